package org.hearsay.reader.encoder;

import org.hearsay.model.Span;
import org.hearsay.reader.text.Pieces;

/**
 * One pass of a network over one window of a report.
 *
 * <p>An interface so that tests of the rules can replay what the network said before: a pass costs
 * a hundred times what the rules cost. Thread-safe.
 */
public interface Encoder extends AutoCloseable {

  /** The rows of a window of pieces; the same window always gives the same rows. */
  WindowRows encode(Pieces pieces, Span window);

  /** Time spent inside the network so far, summed over threads, in nanoseconds. */
  long nanos();

  @Override
  void close();
}
