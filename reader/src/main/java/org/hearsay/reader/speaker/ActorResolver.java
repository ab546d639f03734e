package org.hearsay.reader.speaker;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.model.NameKind;
import org.hearsay.model.Span;
import org.hearsay.model.Speaker;
import org.hearsay.reader.language.Inflection;
import org.hearsay.reader.language.LanguagePack;
import org.hearsay.reader.language.PhrasePattern;
import org.hearsay.reader.language.WordClass;
import org.hearsay.reader.names.DecodedName;
import org.hearsay.reader.names.PhraseMention;
import org.hearsay.reader.speaker.Actors.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Whom some words of a report mean.
 *
 * <p>In order: a person named in them; a pronoun or an office holder tied to a name; an
 * organisation or a state that they name.
 */
public final class ActorResolver {
  /** A speaker is shown to people, so more is asked than of a chain. */
  private static final double SURE = 0.5;

  /** Shorter words are no plurals of people: "yes", "gas". */
  private static final int SHORTEST_PLURAL = 4;

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private final ResolvedMentions known;
  private final LanguagePack language;
  private final String text;

  public ActorResolver(ResolvedMentions known) {
    this.known = known;
    this.language = known.language();
    this.text = known.text();
  }

  /**
   * Whom the words mean, as far as the report tells.
   *
   * @return null, not a guess, where it does not
   */
  public @Nullable Speaker whom(Span words) {
    Speaker person = person(words);
    if (person != null) {
      return person;
    }
    Span head = head(words);
    PhraseMention phrase = known.phraseIn(head);
    if (phrase != null && mayStandFor(phrase, words, head)) {
      Antecedents.Antecedent answer = known.answer(phrase);
      if (answer != null
          && answer.margin() > SURE
          && !isOther(answer.entity(), words, head)
          && !headsOther(words.of(text), answer.entity())) {
        return speakerOf(answer.entity());
      }
    }
    Speaker named = named(words, head);
    return named == null ? officeHolder(words) : named;
  }

  /**
   * The whole run of capitals where the model took one word of it for the name: "Niger Actu",
   * "Operational Command Pivden"; null where nothing is cut.
   */
  @Nullable Speaker wholeRun(Span source) {
    if (in(source).anyMatch(p -> p.name().kind() == NameKind.PERSON)) {
      return null;
    }
    Matcher m = language.pattern(PhrasePattern.CAPITAL_RUN).matcher(source.of(text));
    while (m.find()) {
      String words = language.withoutArticle(m.group());
      Span run = new Span(source.start() + m.end() - words.length(), source.start() + m.end());
      List<Entities.NamedEntity> inside = known.entities().within(run);
      boolean cut =
          words.indexOf(' ') > 0
              && !inside.isEmpty()
              && inside.stream().allMatch(p -> isCrumb(p.name()))
              && !known.offices().isOffice(run.of(text));
      if (cut) {
        return Speaker.named(run.of(text));
      }
    }
    return null;
  }

  private boolean isCrumb(DecodedName name) {
    return name.kind() != NameKind.NORP && name.span().of(text).indexOf(' ') < 0;
  }

  /** Who acts under the name: the state where it is its capital. */
  Speaker speakerOf(Entity entity) {
    Actor actor = entity.kind() == NameKind.PERSON ? null : known.actors().acting(entity.name());
    return actor == null ? entity.speaker() : actor.speaker();
  }

  private boolean mayStandFor(PhraseMention phrase, Span words, Span head) {
    return phrase.pronoun()
        ? head.equals(words)
        : !isGroup(head)
            && !isIndefinite(words.of(text))
            && !language.has(WordClass.NAMELESS, lastWord(head));
  }

  /** "Russia's defence ministry" is no other body that the report names. */
  private boolean isOther(Entity entity, Span words, Span head) {
    String last = lastWord(head);
    return known.isBody(last) && (isOwned(words) || hasOwner(words)) && !entity.hasWord(last);
  }

  /** "The country's | health ministry". */
  private boolean hasOwner(Span words) {
    return language.pattern(PhrasePattern.POSSESSIVE_INSIDE).matcher(words.of(text)).find();
  }

  /** The source without what only says more: "the official at the jail | , which they control". */
  Span core(Span source) {
    Matcher more = language.pattern(PhrasePattern.MORE_OF_SOURCE).matcher(source.of(text));
    return more.find() && more.start() > 1
        ? new Span(source.start(), source.start() + more.start())
        : source;
  }

  /** The body of "an AFAD statement": named right before the noun for the words. */
  @Nullable Entity writer(Span source) {
    int noun = source.of(text).lastIndexOf(' ');
    int end = source.start() + noun;
    return noun < 0
        ? null
        : in(source)
            .filter(p -> p.name().kind() != NameKind.NORP && p.name().span().end() == end)
            .map(Entities.NamedEntity::entity)
            .findFirst()
            .orElse(null);
  }

  private boolean isOwned(Span words) {
    return !known.offices().actorsIn(words.of(text)).isEmpty();
  }

  /** The head word of a source in small letters: "spokesman" of "a spokesman for the rebels". */
  String headNoun(Span source) {
    return lastWord(head(source));
  }

  private String lastWord(Span words) {
    String all = words.of(text);
    return all.substring(all.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }

  /** Several people without names, under their own words ("Ukrainian officials"); else null. */
  @Nullable Speaker group(Span words) {
    return isGroup(head(words)) ? Speaker.named(withoutArticle(core(words).of(text))) : null;
  }

  /**
   * A body or an office whose state or alliance stands beside it, under its own words: "Russia's
   * defence ministry", "the government in Kyiv"; else null.
   */
  @Nullable Speaker body(Span words) {
    Span head = head(words);
    String last = lastWord(head);
    boolean body = known.isBody(last) || language.has(WordClass.STAFF_NOUNS, last);
    boolean named = body || known.offices().isOffice(head.of(text));
    boolean owned = named && isOwned(words) && !isIndefinite(words.of(text));
    return owned ? Speaker.named(withoutArticle(core(words).of(text))) : null;
  }

  /**
   * The last person named in the source, but not the one it only belongs to ("Petrov's lawyer").
   */
  private @Nullable Speaker person(Span source) {
    return in(source)
        .filter(p -> p.name().kind() == NameKind.PERSON && !isPossessive(p.name().span()))
        .filter(
            p -> p.name().span().start() < head(source).end() || apposed(source, p.name().span()))
        .max(Comparator.comparing(p -> p.name().span()))
        .map(p -> wholeName(source, p))
        .or(() -> Optional.ofNullable(bareName(source)))
        .orElse(null);
  }

  /**
   * "Wang Yi" where the model took "Yi" for the name and the source is no more than the two: words
   * before it that are no office, no address and no other name.
   */
  private Speaker wholeName(Span source, Entities.NamedEntity person) {
    Speaker speaker = person.entity().speaker();
    Span name = person.name().span();
    String before = text.substring(Math.min(source.start(), name.start()), name.start());
    boolean given =
        name.end() == source.end()
            && speaker.actor() == null
            && speaker.name().indexOf(' ') < 0
            && language.pattern(PhrasePattern.GIVEN_NAME).matcher(before).matches()
            && !known.offices().isOffice(before.strip())
            && in(source).count() == 1;
    return given ? new Speaker(source.of(text), List.of(speaker.name()), null) : speaker;
  }

  private @Nullable Speaker bareName(Span source) {
    String words = source.of(text);
    Entity entity =
        known.entities().person(words.substring(words.lastIndexOf(' ') + 1), source.start());
    return entity == null ? null : entity.speaker();
  }

  /** "A monitor based in Britain, the | Syrian Observatory": the body named between commas. */
  @Nullable Entity apposedBody(Span source) {
    Span head = head(source);
    boolean named = in(head).anyMatch(p -> p.name().span().end() == head.end());
    if (named) {
      return null;
    }
    return in(source)
        .filter(p -> p.name().kind() == NameKind.ORG && !isPossessive(p.name().span()))
        .filter(p -> isApposed(source, p.name().span()))
        .map(Entities.NamedEntity::entity)
        .findFirst()
        .orElse(null);
  }

  private boolean isApposed(Span source, Span name) {
    String before =
        language.withoutArticleAtEnd(
            text.substring(Math.min(source.start(), name.start()), name.start()).stripTrailing());
    boolean closed = name.end() >= source.end() || ",(".indexOf(text.charAt(name.end())) >= 0;
    return closed && before.endsWith(",");
  }

  private boolean apposed(Span source, Span name) {
    return text.substring(Math.min(source.start(), name.start()), name.start())
        .stripTrailing()
        .endsWith(",");
  }

  boolean isPossessive(Span name) {
    return language.inflection().isPossessiveAt(text, name.end());
  }

  private Stream<Entities.NamedEntity> in(Span source) {
    return known.entities().within(source).stream();
  }

  /**
   * The source up to the first word that only says more of its head ("officials | familiar with the
   * talks").
   */
  private Span head(Span source) {
    var m = language.pattern(PhrasePattern.HEAD_END).matcher(source.of(text));
    int end = m.find() && m.start() > 1 ? source.start() + m.start() : source.end();
    while (end > source.start() && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end > source.start() ? new Span(source.start(), end) : source;
  }

  /**
   * An organisation, state or people that is the source's head: "the Defence Ministry", "Moscow",
   * "Russian".
   */
  private @Nullable Speaker named(Span source, Span head) {
    Entities.NamedEntity last =
        in(head)
            .filter(p -> p.name().span().end() == head.end() && !isPossessive(p.name().span()))
            .filter(p -> !known.isBody(p.name().span().of(text)))
            .filter(p -> !isPart(p.name().span(), head))
            .max(Comparator.comparing(p -> p.name().span()))
            .orElse(null);
    String words = withoutArticle(source.of(text));
    Actor actor = known.actors().acting(words);
    if (actor == null && last != null) {
      actor = known.actors().acting(last.name().span().of(text));
    }
    if (actor != null) {
      return actor.speaker();
    }
    return last == null ? null : last.entity().speaker();
  }

  /** "Guard" of "the Swedish coast guard": a small word of a longer name. */
  private boolean isPart(Span name, Span head) {
    return Character.isLowerCase(text.charAt(name.start()))
        && language.withoutArticle(head.of(text)).length() > name.length();
  }

  /** "Ukraine's president", "the top NATO official": the one person whose title fits. */
  private @Nullable Speaker officeHolder(Span source) {
    String words = source.of(text);
    boolean office = known.offices().isOffice(words) || holdsOffice(words);
    if (!office || isIndefinite(words)) {
      return null;
    }
    List<Entity> fitting =
        known.entities().all().stream()
            .filter(e -> e.kind() == NameKind.PERSON && known.offices().fits(words, e))
            .filter(e -> !headsOther(words, e))
            .toList();
    return fitting.size() == 1 ? fitting.getFirst().speaker() : null;
  }

  /**
   * "The chief of the armed forces" is no president, though both lead: the body that somebody heads
   * must stand in a title of theirs too.
   */
  private boolean headsOther(String words, Entity entity) {
    boolean other =
        words.contains(" of ") && !known.offices().isOneOffice(language.withoutArticle(words));
    String body =
        !other ? "" : words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    boolean heads =
        known.isBody(body)
            || language.has(WordClass.INSTRUMENTS, body)
            || language.has(WordClass.GROUP_NOUNS, body);
    return heads
        && entity.titles().stream().noneMatch(t -> t.toLowerCase(Locale.ROOT).contains(body));
  }

  private boolean isGroup(Span head) {
    String words = head.of(text);
    String last = words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    Inflection inflection = language.inflection();
    boolean plural =
        last.length() >= SHORTEST_PLURAL
            && inflection.mayBePlural(last)
            && !language.has(WordClass.NO_GROUP_NOUNS, last);
    boolean possessive = inflection.withoutPossessive(last, 0, last.length()) < last.length();
    boolean name = Character.isUpperCase(words.charAt(words.lastIndexOf(' ') + 1));
    return language.has(WordClass.GROUP_NOUNS, last)
        || inflection.isIrregularPluralOfPersons(last)
        || (plural && !name && !possessive);
  }

  /** "The top NATO official": whoever holds some office. */
  private boolean holdsOffice(String words) {
    return language.words(WordClass.OFFICIALS).stream().anyMatch(words::contains);
  }

  boolean isIndefinite(String words) {
    return language.opensWith(WordClass.INDEFINITE_DETERMINERS, words.toLowerCase(Locale.ROOT));
  }

  String withoutArticle(String words) {
    return language.withoutArticle(SPACES.matcher(words).replaceAll(" "));
  }
}
