package org.hearsay.model;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Damage that could be survived: {@code encoding}, "not UTF-8 at byte 1,204: 3 bytes replaced".
 *
 * @param code stable and short, for programs: "encoding", "language", "quotes"
 * @param message one sentence, for people
 * @param span where in the report's text, or null where it is about the whole of it
 */
public record Warning(String code, String message, @Nullable Span span) {
  /** Codes of warnings about a report from which no claim is to be read: "thin". */
  static final Set<String> UNREAD = Set.of("thin");

  public Warning {
    requireNonNull(code, "code is null");
    requireNonNull(message, "message is null");
    if (code.isBlank()) {
      throw new IllegalArgumentException("a warning needs a code: " + message);
    }
  }

  /** A warning about the whole report. */
  public static Warning of(String code, String message) {
    return new Warning(code, message, null);
  }

  /** A warning about these words of the report. */
  public static Warning at(String code, String message, Span span) {
    return new Warning(code, message, requireNonNull(span, "span is null"));
  }
}
