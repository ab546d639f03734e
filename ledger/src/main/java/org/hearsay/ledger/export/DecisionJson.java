package org.hearsay.ledger.export;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.review.Decision;
import org.hearsay.ledger.review.Review;
import org.hearsay.ledger.review.ReviewText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Reviewers' decisions as JSON, the same for the command line and the API: the schema Review.
 *
 * @param undone entries that were undone, each with the one that undid it
 */
public record DecisionJson(Ledger ledger, Map<Long, Long> undone) {
  public DecisionJson {
    requireNonNull(ledger, "ledger is null");
    undone = Map.copyOf(undone);
  }

  /** For decisions as of a moment. */
  public static DecisionJson of(Ledger ledger, AsOf asOf) {
    Map<Long, Long> undone = new HashMap<>();
    for (Decision one : ledger.decisions(asOf)) {
      if (one.applies() && one.review() instanceof Review.Undo undo) {
        undone.put(undo.entry(), one.entry());
      }
    }
    return new DecisionJson(ledger, undone);
  }

  public void write(JsonGenerator json, Decision one) {
    json.writeStartObject();
    json.writeNumberProperty("entry", one.entry());
    json.writeStringProperty("at", one.recorded().toString());
    json.writeStringProperty("by", one.by());
    json.writeStringProperty("why", one.why());
    json.writeStringProperty("action", one.review().action());
    json.writeStringProperty(
        "text", ReviewText.of(one.review(), one.claim().flatMap(ledger::claim)));
    number(json, "undoes", one.review() instanceof Review.Undo undo ? (Long) undo.entry() : null);
    number(json, "undoneBy", undone.get(one.entry()));
    texts(json, "claims", one.claim().map(Set::of).orElse(Set.of()));
    texts(json, "events", events(one));
    json.writeEndObject();
  }

  private static void number(JsonGenerator json, String name, @Nullable Long value) {
    if (value == null) {
      json.writeNullProperty(name);
    } else {
      json.writeNumberProperty(name, value);
    }
  }

  private static void texts(JsonGenerator json, String name, Set<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  /** Ids of the events that a decision concerns, as they are now. */
  public Set<String> events(Decision one) {
    Set<String> out = new LinkedHashSet<>();
    one.claim().flatMap(id -> ledger.event(id, AsOf.NOW)).ifPresent(e -> out.add(e.id()));
    if (one.review() instanceof Review.Undo undo) {
      ledger.decisions(AsOf.NOW).stream()
          .filter(other -> other.entry() == undo.entry())
          .forEach(other -> out.addAll(events(other)));
    }
    return out;
  }
}
