package org.hearsay.reader.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hearsay.model.Attribution;
import org.hearsay.model.NameKind;
import org.hearsay.model.Span;
import org.hearsay.model.Speaker;
import org.hearsay.reader.language.PhrasePattern;
import org.hearsay.reader.language.WordClass;
import org.hearsay.reader.text.Spans;
import org.jspecify.annotations.Nullable;

/**
 * Who is spoken of at a place of the report: who spoke last before it, or whose name opened a
 * sentence after that. "Stano deplored the attack. It was barbaric, he said": he is Stano, however
 * many are named elsewhere.
 *
 * <p>Subjects stay in focus (Grosz, Joshi and Weinstein 1995), and in news the last speaker does,
 * since what others did stands inside what he says.
 */
final class DiscourseFocus {
  /** How many sentences before the phrase's own may hold whom it means. */
  private static final int SENTENCES = 2;

  private final ResolvedMentions known;
  private final String text;
  private final List<Span> sentences;
  private final Spans<Attribution> contents;
  private final List<Spoken> spoken = new ArrayList<>();

  /** Somebody who spoke; nobody knows who where the speaker is null. */
  private record Spoken(
      Span source, Attribution attribution, @Nullable Speaker speaker, boolean person) {}

  /**
   * Somebody in focus.
   *
   * @param speaker null where they have no name: "an official"
   * @param at where the report speaks of them
   */
  record Focus(@Nullable Speaker speaker, int at) {}

  DiscourseFocus(ResolvedMentions known, List<Span> sentences, List<Attribution> attributions) {
    this.known = known;
    this.text = known.text();
    this.sentences = sentences;
    this.contents = Spans.of(attributions, Attribution::content);
  }

  /** Remembers who spoke, to be called in the order of the text. */
  void spoke(Attribution attribution) {
    Speaker speaker = attribution.speaker();
    if (attribution.source().isEmpty() || speaker == null && isRelative(attribution)) {
      return;
    }
    boolean person = speaker == null || isPerson(speaker);
    spoken.add(new Spoken(attribution.source().getFirst(), attribution, speaker, person));
  }

  private boolean isRelative(Attribution a) {
    String words = a.source().getFirst().of(text).toLowerCase(Locale.ROOT);
    return known.language().has(WordClass.RELATIVE_PRONOUNS, words);
  }

  /** Whoever spoke last before; null if nobody did just before. */
  @Nullable Focus last(Attribution a) {
    int at = a.source().getFirst().start();
    return spoken.stream()
        .filter(s -> s.source().end() <= at && s.source().start() >= from(at))
        .reduce((first, second) -> second)
        .map(s -> new Focus(s.speaker(), s.source().start()))
        .orElse(null);
  }

  /** The person whom "he", "she" or "the minister" means here; null if nobody is in focus. */
  @Nullable Focus person(Attribution a, @Nullable Boolean male) {
    int at = a.source().getFirst().start();
    Focus speaker = lastSpeaker(a, at, true);
    Focus subject = lastSubject(a, at);
    Focus best =
        speaker == null || subject != null && subject.at() > speaker.at() ? subject : speaker;
    if (best == null || best.speaker() == null || male == null) {
      return best;
    }
    Entity entity = known.entities().named(best.speaker().name());
    return entity != null && entity.isNot(male) ? null : best;
  }

  private boolean isPerson(Speaker speaker) {
    Entity entity = known.entities().named(speaker.name());
    return entity != null && entity.kind() == NameKind.PERSON;
  }

  /** The body or the group that "it" or "they" means here; null if none spoke just before. */
  @Nullable Focus body(Attribution a) {
    return lastSpeaker(a, a.source().getFirst().start(), false);
  }

  private @Nullable Focus lastSpeaker(Attribution a, int at, boolean person) {
    int from = from(at);
    for (int i = spoken.size() - 1; i >= 0; i--) {
      Spoken last = spoken.get(i);
      boolean before = last.source().end() <= at && last.source().start() >= from;
      boolean beside = last.attribution().inside() == null || sameOuter(a, last.attribution());
      if (before && beside) {
        // Somebody of another kind spoke in between: what the phrase means is no longer plain.
        return last.person() == person ? new Focus(last.speaker(), last.source().start()) : null;
      }
    }
    return null;
  }

  private static boolean sameOuter(Attribution a, Attribution b) {
    return a.inside() != null && a.inside().equals(b.inside());
  }

  /** Whose name opens a sentence, with a title at most before it, outside what anybody says. */
  private @Nullable Focus lastSubject(Attribution a, int at) {
    for (int i = sentenceOf(at); i >= Math.max(0, sentenceOf(at) - SENTENCES); i--) {
      Span sentence = sentences.get(i);
      int end = Math.min(sentence.end(), at);
      for (Entities.NamedEntity p :
          known.entities().within(new Span(sentence.start(), Math.max(sentence.start(), end)))) {
        Span name = p.name().span();
        if (p.entity().kind() == NameKind.PERSON && opens(sentence, name)) {
          return isSaid(name) || isListed(name)
              ? null
              : new Focus(p.entity().speaker(), name.start());
        }
      }
    }
    return null;
  }

  private boolean isSaid(Span name) {
    return !contents.overlapping(name).isEmpty();
  }

  /** "Renner and Voss": either may be meant. */
  private boolean isListed(Span name) {
    return known.language().endOf(PhrasePattern.LISTED_NEXT, text, name.end()) >= 0;
  }

  private boolean opens(Span sentence, Span name) {
    boolean alone = name.end() < text.length() && ".;:!?\n".indexOf(text.charAt(name.end())) >= 0;
    if (alone || known.language().inflection().isPossessiveAt(text, name.end())) {
      return false;
    }
    String before = text.substring(Math.min(sentence.start(), name.start()), name.start());
    String clause =
        before.substring(before.lastIndexOf(", ") < 0 ? 0 : before.lastIndexOf(", ") + 2);
    return clause.isBlank()
        || known.offices().isOffice(clause)
            && known.language().pattern(PhrasePattern.TITLE_ONLY).matcher(clause).matches()
            && Stream.of(clause.split(" ", -1)).noneMatch(this::stopsTitle);
  }

  private boolean stopsTitle(String word) {
    return known.language().has(WordClass.TITLE_STOPS, word.toLowerCase(Locale.ROOT));
  }

  private int from(int at) {
    return sentences.isEmpty() ? 0 : sentences.get(Math.max(0, sentenceOf(at) - SENTENCES)).start();
  }

  /** Number of the last sentence that begins at or before this index; 0 if none does. */
  private int sentenceOf(int at) {
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).start() <= at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Math.max(0, low - 1);
  }
}
