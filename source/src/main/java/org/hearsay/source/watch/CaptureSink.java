package org.hearsay.source.watch;

import java.io.IOException;
import java.util.List;
import org.hearsay.source.Capture;

/** Whoever keeps what a watch brings. */
@FunctionalInterface
public interface CaptureSink {
  /**
   * Keeps reports and rejections; when it returns they are kept, and are not brought again.
   *
   * @throws IOException if it can keep nothing
   */
  void take(List<Capture> captures) throws IOException;
}
