package org.hearsay.documents;

import org.hearsay.source.Limits;
import org.jspecify.annotations.Nullable;

/**
 * What one document may cost, so that its reading ends early and with a reason: also where a
 * library would go on, and long before the process's bounds of memory and time.
 */
final class Budget {
  private final int characters;
  private long written;
  private @Nullable OverBudget end;

  Budget(Limits limits) {
    this.characters = limits.bytes();
  }

  /** Throws if it is at its end. */
  void check() {
    if (end != null) {
      throw end;
    }
  }

  /** Text came out. */
  void written(int length) {
    check();
    written += length;
    if (written > characters) {
      end("that has more text than " + Limits.size(characters) + ", the limit");
    }
  }

  /** It is over something else; stays so if a library survives it. */
  void end(String why) {
    end = new OverBudget(why);
    throw end;
  }
}
