package org.hearsay.ledger.assess;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.ledger.Party;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.model.Claim;
import org.hearsay.model.Claim.Asserter;
import org.hearsay.model.Claim.EventPlace;
import org.hearsay.model.Claim.Label;
import org.hearsay.model.Claim.Participant;
import org.hearsay.model.Commitment;
import org.hearsay.model.Commitment.Certainty;
import org.hearsay.model.Commitment.Polarity;
import org.hearsay.model.Commitment.Tense;
import org.hearsay.model.EventType;
import org.hearsay.model.Figure;
import org.hearsay.model.FigureKind;
import org.hearsay.model.Report;
import org.hearsay.model.Span;
import org.hearsay.model.Stance;
import org.jspecify.annotations.Nullable;

/**
 * A report written for a test, with its claims: a text is put together sentence by sentence, and
 * each claim's words are found in it.
 */
public final class Told {
  public static final Party NORLAND = new Party("Norland", "state:NO");
  public static final Party VALE = new Party("Vale", "state:VA");
  public static final Party OSTER = new Party("Oster", "state:OS");

  private final String address;
  private final int number;
  private final LocalDate published;
  private final String outlet;
  private final StringBuilder text = new StringBuilder();
  private final List<Claim> claims = new ArrayList<>();
  private final List<List<Party>> chains = new ArrayList<>();
  private final List<Span> sentences = new ArrayList<>();

  // of the claim that is being told
  private EventType type = EventType.RETREAT;
  private List<Party> agents = List.of(NORLAND);
  private List<Party> patients = List.of();

  private Told(String outlet, int day, String address, int number) {
    this.outlet = outlet;
    this.published = LocalDate.of(2026, 3, day);
    this.address = address;
    this.number = number;
  }

  /** A report of an outlet on a day of March 2026. */
  public static Told by(String outlet, int day) {
    return new Told(outlet, day, outlet + "/" + day, 1);
  }

  /** The next revision of what an outlet published under an address. */
  static Told revised(String outlet, int day, String address, int number) {
    return new Told(outlet, day, address, number);
  }

  public static List<StoredClaim> all(Told... reports) {
    return List.of(reports).stream().flatMap(report -> report.claims().stream()).toList();
  }

  Told deed(EventType type, List<Party> agents, List<Party> patients) {
    this.type = type;
    this.agents = agents;
    this.patients = patients;
    return this;
  }

  Told headline(String words) {
    text.append(words).append('\n');
    return this;
  }

  /** What has been told so far is the headline. */
  Told asHeadline() {
    text.setLength(text.length() - 2);
    text.append('\n');
    return this;
  }

  Told text(String words) {
    text.append(words).append(' ');
    return this;
  }

  /** A sentence in which somebody says that something is done. */
  public Told says(Party who, String deed) {
    return claim(who, deed, Certainty.CERTAIN, Polarity.POS, Tense.DONE);
  }

  Told denies(Party who, String deed) {
    return claim(who, deed, Certainty.CERTAIN, Polarity.NEG, Tense.DONE);
  }

  Told announces(Party who, String deed) {
    return claim(who, deed, Certainty.CERTAIN, Polarity.POS, Tense.FUTURE);
  }

  Told hedges(Party who, String deed) {
    return claim(who, deed, Certainty.POSSIBLE, Polarity.POS, Tense.DONE);
  }

  Told doubts(Party who, String deed) {
    return claim(who, deed, Certainty.PROBABLE, Polarity.NEG, Tense.DONE);
  }

  Told leavesOpen(Party who, String deed) {
    return claim(who, deed, Certainty.UNDERSPECIFIED, Polarity.POS, Tense.DONE);
  }

  /** The author's own. */
  Told states(String deed) {
    return claim(List.of(), 0, deed, commitment(Certainty.CERTAIN, Polarity.POS, Tense.DONE));
  }

  Told tellsOrder(String deed) {
    return claim(List.of(), 0, deed, commitment(Certainty.CERTAIN, Polarity.POS, Tense.FUTURE));
  }

  /** Somebody who is not named says it. */
  Told unnamed(String deed) {
    return claim(List.of(), 1, deed, commitment(Certainty.CERTAIN, Polarity.POS, Tense.DONE));
  }

  /** Somebody says that somebody else said it: the innermost first. */
  Told chain(List<Party> chain, String deed) {
    return claim(
        chain, chain.size(), deed, commitment(Certainty.CERTAIN, Polarity.POS, Tense.DONE));
  }

  Told claim(Party who, String deed, Certainty certainty, Polarity polarity, Tense tense) {
    text(who.name() + " said:");
    return claim(List.of(who), 1, deed, commitment(certainty, polarity, tense));
  }

  private static Commitment commitment(Certainty certainty, Polarity polarity, Tense tense) {
    return new Commitment(certainty, polarity, tense, null);
  }

  private Told claim(List<Party> chain, int asserters, String deed, Commitment commitment) {
    Span trigger = put(deed);
    text.append(". ");
    List<Asserter> by = new ArrayList<>();
    for (int i = 0; i < asserters; i++) {
      by.add(new Asserter(i < chain.size() ? chain.get(i).name() : null, "a" + claims.size() + i));
    }
    claims.add(
        new Claim(
            "c" + claims.size(),
            type,
            null,
            trigger,
            participants(agents, trigger),
            participants(patients, trigger),
            null,
            null,
            List.of(),
            commitment,
            by,
            List.of(),
            0.9));
    chains.add(chain);
    sentences.add(trigger);
    return this;
  }

  private static List<Participant> participants(List<Party> parties, Span span) {
    return parties.stream()
        .map(party -> new Participant(party.name(), List.of(), party.actor(), span))
        .toList();
  }

  /** The last claim hangs on these words. */
  Told ifCondition(String words) {
    Span condition = put(words);
    text.append(' ');
    Claim last = claims.removeLast();
    Commitment old = last.commitment();
    claims.add(
        copy(
            last,
            last.figures(),
            new Commitment(old.certainty(), old.polarity(), old.tense(), condition),
            last.labels()));
    return this;
  }

  /** A figure of the last claim. */
  Told figure(@Nullable Double low, @Nullable Double high, String number, String what) {
    Span span = put(number);
    text.append(' ');
    Span of = put(what);
    text.append(' ');
    Claim last = claims.removeLast();
    List<Figure> figures = new ArrayList<>(last.figures());
    figures.add(new Figure(span, Figure.Dimension.COUNT, low, high, false, null, of));
    claims.add(copy(last, figures, last.commitment(), last.labels()));
    return this;
  }

  /** The stance of the last claim's source, as its words tell it. */
  Told takes(Stance stance) {
    Claim old = claims.removeLast();
    claims.add(
        new Claim(
            old.id(),
            old.type(),
            old.subType(),
            old.trigger(),
            old.agents(),
            old.patients(),
            old.place(),
            old.time(),
            old.figures(),
            old.commitment(),
            stance,
            old.assertedBy(),
            old.labels(),
            old.confidence()));
    return this;
  }

  /** A figure of the last claim whose kind is known. */
  public Told toll(FigureKind kind, double low, @Nullable Double high, String number, String what) {
    figure(low, high, number, what);
    Claim last = claims.removeLast();
    List<Figure> figures = new ArrayList<>(last.figures());
    figures.add(figures.removeLast().withKind(kind));
    claims.add(copy(last, figures, last.commitment(), last.labels()));
    return this;
  }

  /** There were none of the last claim's patients, whose words are its trigger's here. */
  Told noneOfThem() {
    Claim last = claims.removeLast();
    Span words = last.trigger();
    Figure none = new Figure(words, Figure.Dimension.COUNT, 0.0, 0.0, false, null, words);
    claims.add(copy(last, List.of(none), last.commitment(), last.labels()));
    return this;
  }

  /** What somebody calls the last claim's deed. */
  Told calledBy(String who, String words) {
    Span label = put(words);
    text.append(' ');
    Claim last = claims.removeLast();
    claims.add(
        copy(
            last,
            last.figures(),
            last.commitment(),
            List.of(new Label(EventType.COERCE, label, new Asserter(who, "a9")))));
    return this;
  }

  /** The last claim happened there. */
  Told in(String place) {
    Span span = put(place);
    text.append(' ');
    Claim last = claims.removeLast();
    EventPlace there = new EventPlace(place, List.of(), null, null, null, 0, span);
    claims.add(
        new Claim(
            last.id(),
            last.type(),
            last.subType(),
            last.trigger(),
            last.agents(),
            last.patients(),
            there,
            last.time(),
            last.figures(),
            last.commitment(),
            last.assertedBy(),
            last.labels(),
            last.confidence()));
    return this;
  }

  private static Claim copy(
      Claim old, List<Figure> figures, Commitment commitment, List<Label> labels) {
    return new Claim(
        old.id(),
        old.type(),
        old.subType(),
        old.trigger(),
        old.agents(),
        old.patients(),
        old.place(),
        old.time(),
        figures,
        commitment,
        old.assertedBy(),
        labels,
        old.confidence());
  }

  private Span put(String words) {
    int start = text.length();
    text.append(words);
    return new Span(start, text.length());
  }

  Revision revision() {
    Report report = Report.of(address, text.toString()).withOutlet(outlet).withPublished(published);
    String id = String.format("r%016x", (address + number).hashCode() & 0xffffffffL);
    return new Revision(id, address, number, report, Instant.parse("2026-04-01T00:00:00Z"));
  }

  List<StoredClaim> claims() {
    Revision revision = revision();
    List<StoredClaim> out = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      out.add(new StoredClaim(revision, claims.get(i), chains.get(i), sentences.get(i)));
    }
    return out;
  }
}
