package org.hearsay.ledger.brief;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.Party;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.assess.EventAssessment;
import org.hearsay.ledger.assess.FigureConflict;
import org.hearsay.ledger.assess.StatedFigure;
import org.hearsay.ledger.assess.Status;
import org.hearsay.ledger.brief.Brief.Footnote;
import org.hearsay.ledger.brief.Brief.Kind;
import org.hearsay.ledger.brief.Brief.Section;
import org.hearsay.ledger.brief.Brief.Sentence;
import org.hearsay.ledger.origin.OriginTree;
import org.hearsay.ledger.origin.ReportKey;
import org.hearsay.ledger.projection.EventSnapshot;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.search.AssessedEvent;
import org.hearsay.ledger.search.EventAssessor;
import org.hearsay.model.Commitment;
import org.hearsay.model.Commitment.Certainty;
import org.hearsay.model.Commitment.Polarity;
import org.hearsay.model.Commitment.Tense;
import org.jspecify.annotations.Nullable;

/**
 * Writes the brief of some events: the last changed first, of those the ones with most independent
 * origins. A function of the events and the readings of their reports.
 */
public final class BriefWriter {
  private static final String SINGLE = "In one report each";
  private static final String BESIDES = "Also said";

  private static final Comparator<Entry> ORDER =
      Comparator.comparing((Entry entry) -> entry.event().changed())
          .thenComparing(entry -> entry.origins().independent().size())
          .thenComparing(entry -> entry.origins().reports().size())
          .reversed()
          .thenComparing(entry -> entry.event().id());

  private final EventAssessor views;
  private final StatementBuilder teller;

  /**
   * @param ledger that the events are from
   */
  public BriefWriter(Ledger ledger) {
    views = new EventAssessor(requireNonNull(ledger, "ledger is null"));
    teller = new StatementBuilder(ledger::reading);
  }

  private record Entry(AssessedEvent assessed, Map<StoredClaim, Statement> told) {
    EventSnapshot event() {
      return assessed.event();
    }

    EventAssessment view() {
      return assessed.view();
    }

    OriginTree origins() {
      return view().origins();
    }

    List<Statement> tellings() {
      return List.copyOf(told.values());
    }

    /**
     * Whether the brief tells a claim as the rules see it: by the same party, and a denial plainly.
     */
    boolean isTold(StoredClaim claim) {
      Statement telling = told.get(claim);
      return telling != null
          && telling.voice().endsWith(claim.party().name())
          && (claim.claim().commitment().polarity() == Polarity.POS
              || (telling.verb() == ReportingVerb.DENIED && !telling.isQuote()));
    }

    /** Worth a section of its own: told by several reports, and not just quoted. */
    boolean stands() {
      return origins().reports().size() > 1
          && told.values().stream().anyMatch(telling -> !telling.isQuote());
    }
  }

  /**
   * @param asOf of which the events were asked
   * @param since only what became known later; null for all
   */
  public Brief write(AsOf asOf, @Nullable Instant since, List<EventSnapshot> events) {
    List<Revision> reports = reports(events);
    List<Entry> entries =
        events.stream()
            .filter(event -> isNew(event.changed(), since))
            .map(event -> entry(event, asOf))
            .sorted(ORDER)
            .toList();
    List<Section> sections = new ArrayList<>();
    Set<String> begun = new HashSet<>();
    events.forEach(event -> event.claims().forEach(claim -> begun.addAll(begun(claim))));
    List<Statement> single = new ArrayList<>();
    List<Statement> besides = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.stands()) {
        sections.add(section(entry, asOf, since, begun));
      } else {
        entry.tellings().forEach(telling -> (telling.isQuote() ? besides : single).add(telling));
      }
    }
    besides.addAll(new UnclaimedQuotations(teller).besides(reports, told(entries)));
    add(sections, SINGLE, single, since);
    add(sections, BESIDES, besides, since);
    return new Brief(asOf, since, sections);
  }

  private static void add(
      List<Section> sections, String title, List<Statement> tellings, @Nullable Instant since) {
    List<Statement> latest =
        tellings.stream()
            .filter(telling -> isNew(telling.known(), since))
            .sorted(Comparator.comparing(Statement::known).thenComparing(Statement::voice))
            .toList();
    if (!latest.isEmpty()) {
      sections.add(new Section(Optional.empty(), title, Statements.sentences(latest)));
    }
  }

  /** Deeds with their doers that a claim holds to be done or under way. */
  private static List<String> begun(StoredClaim claim) {
    return isBegun(claim.claim().commitment()) ? deeds(claim) : List.of();
  }

  private static boolean isBegun(Commitment commitment) {
    return commitment.tense() != Tense.FUTURE
        && commitment.polarity() == Polarity.POS
        && commitment.certainty() == Certainty.CERTAIN;
  }

  private static List<String> deeds(StoredClaim claim) {
    String noun = EventPhrases.of(claim).noun();
    return claim.claim().agents().stream().map(agent -> noun + " by " + agent.name()).toList();
  }

  private static boolean isNew(Instant known, @Nullable Instant since) {
    return since == null || known.isAfter(since);
  }

  private static List<Revision> reports(List<EventSnapshot> events) {
    Set<String> seen = new HashSet<>();
    return events.stream()
        .flatMap(event -> event.claims().stream())
        .map(StoredClaim::revision)
        .filter(revision -> seen.add(revision.id()))
        .sorted(Comparator.comparing(ReportKey::of))
        .toList();
  }

  private static List<Footnote> told(List<Entry> entries) {
    return entries.stream()
        .flatMap(entry -> entry.tellings().stream())
        .map(Statement::footnote)
        .toList();
  }

  private Entry entry(EventSnapshot event, AsOf asOf) {
    Map<StoredClaim, Statement> told = new LinkedHashMap<>();
    event.claims().stream()
        .sorted(StoredClaim.BY_TIME)
        .forEach(claim -> teller.telling(claim).ifPresent(telling -> told.put(claim, telling)));
    return new Entry(views.assess(event, asOf), told);
  }

  private Section section(Entry entry, AsOf asOf, @Nullable Instant since, Set<String> begun) {
    List<Statement> latest =
        entry.tellings().stream().filter(telling -> isNew(telling.known(), since)).toList();
    List<Sentence> sentences = new ArrayList<>(Statements.sentences(latest));
    sentences.addAll(status(entry));
    sentences.add(origins(entry, asOf, since));
    boolean undone =
        entry.event().claims().stream()
            .allMatch(
                claim ->
                    !isBegun(claim.claim().commitment())
                        && deeds(claim).stream().noneMatch(begun::contains));
    sentences.addAll(Statements.open(entry.tellings(), undone));
    entry.view().figureConflicts().forEach(conflict -> sentences.add(figures(conflict)));
    return new Section(Optional.of(entry.assessed()), title(entry), sentences);
  }

  /**
   * The status with all claims that make it so; nothing where it hangs on a denial that the words
   * do not plainly bear, or where the brief tells it by fewer voices than it needs.
   */
  private static List<Sentence> status(Entry entry) {
    Status status = entry.view().status();
    List<StoredClaim> claims = status.claims();
    List<StoredClaim> told = claims.stream().filter(entry::isTold).toList();
    boolean denials =
        claims.stream().allMatch(c -> isPositive(c.claim().commitment()) || told.contains(c));
    long voices = told.stream().map(c -> c.party().name()).distinct().count();
    return !denials || voices < voices(status.kind())
        ? List.of()
        : List.of(
            new Sentence(
                Kind.STATUS,
                Statements.ended("Status by rule: " + status.kind().text()),
                claims.stream().map(BriefWriter::words).toList()));
  }

  private static boolean isPositive(Commitment commitment) {
    return commitment.polarity() == Polarity.POS;
  }

  /** How many have to say so. */
  private static int voices(Status.Kind kind) {
    return switch (kind) {
      case CORROBORATED, CONFIRMED, DISPUTED -> 2;
      default -> 1;
    };
  }

  private static Sentence figures(FigureConflict conflict) {
    String text =
        "Open: "
            + figure(conflict.first(), conflict.figure())
            + ", "
            + figure(conflict.second(), conflict.other());
    return new Sentence(
        Kind.OPEN,
        Statements.ended(text),
        List.of(words(conflict.figure().claim()), words(conflict.other().claim())));
  }

  private static String figure(Party party, StatedFigure figure) {
    return party.name() + " said " + (figure.words() + " " + figure.what()).strip();
  }

  private static Footnote words(StoredClaim claim) {
    return new Footnote(claim.revision(), claim.sentence());
  }

  private Sentence origins(Entry entry, AsOf asOf, @Nullable Instant since) {
    List<Footnote> footnotes =
        entry.origins().origins().stream()
            .map(origin -> origin.claims().getFirst())
            .map(BriefWriter::words)
            .toList();
    String text = "Reported by " + entry.origins().summary();
    List<StoredClaim> before =
        since == null
            ? List.of()
            : entry.event().claims().stream()
                .filter(claim -> !isNew(claim.known(), since))
                .toList();
    if (since != null && !before.isEmpty()) {
      text += "; until " + Statements.day(since) + " by " + views.origins(before, asOf).summary();
    }
    return new Sentence(Kind.ORIGINS, Statements.ended(text), footnotes);
  }

  /** Of the claim that tells most and is told plainly, the earliest of those. */
  private static String title(Entry entry) {
    Set<Footnote> plain = new HashSet<>();
    entry.tellings().stream()
        .filter(telling -> !telling.isQuote())
        .forEach(telling -> plain.add(telling.footnote()));
    return entry.event().claims().stream()
        .filter(claim -> plain.contains(words(claim)))
        .sorted(Comparator.comparing(BriefWriter::cells).reversed())
        .map(Clause::title)
        .findFirst()
        .orElseThrow();
  }

  private static int cells(StoredClaim claim) {
    return Math.min(1, claim.claim().agents().size())
        + Math.min(1, claim.claim().patients().size())
        + (claim.claim().place() == null ? 0 : 1);
  }
}
