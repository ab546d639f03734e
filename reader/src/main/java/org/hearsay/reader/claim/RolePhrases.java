package org.hearsay.reader.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.hearsay.model.Attribution;
import org.hearsay.model.Name;
import org.hearsay.model.NameKind;
import org.hearsay.model.Span;
import org.hearsay.reader.language.LanguagePack;
import org.hearsay.reader.language.PhrasePattern;
import org.hearsay.reader.language.WordClass;
import org.hearsay.reader.speaker.ParticipantResolver;
import org.hearsay.reader.text.Spans;
import org.jspecify.annotations.Nullable;

/**
 * The words for the parties of an event as a reader takes them: whole names, one phrase a party,
 * from its own sentence where that has any.
 */
final class RolePhrases {
  /** Characters between a subject and its verb. */
  private static final int NEAR = 25;

  private final String text;
  private final LanguagePack language;
  private final Spans<Name> names;
  private final Spans<Span> sentences;
  private final ListedNames lists;
  private final ParticipantResolver participants;

  RolePhrases(
      String text,
      LanguagePack language,
      List<Name> names,
      List<Span> sentences,
      ParticipantResolver participants) {
    this.text = text;
    this.language = language;
    this.names = Spans.of(names, name -> List.of(name.span()));
    this.sentences = Spans.of(sentences, List::of);
    this.lists = new ListedNames(text, language, names);
    this.participants = participants;
  }

  /**
   * Who does it.
   *
   * @param said the innermost attribution around the event; null if there is none
   */
  List<Span> agents(DecodedEvent event, @Nullable Attribution said) {
    List<Span> own =
        parties(event, EventRole.AGENT).stream()
            .filter(words -> !isWeapon(words) && !onlySays(words, said, event))
            .filter(words -> !isVictim(words, event))
            .toList();
    return own.isEmpty() ? byWhom(event) : own;
  }

  /**
   * To whom it is done.
   *
   * @param agents of the same event
   */
  List<Span> patients(DecodedEvent event, List<Span> agents) {
    List<Span> own =
        parties(event, EventRole.PATIENT).stream()
            .filter(
                words ->
                    words.end() > event.trigger().start()
                        || agents.stream().noneMatch(words::overlaps))
            .toList();
    if (!own.isEmpty()) {
      return own.stream().filter(words -> !isGround(words)).toList();
    }
    List<Span> victims =
        parties(event, EventRole.AGENT).stream().filter(words -> isVictim(words, event)).toList();
    return victims.isEmpty() ? subject(event) : victims;
  }

  /** "Areas", "territory": nobody to whom anything is done. */
  private boolean isGround(Span words) {
    String phrase = words.of(text).toLowerCase(Locale.ROOT);
    return language.has(WordClass.GROUNDS, phrase.substring(phrase.lastIndexOf(' ') + 1))
        && names.overlapping(words).isEmpty();
  }

  /** "A commander | was also reportedly | killed". */
  private List<Span> subject(DecodedEvent event) {
    if (!isParticiple(event)) {
      return List.of();
    }
    Span sentence = sentence(event.trigger());
    int line = text.lastIndexOf('\n', event.trigger().start() - 1) + 1;
    int from = Math.max(sentence.start(), line);
    Matcher m =
        language
            .pattern(PhrasePattern.PASSIVE_SUBJECT)
            .matcher(text.substring(from, Math.max(from, event.trigger().start())));
    if (!m.find()) {
      return List.of();
    }
    int end = from + m.start(1) + m.group(1).stripTrailing().length();
    Span words = new Span(from + m.start(1), end);
    return participants.mayAct(words) ? List.of(words) : List.of();
  }

  private boolean isParticiple(DecodedEvent event) {
    String first = event.trigger().of(text).toLowerCase(Locale.ROOT).split(" ", -1)[0];
    return language.inflection().hasPastEnding(first) || language.has(WordClass.PARTICIPLES, first);
  }

  /** "The general | died": who is right before such a verb does nothing. */
  private boolean isVictim(Span words, DecodedEvent event) {
    Span trigger = event.trigger();
    return language.has(WordClass.DYING, trigger.of(text).toLowerCase(Locale.ROOT))
        && words.end() < trigger.start()
        && trigger.start() - words.end() <= NEAR;
  }

  /**
   * "The three states said that | attacks": whoever says it does it only where they speak of
   * themselves.
   */
  private boolean onlySays(Span words, @Nullable Attribution said, DecodedEvent event) {
    if (said == null || said.source().stream().noneMatch(words::overlaps)) {
      return false;
    }
    int from = said.content().getFirst().start();
    int to = event.trigger().start();
    boolean clause =
        language
                .pattern(PhrasePattern.SAID_CLAUSE)
                .matcher(text)
                .region(from, text.length())
                .lookingAt()
            || said.cue().stream()
                .anyMatch(c -> language.has(WordClass.SAYING, c.of(text).toLowerCase(Locale.ROOT)));
    return clause
        && from < to
        && words.end() <= from
        && !language.pattern(PhrasePattern.OF_ONESELF).matcher(text.substring(from, to)).find();
  }

  private List<Span> parties(DecodedEvent event, EventRole role) {
    Span sentence = sentence(event.trigger());
    List<Span> all = event.all(role).stream().filter(words -> !isNumber(words)).toList();
    List<Span> own = all.stream().filter(sentence::contains).toList();
    List<Span> out = new ArrayList<>();
    for (Span phrase : whole(event, own.isEmpty() ? all : own)) {
      out.addAll(several(phrase));
    }
    return lists.with(out, event.trigger(), sentence);
  }

  private Span sentence(Span trigger) {
    List<Span> around = sentences.overlapping(trigger);
    return around.isEmpty() ? trigger : around.getFirst();
  }

  /** "Killed, | 20 |, and": an age or a number is nobody. */
  private boolean isNumber(Span words) {
    return words.of(text).chars().noneMatch(Character::isLetter);
  }

  /** "The bomb" of "the bomb killed nine": it does nothing by itself. */
  private boolean isWeapon(Span words) {
    String phrase = words.of(text).toLowerCase(Locale.ROOT);
    return language.has(WordClass.WEAPONS, phrase.substring(phrase.lastIndexOf(' ') + 1));
  }

  /** "Rwandan troops and M23 rebels" are two; "Russian and Belarusian troops" are not. */
  private List<Span> several(Span phrase) {
    Matcher and = language.pattern(PhrasePattern.TWO_PARTIES).matcher(phrase.of(text));
    while (and.find()) {
      Span left = new Span(phrase.start(), phrase.start() + and.start());
      Span right = new Span(phrase.start() + and.end(), phrase.end());
      Span joint = new Span(left.end(), right.start());
      boolean inName = names.overlapping(joint).size() > 0;
      boolean listed = text.charAt(and.end() - 2 + phrase.start()) != ',' || goesOn(right);
      if (!inName && listed && isParty(left) && isParty(right)) {
        List<Span> out = new ArrayList<>(List.of(left));
        out.addAll(several(right));
        return out;
      }
    }
    return List.of(phrase);
  }

  /** Whether a list ends in the words or behind them: ", Jordan and Qatar". */
  private boolean goesOn(Span words) {
    return language
        .pattern(PhrasePattern.LIST_ENDS)
        .matcher(text)
        .region(words.start(), sentence(words).end())
        .lookingAt();
  }

  /** Whether the words have a name, and end in it or in a plural. */
  private boolean isParty(Span words) {
    List<Name> inside = names.overlapping(words);
    if (inside.isEmpty()) {
      return false;
    }
    Name last = inside.getLast();
    if (last.span().end() == words.end()) {
      return last.kind() != NameKind.NORP && !lists.isOwned(last);
    }
    String small = words.of(text).toLowerCase(Locale.ROOT);
    String head = small.substring(small.lastIndexOf(' ') + 1);
    return small.indexOf(' ') > 0
        && (language.inflection().isPluralForm(head) || language.has(WordClass.INSTRUMENTS, head));
  }

  /** "Removed from the hall | by police": who does it behind a passive. */
  private List<Span> byWhom(DecodedEvent event) {
    if (!isParticiple(event)) {
      return List.of();
    }
    Span sentence = sentence(event.trigger());
    Matcher m =
        language
            .pattern(PhrasePattern.BY_WHOM)
            .matcher(text)
            .region(event.trigger().end(), Math.max(event.trigger().end(), sentence.end()));
    if (!m.lookingAt()) {
      return List.of();
    }
    Span words = new Span(m.start(1), m.end(1));
    return isWeapon(words) || !participants.mayAct(words) ? List.of() : List.of(words);
  }

  /**
   * Names that a phrase cuts are made whole, unless the event's own words stand in them; a people's
   * name, an article or a possessive before it belongs to it; and phrases of nothing else go.
   */
  List<Span> whole(DecodedEvent event, List<Span> phrases) {
    List<Span> out = new ArrayList<>();
    for (Span phrase : phrases) {
      if (isDeterminer(phrase.of(text))) {
        continue;
      }
      Span whole = whole(event, phrase);
      if (!out.isEmpty() && out.getLast().overlaps(whole)) {
        int start = out.getLast().start();
        whole = new Span(start, Math.max(whole.end(), out.removeLast().end()));
      }
      out.add(whole);
    }
    return out;
  }

  private Span whole(DecodedEvent event, Span phrase) {
    int start = phrase.start();
    int end = phrase.end();
    Name before = text.startsWith(" ", start - 1) ? names.endingAt(start - 1) : null;
    if (before != null && before.kind() == NameKind.NORP) {
      start = before.span().start();
    }
    start = attribute(start, end, event) ? withoutArticle(start, end) : withDeterminer(start);
    for (Name name : names.overlapping(phrase)) {
      if (!name.span().overlaps(event.trigger())) {
        start = Math.min(start, name.span().start());
        end = Math.max(end, name.span().end());
      }
    }
    return new Span(start, withoutTail(start, end));
  }

  /** Whether the words are an actor's name or demonym right before the trigger. */
  private boolean attribute(int start, int end, DecodedEvent event) {
    return end + 1 == event.trigger().start()
        && participants.isActor(text.substring(withoutArticle(start, end), end));
  }

  /** "Russian" of "a Russian | withdrawal", whose article is the event's. */
  private int withoutArticle(int start, int end) {
    Matcher article =
        language.pattern(PhrasePattern.LEADING_ARTICLE).matcher(text).region(start, end);
    return article.lookingAt() ? article.end() : start;
  }

  /** "The other side" of "the other side of the": no phrase ends in such words. */
  private int withoutTail(int start, int end) {
    Matcher tail = language.pattern(PhrasePattern.PHRASE_TAIL).matcher(text).region(start, end);
    return tail.find() ? tail.start() : end;
  }

  private int withDeterminer(int start) {
    int space = start - 1;
    int word = space - 1;
    while (word > 0 && Character.isLetter(text.charAt(word - 1))) {
      word--;
    }
    boolean before =
        word >= 0 && text.charAt(space) == ' ' && isDeterminer(text.substring(word, space));
    return before ? word : start;
  }

  private boolean isDeterminer(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    return language.has(WordClass.ARTICLES, small) || language.has(WordClass.POSSESSIVES, small);
  }
}
