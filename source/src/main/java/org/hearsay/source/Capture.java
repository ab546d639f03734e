package org.hearsay.source;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came from an address, as it came, and what became of it.
 *
 * @param address the file, the URL, or of a row of a batch the batch, "#" and the row's id
 * @param type as a server gave it ("text/html; charset=utf-8"); null where there is none
 * @param bytes as they came; empty where none did, or more than the limit
 */
public record Capture(
    String address, Method method, @Nullable String type, Optional<byte[]> bytes, Outcome outcome) {
  /** How bytes are got. */
  public enum Method {
    FILE("file"),
    HTTP("http"),
    ROW("row");

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
  static Capture none(Method method, Outcome.Rejected rejected) {
    return new Capture(rejected.name(), method, null, Optional.empty(), rejected);
  }
}
