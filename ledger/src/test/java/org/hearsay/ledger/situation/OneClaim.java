package org.hearsay.ledger.situation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hearsay.ledger.Party;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.model.Claim;
import org.hearsay.model.Claim.Asserter;
import org.hearsay.model.Claim.EventPlace;
import org.hearsay.model.Claim.Participant;
import org.hearsay.model.Commitment;
import org.hearsay.model.Commitment.Certainty;
import org.hearsay.model.Commitment.Polarity;
import org.hearsay.model.Commitment.Tense;
import org.hearsay.model.EventType;
import org.hearsay.model.Report;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A report of one sentence with one claim, whose roles are words of the sentence.
 *
 * @param speaker who says it; null for the author
 */
record OneClaim(
    String id,
    int day,
    @Nullable String title,
    String sentence,
    EventType type,
    String trigger,
    @Nullable String agent,
    @Nullable String patient,
    @Nullable String place,
    @Nullable String speaker,
    Tense tense,
    double confidence) {
  static OneClaim of(String id, String sentence, String trigger) {
    return new OneClaim(
        id, 2, null, sentence, EventType.ASSAULT, trigger, null, null, null, null, Tense.DONE, .5);
  }

  OneClaim on(int day) {
    return new OneClaim(
        id, day, title, sentence, type, trigger, agent, patient, place, speaker, tense, confidence);
  }

  OneClaim titled(String title) {
    return new OneClaim(
        id, day, title, sentence, type, trigger, agent, patient, place, speaker, tense, confidence);
  }

  OneClaim type(EventType type) {
    return new OneClaim(
        id, day, title, sentence, type, trigger, agent, patient, place, speaker, tense, confidence);
  }

  OneClaim roles(@Nullable String agent, @Nullable String patient, @Nullable String place) {
    return new OneClaim(
        id, day, title, sentence, type, trigger, agent, patient, place, speaker, tense, confidence);
  }

  OneClaim saidBy(String speaker) {
    return new OneClaim(
        id, day, title, sentence, type, trigger, agent, patient, place, speaker, tense, confidence);
  }

  OneClaim tense(Tense tense) {
    return new OneClaim(
        id, day, title, sentence, type, trigger, agent, patient, place, speaker, tense, confidence);
  }

  OneClaim sure() {
    return new OneClaim(
        id, day, title, sentence, type, trigger, agent, patient, place, speaker, tense, 1);
  }

  private Span span(String words) {
    int start = sentence.indexOf(words);
    return new Span(start, start + words.length());
  }

  private List<Participant> participants(@Nullable String words) {
    return words == null
        ? List.of()
        : List.of(new Participant(words, List.of(), actor(words), span(words)));
  }

  /** Two states of these tests are known. */
  private static @Nullable String actor(String words) {
    return words.equals("Norland") || words.equals("Oster") ? "state:" + words : null;
  }

  Revision revision() {
    Report report =
        Report.of(id, sentence)
            .withTitle(title)
            .withOutlet("Coast Wire")
            .withPublished(LocalDate.of(2026, 3, day));
    String hex = String.format("r%016x", id.hashCode() & 0xffffffffL);
    return new Revision(hex, id, 1, report, Instant.parse("2026-04-01T00:00:00Z"));
  }

  StoredClaim claim() {
    EventPlace where =
        place == null ? null : new EventPlace(place, List.of(), null, null, null, 0, span(place));
    Claim claim =
        new Claim(
            "c1",
            type,
            null,
            span(trigger),
            participants(agent),
            participants(patient),
            where,
            null,
            List.of(),
            new Commitment(Certainty.CERTAIN, Polarity.POS, tense, null),
            speaker == null ? List.of() : List.of(new Asserter(speaker, "a1")),
            List.of(),
            confidence);
    List<Party> chain = speaker == null ? List.of() : List.of(new Party(speaker, null));
    return new StoredClaim(revision(), claim, chain, new Span(0, sentence.length()));
  }
}
