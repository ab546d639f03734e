package org.hearsay.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The reader at the other end of standard output has gone ({@code | head}); that is no error. */
final class ClosedPipe {
  private ClosedPipe() {}

  static boolean is(@Nullable Throwable error) {
    for (Throwable e = error; e != null; e = e.getCause()) {
      String message = e.getMessage();
      if (e instanceof IOException
          && message != null
          && (message.contains("Broken pipe") || message.contains("Connection reset"))) {
        return true;
      }
    }
    return false;
  }
}
