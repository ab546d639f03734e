package org.hearsay.web.api;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.json.Json;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.Party;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.assess.Grade;
import org.hearsay.ledger.assess.Reason;
import org.hearsay.ledger.assess.StatedFigure;
import org.hearsay.model.Claim.EventPlace;
import org.hearsay.model.Claim.Participant;
import org.hearsay.model.CodePoints;
import org.hearsay.model.Span;
import org.hearsay.model.TimeExpression;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The small words of openapi.yaml, written to one answer. Remembers what turns the offsets of the
 * reports that it has met.
 */
record ApiJson(JsonGenerator json, Map<String, CodePoints> points) {
  static ApiJson to(JsonGenerator json) {
    return new ApiJson(json, new HashMap<>());
  }

  void begin() {
    json.writeStartObject();
  }

  void begin(String name) {
    json.writeObjectPropertyStart(name);
  }

  void end() {
    json.writeEndObject();
  }

  void list(String name) {
    json.writeArrayPropertyStart(name);
  }

  void endList() {
    json.writeEndArray();
  }

  void text(String name, @Nullable Object value) {
    Json.text(json, name, value == null ? null : value.toString());
  }

  void number(String name, long value) {
    json.writeNumberProperty(name, value);
  }

  void truth(String name, boolean value) {
    json.writeBooleanProperty(name, value);
  }

  void texts(String name, Collection<String> values) {
    list(name);
    values.forEach(json::writeString);
    endList();
  }

  void ids(String name, Collection<StoredClaim> claims) {
    texts(name, claims.stream().map(StoredClaim::id).toList());
  }

  void moments(AsOf asOf) {
    text("asOf", asOf.known());
    text("recordedAsOf", asOf.recorded());
  }

  CodePoints points(Revision revision) {
    return points.computeIfAbsent(revision.id(), id -> CodePoints.of(revision.report().text()));
  }

  void span(String name, Span span, Revision revision) {
    json.writeName(name);
    Json.pair(json, span, points(revision));
  }

  void party(Party party) {
    begin();
    partyFields(party);
    end();
  }

  void party(String name, Party party) {
    begin(name);
    partyFields(party);
    end();
  }

  private void partyFields(Party party) {
    text("name", party.name());
    text("actor", party.actor());
    text("key", party.key());
  }

  void actors(String name, List<Participant> participants) {
    list(name);
    for (Participant participant : participants) {
      begin();
      text("name", participant.name());
      text("actor", participant.actor());
      end();
    }
    endList();
  }

  void place(String name, @Nullable EventPlace place) {
    if (place == null) {
      json.writeNullProperty(name);
      return;
    }
    begin(name);
    text("name", place.name());
    Json.number(json, "geonamesId", place.geonamesId());
    Json.number(json, "lat", place.latitude());
    Json.number(json, "lon", place.longitude());
    number("precision", place.precision());
    end();
  }

  void time(String name, @Nullable TimeExpression time) {
    if (time == null) {
      json.writeNullProperty(name);
      return;
    }
    begin(name);
    text("start", time.from());
    text("end", time.to());
    text("precision", time.precision().code());
    end();
  }

  void grade(String name, @Nullable Grade grade) {
    if (grade == null) {
      json.writeNullProperty(name);
      return;
    }
    begin(name);
    text("code", grade.code());
    text("reliability", grade.reliability().name());
    number("credibility", grade.credibility().code());
    end();
  }

  void reasons(String name, List<Reason> reasons) {
    list(name);
    for (Reason reason : reasons) {
      begin();
      text("text", reason.text());
      ids("claims", reason.claims());
      end();
    }
    endList();
  }

  /** Without claims: for a line of a list. */
  void reasonTexts(String name, List<Reason> reasons) {
    texts(name, reasons.stream().map(Reason::text).toList());
  }

  void figure(StatedFigure figure) {
    begin();
    text("words", figure.words());
    text("what", figure.what());
    Json.number(json, "low", figure.low());
    Json.number(json, "high", figure.high());
    text("unit", figure.figure().unit());
    text("kind", figure.figure().kind().name());
    truth("approximate", figure.figure().approximate());
    text("claim", figure.claim().id());
    span("span", figure.figure().span(), figure.claim().revision());
    end();
  }

  /** The sentence of a claim. */
  void sentence(String name, StoredClaim claim) {
    begin(name);
    text("report", claim.revision().id());
    span("span", claim.sentence(), claim.revision());
    text("words", claim.sentence().of(claim.revision().report().text()));
    end();
  }

  void report(String name, Revision revision) {
    json.writeName(name);
    report(revision);
  }

  void report(Revision revision) {
    begin();
    text("id", revision.id());
    text("address", revision.address());
    text("url", url(revision.address()));
    number("revision", revision.number());
    text("title", revision.report().title());
    text("outlet", revision.report().outlet());
    text("published", revision.report().published());
    text("recorded", revision.recorded());
    text("known", revision.known());
    end();
  }

  /** An address that may be made a link: of the web, and with nothing in it that ends it. */
  static @Nullable String url(String address) {
    String start = address.substring(0, Math.min(8, address.length())).toLowerCase(Locale.ROOT);
    boolean web = start.startsWith("http://") || start.startsWith("https://");
    boolean plain =
        address.chars().allMatch(c -> c > ' ' && c < 127 && "\"'<>\\^`{|}".indexOf(c) < 0);
    return web && plain
        ? start.substring(0, start.indexOf(':')) + address.substring(start.indexOf(':'))
        : null;
  }
}
