package org.hearsay.ledger.export;

import java.util.List;
import org.hearsay.ledger.origin.Origin;
import org.hearsay.ledger.origin.OriginTree;
import org.hearsay.ledger.position.Drift;
import org.hearsay.ledger.position.EventView;
import org.hearsay.ledger.position.FigureConflict;
import org.hearsay.ledger.position.Grade;
import org.hearsay.ledger.position.Held;
import org.hearsay.ledger.position.Position;
import org.hearsay.ledger.position.Reason;
import org.hearsay.ledger.position.StatedFigure;
import org.hearsay.ledger.position.Status;
import tools.jackson.core.JsonGenerator;

/**
 * What became of an event, as JSON: status, grade, origins, positions, conflicting figures and
 * drift, each with the ids of its claims.
 */
public final class EventViewJson {
  private EventViewJson() {}

  /** Status, grade and origins in short, as fields of an object that was begun. */
  public static void shortly(JsonGenerator json, EventView view) {
    json.writeStringProperty("status", view.status().kind().name());
    json.writeStringProperty("statusText", view.status().kind().text());
    json.writeStringProperty("grade", view.grade().code());
    json.writeNumberProperty("independentOrigins", view.origins().independent().size());
  }

  /** All of it, as fields of an object that was begun. */
  public static void write(JsonGenerator json, EventView view) {
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
      Fields.claims(json, "claims", reason.claims());
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
    Fields.party(json, "party", origin.party());
    Fields.number(json, "dependsOn", origin.dependsOn().orElse(null));
    Fields.texts(json, "reports", origin.reports());
    Fields.claims(json, "claims", origin.claims());
    Fields.texts(json, "reasons", origin.reasons());
    json.writeEndObject();
  }

  private static void position(JsonGenerator json, Position position) {
    json.writeStartObject();
    Fields.party(json, "party", position.party());
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

  private static void held(JsonGenerator json, Held held) {
    json.writeStartObject();
    json.writeStringProperty("stance", held.stance().name());
    json.writeStringProperty("since", held.since().toString());
    Fields.claims(json, "claims", held.claims());
    json.writeEndObject();
  }

  private static void figure(JsonGenerator json, StatedFigure figure) {
    json.writeStartObject();
    json.writeStringProperty("words", figure.words());
    json.writeStringProperty("what", figure.what());
    json.writeStringProperty("kind", figure.figure().kind().name());
    Fields.number(json, "low", figure.low());
    Fields.number(json, "high", figure.high());
    Fields.text(json, "unit", figure.figure().unit());
    json.writeStringProperty("claim", figure.claim().id());
    json.writeEndObject();
  }

  private static void conflict(JsonGenerator json, FigureConflict conflict) {
    json.writeStartObject();
    Fields.party(json, "first", conflict.first());
    json.writeName("figure");
    figure(json, conflict.figure());
    Fields.party(json, "second", conflict.second());
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
