package org.hearsay.gazetteer.store;

import java.io.IOException;

/** A dump that cannot be taken; the message names the file, the line and the cause. */
public final class DamagedDump extends IOException {
  private static final long serialVersionUID = 1L;

  DamagedDump(String file, long line, String cause) {
    super(file + ":" + line + ": " + cause);
  }
}
