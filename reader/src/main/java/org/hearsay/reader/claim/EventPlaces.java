package org.hearsay.reader.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.gazetteer.Gazetteer;
import org.hearsay.gazetteer.Place;
import org.hearsay.gazetteer.resolve.PlaceResolver;
import org.hearsay.gazetteer.resolve.Resolution;
import org.hearsay.gazetteer.resolve.Resolution.Meaning;
import org.hearsay.gazetteer.resolve.Toponyms;
import org.hearsay.model.Claim.EventPlace;
import org.hearsay.model.Name;
import org.hearsay.model.NameKind;
import org.hearsay.model.Span;
import org.hearsay.model.Toponym;
import org.hearsay.reader.language.LanguagePack;
import org.hearsay.reader.language.PhrasePattern;
import org.hearsay.reader.language.WordClass;
import org.hearsay.reader.speaker.ResolvedMentions;
import org.hearsay.reader.text.Spans;
import org.jspecify.annotations.Nullable;

/** The places of a report, and which of them the words of an event mean. */
final class EventPlaces {
  /** Names of places before "the city" among which the one is that it means. */
  private static final int LOOK_BACK = 30;

  /** Words behind a name among which its noun stands: "the Varn nuclear power | plant". */
  private static final int NOUN_BEHIND = 3;

  private final String text;
  private final ResolvedMentions known;
  private final LanguagePack language;
  private final SpeechPlaces spokenAt;
  private final Gazetteer gazetteer;
  private final List<Resolution> resolutions;
  private final Spans<Resolution> bySpan;

  private EventPlaces(
      String text, ResolvedMentions known, Gazetteer gazetteer, List<Resolution> resolutions) {
    this.text = text;
    this.known = known;
    this.language = known.language();
    this.spokenAt = new SpeechPlaces(text, language);
    this.gazetteer = gazetteer;
    this.resolutions = resolutions;
    this.bySpan = Spans.of(resolutions, r -> List.of(r.span()));
  }

  static EventPlaces of(String text, ResolvedMentions known, PlaceResolver resolver) {
    List<Span> places = new ArrayList<>();
    List<Span> organisations = new ArrayList<>();
    List<Span> others = new ArrayList<>();
    List<Name> names = known.names();
    Map<String, Integer> votes = new HashMap<>();
    for (Name name : names) {
      votes.merge(name.span().of(text), name.kind() == NameKind.PLACE ? 1 : -1, Integer::sum);
    }
    for (Name name : names) {
      // What is mostly a place in a report is one where the model took it for a person, too.
      boolean place =
          name.kind() == NameKind.PLACE || votes.getOrDefault(name.span().of(text), 0) > 0;
      boolean organisation = name.kind() == NameKind.ORG;
      (place ? places : organisation ? organisations : others).add(name.span());
    }
    List<Span> toponyms = Toponyms.of(text, places, organisations, others, resolver.gazetteer());
    return new EventPlaces(text, known, resolver.gazetteer(), resolver.resolve(text, toponyms));
  }

  /** All names of places, in the order of the text. */
  List<Toponym> toponyms() {
    return resolutions.stream().map(EventPlaces::toponym).toList();
  }

  private static Toponym toponym(Resolution resolution) {
    Meaning meaning = resolution.meaning().orElse(null);
    if (meaning == null) {
      return new Toponym(resolution.span(), null, null, null, null, 0, List.of());
    }
    Place place = meaning.place();
    return new Toponym(
        resolution.span(),
        place.name(),
        place.geonamesId(),
        place.latitude(),
        place.longitude(),
        meaning.precision().code(),
        meaning.reasons());
  }

  /** Which place some words mean: a name among them, or the one that "the city" stands for. */
  EventPlace at(Span words) {
    EventPlace known = known(words);
    if (known != null) {
      return known;
    }
    Resolution named = finest(within(words));
    return named == null ? unknown(words) : place(words, named);
  }

  /** The same; null where the words mean no place of the gazetteer. */
  @Nullable EventPlace known(Span words) {
    Resolution named = finest(within(words));
    if (named != null) {
      return named.meaning().isEmpty() ? null : place(words, named);
    }
    return standsFor(words);
  }

  /**
   * The settlement, area or water that is named right before a noun: "Kherson" of "the Kherson
   * withdrawal"; null where none is, or a country's or people's name.
   *
   * @param end where its name ends
   */
  @Nullable EventPlace endingAt(int end) {
    if (end <= 0 || end >= text.length() || text.charAt(end) != ' ') {
      return null;
    }
    for (Resolution r : within(new Span(end - 1, end))) {
      Meaning meaning = r.meaning().orElse(null);
      if (r.span().end() == end
          && meaning != null
          && !meaning.demonym()
          && !meaning.place().isCountry()) {
        return place(r.span(), r);
      }
    }
    return null;
  }

  /** The places that some words name; a dateline says where a report was written, no more. */
  private List<Resolution> within(Span words) {
    return bySpan.overlapping(words).stream().filter(r -> !spokenAt.isDateline(r.span())).toList();
  }

  /** Of "Kyiv, Ukraine" the city; of "Kherson and Mykolaiv" the first. */
  private static @Nullable Resolution finest(List<Resolution> some) {
    return some.stream()
        .filter(r -> r.meaning().map(m -> !m.demonym()).orElse(true))
        .min(Comparator.comparingInt(r -> r.meaning().map(m -> m.precision().code()).orElse(4)))
        .orElse(null);
  }

  private EventPlace place(Span words, Resolution resolution) {
    Meaning meaning = resolution.meaning().orElse(null);
    String surface = resolution.span().of(text);
    if (meaning == null) {
      return new EventPlace(surface, others(surface, words), null, null, null, 0, words);
    }
    return place(meaning.place(), meaning.precision().code(), surface, words);
  }

  private EventPlace place(Place place, int precision, String surface, Span words) {
    List<String> names = new ArrayList<>();
    for (String name : new String[] {surface, wholeName(place)}) {
      if (!name.equals(place.name()) && !names.contains(name)) {
        names.add(name);
      }
    }
    return new EventPlace(
        place.name(),
        names,
        place.geonamesId(),
        place.latitude(),
        place.longitude(),
        precision,
        words);
  }

  /** "Kherson Oblast" where the gazetteer says Kherson of the area. */
  private String wholeName(Place place) {
    boolean oblast =
        place.isFirstOrder() && Set.of("UA", "RU", "BY").contains(place.area().country());
    return oblast && !place.name().contains(" ")
        ? place.name() + " " + language.words(WordClass.OBLAST).iterator().next()
        : place.name();
  }

  private List<String> others(String name, Span words) {
    String all = words.of(text);
    return all.equals(name) ? List.of() : List.of(all);
  }

  private EventPlace unknown(Span words) {
    return new EventPlace(words.of(text), List.of(), null, null, null, 0, words);
  }

  /** "The city", "there", "the eponymous city". */
  private @Nullable EventPlace standsFor(Span words) {
    String small = words.of(text).toLowerCase(Locale.ROOT);
    String head = small.substring(small.lastIndexOf(' ') + 1);
    boolean settlement = language.has(WordClass.SETTLEMENTS, head);
    if (settlement && language.pattern(PhrasePattern.EPONYMOUS_AREA).matcher(small).find()) {
      boolean any = language.words(WordClass.EPONYMOUS).stream().anyMatch(small::contains);
      EventPlace city = eponymous(words, any);
      if (city != null || any) {
        return city;
      }
    }
    boolean area = language.has(WordClass.AREAS, head);
    boolean standsFor =
        area
            || settlement
            || language.has(WordClass.LANDFORMS, head)
            || language.pattern(PhrasePattern.PLACE_PRONOUN).matcher(small).lookingAt();
    Span name = known.nameFor(words);
    if (name != null && !standsFor && !isCalled(name, head)) {
      name = null;
    }
    Resolution named = name == null ? null : finest(within(name));
    if (named != null && (settlement || area) && !fits(named, head, settlement)) {
      named = null;
    }
    if (named != null && !spokenAt.is(named.span())) {
      return place(words, named);
    }
    boolean definite = language.opensWith(WordClass.DEMONSTRATIVES, small);
    Resolution before = definite && (settlement || area) ? before(words, head, settlement) : null;
    if (named != null && (before == null || spokenAt.is(before.span()))) {
      return place(words, named);
    }
    return before == null ? null : place(words, before);
  }

  /**
   * Whether what was named has the noun: "the Varn power plant" is "the plant" further on. Another
   * common noun ("the bridge") stands for no place, whatever the report names.
   */
  private boolean isCalled(Span name, String head) {
    int end = name.end();
    for (int word = 0;
        word < NOUN_BEHIND && end < text.length() && text.charAt(end) == ' ';
        word++) {
      int start = ++end;
      while (end < text.length() && Character.isLetter(text.charAt(end))) {
        end++;
      }
      if (text.substring(start, end).toLowerCase(Locale.ROOT).equals(head)) {
        return true;
      }
    }
    return name.of(text).toLowerCase(Locale.ROOT).endsWith(head);
  }

  /** The place of such a kind that is named last before; rather none where somebody only spoke. */
  private @Nullable Resolution before(Span words, String head, boolean settlement) {
    Resolution spoken = null;
    int looked = 0;
    for (Resolution r : bySpan.backwardsFrom(words.start())) {
      if (looked++ > LOOK_BACK) {
        break;
      }
      if (!fits(r, head, settlement)) {
        continue;
      }
      if (!spokenAt.is(r.span())) {
        return r;
      }
      spoken = spoken == null ? r : spoken;
    }
    return spoken;
  }

  private boolean fits(Resolution resolution, String head, boolean settlement) {
    Meaning meaning = resolution.meaning().orElse(null);
    if (meaning == null || meaning.demonym()) {
      return false;
    }
    Place place = meaning.place();
    return settlement
        ? place.isPopulated()
        : language.has(WordClass.COUNTRIES, head) ? place.isCountry() : place.isDivision();
  }

  /**
   * The city that has the name of the area that is spoken of.
   *
   * @param any whether a place that is no area of the gazetteer will do
   */
  private @Nullable EventPlace eponymous(Span words, boolean any) {
    int looked = 0;
    for (Resolution r : bySpan.backwardsFrom(words.start())) {
      Meaning meaning = r.meaning().orElse(null);
      if (looked++ > LOOK_BACK) {
        break;
      }
      if (meaning == null || !any && !meaning.place().isDivision()) {
        continue;
      }
      Place area = meaning.place();
      String surface = r.span().of(text);
      Place city =
          gazetteer.find(surface).stream()
              .filter(Place::isPopulated)
              .filter(p -> p.area().country().equals(area.area().country()))
              .max(Comparator.comparingLong(Place::population))
              .orElse(null);
      if (city != null) {
        return place(city, 1, surface, words);
      }
    }
    return null;
  }
}
