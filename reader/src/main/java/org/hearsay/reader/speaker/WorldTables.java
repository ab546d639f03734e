package org.hearsay.reader.speaker;

import org.hearsay.reader.language.LanguagePack;
import org.hearsay.reader.names.NounKinds;

/**
 * What the reader knows of the world, under the names that a language has for it: actors, offices
 * and nouns. Immutable.
 */
public record WorldTables(
    LanguagePack language, Actors actors, OfficeWords roles, NounKinds nouns) {
  /** Reads the tables of a language. */
  public static WorldTables of(LanguagePack language) {
    return new WorldTables(
        language, Actors.of(language), OfficeWords.of(language), NounKinds.of(language));
  }
}
