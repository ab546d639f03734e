package org.hearsay.ledger.brief;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.ledger.Phrases;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.assess.Position;
import org.hearsay.ledger.assess.Status;
import org.hearsay.ledger.brief.Brief.Footnote;
import org.hearsay.ledger.brief.Brief.Kind;
import org.hearsay.ledger.brief.Brief.Section;
import org.hearsay.ledger.brief.Brief.Sentence;
import org.hearsay.ledger.brief.BriefEntry.Line;
import org.jspecify.annotations.Nullable;

/**
 * The first lines of a brief: the key events with their status, who stands against whom, what is
 * open, and what changed since.
 */
final class BriefTop {
  static final String TITLE = "In short";

  /** Lines that the top has at most. */
  static final int LINES = 10;

  private static final int EVENTS = 5;
  private static final int DISPUTES = 2;
  private static final int PARTIES = 3;
  private static final int NOTES = 3;

  private final List<Map.Entry<BriefEntry, List<Line>>> events;
  private final @Nullable Integer year;

  /**
   * @param chosen the events that the brief tells, with their lines, the most telling first
   * @param year that days need not name
   */
  BriefTop(Map<BriefEntry, List<Line>> chosen, @Nullable Integer year) {
    this.year = year;
    events =
        chosen.entrySet().stream().sorted(Map.Entry.comparingByKey(BriefSections.ORDER)).toList();
  }

  /** Empty where there is nothing to tell. */
  Optional<Section> section(Optional<Sentence> changed) {
    List<Sentence> out = new ArrayList<>();
    events.stream()
        .limit(EVENTS)
        .map(one -> happened(one.getKey(), one.getValue()))
        .forEach(out::add);
    events.stream()
        .map(one -> disputed(one.getKey(), one.getValue()))
        .flatMap(Optional::stream)
        .limit(DISPUTES)
        .forEach(out::add);
    open("Announced and not reported as done", Status.Kind.ANNOUNCED).ifPresent(out::add);
    open("Unconfirmed", Status.Kind.UNCONFIRMED).ifPresent(out::add);
    changed.ifPresent(out::add);
    return out.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(Optional.empty(), TITLE, out.subList(0, Math.min(LINES, out.size()))));
  }

  /** The first line of an event with its status; the sections do not repeat it. */
  private Sentence happened(BriefEntry entry, List<Line> lines) {
    Line first = first(lines);
    var summary = entry.assessed().summary();
    String text =
        BriefSections.text(first, year)
            + " The event: "
            + summary.status().text()
            + ", "
            + Phrases.counted(summary.origins(), "independent origin")
            + " in "
            + Phrases.counted(summary.reports(), "report")
            + ".";
    return new Sentence(Kind.STATUS, text, first.notes());
  }

  /** The lines that are told in the top. */
  Set<Line> told() {
    return events.stream()
        .limit(EVENTS)
        .map(one -> first(one.getValue()))
        .collect(Collectors.toSet());
  }

  /** What happened, before who does not go along. */
  private static Line first(List<Line> lines) {
    return lines.stream()
        .filter(line -> !BriefSelection.isAgainst(line.stance()))
        .findFirst()
        .orElseGet(lines::getFirst);
  }

  private static List<Footnote> notes(Stream<Line> lines) {
    return lines.map(line -> line.statement().footnote()).limit(NOTES).toList();
  }

  /** Who asserts and who denies, where both do and both are named. */
  private static Optional<Sentence> disputed(BriefEntry entry, List<Line> lines) {
    List<Position> positions = entry.assessed().view().positions();
    Set<String> held = names(positions, "ASSERTS", "ANNOUNCES");
    Set<String> denied = names(positions, "DENIES", "DOUBTS");
    denied.removeAll(held);
    if (held.isEmpty() || denied.isEmpty()) {
      return Optional.empty();
    }
    String text =
        "Open: "
            + entry.assessed().name().text()
            + ", according to "
            + Phrases.listed(held)
            + "; "
            + Phrases.listed(denied)
            + (denied.size() == 1 ? " does" : " do")
            + " not agree.";
    return Optional.of(new Sentence(Kind.OPEN, text, notes(lines.stream())));
  }

  private static Set<String> names(List<Position> positions, String... stances) {
    Set<String> out = new LinkedHashSet<>();
    positions.stream()
        .filter(
            position -> !position.author() && List.of(stances).contains(position.stance().name()))
        .filter(position -> isNamed(position.party().name()))
        .limit(PARTIES)
        .forEach(position -> out.add(position.party().name()));
    return out;
  }

  private static boolean isNamed(String name) {
    return name.length() > 2 && Character.isUpperCase(name.charAt(0));
  }

  private Optional<Sentence> open(String what, Status.Kind kind) {
    List<Map.Entry<BriefEntry, List<Line>>> open =
        events.stream()
            .filter(one -> one.getKey().assessed().view().status().kind() == kind)
            .limit(PARTIES)
            .toList();
    if (open.isEmpty()) {
      return Optional.empty();
    }
    String names =
        String.join("; ", open.stream().map(one -> one.getKey().assessed().name().text()).toList());
    return Optional.of(
        new Sentence(
            Kind.OPEN,
            what + ": " + names + ".",
            notes(open.stream().map(one -> one.getValue().getFirst()))));
  }

  /** What became known later than a moment, and whose status it changed. */
  static Optional<Sentence> changed(
      List<BriefEntry> entries, Instant since, Map<String, Status.Kind> before) {
    List<StoredClaim> later =
        entries.stream()
            .flatMap(entry -> entry.assessed().event().claims().stream())
            .filter(claim -> claim.known().isAfter(since))
            .toList();
    if (later.isEmpty()) {
      return Optional.empty();
    }
    long reports = later.stream().map(StoredClaim::revision).map(Revision::id).distinct().count();
    List<BriefEntry> moved =
        entries.stream().filter(entry -> isMoved(entry, before)).limit(PARTIES).toList();
    long fresh =
        entries.stream()
            .filter(entry -> entry.assessed().event().claims().getFirst().known().isAfter(since))
            .count();
    StringBuilder text =
        new StringBuilder("Since ")
            .append(BriefFormat.day(since))
            .append(": ")
            .append(Phrases.counted((int) reports, "new report"))
            .append(", ")
            .append(Phrases.counted((int) fresh, "new event"));
    for (BriefEntry entry : moved) {
      text.append("; ").append(entry.assessed().name().text()).append(", which was ");
      text.append(text(before, entry)).append(", is ");
      text.append(entry.assessed().view().status().kind().text());
    }
    StoredClaim last = later.getLast();
    Footnote note = new Footnote(last.revision(), last.sentence());
    List<Footnote> notes =
        moved.isEmpty()
            ? List.of(note)
            : moved.stream().map(entry -> entry.lines().getFirst().statement().footnote()).toList();
    return Optional.of(new Sentence(Kind.CHANGED, text.append('.').toString(), notes));
  }

  private static boolean isMoved(BriefEntry entry, Map<String, Status.Kind> before) {
    Status.Kind was = before.get(entry.assessed().id());
    return was != null
        && was != entry.assessed().view().status().kind()
        && !entry.lines().isEmpty();
  }

  private static String text(Map<String, Status.Kind> before, BriefEntry entry) {
    Status.Kind was = before.get(entry.assessed().id());
    return was == null ? "new" : was.text();
  }
}
