package org.hearsay.ledger.situation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.Party;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.origin.Stories;
import org.hearsay.ledger.projection.EventQuery;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.projection.ListedEvent;
import org.hearsay.ledger.situation.Situation.KeyEvent;

/**
 * The situations of a ledger as of a moment, those of the most reports first: its reports clustered
 * into {@link Stories}, stories that share events joined ({@link SharedEvents}), and to each the
 * events that most of its claims are in.
 *
 * <p>A function of the reports known by then: the order of capture and their addresses do not
 * matter. Of a ledger of more claims, the {@value #CLAIMS} that became known last are looked at.
 */
public final class Situations {
  /** Claims whose reports and events are put into situations. */
  static final int CLAIMS = 20_000;

  private final List<Situation> all;
  private final Map<String, Situation> byReport = new HashMap<>();

  private Situations(List<Situation> all) {
    this.all = List.copyOf(all);
    all.forEach(one -> one.reports().forEach(report -> byReport.put(report.id(), one)));
  }

  /** As of a moment. */
  public static Situations of(Ledger ledger, AsOf asOf) {
    Situations[] out = new Situations[1];
    ledger.reading(
        () -> {
          Map<String, Revision> reports = new LinkedHashMap<>();
          ledger
              .latest(asOf, CLAIMS)
              .forEach(claim -> reports.putIfAbsent(claim.revision().id(), claim.revision()));
          List<ListedEvent> events = new ArrayList<>();
          ledger.walk(
              new EventQuery(asOf, null, null, null, null, 1),
              event -> {
                events.add(event);
                return events.size() < CLAIMS;
              });
          out[0] = of(reports.values(), events);
        });
    return requireNonNull(out[0], "no situations");
  }

  /**
   * @param reports each once, in any order
   * @param events those of other reports are left out
   */
  static Situations of(Collection<Revision> reports, List<ListedEvent> events) {
    Map<String, List<Revision>> stories = SharedEvents.join(stories(reports), events);
    Map<String, String> storyOf = new HashMap<>();
    stories.forEach((id, told) -> told.forEach(report -> storyOf.put(report.id(), id)));
    Map<String, List<ListedEvent>> eventsOf = new HashMap<>();
    for (ListedEvent event : events) {
      home(event, storyOf)
          .ifPresent(id -> eventsOf.computeIfAbsent(id, key -> new ArrayList<>()).add(event));
    }
    List<Situation> all = new ArrayList<>();
    stories.forEach(
        (id, told) -> all.add(situation(id(id), told, eventsOf.getOrDefault(id, List.of()))));
    all.sort(
        Comparator.comparingInt((Situation one) -> -one.reports().size())
            .thenComparing(Comparator.comparing(Situation::last).reversed())
            .thenComparing(Situation::id));
    return new Situations(all);
  }

  private static Map<String, List<Revision>> stories(Collection<Revision> reports) {
    Stories stories = new Stories();
    Map<String, String> placed = new LinkedHashMap<>();
    List<Revision> ordered = reports.stream().sorted(SharedEvents.ORDER).toList();
    for (Revision revision : ordered) {
      var report = revision.report();
      placed.put(
          revision.id(),
          stories.add(revision.id(), report.title(), report.text(), revision.known()).story());
    }
    Map<String, List<Revision>> out = new LinkedHashMap<>();
    for (Revision revision : ordered) {
      String story = stories.now(placed.getOrDefault(revision.id(), revision.id()));
      out.computeIfAbsent(story, key -> new ArrayList<>()).add(revision);
    }
    return out;
  }

  private static String id(String report) {
    return "s" + report.substring(1);
  }

  /** Where most of an event's first claims are told; of as many, where the first of them is. */
  private static Optional<String> home(ListedEvent event, Map<String, String> storyOf) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (StoredClaim claim : event.beginning().claims()) {
      String story = storyOf.get(claim.revision().id());
      if (story != null) {
        counts.merge(story, 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .reduce((first, next) -> next.getValue() > first.getValue() ? next : first)
        .map(Map.Entry::getKey);
  }

  private static Situation situation(String id, List<Revision> reports, List<ListedEvent> events) {
    LeadWords words = LeadWords.of(reports);
    List<KeyEvent> key =
        SalientEvents.order(events, words).stream()
            .limit(Situation.KEY)
            .map(SalientEvents.Ranked::event)
            .map(
                event ->
                    new KeyEvent(
                        event.id(),
                        EventName.of(event.beginning().claims()).text(),
                        event.reports()))
            .toList();
    return new Situation(
        id, name(reports, key, words), key, events.size(), parties(events), reports);
  }

  private static String name(List<Revision> reports, List<KeyEvent> key, LeadWords words) {
    return reports.stream()
        .flatMap(revision -> Optional.ofNullable(revision.report().title()).stream())
        .filter(title -> !title.isBlank())
        .max(
            Comparator.comparingDouble(words::centrality)
                .thenComparing(Function.identity(), Comparator.reverseOrder()))
        .map(String::strip)
        .or(() -> key.stream().map(KeyEvent::name).findFirst())
        .orElseGet(() -> opening(reports.getFirst()));
  }

  private static String opening(Revision revision) {
    return revision.report().text().lines().findFirst().orElse(revision.address());
  }

  /** Speakers by how many reports have them; of as many, by name. */
  private static List<Party> parties(List<ListedEvent> events) {
    Map<String, Party> parties = new LinkedHashMap<>();
    Map<String, Set<String>> reports = new HashMap<>();
    for (ListedEvent event : events) {
      for (StoredClaim claim : event.beginning().claims()) {
        for (Party party : claim.chain()) {
          parties.putIfAbsent(party.key(), party);
          reports.computeIfAbsent(party.key(), key -> new HashSet<>()).add(claim.revision().id());
        }
      }
    }
    return parties.values().stream()
        .sorted(
            Comparator.comparingInt(
                    (Party party) -> -reports.getOrDefault(party.key(), Set.of()).size())
                .thenComparing(Party::name))
        .toList();
  }

  public List<Situation> all() {
    return all;
  }

  /** The situation with this id, or with a report of this id. */
  public Optional<Situation> find(String id) {
    return all.stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .or(() -> Optional.ofNullable(byReport.get(id)));
  }
}
