package org.hearsay.cli;

import static java.util.Objects.requireNonNull;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The streams of a run and what is at their other ends.
 *
 * @param out throws when its other end is closed, as {@link System#out} would not
 * @param outIsTerminal a person reads the output as it comes
 * @param columns width of the output
 * @param colour whether colours are wanted where the output is a terminal
 */
record Terminal(
    InputStream in,
    OutputStream out,
    PrintStream err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    int columns,
    boolean colour) {
  private static final int PIPED_COLUMNS = 100;

  Terminal {
    requireNonNull(in, "in is null");
    requireNonNull(out, "out is null");
    requireNonNull(err, "err is null");
  }

  /**
   * The process's own. Java 21 cannot tell a terminal from a pipe, so the launcher does and says so
   * in properties: {@code hearsay.terminal} holds "o" and "e", {@code hearsay.columns} the width.
   */
  static Terminal system(Map<String, String> environment) {
    String terminals = System.getProperty("hearsay.terminal", "");
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    boolean dumb = environment.getOrDefault("TERM", "").equals("dumb");
    return new Terminal(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        err,
        terminals.contains("o"),
        terminals.contains("e"),
        columns(environment),
        environment.getOrDefault("NO_COLOR", "").isEmpty() && !dumb);
  }

  private static int columns(Map<String, String> environment) {
    String columns = System.getProperty("hearsay.columns", environment.getOrDefault("COLUMNS", ""));
    try {
      int width = Integer.parseInt(columns.strip());
      return width > 0 ? width : PIPED_COLUMNS;
    } catch (NumberFormatException e) {
      return PIPED_COLUMNS;
    }
  }

  /** One line on standard error, made safe: names in it may be foreign. */
  void complain(String message) {
    err.println("hearsay: " + org.hearsay.cli.text.TerminalText.line(message));
  }
}
