package org.hearsay.eval;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.model.Claim;
import org.hearsay.model.Claim.Participant;
import org.hearsay.model.CodePoints;
import org.hearsay.model.EventType;
import org.hearsay.model.Reading;
import org.hearsay.model.Span;
import org.hearsay.reader.EventJudge;
import org.hearsay.reader.Reader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Events: {@code {id, events: [{s, e, type, root, args: [{role, s, e}]}], root, quad, subtype,
 * actor, recipient, trigger}}.
 *
 * <p>Where a row says who the actor and who the recipient is, root and quad are what the one does
 * to the other, with CONCEDE and RETREAT as YIELD, as PLV has it; else they are those of the surest
 * event of the row.
 */
public final class EventsTask {
  private static final String ACTOR = "actor";
  private static final String RECIPIENT = "recipient";
  private static final String BOTH = "both";

  private final Reader reader;
  private final EventJudge judge;

  private EventsTask(Reader reader, EventJudge judge) {
    this.reader = reader;
    this.judge = judge;
  }

  public static SpanTask task(Reader reader, EventJudge judge, int workers) {
    return new SpanTask(
        Set.of(ACTOR, RECIPIENT, BOTH), new EventsTask(reader, judge)::write, workers);
  }

  private void write(JsonGenerator json, SpanRow row) {
    CodePoints points = CodePoints.of(row.report().text());
    Reading reading = reader.read(row.report());
    json.writeArrayPropertyStart("events");
    reading.claims().forEach(claim -> event(json, claim, points));
    json.writeEndArray();
    Claim surest = surest(reading.claims());
    Map<EventType, Double> shares = shares(row, reading);
    if (!shares.isEmpty()) {
      boolean told = row.spans().containsKey(ACTOR) || row.spans().containsKey(RECIPIENT);
      Map<String, Double> roots = told ? folded(shares) : named(shares);
      json.writeStringProperty("root", best(roots));
      json.writeNumberProperty("quad", quad(best(roots)));
    }
    if (surest != null) {
      if (surest.subType() != null) {
        json.writeStringProperty("subtype", surest.subType());
      }
      spans(json, ACTOR, surest.agents().stream().map(Participant::span).toList(), points);
      spans(json, RECIPIENT, surest.patients().stream().map(Participant::span).toList(), points);
      spans(json, "trigger", List.of(surest.trigger()), points);
    }
  }

  private Map<EventType, Double> shares(SpanRow row, Reading reading) {
    List<Span> both = row.of(BOTH);
    List<Span> agents = row.of(ACTOR).isEmpty() && !both.isEmpty() ? both : row.of(ACTOR);
    List<Span> patients = row.of(RECIPIENT).isEmpty() && !both.isEmpty() ? both : row.of(RECIPIENT);
    if (!row.spans().isEmpty()) {
      return judge.between(row.report(), agents, patients);
    }
    Map<EventType, Double> out = new EnumMap<>(EventType.class);
    Claim surest = surest(reading.claims());
    if (surest != null) {
      out.put(surest.type(), surest.confidence());
    }
    return out;
  }

  private static @Nullable Claim surest(List<Claim> claims) {
    Claim best = null;
    for (Claim claim : claims) {
      if (best == null || claim.confidence() > best.confidence()) {
        best = claim;
      }
    }
    return best;
  }

  private static Map<String, Double> named(Map<EventType, Double> shares) {
    Map<String, Double> out = new java.util.TreeMap<>();
    shares.forEach((type, share) -> out.put(type.name(), share));
    return out;
  }

  private static Map<String, Double> folded(Map<EventType, Double> shares) {
    Map<String, Double> out = new java.util.TreeMap<>();
    shares.forEach((type, share) -> out.merge(folded(type), share, Double::sum));
    return out;
  }

  private static String folded(EventType type) {
    return type == EventType.CONCEDE || type == EventType.RETREAT ? "YIELD" : type.name();
  }

  private static String best(Map<String, Double> shares) {
    return shares.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  /** 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict (PLV's numbers). */
  private static int quad(String root) {
    return switch (root) {
      case "AGREE", "CONSULT", "SUPPORT" -> 1;
      case "COOPERATE", "AID", "YIELD", "RETREAT", "CONCEDE" -> 2;
      case "REQUEST", "ACCUSE", "REJECT", "THREATEN" -> 3;
      default -> 4;
    };
  }

  private static void event(JsonGenerator json, Claim claim, CodePoints points) {
    json.writeStartObject();
    span(json, claim.trigger(), points);
    json.writeStringProperty("type", claim.type().name());
    json.writeStringProperty("root", claim.type().name());
    json.writeArrayPropertyStart("args");
    claim.agents().forEach(a -> argument(json, "agent", a.span(), points));
    claim.patients().forEach(a -> argument(json, "patient", a.span(), points));
    if (claim.place() != null) {
      argument(json, "Place", claim.place().span(), points);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void argument(JsonGenerator json, String role, Span span, CodePoints points) {
    json.writeStartObject();
    json.writeStringProperty("role", role);
    span(json, span, points);
    json.writeEndObject();
  }

  private static void span(JsonGenerator json, Span span, CodePoints points) {
    json.writeNumberProperty("s", points.at(span.start()));
    json.writeNumberProperty("e", points.at(span.end()));
  }

  private static void spans(JsonGenerator json, String name, List<Span> spans, CodePoints points) {
    json.writeArrayPropertyStart(name);
    for (Span span : spans) {
      json.writeStartArray();
      json.writeNumber(points.at(span.start()));
      json.writeNumber(points.at(span.end()));
      json.writeEndArray();
    }
    json.writeEndArray();
  }
}
