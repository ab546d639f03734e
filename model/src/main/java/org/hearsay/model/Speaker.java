package org.hearsay.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The actor that a source resolves to: "the alliance's secretary general" is Jens Stoltenberg.
 *
 * @param name the fullest name that the report has for him
 * @param names others under which he is known, without {@code name} itself
 * @param actor stable id of a known actor ("state:RU", "org:NATO"); null when found in the text
 *     only
 */
public record Speaker(String name, List<String> names, @Nullable String actor) {
  public Speaker {
    requireNonNull(name, "name is null");
    names = List.copyOf(names);
    if (name.isBlank()) {
      throw new IllegalArgumentException("a speaker needs a name; who has none is null");
    }
  }

  /** Someone of whom the report has just this name. */
  public static Speaker named(String name) {
    return new Speaker(name, List.of(), null);
  }
}
