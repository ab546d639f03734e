package org.hearsay.reader.speaker;

import org.hearsay.reader.names.Nouns;

/**
 * What the reader knows of the world: actors, offices and nouns, from readable tables. Immutable.
 */
public record Knowledge(Actors actors, Roles roles, Nouns nouns) {
  /** The tables that are built in. */
  public static Knowledge load() {
    return new Knowledge(Actors.load(), Roles.load(), Nouns.load());
  }
}
