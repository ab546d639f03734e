package org.hearsay.web;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.assess.Credibility;
import org.hearsay.ledger.assess.Reliability;
import org.hearsay.ledger.projection.EventSnapshot;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.review.Anchor;
import org.hearsay.ledger.review.Decision;
import org.hearsay.ledger.review.Review;
import org.hearsay.ledger.review.ReviewJson;
import org.hearsay.ledger.review.ReviewText;
import org.hearsay.model.Claim.EventPlace;
import org.hearsay.model.Commitment.Certainty;
import org.hearsay.model.Commitment.Polarity;
import org.hearsay.model.Commitment.Tense;
import org.hearsay.model.EventType;
import org.jspecify.annotations.Nullable;

/** What a person decides on the page: the schemas Decision, Undo and Review. */
final class Reviewing {
  /** Bytes of a decision. */
  static final int LONGEST = 64 << 10;

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_REASON = 2000;

  private final Writing writing;
  private final String reviewer;

  /**
   * @param reviewer who decides where a request does not tell
   */
  Reviewing(Writing writing, String reviewer) {
    this.writing = requireNonNull(writing, "writing is null");
    this.reviewer = requireNonNull(reviewer, "reviewer is null");
  }

  /** Appends what the body decides. */
  Answer decide(byte[] body) {
    Body fields = Body.parse(body);
    String why = fields.need("why", LONGEST_REASON);
    String by = by(fields);
    return write(
        ledger -> {
          List<Review> reviews = reviews(fields, ledger);
          fields.done();
          Decision first = null;
          for (Review review : reviews) {
            Decision made = ledger.review(by, why, review);
            first = first == null ? made : first;
          }
          return requireNonNull(first, "no decision");
        });
  }

  /** Takes a decision back. */
  Answer undo(long entry, byte[] body) {
    Body fields = Body.parse(body);
    String why = fields.need("why", LONGEST_REASON);
    String by = by(fields);
    fields.done();
    return write(ledger -> ledger.review(by, why, new Review.Undo(Math.max(1, entry))));
  }

  private String by(Body fields) {
    String by = fields.text("by", LONGEST_NAME);
    return by == null ? reviewer : by;
  }

  private Answer write(java.util.function.Function<Ledger, Decision> work) {
    return writing.write(
        PATIENCE,
        ledger -> {
          try {
            Decision made = work.apply(ledger);
            Map<Long, Long> undone = undone(ledger.decisions(AsOf.NOW));
            return Answer.json(201, json -> write(Forms.to(json), made, undone, ledger))
                .with("Cache-Control", "no-store");
          } catch (IllegalArgumentException e) {
            throw Problem.bad(String.valueOf(e.getMessage())).refusal();
          }
        });
  }

  private static List<Review> reviews(Body fields, Ledger ledger) {
    String action = fields.need("action", 20);
    return switch (action) {
      case "speaker" -> List.of(speaker(fields, ledger));
      case "place" -> List.of(place(fields, ledger));
      case "type" ->
          List.of(
              new Review.FixType(claim(fields, ledger), fields.one("type", EventType.class), null));
      case "commitment" ->
          List.of(
              new Review.FixCommitment(
                  claim(fields, ledger),
                  fields.one("certainty", Certainty.class),
                  fields.one("polarity", Polarity.class),
                  fields.one("tense", Tense.class)));
      case "reject" -> List.of(new Review.RejectClaim(claim(fields, ledger)));
      case "merge" ->
          List.of(new Review.Merge(event(fields, "event", ledger), event(fields, "other", ledger)));
      case "split" -> split(fields, ledger);
      case "grade" -> List.of(grade(fields, ledger));
      default -> throw Problem.bad("there is no action " + action).refusal();
    };
  }

  private static Review speaker(Body fields, Ledger ledger) {
    Anchor claim = claim(fields, ledger);
    String speaker = fields.nullable("speaker", LONGEST_NAME);
    boolean id = speaker != null && speaker.matches("[a-z]+:[A-Za-z0-9-]+");
    return new Review.FixSpeaker(claim, speaker, id ? speaker : null);
  }

  /** A name that another claim of the event has is that one's place. */
  private static Review place(Body fields, Ledger ledger) {
    String id = fields.need("claim", 40);
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

  /** The first into an event of its own, the others to it. */
  private static List<Review> split(Body fields, Ledger ledger) {
    fields.need("event", 40);
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

  private static Review grade(Body fields, Ledger ledger) {
    Anchor event = event(fields, "event", ledger);
    Integer code = fields.integer("credibility");
    Credibility credibility = code == null ? null : ReviewJson.credibility(code);
    return new Review.SetGrade(
        event,
        fields.has("reliability") ? fields.one("reliability", Reliability.class) : null,
        credibility);
  }

  private static Anchor claim(Body fields, Ledger ledger) {
    return anchor(fields.need("claim", 40), ledger);
  }

  private static Anchor anchor(String id, Ledger ledger) {
    return ledger
        .claim(id)
        .map(Anchor::of)
        .orElseThrow(() -> Problem.missing("there is no claim " + id).refusal());
  }

  private static Anchor event(Body fields, String name, Ledger ledger) {
    String id = fields.need(name, 40);
    return ledger
        .event(id, AsOf.NOW)
        .map(event -> Anchor.of(event.claims().getFirst()))
        .orElseThrow(() -> Problem.missing("there is no event " + id).refusal());
  }

  /** The decisions, the last first: the schema ReviewPage. */
  static Answer list(Open open, Asked asked) {
    Ledger ledger = open.ledger();
    Questions.Page page = Questions.Page.of(asked);
    String event = asked.textOrNull("event");
    List<Decision> all = ledger.decisions(AsOf.NOW);
    Map<Long, Long> undone = undone(all);
    List<Decision> found =
        all.reversed().stream()
            .filter(one -> event == null || events(one, ledger).contains(event))
            .skip(page.offset())
            .limit(page.limit() + 1L)
            .toList();
    return Answer.json(
        json -> {
          Forms forms = Forms.to(json);
          forms.begin();
          forms.list("reviews");
          found.stream().limit(page.limit()).forEach(one -> write(forms, one, undone, ledger));
          forms.endList();
          page.next(forms, found.size() > page.limit());
          forms.end();
        });
  }

  /** Which entry took which back and holds. */
  static Map<Long, Long> undone(List<Decision> all) {
    Map<Long, Long> out = new HashMap<>();
    for (Decision one : all) {
      if (one.applies() && one.review() instanceof Review.Undo undo) {
        out.put(undo.entry(), one.entry());
      }
    }
    return out;
  }

  static void write(Forms forms, Decision one, Map<Long, Long> undone, Ledger ledger) {
    forms.begin();
    forms.number("entry", one.entry());
    forms.text("at", one.recorded());
    forms.text("by", one.by());
    forms.text("why", one.why());
    forms.text("action", one.review().action());
    forms.text("text", ReviewText.of(one.review(), one.claim().flatMap(ledger::claim)));
    long undoes = one.review() instanceof Review.Undo undo ? undo.entry() : 0;
    number(forms, "undoes", undoes == 0 ? null : (Long) undoes);
    number(forms, "undoneBy", undone.get(one.entry()));
    forms.texts("claims", one.claim().map(List::of).orElse(List.of()));
    forms.texts("events", List.copyOf(events(one, ledger)));
    forms.end();
  }

  private static void number(Forms forms, String name, @Nullable Long value) {
    if (value == null) {
      forms.json().writeNullProperty(name);
    } else {
      forms.number(name, value);
    }
  }

  private static Set<String> events(Decision one, Ledger ledger) {
    Set<String> out = new LinkedHashSet<>();
    one.claim().flatMap(id -> ledger.event(id, AsOf.NOW)).ifPresent(e -> out.add(e.id()));
    if (one.review() instanceof Review.Undo undo) {
      ledger.decisions(AsOf.NOW).stream()
          .filter(other -> other.entry() == undo.entry())
          .forEach(other -> out.addAll(events(other, ledger)));
    }
    return out;
  }
}
