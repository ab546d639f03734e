package org.hearsay.reader.speaker;

import org.hearsay.reader.language.LanguagePack;
import org.hearsay.reader.names.Nouns;

/**
 * What the reader knows of the world, under the names that a language has for it: actors, offices
 * and nouns. Immutable.
 */
public record Knowledge(LanguagePack language, Actors actors, Roles roles, Nouns nouns) {
  /** Reads the tables of a language. */
  public static Knowledge of(LanguagePack language) {
    return new Knowledge(language, Actors.of(language), Roles.of(language), Nouns.of(language));
  }
}
