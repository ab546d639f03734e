package org.hearsay.reader;

import org.hearsay.reader.attribution.AttributionDecoder;
import org.hearsay.reader.claim.EventDecoder;
import org.hearsay.reader.claim.EventTables;
import org.hearsay.reader.encoder.ReaderModel;
import org.hearsay.reader.figure.Figures;
import org.hearsay.reader.language.LanguagePack;
import org.hearsay.reader.names.MentionDecoder;
import org.hearsay.reader.speaker.Knowledge;
import org.hearsay.reader.time.Times;

/** The decoders and rules of one language, made once of its pack. Immutable. */
record LanguageRules(
    LanguagePack language,
    AttributionDecoder attributions,
    MentionDecoder mentions,
    EventDecoder events,
    EventTables eventTables,
    Knowledge knowledge,
    Times times,
    Figures figures) {

  static LanguageRules of(LanguagePack language, ReaderModel model) {
    Knowledge knowledge = Knowledge.of(language);
    EventTables eventTables = EventTables.of(language);
    return new LanguageRules(
        language,
        new AttributionDecoder(model, language),
        new MentionDecoder(model, language, knowledge.nouns()),
        new EventDecoder(model, eventTables.triggerWords()),
        eventTables,
        knowledge,
        Times.forLanguage(language),
        Figures.forLanguage(language));
  }
}
