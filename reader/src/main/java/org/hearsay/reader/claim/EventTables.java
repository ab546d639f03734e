package org.hearsay.reader.claim;

import org.hearsay.reader.figure.FigureKinds;
import org.hearsay.reader.language.LanguagePack;

/** What a language's tables say of events by their words alone. Immutable. */
public record EventTables(
    TriggerWords triggerWords,
    SubTypes subTypes,
    CueEffects cueEffects,
    FigureKinds figureKinds,
    OwnEvents ownEvents) {
  /** Reads the tables of a language. */
  public static EventTables of(LanguagePack language) {
    return new EventTables(
        TriggerWords.of(language),
        SubTypes.of(language),
        CueEffects.of(language),
        FigureKinds.of(language),
        OwnEvents.of(language));
  }
}
