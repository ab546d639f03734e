package org.hearsay.web;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.json.ClaimJson;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.assess.Credibility;
import org.hearsay.ledger.assess.Drift;
import org.hearsay.ledger.assess.EventAssessment;
import org.hearsay.ledger.assess.FigureConflict;
import org.hearsay.ledger.assess.PartyLabel;
import org.hearsay.ledger.assess.Position;
import org.hearsay.ledger.assess.Reliability;
import org.hearsay.ledger.assess.Stance;
import org.hearsay.ledger.assess.StanceAt;
import org.hearsay.ledger.assess.Status;
import org.hearsay.ledger.projection.ClaimLink;
import org.hearsay.ledger.projection.EventSnapshot;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.projection.Ledger.LinkedReport;
import org.hearsay.ledger.review.Decision;
import org.hearsay.ledger.review.Review;
import org.hearsay.ledger.search.AssessedEvent;
import org.hearsay.model.Claim.EventPlace;

/**
 * All that is known of an event: the schema Event.
 *
 * @param reports those of its claims, each after what it was taken from
 */
record EventAnswer(
    AsOf asOf, AssessedEvent assessed, List<LinkedReport> reports, Ledger ledger) {
  /** Claims that are told in full: a page that shows more is not read by anybody. */
  static final int MOST = 500;

  EventAnswer {
    requireNonNull(asOf, "asOf is null");
    requireNonNull(assessed, "assessed is null");
    reports = List.copyOf(reports);
  }

  private EventAssessment view() {
    return assessed.view();
  }

  private List<Decision> decisions() {
    return assessed.decisions();
  }

  void write(Forms forms) {
    forms.begin();
    forms.moments(asOf);
    forms.json().writeName("event");
    EventRow.of(assessed).write(forms);
    status(forms);
    grade(forms);
    forms.list("positions");
    view().positions().forEach(position -> position(forms, position));
    forms.endList();
    forms.list("conflicts");
    view().figureConflicts().forEach(conflict -> conflict(forms, conflict));
    forms.endList();
    OriginForms.write(forms, view().origins(), reports);
    forms.list("drift");
    view().drift().forEach(drift -> drift(forms, drift));
    forms.endList();
    places(forms);
    claims(forms);
    forms.list("reports");
    reports.forEach(report -> OriginForms.report(forms, report));
    forms.endList();
    forms.list("reviews");
    Map<Long, Long> undone = Reviewing.undone(ledger.decisions(asOf));
    decisions().forEach(one -> Reviewing.write(forms, one, undone, ledger));
    forms.endList();
    forms.number("more", Math.max(0, assessed.event().members().size() - MOST));
    forms.end();
  }

  private void status(Forms forms) {
    Status status = view().status();
    forms.begin("status");
    forms.text("code", status.kind().name());
    forms.text("text", status.kind().text());
    forms.text("meaning", status.kind().meaning());
    forms.reasons("reasons", status.reasons());
    forms.end();
  }

  private void grade(Forms forms) {
    forms.begin("grade");
    forms.grade("suggested", view().suggested());
    forms.reasons("for", view().suggested().reasonsFor());
    forms.reasons("against", view().suggested().reasonsAgainst());
    set(forms);
    forms.end();
  }

  /** The last of what persons set: a letter and a number may be of two decisions. */
  private void set(Forms forms) {
    Decision last = null;
    Reliability reliability = null;
    Credibility credibility = null;
    for (Decision one : decisions()) {
      if (one.review() instanceof Review.SetGrade set) {
        last = one;
        reliability = set.reliability() == null ? reliability : set.reliability();
        credibility = set.credibility() == null ? credibility : set.credibility();
      }
    }
    if (last == null) {
      forms.json().writeNullProperty("set");
      return;
    }
    forms.begin("set");
    forms.text("reliability", reliability == null ? null : reliability.name());
    if (credibility == null) {
      forms.json().writeNullProperty("credibility");
    } else {
      forms.number("credibility", credibility.code());
    }
    forms.text("by", last.by());
    forms.text("why", last.why());
    forms.text("at", last.recorded());
    forms.number("entry", last.entry());
    forms.end();
  }

  private static void position(Forms forms, Position position) {
    forms.begin();
    forms.party("party", position.party());
    forms.text("side", position.side());
    forms.truth("author", position.author());
    forms.text("stance", position.stance().name());
    forms.list("history");
    for (StanceAt held : position.history()) {
      forms.begin();
      forms.text("stance", held.stance().name());
      forms.text("since", held.since());
      forms.text("leansTo", held.leansTo().name());
      forms.ids("claims", held.claims());
      forms.end();
    }
    forms.endList();
    forms.list("figures");
    position.figures().forEach(forms::figure);
    forms.endList();
    forms.list("labels");
    position.labels().forEach(label -> label(forms, label));
    forms.endList();
    forms.end();
  }

  private static void label(Forms forms, PartyLabel label) {
    forms.begin();
    forms.text("words", label.words());
    forms.text("type", label.label().type());
    forms.text("claim", label.claim().id());
    forms.span("span", label.label().span(), label.claim().revision());
    forms.end();
  }

  private static void conflict(Forms forms, FigureConflict conflict) {
    forms.begin();
    forms.party("first", conflict.first());
    forms.json().writeName("figure");
    forms.figure(conflict.figure());
    forms.party("second", conflict.second());
    forms.json().writeName("other");
    forms.figure(conflict.other());
    forms.truth("noneAgainstSome", conflict.noneAgainstSome());
    forms.end();
  }

  private static void drift(Forms forms, Drift drift) {
    forms.begin();
    forms.text(
        "kind",
        switch (drift) {
          case Drift.Headline one -> "HEADLINE";
          case Drift.OwnFact one -> "OWN_FACT";
          case Drift.HedgeLost one -> "HEDGE_LOST";
        });
    forms.text("text", drift.text());
    forms.text("weaker", drift.weaker().id());
    forms.text("stronger", drift.stronger().id());
    forms.end();
  }

  /** Where the claims put it. */
  private record Spot(EventPlace place, List<StoredClaim> claims) {}

  private void places(Forms forms) {
    Map<String, Spot> spots = new LinkedHashMap<>();
    for (StoredClaim claim : view().claims()) {
      EventPlace place = claim.claim().place();
      if (place != null) {
        String key = place.geonamesId() == null ? place.name() : "#" + place.geonamesId();
        spots.computeIfAbsent(key, one -> new Spot(place, new ArrayList<>())).claims().add(claim);
      }
    }
    forms.list("places");
    spots.values().stream()
        .sorted((one, other) -> Integer.compare(other.claims().size(), one.claims().size()))
        .forEach(
            spot -> {
              forms.begin();
              forms.place("place", spot.place());
              forms.ids("claims", spot.claims());
              forms.end();
            });
    forms.endList();
  }

  private void claims(Forms forms) {
    Map<String, Stance> stances = new HashMap<>();
    for (Position position : view().positions()) {
      position
          .history()
          .forEach(held -> held.claims().forEach(one -> stances.put(one.id(), held.stance())));
      position.labels().forEach(label -> stances.putIfAbsent(label.claim().id(), Stance.LABELS));
    }
    forms.list("claims");
    assessed.event().members().stream().limit(MOST).forEach(member -> claim(forms, member, stances));
    forms.endList();
  }

  private static void claim(Forms forms, EventSnapshot.Member member, Map<String, Stance> stances) {
    StoredClaim claim = member.claim();
    forms.begin();
    forms.text("id", claim.id());
    forms.text("report", claim.revision().id());
    forms.text("known", claim.known());
    forms.party("party", claim.party());
    forms.list("chain");
    claim.chain().forEach(forms::party);
    forms.endList();
    Stance stance = stances.get(claim.id());
    forms.text("stance", stance == null ? null : stance.name());
    forms.text("words", claim.words());
    forms.sentence("sentence", claim);
    forms.json().writeName("claim");
    ClaimJson.write(
        forms.json(),
        claim.claim(),
        claim.revision().report().text(),
        forms.points(claim.revision()));
    if (member.link().isEmpty()) {
      forms.json().writeNullProperty("joined");
    } else {
      joined(forms, member.link().get());
    }
    forms.end();
  }

  private static void joined(Forms forms, ClaimLink link) {
    forms.begin("joined");
    forms.text("to", link.earlier());
    forms.json().writeNumberProperty("score", link.score());
    forms.texts("reasons", link.reasons());
    forms.end();
  }
}
