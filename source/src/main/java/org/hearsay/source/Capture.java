package org.hearsay.source;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came from an address, as it came, and what became of it.
 *
 * @param address the file, the URL, or of one of several in a file the file, "#" and its id
 * @param type as a server gave it ("text/html; charset=utf-8"); null where there is none
 * @param fetched when, if it was others who captured it; null for now
 * @param bytes as they came; empty where none did, or more than the limit
 */
public record Capture(
    String address,
    Method method,
    @Nullable String type,
    @Nullable Instant fetched,
    Optional<byte[]> bytes,
    Outcome outcome) {
  /** How bytes are got. */
  public enum Method {
    /** A file of its own. */
    FILE("file"),
    /** Asked of its address. */
    HTTP("http"),
    /** One of several in a file: a row. */
    ROW("row"),
    /**
     * One of several in a file that has a name of its own, the same in whatever file it comes: an
     * item of an agency, a message. That name is the address.
     */
    ITEM("item"),
    /** A record of a web archive; the address is the one it was captured from. */
    ARCHIVE("archive"),
    /** An entry of a feed, in the feed's own words; the address is the one it links to. */
    FEED("feed"),
    /** A post of a page; the address is the page's, "#" and the post's id. */
    POST("post");

    private final String code;

    Method(String code) {
      this.code = code;
    }

    /** Stable and short, for programs. */
    public String code() {
      return code;
    }
  }

  public Capture {
    requireNonNull(address, "address is null");
    requireNonNull(method, "method is null");
    requireNonNull(bytes, "bytes is null");
    requireNonNull(outcome, "outcome is null");
  }

  /** Nothing came. */
  public static Capture none(Method method, Outcome.Rejected rejected) {
    return new Capture(rejected.name(), method, null, null, Optional.empty(), rejected);
  }

  /** Bytes that came, as one report or none. */
  public static Capture of(Item.Raw raw, Outcome outcome) {
    return new Capture(
        raw.address(), raw.method(), raw.type(), raw.fetched(), Optional.of(raw.bytes()), outcome);
  }

  /** Bytes that came, and are no report. */
  public static Capture rejected(Item.Raw raw, Outcome.Reason reason, String message) {
    return of(raw, new Outcome.Rejected(raw.address(), reason, message));
  }

  /** The same with another outcome. */
  public Capture with(Outcome outcome) {
    return new Capture(address, method, type, fetched, bytes, outcome);
  }
}
