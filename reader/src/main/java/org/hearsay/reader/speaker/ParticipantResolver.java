package org.hearsay.reader.speaker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.hearsay.model.Attribution;
import org.hearsay.model.Claim.Participant;
import org.hearsay.model.NameKind;
import org.hearsay.model.Span;
import org.hearsay.model.Speaker;
import org.hearsay.reader.language.LanguagePack;
import org.hearsay.reader.language.PhrasePattern;
import org.hearsay.reader.language.WordClass;
import org.hearsay.reader.names.PhraseMention;
import org.jspecify.annotations.Nullable;

/**
 * Who an event's agents and patients are: "its forces" are Ukraine's, and so Ukraine; "the
 * villagers" stay who they are.
 */
public final class ParticipantResolver {
  /** Characters of a report in which somebody is brought in without a name, and till the name. */
  private static final int OPENING = 500;

  private final ResolvedMentions known;
  private final ActorResolver actors;
  private final LanguagePack language;
  private final String text;

  public ParticipantResolver(ResolvedMentions known) {
    this.known = known;
    this.actors = new ActorResolver(known);
    this.language = known.language();
    this.text = known.text();
  }

  /**
   * The same, in what somebody says: a pronoun that nothing else explains means the speaker
   * ("Russia denies | it abuses civilians"; "we struck first").
   *
   * @param said the innermost attribution around the words; null if there is none
   * @param ordered the innermost order around them, of which nobody asserts the content ("ordered |
   *     its troops to withdraw"); null if there is none
   */
  public Participant of(Span words, @Nullable Attribution said, @Nullable Attribution ordered) {
    Speaker commander = ordered == null ? null : commander(words, ordered);
    if (commander != null) {
      return participant(commander, words);
    }
    Participant participant = of(words);
    Speaker speaker = said == null ? null : said.speaker();
    if (said == null
        || speaker == null
        || participant.actor() != null
        || !participant.name().equals(actors.withoutArticle(words.of(text)))
        || !meansSpeaker(words.of(text).toLowerCase(Locale.ROOT), speaker)
            && !opensAs(words, said, speaker)) {
      return participant;
    }
    return new Participant(speaker.name(), speaker.names(), speaker.actor(), words);
  }

  /**
   * Who does what somebody orders: the speaker's own forces, as the object of the order says; the
   * state for which a minister or a general orders it ("Shoigu ordered a withdrawal").
   */
  private @Nullable Speaker commander(Span words, Attribution ordered) {
    Speaker speaker = ordered.speaker();
    if (speaker == null) {
      return null;
    }
    boolean speakerActs = ordered.source().stream().anyMatch(words::overlaps);
    boolean object =
        !ordered.content().isEmpty() && ordered.content().getFirst().start() == words.start();
    String phrase = words.of(text).toLowerCase(Locale.ROOT);
    String last = phrase.substring(phrase.lastIndexOf(' ') + 1);
    boolean ownForces =
        object
            && language.has(WordClass.INSTRUMENTS, last)
            && language.opensWith(WordClass.THIRD_POSSESSIVES, phrase);
    if (!ownForces && !speakerActs) {
      return null;
    }
    return speaker.actor() != null ? speaker : stateOf(known.entities().named(speaker.name()));
  }

  /** The state that a minister's or a general's titles name; null if they name none or several. */
  private @Nullable Speaker stateOf(@Nullable Entity person) {
    String id = person == null ? null : known.offices().stateOf(person);
    Actors.Actor actor = id == null ? null : known.actors().withId(id);
    return actor == null ? null : actor.speaker();
  }

  /**
   * A state or an organisation is "it", and "its troops" are it; a person is not; whoever speaks is
   * "we".
   */
  private boolean meansSpeaker(String phrase, Speaker speaker) {
    int space = phrase.indexOf(' ');
    boolean forces =
        space > 0
            && language.has(WordClass.INSTRUMENTS, phrase.substring(phrase.lastIndexOf(' ') + 1));
    String pronoun = forces ? phrase.substring(0, space) : phrase;
    return language.has(WordClass.FIRST_PERSON, pronoun)
        || speaker.actor() != null && language.has(WordClass.PRONOUNS_OF_ORGANISATIONS, pronoun);
  }

  /** "The army said | it", "officials say that | they": the subject goes on. */
  private boolean opensAs(Span words, Attribution said, Speaker speaker) {
    int from = said.content().getFirst().start();
    String pronoun = words.of(text).toLowerCase(Locale.ROOT);
    boolean opens =
        from <= words.start()
            && said.kind() != Attribution.Kind.DIRECT
            && language
                .pattern(PhrasePattern.CONTENT_OPENING)
                .matcher(text.substring(from, words.start()))
                .matches();
    if (!opens) {
      return false;
    }
    Entity entity = known.entities().named(speaker.name());
    boolean he = language.has(WordClass.MASCULINE, pronoun);
    if (he || language.has(WordClass.FEMININE, pronoun)) {
      return entity != null && entity.kind() == NameKind.PERSON && !entity.isNot(he);
    }
    return (entity == null || entity.kind() != NameKind.PERSON)
        && language.has(WordClass.PRONOUNS_OF_ORGANISATIONS, pronoun);
  }

  /** Who is meant by these words; under the words themselves where the report does not say. */
  public Participant of(Span words) {
    Span bare = withoutPossessive(words);
    Speaker whom = actors.whom(bare);
    if (whom == null) {
      whom = behind(bare);
    }
    if (whom == null) {
      whom = introducedLater(bare);
    }
    if (whom == null) {
      return new Participant(actors.withoutArticle(bare.of(text)), List.of(), null, words);
    }
    return participant(whom, words);
  }

  /**
   * "A man was charged" at a report's beginning, where the next to be named has an age behind the
   * name: "Ivo Lund, 61, opened fire".
   */
  private @Nullable Speaker introducedLater(Span words) {
    boolean opens =
        words.start() <= OPENING
            && language.pattern(PhrasePattern.INTRODUCED).matcher(words.of(text)).matches();
    return opens
        ? known.entities().placed().stream()
            .filter(p -> p.entity().kind() == NameKind.PERSON)
            .filter(p -> p.name().span().start() > words.end())
            .findFirst()
            .filter(p -> p.name().span().start() - words.end() <= OPENING)
            .filter(p -> hasAge(p.name().span()))
            .map(p -> p.entity().speaker())
            .orElse(null)
        : null;
  }

  private boolean hasAge(Span name) {
    return language
        .pattern(PhrasePattern.AGE_BEHIND)
        .matcher(text)
        .region(name.end(), text.length())
        .lookingAt();
  }

  /** Whether the words are for somebody who was charged or arrested: "the suspect". */
  public boolean isAccused(Span words) {
    String phrase = words.of(text).toLowerCase(Locale.ROOT);
    return language.has(WordClass.ACCUSED, phrase.substring(phrase.lastIndexOf(' ') + 1))
        && language.opensWith(WordClass.DEFINITE_ARTICLES, phrase);
  }

  /** Whether the participant is a person whom the report names. */
  public boolean isNamedPerson(Participant participant) {
    Entity entity = known.entities().named(participant.name());
    return entity != null && entity.kind() == NameKind.PERSON;
  }

  /** Whether the words are a pronoun of the third person and nothing more. */
  public boolean isPronoun(Span words) {
    return language.has(WordClass.THIRD_PERSON, words.of(text).toLowerCase(Locale.ROOT));
  }

  private Participant participant(Speaker whom, Span words) {
    List<String> names = new ArrayList<>(whom.names());
    String own = actors.withoutArticle(withoutPossessive(words).of(text));
    if (!own.equals(whom.name()) && !names.contains(own)) {
      names.add(own);
    }
    return new Participant(whom.name(), names, whom.actor(), words);
  }

  /** For whom the forces act: the state of "Russian forces", the owner of "its troops". */
  private @Nullable Speaker behind(Span words) {
    String phrase = words.of(text);
    String last = phrase.substring(phrase.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    if (!language.has(WordClass.INSTRUMENTS, last)) {
      return null;
    }
    int space = phrase.indexOf(' ');
    PhraseMention owner =
        space < 0 ? null : known.phraseIn(new Span(words.start(), words.start() + space));
    if (owner != null && owner.pronoun()) {
      Antecedents.Antecedent answer = known.answer(owner);
      if (answer == null) {
        return null;
      }
      Speaker state = answer.entity().kind() == NameKind.PERSON ? stateOf(answer.entity()) : null;
      return state == null ? actors.speakerOf(answer.entity()) : state;
    }
    return known.entities().within(words).stream()
        .filter(p -> p.entity().kind() != NameKind.PERSON)
        .filter(p -> p.entity().actor() != null || p.entity().kind() == NameKind.NORP)
        .min(Comparator.comparing(p -> p.name().span()))
        .map(p -> p.entity().speaker())
        .orElse(null);
  }

  private Span withoutPossessive(Span words) {
    int end = language.inflection().withoutPossessive(text, words.start(), words.end());
    return new Span(words.start(), end);
  }

  /** Whether the words are the name or demonym of a known actor. */
  public boolean isActor(String words) {
    return known.actors().named(words) != null;
  }

  /** Whether the words are for people, a body or a name: "police", not "mistake". */
  public boolean mayAct(Span words) {
    return new SourceWords(known).speaks(words.of(text)) || actors.whom(words) != null;
  }
}
