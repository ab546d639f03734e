package org.hearsay.ledger.brief;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.ledger.brief.Brief.Footnote;
import org.hearsay.ledger.brief.BriefEntry.Line;
import org.hearsay.ledger.situation.LeadWords;
import org.hearsay.model.Stance;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the lines of a brief, one after the other: each time the one that adds most of what the
 * reports open with and is not told yet, within the length. Greedy choice by coverage is within a
 * constant of the best (Lin and Bilmes 2011).
 */
final class BriefSelection {
  private static final double NEW_EVENT = .35;
  private static final double SALIENCE = .15;
  private static final double AGAINST = .4;
  private static final double PARTICULARS = .6;
  private static final double LEAST = .1;
  private static final double SAME = .5;
  private static final int SHORTEST = 8;

  /** Words of a status. */
  private static final int STATUS = 3;

  private final LeadWords words;
  private final Set<String> covered = new HashSet<>();
  private final List<Line> chosen = new ArrayList<>();
  private final Map<BriefEntry, List<Line>> byEvent = new LinkedHashMap<>();
  private final Map<Line, Set<String>> stems = new LinkedHashMap<>();

  private BriefSelection(LeadWords words) {
    this.words = words;
  }

  /**
   * The lines to be told, by event.
   *
   * @param room words that there is room for, footnotes counted
   */
  static Map<BriefEntry, List<Line>> of(List<BriefEntry> entries, LeadWords words, int room) {
    BriefSelection selection = new BriefSelection(words);
    Map<Line, BriefEntry> open = new LinkedHashMap<>();
    entries.forEach(entry -> entry.lines().forEach(line -> open.put(line, entry)));
    open.keySet().forEach(line -> selection.stems.put(line, line.stems()));
    int left = room;
    while (!open.isEmpty()) {
      Line best = selection.best(open, left);
      if (best == null) {
        break;
      }
      BriefEntry entry = open.get(best);
      if (entry != null) {
        left -= selection.cost(best, entry);
        selection.take(best, entry);
      }
      open.keySet().removeIf(line -> line == best || selection.isTold(line));
    }
    return selection.byEvent;
  }

  private @Nullable Line best(Map<Line, BriefEntry> open, int left) {
    Line best = null;
    double most = LEAST;
    for (Map.Entry<Line, BriefEntry> one : open.entrySet()) {
      double gain = gain(one.getKey(), one.getValue());
      if (gain > most && cost(one.getKey(), one.getValue()) <= left) {
        best = one.getKey();
        most = gain;
      }
    }
    return best;
  }

  private double gain(Line line, BriefEntry entry) {
    Set<String> own = stems.getOrDefault(line, Set.of());
    double sum =
        own.stream().filter(stem -> !covered.contains(stem)).mapToDouble(words::share).sum();
    return sum / Math.sqrt(Math.max(SHORTEST, own.size()))
        + (byEvent.containsKey(entry) ? 0 : NEW_EVENT)
        + SALIENCE * entry.salience()
        + against(line, entry)
        + PARTICULARS * line.statement().particulars()
        - line.statement().lack();
  }

  /** Who does not go along is told of, behind what he does not go along with. */
  private double against(Line line, BriefEntry entry) {
    if (!isAgainst(line.stance())) {
      return 0;
    }
    boolean alone = entry.lines().stream().allMatch(other -> isAgainst(other.stance()));
    return byEvent.containsKey(entry) || alone ? AGAINST : -AGAINST;
  }

  static boolean isAgainst(Stance stance) {
    return switch (stance.name()) {
      case "DENIES", "DOUBTS", "UNCONFIRMED" -> true;
      default -> false;
    };
  }

  private int cost(Line line, BriefEntry entry) {
    List<Line> before = byEvent.getOrDefault(entry, List.of());
    boolean heads =
        before.size() == 1 || (before.isEmpty() && entry.assessed().name().isSentence());
    return (heads ? BriefLength.words(BriefSections.title(entry)) : STATUS)
        + BriefLength.words(BriefSections.text(line, null))
        + line.notes().stream().mapToInt(BriefLength::words).sum();
  }

  private void take(Line line, BriefEntry entry) {
    chosen.add(line);
    covered.addAll(stems.getOrDefault(line, Set.of()));
    byEvent.computeIfAbsent(entry, key -> new ArrayList<>()).add(line);
  }

  /** Whether these words, or nearly these, are told already. */
  private boolean isTold(Line line) {
    Footnote note = line.statement().footnote();
    return chosen.stream()
        .anyMatch(
            other ->
                overlaps(note, other.statement().footnote())
                    || similar(
                        stems.getOrDefault(line, Set.of()), stems.getOrDefault(other, Set.of())));
  }

  private static boolean overlaps(Footnote one, Footnote other) {
    return one.revision().id().equals(other.revision().id()) && one.span().overlaps(other.span());
  }

  private static boolean similar(Set<String> one, Set<String> other) {
    long common = one.stream().filter(other::contains).count();
    return common > SAME * Math.min(one.size(), other.size());
  }
}
