package org.hearsay.reader.speaker;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import org.hearsay.model.NameKind;
import org.hearsay.model.Span;
import org.hearsay.model.Speaker;
import org.hearsay.reader.language.LanguagePack;
import org.hearsay.reader.language.PhrasePattern;
import org.hearsay.reader.language.WordClass;
import org.hearsay.reader.names.PhraseMention;
import org.jspecify.annotations.Nullable;

/**
 * A definite source of whom the report tells no name keeps its own words: "the interior ministry",
 * "state media", "the prosecutor's office of Kherson".
 *
 * <p>Not so a source that nobody is meant to know ("an official"), a pronoun, and words that cannot
 * speak.
 */
final class SourceWords {
  private static final Set<NameKind> SPEAKING = Set.of(NameKind.PERSON, NameKind.ORG);

  private final ResolvedMentions known;
  private final LanguagePack language;
  private final String text;

  SourceWords(ResolvedMentions known) {
    this.known = known;
    this.language = known.language();
    this.text = known.text();
  }

  /** The source under its own words; null where these tell nobody. */
  @Nullable Speaker of(Span source) {
    String words = whoseWords(core(source.of(text)));
    if (language.opensWith(WordClass.THIRD_POSSESSIVES, words.toLowerCase(Locale.ROOT))) {
      return ofOwner(source, words);
    }
    String first = words.split(" ", 2)[0].toLowerCase(Locale.ROOT);
    boolean open =
        language.has(WordClass.INDEFINITE_DETERMINERS, first)
            || language.has(WordClass.FIRST_PERSON, first)
            || language.has(WordClass.THIRD_PERSON, first) && !words.contains(" ");
    return open || !speaks(words) ? null : Speaker.named(language.withoutArticle(words));
  }

  /** "Lupu's wife" of "his wife", whose words would be another's in the next report. */
  private @Nullable Speaker ofOwner(Span source, String words) {
    int space = words.indexOf(' ');
    PhraseMention pronoun = known.phraseIn(new Span(source.start(), source.start() + space));
    Antecedents.Antecedent owner = pronoun == null ? null : known.answer(pronoun);
    if (owner == null || !speaks(words)) {
      return null;
    }
    Speaker speaker = owner.entity().speaker();
    return isText(source)
        ? speaker
        : Speaker.named(language.inflection().possessive(speaker.name()) + words.substring(space));
  }

  /** Whether the words are of a text and not of whoever wrote it: "the statement". */
  boolean isText(Span source) {
    return language.has(WordClass.SPEECH_NOUNS, last(core(source.of(text))));
  }

  /** Without what only says more: "the junta | that took power", "the ministry | , which ...". */
  private String core(String source) {
    Matcher more = language.pattern(PhrasePattern.RELATIVE_CLAUSE).matcher(source);
    String words = more.find() && more.start() > 1 ? source.substring(0, more.start()) : source;
    return words.replaceAll("\\s+", " ").strip();
  }

  /** "The junta" of "an accusation of the junta": whose words they are. */
  private String whoseWords(String words) {
    Matcher m = language.pattern(PhrasePattern.WORDS_OF).matcher(words);
    boolean speech =
        m.matches() && language.has(WordClass.SPEECH_NOUNS, m.group(1).toLowerCase(Locale.ROOT));
    return speech ? m.group(2) : words;
  }

  /** Whether the head is a noun for people or bodies, or a name. */
  boolean speaks(String words) {
    Matcher m = language.pattern(PhrasePattern.HEAD_END).matcher(words);
    String head = m.find() && m.start() > 1 ? words.substring(0, m.start()).strip() : words;
    String last = last(head);
    if (last.isEmpty()
        || language.inflection().withoutPossessive(last, 0, last.length()) < last.length()) {
      return false;
    }
    boolean noun =
        known.knowsNoun(last) && known.kindsOf(last).stream().anyMatch(SPEAKING::contains);
    boolean name = Character.isUpperCase(head.charAt(head.lastIndexOf(' ') + 1));
    return noun
        || name && head.contains(" ")
        || language.has(WordClass.SOURCE_NOUNS, last)
        || language.has(WordClass.SPEECH_NOUNS, last)
        || known.offices().isOffice(last);
  }

  private static String last(String words) {
    return words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }
}
