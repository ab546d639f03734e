package org.hearsay.ledger.situation;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.projection.ListedEvent;

/** Puts events in the order in which a reader should see them. */
public final class SalientEvents {
  /** An event with its place in the order. */
  public record Ranked(ListedEvent event, Salience salience) {
    public Ranked {
      requireNonNull(event, "event is null");
      requireNonNull(salience, "salience is null");
    }
  }

  private static final Comparator<Ranked> ORDER =
      Comparator.comparingDouble((Ranked one) -> -one.salience().score())
          .thenComparing(Comparator.comparing((Ranked one) -> one.event().changed()).reversed())
          .thenComparing(one -> one.event().id());

  private SalientEvents() {}

  /** The most salient first, by what the reports of these events open with. */
  public static List<Ranked> order(List<ListedEvent> events) {
    return order(events, LeadWords.of(reports(events)));
  }

  static List<Ranked> order(List<ListedEvent> events, LeadWords words) {
    return events.stream()
        .map(event -> new Ranked(event, salience(event, words)))
        .sorted(ORDER)
        .toList();
  }

  private static Salience salience(ListedEvent event, LeadWords words) {
    return Salience.of(event.beginning().claims(), event.claims(), event.reports(), words);
  }

  private static List<Revision> reports(List<ListedEvent> events) {
    return events.stream()
        .flatMap(event -> event.beginning().claims().stream())
        .map(StoredClaim::revision)
        .toList();
  }
}
