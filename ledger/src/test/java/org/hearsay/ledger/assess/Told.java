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
import org.hearsay.model.TimeExpression;
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
  private final List<Draft> drafts = new ArrayList<>();
  private final List<List<Party>> chains = new ArrayList<>();
  private final List<Span> sentences = new ArrayList<>();

  // of the claim that is being told
  private EventType type = EventType.RETREAT;
  private List<Party> agents = List.of(NORLAND);
  private List<Party> patients = List.of();
  private List<String> otherNames = List.of();

  /** A claim as far as it is told. */
  private static final class Draft {
    final EventType type;
    final Span trigger;
    final List<Participant> agents;
    final List<Participant> patients;
    final List<Asserter> by;
    final List<Figure> figures = new ArrayList<>();
    final List<Label> labels = new ArrayList<>();
    Commitment commitment;
    @Nullable String subType;
    @Nullable Stance stance;
    @Nullable EventPlace place;
    @Nullable TimeExpression time;

    Draft(
        EventType type,
        Span trigger,
        List<Participant> agents,
        List<Participant> patients,
        List<Asserter> by,
        Commitment commitment) {
      this.type = type;
      this.trigger = trigger;
      this.agents = agents;
      this.patients = patients;
      this.by = by;
      this.commitment = commitment;
    }

    Claim claim(String id) {
      return new Claim(
          id,
          type,
          subType,
          trigger,
          agents,
          patients,
          place,
          time,
          figures,
          commitment,
          stance == null ? Stance.of(commitment) : stance,
          by,
          labels,
          0.9);
    }
  }

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

  /** By other names that the report has for whoever does what is told next. */
  Told alsoKnownAs(String... names) {
    otherNames = List.of(names);
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

  /** The author's own denial. */
  Told statesNot(String deed) {
    return claim(List.of(), 0, deed, commitment(Certainty.CERTAIN, Polarity.NEG, Tense.DONE));
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
      by.add(new Asserter(i < chain.size() ? chain.get(i).name() : null, "a" + drafts.size() + i));
    }
    drafts.add(
        new Draft(
            type,
            trigger,
            participants(agents, otherNames, trigger),
            participants(patients, List.of(), trigger),
            by,
            commitment));
    chains.add(chain);
    sentences.add(trigger);
    return this;
  }

  private static List<Participant> participants(
      List<Party> parties, List<String> names, Span span) {
    return parties.stream()
        .map(party -> new Participant(party.name(), names, party.actor(), span))
        .toList();
  }

  /** The last claim hangs on these words. */
  Told ifCondition(String words) {
    Commitment old = drafts.getLast().commitment;
    drafts.getLast().commitment =
        new Commitment(old.certainty(), old.polarity(), old.tense(), told(words));
    return this;
  }

  /** A figure of the last claim. */
  Told figure(@Nullable Double low, @Nullable Double high, String number, String what) {
    Span span = told(number);
    Span of = what.isEmpty() ? null : told(what);
    drafts
        .getLast()
        .figures
        .add(new Figure(span, Figure.Dimension.COUNT, low, high, false, null, of));
    return this;
  }

  /** The stance of the last claim's source, as its words tell it. */
  Told takes(Stance stance) {
    drafts.getLast().stance = stance;
    return this;
  }

  /** A figure of the last claim whose kind is known. */
  public Told toll(FigureKind kind, double low, @Nullable Double high, String number, String what) {
    figure(low, high, number, what);
    List<Figure> figures = drafts.getLast().figures;
    figures.add(figures.removeLast().withKind(kind));
    return this;
  }

  /** There were none of the last claim's patients, whose words are its trigger's here. */
  Told noneOfThem() {
    Span words = drafts.getLast().trigger;
    drafts
        .getLast()
        .figures
        .add(new Figure(words, Figure.Dimension.COUNT, 0.0, 0.0, false, null, words));
    return this;
  }

  /** What somebody calls the last claim's deed. */
  Told calledBy(String who, String words) {
    Asserter by = new Asserter(who, "a9");
    drafts.getLast().labels.add(new Label(EventType.COERCE, told(words), by));
    return this;
  }

  /** The last claim happened there. */
  Told in(String place) {
    drafts.getLast().place = new EventPlace(place, List.of(), null, null, null, 0, told(place));
    return this;
  }

  /** The last claim happened on these days of March 2026; 0 where an end is open. */
  Told on(int from, int to) {
    drafts.getLast().time =
        new TimeExpression(
            told("then"),
            TimeExpression.Type.DATE,
            from + to == 0 ? null : "2026-03",
            from == 0 ? null : LocalDate.of(2026, 3, from),
            to == 0 ? null : LocalDate.of(2026, 3, to),
            TimeExpression.Precision.DAY,
            false);
    return this;
  }

  /** ACLED's sub-type of the last claim. */
  Told subType(String subType) {
    drafts.getLast().subType = subType;
    return this;
  }

  /** Words with a blank behind them. */
  private Span told(String words) {
    Span span = put(words);
    text.append(' ');
    return span;
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
    for (int i = 0; i < drafts.size(); i++) {
      Claim claim = drafts.get(i).claim("c" + i);
      out.add(new StoredClaim(revision, claim, chains.get(i), sentences.get(i)));
    }
    return out;
  }
}
