package org.hearsay.reader.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.hearsay.gazetteer.resolve.PlaceResolver;
import org.hearsay.model.Attribution;
import org.hearsay.model.Claim;
import org.hearsay.model.Claim.EventPlace;
import org.hearsay.model.Claim.Participant;
import org.hearsay.model.Commitment;
import org.hearsay.model.Commitment.Certainty;
import org.hearsay.model.EventType;
import org.hearsay.model.Report;
import org.hearsay.model.Span;
import org.hearsay.model.Stance;
import org.hearsay.model.TimeExpression;
import org.hearsay.model.Toponym;
import org.hearsay.reader.figure.KindedFigure;
import org.hearsay.reader.language.LanguagePack;
import org.hearsay.reader.language.PhrasePattern;
import org.hearsay.reader.speaker.ParticipantResolver;
import org.hearsay.reader.speaker.ResolvedMentions;
import org.hearsay.reader.text.Spans;
import org.jspecify.annotations.Nullable;

/** Events as the model found them to claims: who and where that is, and who says so. */
public final class ClaimResolver {
  /**
   * Types of events that happen to a place where the place is: "captured Kherson", "left Kherson".
   */
  private static final Set<EventType> HAPPEN_TO_PLACES =
      Set.of(EventType.ASSAULT, EventType.RETREAT, EventType.COERCE, EventType.MOBILIZE);

  private final String text;
  private final LanguagePack language;
  private final ParticipantResolver participants;
  private final EventPlaces places;
  private final PlacePhrases placePhrases;
  private final SpeechPlaces spokenAt;
  private final EventTables tables;
  private final RolePhrases phrases;
  private Spans<DecodedEvent> triggers = Spans.of(List.of(), event -> List.of());
  private final Spans<TimeExpression> times;
  private final EventFigures figures;

  /**
   * A resolver for one report.
   *
   * @param sentences of the report
   * @param times of the report
   * @param figures of the report, in order
   */
  public ClaimResolver(
      Report report,
      ResolvedMentions known,
      PlaceResolver resolver,
      EventTables tables,
      List<Span> sentences,
      List<TimeExpression> times,
      List<KindedFigure> figures) {
    this.text = report.text();
    this.language = known.language();
    this.participants = new ParticipantResolver(known);
    this.places = EventPlaces.of(text, known, resolver);
    this.placePhrases = new PlacePhrases(language);
    this.spokenAt = new SpeechPlaces(text, language);
    this.tables = tables;
    this.phrases = new RolePhrases(text, language, known.names(), sentences, participants);
    this.times = Spans.of(times, time -> List.of(time.span()));
    this.figures = new EventFigures(text, tables.figureKinds(), figures);
  }

  /** All names of places, in the order of the text. */
  public List<Toponym> toponyms() {
    return places.toponyms();
  }

  /** The claims of the events, in the order of the text, numbered from c1. */
  public List<Claim> resolve(DecodedEvents events, List<Attribution> attributions) {
    AsserterChains chains = new AsserterChains(text, language, attributions);
    triggers = Spans.of(events.found(), event -> List.of(event.trigger()));
    List<Claim> out = new ArrayList<>();
    List<DecodedEvent> found =
        events.found().stream().sorted(Comparator.comparing(DecodedEvent::trigger)).toList();
    for (DecodedEvent event : found) {
      out.add(claim(event, chains, out));
    }
    return new PartyLabels(text, language).put(out, attributions);
  }

  private Claim claim(DecodedEvent event, AsserterChains chains, List<Claim> before) {
    Attribution innermost = chains.innermost(event.trigger());
    List<Span> agents = phrases.agents(event, innermost);
    List<Span> patients = phrases.patients(event, agents);
    EventPlace place = place(event, agents, patients, before);
    Attribution ordered = chains.ordered(event.trigger());
    List<Participant> doers = people(ordered(agents, ordered), innermost, ordered, before);
    Commitment commitment = commitment(event, innermost);
    return new Claim(
        "c" + (before.size() + 1),
        event.type(),
        tables.subTypes().of(event, text),
        event.trigger(),
        doers.isEmpty() ? understood(event, before) : doers,
        people(patients, innermost, ordered, before),
        place,
        time(event),
        figures.of(event, triggers),
        commitment,
        stance(event, commitment),
        chains.from(innermost),
        List.of(),
        event.probability());
  }

  /** Who is ordered to do something does it, not who orders it, where both are named. */
  private static List<Span> ordered(List<Span> agents, @Nullable Attribution order) {
    if (order == null) {
      return agents;
    }
    List<Span> ordered =
        agents.stream().filter(a -> order.source().stream().noneMatch(a::overlaps)).toList();
    return ordered.isEmpty() ? agents : ordered;
  }

  private List<Participant> people(
      List<Span> phrases,
      @Nullable Attribution said,
      @Nullable Attribution ordered,
      List<Claim> before) {
    Map<String, Participant> out = new LinkedHashMap<>();
    for (Span phrase : phrases) {
      Participant participant = participants.of(phrase, said, ordered);
      Participant accused =
          participants.isAccused(phrase) && !participants.isNamedPerson(participant)
              ? accused(phrase, before)
              : null;
      participant = accused == null ? participant : accused;
      boolean nobody = participants.isPronoun(phrase) && participant.name().equals(phrase.of(text));
      if (!nobody) {
        out.putIfAbsent(participant.name(), participant);
      }
    }
    return List.copyOf(out.values());
  }

  /** "The suspect": the one person of whom a claim before says that he was charged or arrested. */
  private @Nullable Participant accused(Span words, List<Claim> before) {
    Participant found = null;
    for (Claim claim : before) {
      boolean accuses = claim.type() == EventType.ACCUSE || claim.type() == EventType.COERCE;
      for (Participant patient : accuses ? claim.patients() : List.<Participant>of()) {
        if (!participants.isNamedPerson(patient)) {
          continue;
        }
        if (found != null && !found.name().equals(patient.name())) {
          return null;
        }
        found = new Participant(patient.name(), patient.names(), patient.actor(), words);
      }
    }
    return found;
  }

  /**
   * The subject that a participle or an infinitive leaves unsaid: that of the event before it
   * ("shelled Nikopol, | killing two"), or, of what is asked for, whoever is asked ("ordered its
   * troops to | leave").
   */
  private List<Participant> understood(DecodedEvent event, List<Claim> before) {
    if (before.isEmpty() || before.getLast().trigger().end() > event.trigger().start()) {
      return List.of();
    }
    Claim last = before.getLast();
    String between = text.substring(last.trigger().end(), event.trigger().start());
    boolean participle = isParticiple(event, between);
    boolean infinitive =
        language.pattern(PhrasePattern.INFINITIVE_JOINT).matcher(between).matches();
    if (!participle && !infinitive) {
      return List.of();
    }
    return infinitive && last.type() == EventType.REQUEST ? last.patients() : last.agents();
  }

  /**
   * The place named right before the trigger ("the Kherson | withdrawal"); else the phrase that the
   * model links to the event; else, for events that happen to places, the place that is its
   * patient; else one that a preposition ties to the trigger; else that of the event of which it is
   * a part.
   */
  private @Nullable EventPlace place(
      DecodedEvent event, List<Span> agents, List<Span> patients, List<Claim> before) {
    EventPlace named = places.endingAt(event.trigger().start() - 1);
    if (named != null && agents.stream().noneMatch(named.span()::overlaps)) {
      return named;
    }
    List<Span> said =
        phrases.whole(event, event.all(EventRole.PLACE)).stream()
            .filter(words -> !spokenAt.isDateline(words))
            .map(this::upToFrom)
            .toList();
    EventPlace linked = said.isEmpty() ? null : places.known(said.getFirst());
    EventPlace object = object(event, patients);
    if (linked != null && object != null) {
      // "Shelled the city in the Kherson region": the finer of the two.
      return 0 < object.precision() && object.precision() < linked.precision() ? object : linked;
    }
    if (linked != null || object != null) {
      return linked != null ? linked : object;
    }
    if (!said.isEmpty()) {
      return places.at(said.getFirst());
    }
    Span behind = placePhrases.behind(text, event.trigger());
    EventPlace tied = behind == null || isAnothers(behind, event) ? null : places.known(behind);
    return tied != null ? tied : ofWhole(event, before);
  }

  /** "The city" of "the city from the far bank": from where is not where. */
  private Span upToFrom(Span phrase) {
    Matcher from = language.pattern(PhrasePattern.FROM).matcher(phrase.of(text));
    return from.find() && from.start() > 0
        ? new Span(phrase.start(), phrase.start() + from.start())
        : phrase;
  }

  private @Nullable EventPlace object(DecodedEvent event, List<Span> patients) {
    if (!HAPPEN_TO_PLACES.contains(event.type())) {
      return null;
    }
    List<Span> objects = new ArrayList<>(patients);
    Span direct = placePhrases.direct(text, event.trigger());
    if (direct != null && patients.isEmpty()) {
      objects.add(direct);
    }
    for (Span object : objects) {
      EventPlace place = places.known(object);
      if (place != null) {
        return place;
      }
    }
    return null;
  }

  /**
   * The place of the event before in the same sentence, where a participle makes this one a part of
   * it: "shelled Nikopol, | killing two".
   */
  private @Nullable EventPlace ofWhole(DecodedEvent event, List<Claim> before) {
    if (before.isEmpty() || !HAPPEN_TO_PLACES.contains(event.type())) {
      return null;
    }
    Claim last = before.getLast();
    int from = last.trigger().end();
    if (from > event.trigger().start() || !HAPPEN_TO_PLACES.contains(last.type())) {
      return null;
    }
    boolean part = isParticiple(event, text.substring(from, event.trigger().start()));
    return part ? last.place() : null;
  }

  /** Whether a participle names the event that makes it a part of the one before it. */
  private boolean isParticiple(DecodedEvent event, String between) {
    return language.inflection().isPresentParticiple(event.trigger().of(text))
        && language.pattern(PhrasePattern.PARTICIPLE_JOINT).matcher(between).matches();
  }

  /** Whether another event stands between: "welcomed the withdrawal from Kherson". */
  private boolean isAnothers(Span phrase, DecodedEvent event) {
    return triggers.overlapping(new Span(event.trigger().end(), phrase.start())).size() > 0;
  }

  private @Nullable TimeExpression time(DecodedEvent event) {
    List<Span> said = event.all(EventRole.TIME);
    return said.isEmpty()
        ? null
        : times.overlapping(said.getFirst()).stream()
            .filter(time -> !time.ofWhatFollows() || time.span().end() <= event.trigger().start())
            .max(Comparator.comparingInt(time -> shared(time.span(), said.getFirst())))
            .orElse(null);
  }

  private static int shared(Span a, Span b) {
    return Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
  }

  private Commitment commitment(DecodedEvent event, @Nullable Attribution innermost) {
    List<Span> condition = event.all(EventRole.CONDITION);
    boolean hangs = !condition.isEmpty();
    Certainty certainty =
        hangs && event.certainty() == Certainty.CERTAIN ? Certainty.POSSIBLE : event.certainty();
    Commitment commitment =
        new Commitment(
            certainty, event.polarity(), event.tense(), hangs ? condition.getFirst() : null);
    return tables.cueEffects().on(commitment, innermost, event.trigger(), eventBefore(event), text);
  }

  /**
   * Where nothing is named that it hangs on, "could" and "would" only expect it; and nobody asserts
   * what the commitment has as unlikely or open: "saw no sign that they were leaving".
   */
  private static Stance stance(DecodedEvent event, Commitment commitment) {
    Stance stance = event.stance().best();
    Stance committed = Stance.of(commitment);
    if (stance == Stance.CONDITIONAL && commitment.condition() == null) {
      return Stance.EXPECTS;
    }
    boolean unsure = committed == Stance.DOUBTS || committed == Stance.UNCONFIRMED;
    return stance == Stance.ASSERTS && unsure ? committed : stance;
  }

  /** Where the event before this one ends; 0 if none does. */
  private int eventBefore(DecodedEvent event) {
    Iterator<DecodedEvent> before = triggers.backwardsFrom(event.trigger().start()).iterator();
    return before.hasNext() ? before.next().trigger().end() : 0;
  }
}
