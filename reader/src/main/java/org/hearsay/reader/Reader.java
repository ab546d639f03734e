package org.hearsay.reader;

import org.hearsay.model.Reading;
import org.hearsay.model.Report;

/**
 * A report to its reading: a pure function of the text, the date of publication and the model.
 *
 * <p>Thread-safe: several threads may call {@link #read} at once; none may after {@link #close}.
 */
public interface Reader extends AutoCloseable {
  Reading read(Report report);

  /**
   * Time spent inside the network so far, summed over threads, in nanoseconds; 0 if there is none.
   */
  default long encoderNanos() {
    return 0;
  }

  @Override
  void close();
}
