package org.hearsay.ledger.brief;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.assess.Status;
import org.hearsay.ledger.brief.Brief.Section;
import org.hearsay.ledger.brief.Brief.Sentence;
import org.hearsay.ledger.brief.BriefEntry.Line;
import org.hearsay.ledger.projection.EventSnapshot;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.projection.ListedEvent;
import org.hearsay.ledger.search.EventAssessor;
import org.hearsay.ledger.situation.LeadWords;
import org.hearsay.ledger.situation.Salience;
import org.jspecify.annotations.Nullable;

/**
 * Writes the brief of some events: a top of at most ten lines, then the events with the most
 * salient first, within a length. A function of the events and the readings of their reports.
 */
public final class BriefWriter {
  /** Events whose earlier status is looked up. */
  private static final int COMPARED = 20;

  private final Ledger ledger;
  private final EventAssessor views;
  private final StatementBuilder builder;

  /**
   * @param ledger that the events are from
   */
  public BriefWriter(Ledger ledger) {
    this.ledger = requireNonNull(ledger, "ledger is null");
    views = new EventAssessor(ledger);
    builder = new StatementBuilder(ledger::reading);
  }

  /** As long as a fifth of the reports, and {@value BriefLength#MOST} words at most. */
  public Brief write(AsOf asOf, @Nullable Instant since, List<EventSnapshot> events) {
    return write(asOf, since, events, BriefLength.of(reports(events)));
  }

  /**
   * @param asOf of which the events were asked
   * @param since only what became known later; null for all
   * @param length in words, footnotes counted
   */
  public Brief write(AsOf asOf, @Nullable Instant since, List<EventSnapshot> events, int length) {
    Collection<Revision> reports = reports(events);
    LeadWords words = LeadWords.of(reports);
    List<BriefEntry> entries =
        events.stream()
            .filter(event -> isNew(event.changed(), since))
            .map(event -> entry(event, asOf, since, words))
            .sorted(BriefSections.ORDER)
            .toList();
    Integer year = year(asOf.known());
    Optional<Section> figures =
        BriefFigures.of(
                entries.stream().flatMap(entry -> entry.assessed().view().positions().stream()),
                claim -> isNew(claim.known(), since))
            .section(year, length);
    int room = length - figures.map(BriefFigures::words).orElse(0);
    Map<BriefEntry, List<Line>> chosen = BriefSelection.of(entries, words, room);
    List<Section> sections = new ArrayList<>();
    BriefTop first = new BriefTop(chosen, year);
    first.section(changed(entries, asOf, since, reports)).ifPresent(sections::add);
    figures.ifPresent(sections::add);
    sections.addAll(BriefSections.of(chosen, first.told(), year));
    return held(new Brief(asOf, since, sections), length);
  }

  /** The brief without its last sentences, as far as it is too long; its first one stays. */
  private static Brief held(Brief brief, int length) {
    Brief out = brief;
    while (out.sentences().count() > 1 && BriefLength.words(MarkdownBrief.of(out)) > length) {
      out = withoutLast(out);
    }
    return out;
  }

  private static Brief withoutLast(Brief brief) {
    List<Section> sections = new ArrayList<>(brief.sections());
    Section last = sections.removeLast();
    List<Sentence> sentences = last.sentences();
    if (sentences.size() > 1) {
      sections.add(
          new Section(last.event(), last.title(), sentences.subList(0, sentences.size() - 1)));
    }
    return new Brief(brief.asOf(), brief.since(), sections);
  }

  private static @Nullable Integer year(@Nullable Instant known) {
    return known == null ? null : known.atZone(ZoneOffset.UTC).getYear();
  }

  private BriefEntry entry(
      EventSnapshot event, AsOf asOf, @Nullable Instant since, LeadWords words) {
    List<StoredClaim> claims = event.claims();
    Salience salience =
        Salience.of(
            claims.subList(0, Math.min(ListedEvent.FIRST, claims.size())),
            claims.size(),
            event.reports().size(),
            words);
    return BriefEntry.of(
        views.assess(event, asOf),
        salience.score(),
        builder,
        words,
        claim -> isNew(claim.known(), since));
  }

  private static boolean isNew(Instant known, @Nullable Instant since) {
    return since == null || known.isAfter(since);
  }

  /** In the order of the events, each once. */
  private static Collection<Revision> reports(List<EventSnapshot> events) {
    Map<String, Revision> out = new LinkedHashMap<>();
    events.stream()
        .flatMap(event -> event.claims().stream())
        .map(StoredClaim::revision)
        .forEach(revision -> out.putIfAbsent(revision.id(), revision));
    return out.values();
  }

  /** Since the moment asked for, else since the day before the last report. */
  private Optional<Sentence> changed(
      List<BriefEntry> entries, AsOf asOf, @Nullable Instant since, Collection<Revision> reports) {
    Instant last = reports.stream().map(Revision::known).max(Instant::compareTo).orElse(null);
    if (last == null) {
      return Optional.empty();
    }
    Instant before = since == null ? dayBefore(last) : since;
    AsOf then = new AsOf(before, asOf.recorded());
    Map<String, Status.Kind> statuses = new HashMap<>();
    entries.stream()
        .limit(COMPARED)
        .map(entry -> entry.assessed().id())
        .forEach(
            id ->
                ledger
                    .event(id, then)
                    .filter(event -> event.id().equals(id))
                    .ifPresent(
                        event ->
                            statuses.put(id, views.assess(event, then).view().status().kind())));
    return BriefTop.changed(entries, before, statuses);
  }

  private static Instant dayBefore(Instant last) {
    return Revision.endOf(last.atZone(ZoneOffset.UTC).toLocalDate().minus(1, ChronoUnit.DAYS));
  }
}
