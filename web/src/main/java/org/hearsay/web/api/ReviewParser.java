package org.hearsay.web.api;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.assess.Credibility;
import org.hearsay.ledger.assess.Reliability;
import org.hearsay.ledger.projection.EventSnapshot;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.review.Anchor;
import org.hearsay.ledger.review.Review;
import org.hearsay.ledger.review.ReviewJson;
import org.hearsay.model.Claim.EventPlace;
import org.hearsay.model.Commitment.Certainty;
import org.hearsay.model.Commitment.Polarity;
import org.hearsay.model.Commitment.Tense;
import org.hearsay.model.EventType;
import org.hearsay.web.http.JsonBody;
import org.hearsay.web.http.Problem;
import org.hearsay.web.http.ProblemException;

/** Reads the body of a decision: the schema Decision. */
final class ReviewParser {
  private static final int LONGEST_NAME = 200;

  private ReviewParser() {}

  /**
   * What a decision appends to the journal: several reviews where an event is split.
   *
   * @throws ProblemException if it names something that is not in the ledger
   */
  static List<Review> reviews(JsonBody fields, Ledger ledger) {
    String action = fields.require("action", 20);
    return switch (action) {
      case "speaker" -> List.of(speaker(fields, ledger));
      case "place" -> List.of(place(fields, ledger));
      case "type" ->
          List.of(
              new Review.FixType(
                  claim(fields, ledger), fields.constant("type", EventType.class), null));
      case "commitment" ->
          List.of(
              new Review.FixCommitment(
                  claim(fields, ledger),
                  fields.constant("certainty", Certainty.class),
                  fields.constant("polarity", Polarity.class),
                  fields.constant("tense", Tense.class)));
      case "reject" -> List.of(new Review.RejectClaim(claim(fields, ledger)));
      case "merge" ->
          List.of(new Review.Merge(event(fields, "event", ledger), event(fields, "other", ledger)));
      case "split" -> split(fields, ledger);
      case "grade" -> List.of(grade(fields, ledger));
      default -> throw Problem.badRequest("action: unknown value " + action).exception();
    };
  }

  private static Review speaker(JsonBody fields, Ledger ledger) {
    Anchor claim = claim(fields, ledger);
    String speaker = fields.nullable("speaker", LONGEST_NAME);
    boolean id = speaker != null && speaker.matches("[a-z]+:[A-Za-z0-9-]+");
    return new Review.FixSpeaker(claim, speaker, id ? speaker : null);
  }

  /** The place of another claim of the event, if that has this name. */
  private static Review place(JsonBody fields, Ledger ledger) {
    String id = fields.require("claim", 40);
    Anchor claim = anchor(id, ledger);
    String name = fields.nullable("place", LONGEST_NAME);
    EventPlace known = null;
    for (StoredClaim one :
        ledger.event(id, AsOf.NOW).map(EventSnapshot::claims).orElse(List.of())) {
      EventPlace place = one.claim().place();
      known = known == null && place != null && place.name().equals(name) ? place : known;
    }
    return known == null
        ? new Review.FixPlace(claim, name, null, null, null, 0)
        : new Review.FixPlace(
            claim,
            name,
            known.geonamesId(),
            known.latitude(),
            known.longitude(),
            known.precision());
  }

  /** Splits the first claim off, and merges the others with it. */
  private static List<Review> split(JsonBody fields, Ledger ledger) {
    fields.require("event", 40);
    List<Review> out = new ArrayList<>();
    Anchor first = null;
    for (String id : fields.texts("claims")) {
      Anchor claim = anchor(id, ledger);
      out.add(new Review.Split(claim));
      if (first == null) {
        first = claim;
      } else {
        out.add(new Review.Merge(first, claim));
      }
    }
    return out;
  }

  private static Review grade(JsonBody fields, Ledger ledger) {
    Anchor event = event(fields, "event", ledger);
    Integer code = fields.integer("credibility");
    Credibility credibility = code == null ? null : ReviewJson.credibility(code);
    return new Review.SetGrade(
        event,
        fields.has("reliability") ? fields.constant("reliability", Reliability.class) : null,
        credibility);
  }

  private static Anchor claim(JsonBody fields, Ledger ledger) {
    return anchor(fields.require("claim", 40), ledger);
  }

  private static Anchor anchor(String id, Ledger ledger) {
    return ledger
        .claim(id)
        .map(Anchor::of)
        .orElseThrow(() -> Problem.notFound("no claim " + id).exception());
  }

  private static Anchor event(JsonBody fields, String name, Ledger ledger) {
    String id = fields.require(name, 40);
    return ledger
        .event(id, AsOf.NOW)
        .map(event -> Anchor.of(event.claims().getFirst()))
        .orElseThrow(() -> Problem.notFound("no event " + id).exception());
  }
}
