package org.hearsay.ledger.journal;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the journal, as it is stored.
 *
 * @param number 1, 2, 3 ... without a gap
 * @param recorded milliseconds since 1970-01-01T00:00Z, never before those of the entry before
 * @param head a flat JSON object of strings: what there is to say of the body
 * @param body deflated; null where there is none
 * @param before the hash of the entry before
 * @param hash of this one; see docs/ledger.md
 */
@SuppressWarnings("ArrayRecordComponent") // a row of a table, never compared
public record JournalEntry(
    long number,
    Kind kind,
    long recorded,
    String head,
    byte @Nullable [] body,
    byte[] before,
    byte[] hash) {

  /** What an entry tells. */
  public enum Kind {
    /** Bytes came from an address; the body is the bytes. */
    CAPTURED("captured"),

    /** A model read the report in them; the body is the reading as JSON. */
    READ("read"),

    /** There is no report in them, or it cannot be read; the body is the bytes. */
    REJECTED("rejected"),

    /** A person decided something; the body is the decision as JSON. */
    REVIEWED("reviewed");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** As it stands in the journal. */
    public String code() {
      return code;
    }

    /**
     * The kind with this code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Kind of(String code) {
      for (Kind kind : values()) {
        if (kind.code.equals(code)) {
          return kind;
        }
      }
      throw new IllegalArgumentException("no kind of entry: " + code);
    }
  }

  public JournalEntry {
    requireNonNull(kind, "kind is null");
    requireNonNull(head, "head is null");
    requireNonNull(before, "before is null");
    requireNonNull(hash, "hash is null");
  }

  /** An entry that has none. */
  public static JournalEntry withoutBody(
      long number, Kind kind, long recorded, String head, byte[] before, byte[] hash) {
    return new JournalEntry(number, kind, recorded, head, null, before, hash);
  }

  /** What the head says, by name. */
  public Map<String, String> fields() {
    return EntryHead.parse(head);
  }

  /** The body as it was given. */
  public byte[] content() {
    return body == null ? new byte[0] : Deflate.inflate(body);
  }
}
