package org.hearsay.ledger.export;

import java.util.List;
import org.hearsay.json.Json;
import org.hearsay.ledger.assess.Drift;
import org.hearsay.ledger.assess.EventAssessment;
import org.hearsay.ledger.assess.FigureConflict;
import org.hearsay.ledger.assess.Grade;
import org.hearsay.ledger.assess.PartyLabel;
import org.hearsay.ledger.assess.Position;
import org.hearsay.ledger.assess.Reason;
import org.hearsay.ledger.assess.StanceAt;
import org.hearsay.ledger.assess.StatedFigure;
import org.hearsay.ledger.assess.Toll;
import org.hearsay.ledger.origin.Origin;
import org.hearsay.ledger.origin.OriginTree;
import org.hearsay.ledger.review.Decision;
import org.hearsay.ledger.search.AssessedEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The parts of an assessment as fields of an object that was begun. */
record AssessmentJson(JsonGenerator json, SpanJson spans) {
  /**
   * Status, grades and origins.
   *
   * @param whole with the claims behind each reason, and the tree of origins
   */
  void judgement(AssessedEvent event, boolean whole) {
    EventAssessment view = event.view();
    json.writeObjectPropertyStart("status");
    json.writeStringProperty("kind", view.status().kind().name());
    json.writeStringProperty("text", view.status().kind().text());
    json.writeStringProperty("meaning", view.status().kind().meaning());
    reasons("reasons", view.status().reasons(), whole);
    json.writeEndObject();
    json.writeObjectPropertyStart("grade");
    grade(view.grade());
    reasons("for", view.grade().reasonsFor(), whole);
    reasons("against", view.grade().reasonsAgainst(), whole);
    set(event);
    json.writeEndObject();
    json.writeObjectPropertyStart("suggested");
    grade(view.suggested());
    json.writeEndObject();
    origins(view.origins(), view.reports(), whole);
  }

  private void reasons(String name, List<Reason> reasons, boolean whole) {
    json.writeArrayPropertyStart(name);
    for (Reason reason : reasons) {
      json.writeStartObject();
      json.writeStringProperty("text", reason.text());
      if (whole) {
        JsonFields.claims(json, "claims", reason.claims());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void grade(Grade grade) {
    json.writeStringProperty("code", grade.code());
    json.writeStringProperty("reliability", grade.reliability().name());
    json.writeNumberProperty("credibility", grade.credibility().code());
    json.writeStringProperty("credibilityText", grade.credibility().text());
  }

  /** What reviewers set of the grade, and the last who did. */
  private void set(AssessedEvent event) {
    Decision last = event.graded().orElse(null);
    if (last == null) {
      json.writeNullProperty("set");
      return;
    }
    var reliability = event.view().reviewed().reliability();
    var credibility = event.view().reviewed().credibility();
    json.writeObjectPropertyStart("set");
    Json.text(json, "reliability", reliability == null ? null : reliability.name());
    Json.number(json, "credibility", credibility == null ? null : credibility.code());
    json.writeStringProperty("by", last.by());
    json.writeStringProperty("why", last.why());
    json.writeStringProperty("at", last.recorded().toString());
    json.writeNumberProperty("entry", last.entry());
    json.writeEndObject();
  }

  private void origins(OriginTree origins, int reports, boolean whole) {
    json.writeObjectPropertyStart("origins");
    json.writeNumberProperty("independent", origins.independent().size());
    json.writeNumberProperty("reports", reports);
    json.writeStringProperty("summary", origins.summary());
    if (whole) {
      json.writeArrayPropertyStart("tree");
      origins.origins().forEach(this::origin);
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void origin(Origin origin) {
    json.writeStartObject();
    json.writeStringProperty("kind", origin.kind().name());
    JsonFields.party(json, "party", origin.party());
    json.writeBooleanProperty("independent", origin.independent());
    Json.number(json, "dependsOn", origin.dependsOn().orElse(null));
    Json.texts(json, "reports", origin.reports());
    JsonFields.claims(json, "claims", origin.claims());
    Json.texts(json, "reasons", origin.reasons());
    json.writeEndObject();
  }

  /** Positions, conflicting figures, tolls and drift. */
  void details(EventAssessment view) {
    json.writeArrayPropertyStart("positions");
    view.positions().forEach(this::position);
    json.writeEndArray();
    json.writeArrayPropertyStart("figureConflicts");
    view.figureConflicts().forEach(this::conflict);
    json.writeEndArray();
    json.writeArrayPropertyStart("tolls");
    Toll.of(view.positions()).forEach(this::toll);
    json.writeEndArray();
    json.writeArrayPropertyStart("drift");
    view.drift().forEach(this::drift);
    json.writeEndArray();
  }

  private void position(Position position) {
    json.writeStartObject();
    JsonFields.party(json, "party", position.party());
    json.writeStringProperty("side", position.side());
    json.writeBooleanProperty("author", position.author());
    json.writeStringProperty("stance", position.stance().name());
    json.writeStringProperty("text", position.stance().text());
    json.writeArrayPropertyStart("history");
    position.history().forEach(this::stance);
    json.writeEndArray();
    json.writeArrayPropertyStart("figures");
    position.figures().forEach(this::figure);
    json.writeEndArray();
    json.writeArrayPropertyStart("labels");
    position.labels().forEach(this::label);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void stance(StanceAt held) {
    json.writeStartObject();
    json.writeStringProperty("stance", held.stance().name());
    json.writeStringProperty("since", held.since().toString());
    json.writeStringProperty("leansTo", held.leansTo().name());
    JsonFields.claims(json, "claims", held.claims());
    json.writeEndObject();
  }

  private void figure(StatedFigure figure) {
    json.writeStartObject();
    json.writeStringProperty("words", figure.words());
    json.writeStringProperty("what", figure.what());
    json.writeStringProperty("kind", figure.figure().kind().code());
    json.writeStringProperty("dimension", figure.figure().dimension().name());
    Json.number(json, "low", figure.low());
    Json.number(json, "high", figure.high());
    Json.text(json, "unit", figure.figure().unit());
    json.writeBooleanProperty("approximate", figure.figure().approximate());
    json.writeStringProperty("claim", figure.claim().id());
    spans.span("span", figure.figure().span(), figure.claim().revision());
    json.writeEndObject();
  }

  private void label(PartyLabel label) {
    json.writeStartObject();
    json.writeStringProperty("words", label.words());
    Json.text(json, "type", name(label.label().type()));
    json.writeStringProperty("claim", label.claim().id());
    spans.span("span", label.label().span(), label.claim().revision());
    json.writeEndObject();
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  private void toll(Toll toll) {
    json.writeStartObject();
    json.writeStringProperty("kind", toll.kind().code());
    json.writeStringProperty("of", toll.of());
    json.writeArrayPropertyStart("figures");
    for (Toll.TollFigure told : toll.figures()) {
      json.writeStartObject();
      JsonFields.party(json, "party", told.party());
      json.writeStringProperty("side", told.side());
      json.writeStringProperty("known", told.figure().claim().known().toString());
      json.writeName("figure");
      figure(told.figure());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void conflict(FigureConflict conflict) {
    json.writeStartObject();
    JsonFields.party(json, "first", conflict.first());
    json.writeName("figure");
    figure(conflict.figure());
    JsonFields.party(json, "second", conflict.second());
    json.writeName("other");
    figure(conflict.other());
    json.writeBooleanProperty("noneAgainstSome", conflict.noneAgainstSome());
    json.writeEndObject();
  }

  private void drift(Drift drift) {
    json.writeStartObject();
    String kind =
        switch (drift) {
          case Drift.Headline headline -> "HEADLINE";
          case Drift.OwnFact own -> "OWN_FACT";
          case Drift.HedgeLost lost -> "HEDGE_LOST";
        };
    json.writeStringProperty("kind", kind);
    json.writeStringProperty("text", drift.text());
    json.writeStringProperty("weaker", drift.weaker().id());
    json.writeStringProperty("stronger", drift.stronger().id());
    json.writeEndObject();
  }
}
