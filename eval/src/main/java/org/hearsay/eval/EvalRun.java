package org.hearsay.eval;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Consumer;

/** A corpus's rows in, a prediction for each out, in the form that its scorer reads. */
public interface EvalRun {
  /** How many rows were done and how many could not be. */
  record Count(long done, long failed) {}

  /**
   * Runs over all rows.
   *
   * @param in rows, as they are or gzipped; left open
   * @param problems is told of each row that could not be read, in one line
   * @param progress is told how many rows are done, after each
   * @throws IOException if a stream fails
   */
  Count run(
      String name,
      InputStream in,
      OutputStream out,
      Consumer<String> problems,
      Consumer<Long> progress)
      throws IOException;
}
