package org.hearsay.model;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A name in the text: "Jens Stoltenberg", a {@link NameKind#PERSON}.
 *
 * @param actor stable id of a known actor ("org:NATO"); null when found in the text only
 */
public record Name(Span span, NameKind kind, @Nullable String actor) {
  public Name {
    requireNonNull(span, "span is null");
    requireNonNull(kind, "kind is null");
    if (span.isEmpty()) {
      throw new IllegalArgumentException("a name of no characters at " + span);
    }
  }
}
