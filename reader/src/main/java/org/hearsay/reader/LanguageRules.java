package org.hearsay.reader;

import org.hearsay.reader.attribution.AttributionDecoder;
import org.hearsay.reader.claim.EventDecoder;
import org.hearsay.reader.claim.EventTables;
import org.hearsay.reader.encoder.ReaderModel;
import org.hearsay.reader.figure.FigureFinder;
import org.hearsay.reader.language.LanguagePack;
import org.hearsay.reader.names.MentionDecoder;
import org.hearsay.reader.speaker.WorldTables;
import org.hearsay.reader.time.TimeFinder;

/** The decoders and rules of one language, made once of its pack. Immutable. */
record LanguageRules(
    LanguagePack language,
    AttributionDecoder attributions,
    MentionDecoder mentions,
    EventDecoder events,
    EventTables eventTables,
    WorldTables worldTables,
    TimeFinder times,
    FigureFinder figures) {

  static LanguageRules of(LanguagePack language, ReaderModel model) {
    WorldTables worldTables = WorldTables.of(language);
    EventTables eventTables = EventTables.of(language);
    return new LanguageRules(
        language,
        new AttributionDecoder(model, language),
        new MentionDecoder(model, language, worldTables.nouns()),
        new EventDecoder(model, eventTables.triggerWords()),
        eventTables,
        worldTables,
        TimeFinder.forLanguage(language),
        FigureFinder.forLanguage(language));
  }
}
