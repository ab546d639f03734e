package org.hearsay.ledger.export;

import java.util.List;
import org.hearsay.ledger.assess.Drift;
import org.hearsay.ledger.assess.EventAssessment;
import org.hearsay.ledger.assess.FigureConflict;
import org.hearsay.ledger.assess.Grade;
import org.hearsay.ledger.assess.Position;
import org.hearsay.ledger.assess.Reason;
import org.hearsay.ledger.assess.StanceAt;
import org.hearsay.ledger.assess.StatedFigure;
import org.hearsay.ledger.assess.Status;
import org.hearsay.ledger.origin.Origin;
import org.hearsay.ledger.origin.OriginTree;
import tools.jackson.core.JsonGenerator;

/**
 * What became of an event, as JSON: status, grade, origins, positions, conflicting figures and
 * drift, each with the ids of its claims.
 */
public final class EventAssessmentJson {
  private EventAssessmentJson() {}

  /** Status, grade and origins in short, as fields of an object that was begun. */
  public static void shortly(JsonGenerator json, EventAssessment view) {
    json.writeStringProperty("status", view.status().kind().name());
    json.writeStringProperty("statusText", view.status().kind().text());
    json.writeStringProperty("grade", view.grade().code());
    json.writeNumberProperty("independentOrigins", view.origins().independent().size());
  }

  /** All of it, as fields of an object that was begun. */
  public static void write(JsonGenerator json, EventAssessment view) {
    status(json, view.status());
    grade(json, view.grade());
    origins(json, view.origins());
    json.writeArrayPropertyStart("positions");
    view.positions().forEach(position -> position(json, position));
    json.writeEndArray();
    json.writeArrayPropertyStart("figureConflicts");
    view.figureConflicts().forEach(conflict -> conflict(json, conflict));
    json.writeEndArray();
    json.writeArrayPropertyStart("drift");
    view.drift().forEach(drift -> drift(json, drift));
    json.writeEndArray();
  }

  private static void status(JsonGenerator json, Status status) {
    json.writeObjectPropertyStart("status");
    json.writeStringProperty("kind", status.kind().name());
    json.writeStringProperty("text", status.kind().text());
    reasons(json, "reasons", status.reasons());
    json.writeEndObject();
  }

  private static void reasons(JsonGenerator json, String name, List<Reason> reasons) {
    json.writeArrayPropertyStart(name);
    for (Reason reason : reasons) {
      json.writeStartObject();
      json.writeStringProperty("text", reason.text());
      JsonFields.claims(json, "claims", reason.claims());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void grade(JsonGenerator json, Grade grade) {
    json.writeObjectPropertyStart("grade");
    json.writeStringProperty("code", grade.code());
    json.writeStringProperty("reliability", grade.reliability().name());
    json.writeNumberProperty("credibility", grade.credibility().code());
    json.writeStringProperty("credibilityText", grade.credibility().text());
    reasons(json, "for", grade.reasonsFor());
    reasons(json, "against", grade.reasonsAgainst());
    json.writeEndObject();
  }

  private static void origins(JsonGenerator json, OriginTree origins) {
    json.writeObjectPropertyStart("origins");
    json.writeNumberProperty("independent", origins.independent().size());
    json.writeNumberProperty("reports", origins.reports().size());
    json.writeStringProperty("summary", origins.summary());
    json.writeArrayPropertyStart("tree");
    origins.origins().forEach(origin -> origin(json, origin));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void origin(JsonGenerator json, Origin origin) {
    json.writeStartObject();
    json.writeStringProperty("kind", origin.kind().name());
    JsonFields.party(json, "party", origin.party());
    JsonFields.number(json, "dependsOn", origin.dependsOn().orElse(null));
    JsonFields.texts(json, "reports", origin.reports());
    JsonFields.claims(json, "claims", origin.claims());
    JsonFields.texts(json, "reasons", origin.reasons());
    json.writeEndObject();
  }

  private static void position(JsonGenerator json, Position position) {
    json.writeStartObject();
    JsonFields.party(json, "party", position.party());
    json.writeStringProperty("side", position.side());
    json.writeBooleanProperty("author", position.author());
    json.writeStringProperty("stance", position.stance().name());
    json.writeStringProperty("text", position.stance().text());
    json.writeArrayPropertyStart("history");
    position.history().forEach(held -> held(json, held));
    json.writeEndArray();
    json.writeArrayPropertyStart("figures");
    position.figures().forEach(figure -> figure(json, figure));
    json.writeEndArray();
    json.writeArrayPropertyStart("labels");
    position
        .labels()
        .forEach(
            label -> {
              json.writeStartObject();
              json.writeStringProperty("words", label.words());
              json.writeStringProperty("claim", label.claim().id());
              json.writeEndObject();
            });
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void held(JsonGenerator json, StanceAt held) {
    json.writeStartObject();
    json.writeStringProperty("stance", held.stance().name());
    json.writeStringProperty("since", held.since().toString());
    JsonFields.claims(json, "claims", held.claims());
    json.writeEndObject();
  }

  private static void figure(JsonGenerator json, StatedFigure figure) {
    json.writeStartObject();
    json.writeStringProperty("words", figure.words());
    json.writeStringProperty("what", figure.what());
    json.writeStringProperty("kind", figure.figure().kind().name());
    JsonFields.number(json, "low", figure.low());
    JsonFields.number(json, "high", figure.high());
    JsonFields.text(json, "unit", figure.figure().unit());
    json.writeStringProperty("claim", figure.claim().id());
    json.writeEndObject();
  }

  private static void conflict(JsonGenerator json, FigureConflict conflict) {
    json.writeStartObject();
    JsonFields.party(json, "first", conflict.first());
    json.writeName("figure");
    figure(json, conflict.figure());
    JsonFields.party(json, "second", conflict.second());
    json.writeName("other");
    figure(json, conflict.other());
    json.writeEndObject();
  }

  private static void drift(JsonGenerator json, Drift drift) {
    json.writeStartObject();
    String kind =
        switch (drift) {
          case Drift.Headline headline -> "headline";
          case Drift.OwnFact own -> "own fact";
          case Drift.HedgeLost lost -> "hedge lost";
        };
    json.writeStringProperty("kind", kind);
    json.writeStringProperty("text", drift.text());
    json.writeStringProperty("weaker", drift.weaker().id());
    json.writeStringProperty("stronger", drift.stronger().id());
    json.writeEndObject();
  }
}
