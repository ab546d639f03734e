package org.hearsay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.function.Supplier;
import org.hearsay.reader.Reader;

/** What a run of the program in this process left behind. */
record Ran(int status, String out, String err) {
  /** Runs it, its streams not those of a terminal. */
  static Ran of(Supplier<Reader> reader, int columns, String... args) {
    return of(InputStream.nullInputStream(), reader, columns, args);
  }

  static Ran of(InputStream in, Supplier<Reader> reader, int columns, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(in, out, new PrintStream(err, true, UTF_8), false, false, columns, true);
    int status = new Hearsay(terminal, gazetteers -> reader.get()).run(args);
    return new Ran(status, out.toString(UTF_8), err.toString(UTF_8));
  }
}
