package org.hearsay.ledger.journal;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is put into the journal. */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public sealed interface JournalRecord {
  /**
   * Bytes came from an address.
   *
   * @param address a path or a URL; of a row of a batch the batch's path, "#" and the row's id
   * @param method how: "file", "http", "row"
   * @param fetched when
   * @param type as a server gave it ("text/html; charset=utf-8"); null where there is none
   * @param bytes as they came
   */
  record Captured(
      String address, String method, Instant fetched, @Nullable String type, byte[] bytes)
      implements JournalRecord {
    public Captured {
      requireNonNull(address, "address is null");
      requireNonNull(method, "method is null");
      requireNonNull(fetched, "fetched is null");
      requireNonNull(bytes, "bytes is null");
    }
  }

  /**
   * A model read the report in bytes that were captured.
   *
   * @param captured number of that entry
   * @param revision id of the revision, made of address and text
   * @param model name and version
   * @param textHash SHA-256 of the report's text as UTF-8
   * @param deflated the reading as JSON, a line as {@code read --format jsonl} writes it, deflated
   *     already (the threads that read do so, and not the one that writes)
   */
  record Read(long captured, String revision, String model, byte[] textHash, byte[] deflated)
      implements JournalRecord {
    public Read {
      requireNonNull(revision, "revision is null");
      requireNonNull(model, "model is null");
      requireNonNull(textHash, "textHash is null");
      requireNonNull(deflated, "deflated is null");
    }
  }

  /**
   * There is no report in what came from an address.
   *
   * @param reason its code: "binary", "missing", "reader"
   * @param message one line that says what is wrong
   * @param bytes as they came; null where none did
   */
  record Rejected(
      String address,
      String method,
      Instant fetched,
      String reason,
      String message,
      byte @Nullable [] bytes)
      implements JournalRecord {
    public Rejected {
      requireNonNull(address, "address is null");
      requireNonNull(method, "method is null");
      requireNonNull(fetched, "fetched is null");
      requireNonNull(reason, "reason is null");
      requireNonNull(message, "message is null");
    }

    /** Nothing came at all. */
    public static Rejected without(
        String address, String method, Instant fetched, String reason, String message) {
      return new Rejected(address, method, fetched, reason, message, null);
    }
  }

  /**
   * A person decided something.
   *
   * @param by who
   * @param why in his words
   * @param what the kind of decision, for programs: "speaker", "merge", "grade"
   * @param decision as JSON, in the form of its kind
   */
  record Reviewed(String by, String why, String what, byte[] decision) implements JournalRecord {
    public Reviewed {
      requireNonNull(by, "by is null");
      requireNonNull(why, "why is null");
      requireNonNull(what, "what is null");
      requireNonNull(decision, "decision is null");
    }
  }
}
