package org.hearsay.ledger.journal;

import org.jspecify.annotations.Nullable;

/**
 * A ledger cannot be opened, read or written; the message says which, why and, if there is one, the
 * way out.
 */
public final class LedgerException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public LedgerException(String message) {
    super(message);
  }

  public LedgerException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
