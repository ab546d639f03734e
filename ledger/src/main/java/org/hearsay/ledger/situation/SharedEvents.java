package org.hearsay.ledger.situation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.projection.ListedEvent;
import org.jspecify.annotations.Nullable;

/**
 * Joins stories that tell the same events: a bridge's fall and the morning after are two stories by
 * their words and one situation for a desk.
 *
 * <p>The two that share most are joined first, until none shares a fourth of the smaller one's
 * events. Does not depend on the order of anything.
 */
final class SharedEvents {
  /** By when they became known, and by what they say. */
  static final Comparator<Revision> ORDER =
      Comparator.comparing(Revision::known)
          .thenComparing(revision -> revision.report().text())
          .thenComparing(Revision::id);

  /** One of so many events of the smaller story has to be told in the other. */
  private static final int OF = 4;

  private final Map<String, List<Revision>> stories = new LinkedHashMap<>();
  private final Map<String, Set<String>> events = new HashMap<>();

  private SharedEvents(Map<String, List<Revision>> stories, List<ListedEvent> all) {
    Map<String, String> storyOf = new HashMap<>();
    stories.forEach(
        (id, reports) -> {
          this.stories.put(id, new ArrayList<>(reports));
          reports.forEach(report -> storyOf.put(report.id(), id));
        });
    for (ListedEvent event : all) {
      for (StoredClaim claim : event.beginning().claims()) {
        String story = storyOf.get(claim.revision().id());
        if (story != null) {
          events.computeIfAbsent(story, key -> new HashSet<>()).add(event.id());
        }
      }
    }
  }

  /** Two stories with what they share. */
  private record Pair(String one, String other, int shared) {}

  /**
   * @param stories by id, with their reports
   */
  static Map<String, List<Revision>> join(
      Map<String, List<Revision>> stories, List<ListedEvent> events) {
    SharedEvents joined = new SharedEvents(stories, events);
    for (Pair next = joined.most(); next != null; next = joined.most()) {
      joined.unite(next);
    }
    return joined.stories;
  }

  private @Nullable Pair most() {
    Map<String, List<String>> tellers = new HashMap<>();
    events.forEach(
        (story, told) ->
            told.forEach(
                event -> tellers.computeIfAbsent(event, key -> new ArrayList<>()).add(story)));
    Map<List<String>, Integer> counts = new HashMap<>();
    for (List<String> told : tellers.values()) {
      List<String> sorted = told.stream().sorted().toList();
      for (int i = 0; i < sorted.size(); i++) {
        for (int j = i + 1; j < sorted.size(); j++) {
          counts.merge(List.of(sorted.get(i), sorted.get(j)), 1, Integer::sum);
        }
      }
    }
    return counts.entrySet().stream()
        .map(one -> new Pair(one.getKey().get(0), one.getKey().get(1), one.getValue()))
        .filter(pair -> OF * pair.shared >= smaller(pair))
        .max(
            Comparator.comparingInt(Pair::shared)
                .thenComparing(Pair::one, Comparator.reverseOrder())
                .thenComparing(Pair::other, Comparator.reverseOrder()))
        .orElse(null);
  }

  private int smaller(Pair pair) {
    return Math.min(events(pair.one).size(), events(pair.other).size());
  }

  private Set<String> events(String story) {
    return events.getOrDefault(story, Set.of());
  }

  /** Under the id of the story that began first. */
  private void unite(Pair pair) {
    List<Revision> all = new ArrayList<>(reports(pair.one));
    all.addAll(reports(pair.other));
    all.sort(ORDER);
    boolean first = reports(pair.one).contains(all.getFirst());
    String into = first ? pair.one : pair.other;
    String from = first ? pair.other : pair.one;
    stories.remove(from);
    stories.put(into, all);
    Set<String> told = events.remove(from);
    events
        .computeIfAbsent(into, key -> new HashSet<>())
        .addAll(told == null ? Set.of() : told.stream().collect(Collectors.toSet()));
  }

  private List<Revision> reports(String story) {
    return stories.getOrDefault(story, List.of());
  }
}
