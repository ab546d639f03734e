package org.hearsay.ledger.identity;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.identity.DocumentWords.Word;
import org.hearsay.ledger.identity.StemLexicon.Kinship;
import org.hearsay.model.Claim.EventPlace;
import org.hearsay.model.EventType;
import org.hearsay.model.Span;

/**
 * One mention of an event in one report, prepared for comparing: "withdrawal" in "the announced
 * withdrawal from Kherson".
 *
 * @param id unique in the ledger
 * @param known from when on it counts
 * @param span the trigger
 * @param sentence how many words of the report stand before its sentence
 * @param parts what the reader found; {@link ClaimParts#NONE} where nothing was read
 * @param hash of the id
 */
public record EventMention(
    String id,
    Instant known,
    DocumentWords document,
    Span span,
    int sentence,
    Trigger trigger,
    TriggerContext surroundings,
    ClaimParts parts,
    long hash) {
  public EventMention {
    requireNonNull(id, "id is null");
    requireNonNull(known, "known is null");
    requireNonNull(document, "document is null");
    requireNonNull(span, "span is null");
    requireNonNull(trigger, "trigger is null");
    requireNonNull(surroundings, "surroundings is null");
    requireNonNull(parts, "parts is null");
  }

  /** With the hash of the id. */
  EventMention(
      String id,
      Instant known,
      DocumentWords document,
      Span span,
      int sentence,
      Trigger trigger,
      TriggerContext surroundings,
      ClaimParts parts) {
    this(id, known, document, span, sentence, trigger, surroundings, parts, MixedHash.of(0, id));
  }

  /** A mention of which only the words are known. */
  public static EventMention of(
      DocumentWords document, String id, Instant known, Span sentence, Span trigger) {
    return of(document, id, known, sentence, trigger, ClaimParts.NONE, Stream.of());
  }

  /**
   * A claim.
   *
   * @param document the words of the claim's revision; make them once for all its claims
   */
  public static EventMention of(DocumentWords document, StoredClaim kept) {
    Stream<String> labels =
        kept.claim().labels().stream()
            .flatMap(label -> document.between(label.span().start(), label.span().end()).stream())
            .filter(Word::tells)
            .map(Word::stem);
    return of(
        document,
        document.id() + "/" + kept.claim().id(),
        kept.known(),
        kept.sentence(),
        kept.claim().trigger(),
        ClaimParts.of(kept.claim(), document.lexicon()),
        labels);
  }

  private static EventMention of(
      DocumentWords document,
      String id,
      Instant known,
      Span sentence,
      Span span,
      ClaimParts parts,
      Stream<String> labels) {
    int before = document.between(0, sentence.start()).size();
    return new EventMention(
        id,
        known,
        document.withoutOrder(),
        span,
        before,
        Trigger.of(
            document.lexicon(),
            document.between(span.start(), span.end()),
            document.between(0, span.start()),
            labels),
        TriggerContext.of(document, sentence, span),
        parts);
  }

  /**
   * What another report has to share with this one for its mentions to be looked at: the rarest and
   * most frequent words of the report ("w:kherson"), and the deed with who did it or suffered it
   * and where ("a:RETREAT:state:RU", "p:RETREAT:706448").
   */
  public List<String> keys() {
    List<String> keys = new ArrayList<>();
    document.heaviest().forEach(word -> keys.add("w:" + word));
    for (EventType type : parts.types().stream().sorted().toList()) {
      Stream.concat(parts.agents().stream(), parts.patients().stream())
          .distinct()
          .sorted()
          .forEach(actor -> keys.add("a:" + type + ":" + actor));
      EventPlace place = parts.place();
      if (place != null && place.geonamesId() != null) {
        keys.add("p:" + type + ":" + place.geonamesId());
      }
    }
    return keys;
  }

  /**
   * Whether the deed is akin to another's: a stem, a type, a sense or, of claims, a kind in common.
   */
  boolean isAkin(EventMention earlier) {
    if (WordSets.meet(trigger.stems(), earlier.trigger.stems())
        || WordSets.meet(parts.types(), earlier.parts.types())
        || (!parts.isEmpty() && WordSets.meet(trigger.kinds(), earlier.trigger.kinds()))) {
      return true;
    }
    Kinship kinship = StemLexicon.kinship(trigger, earlier.trigger);
    return kinship.same() > 0 || kinship.wider() > 0;
  }

  boolean isHeadline() {
    return sentence == 0;
  }

  boolean inReportOf(EventMention other) {
    return document.id().equals(other.document.id());
  }
}
