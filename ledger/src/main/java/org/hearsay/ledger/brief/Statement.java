package org.hearsay.ledger.brief;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.hearsay.ledger.brief.Brief.Footnote;
import org.hearsay.model.Commitment.Tense;
import org.jspecify.annotations.Nullable;

/**
 * One party's word on something, ready for a sentence.
 *
 * @param known when
 * @param voice who said it, as it stands in the sentence
 * @param what the clause behind "that"; or the quoted words
 * @param tense of the deed; null where the words are quoted, for the brief does not judge them
 * @param footnote the words that it stands on
 */
record Statement(
    Instant known,
    String voice,
    ReportingVerb verb,
    String what,
    @Nullable Tense tense,
    Footnote footnote) {
  Statement {
    requireNonNull(known, "known is null");
    requireNonNull(voice, "voice is null");
    requireNonNull(verb, "verb is null");
    requireNonNull(what, "what is null");
    requireNonNull(footnote, "footnote is null");
  }

  static Statement quoted(QuotedAttribution saying, String voice) {
    return new Statement(
        saying.revision().known(),
        voice,
        saying.verb(),
        saying.quote(),
        null,
        new Footnote(saying.revision(), saying.span()));
  }

  boolean isQuote() {
    return tense == null;
  }

  /** What tellings of one sentence have in common. */
  String body() {
    return " " + verb.text() + (isQuote() ? ": \u201c" + what + "\u201d" : " that " + what);
  }
}
