package org.hearsay.reader.speaker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.model.Attribution;
import org.hearsay.model.NameKind;
import org.hearsay.model.Span;
import org.hearsay.model.Speaker;
import org.hearsay.reader.language.LanguagePack;
import org.hearsay.reader.language.PhrasePattern;
import org.hearsay.reader.language.WordClass;
import org.hearsay.reader.speaker.DiscourseFocus.Focus;
import org.jspecify.annotations.Nullable;

/**
 * The speaker of each attribution: whom its source means, as far as the report tells; null, not a
 * guess, where it does not.
 *
 * <p>In order: for "he" and "it" who spoke last or opened the sentence before ({@link
 * DiscourseFocus}); several who speak together, under their own words; a person named in the
 * source; an office holder tied to a name; an organisation or a state that the source names; a
 * definite source under its own words ({@link SourceWords}); an unnamed person whom a later source
 * names by the same noun ("A spokesman said ... The spokesman, Idris Sow, said").
 */
public final class SpeakerResolver {
  private static final int NAMED_WITHIN = 500;
  private final ResolvedMentions known;
  private final LanguagePack language;
  private final ActorResolver actors;
  private final SourceWords sourceWords;
  private final List<Span> sentences;
  private final String text;

  /**
   * A resolver for one report.
   *
   * @param sentences of the report
   */
  public SpeakerResolver(ResolvedMentions known, List<Span> sentences) {
    this.known = known;
    this.language = known.language();
    this.actors = new ActorResolver(known);
    this.sourceWords = new SourceWords(known);
    this.sentences = List.copyOf(sentences);
    this.text = known.text();
  }

  /** The attributions with their speakers, in the same order. */
  public List<Attribution> resolve(List<Attribution> attributions) {
    DiscourseFocus focus = new DiscourseFocus(known, sentences, attributions);
    Map<String, Attribution> byId = new HashMap<>();
    List<Attribution> out = new ArrayList<>();
    Set<String> inOwnWords = new HashSet<>();
    for (Attribution a : attributions) {
      Attribution named = a.source().isEmpty() ? a : a.withSpeaker(speaker(a, focus));
      if (named.speaker() == null && !a.source().isEmpty()) {
        named = a.withSpeaker(inOwnWords(a.source().getFirst(), out));
        inOwnWords.add(a.id());
      }
      focus.spoke(named);
      byId.put(a.id(), named);
      out.add(named);
    }
    for (int i = 0; i < out.size(); i++) {
      Attribution a = isOuterSpeaker(out.get(i), byId) ? out.get(i).withSpeaker(null) : out.get(i);
      out.set(i, a);
      if (inOwnWords.contains(a.id())) {
        Speaker later = later(a, out, i, byId);
        out.set(i, later == null ? a : a.withSpeaker(later));
      }
    }
    return out;
  }

  /** "He" inside somebody's quotation is another one: who is quoted says "I". */
  private boolean isOuterSpeaker(Attribution a, Map<String, Attribution> byId) {
    Attribution outer = a.inside() == null ? null : byId.get(a.inside());
    return outer != null
        && outer.kind() == Attribution.Kind.DIRECT
        && a.speaker() != null
        && a.speaker().equals(outer.speaker())
        && language.has(
            WordClass.THIRD_PERSON, a.source().getFirst().of(text).toLowerCase(Locale.ROOT));
  }

  /** "The official" behind "a U.S. official" is as unnamed as that one. */
  private @Nullable Speaker inOwnWords(Span source, List<Attribution> before) {
    String noun = actors.headNoun(source);
    boolean unnamed =
        before.stream()
            .filter(a -> a.speaker() == null && !a.source().isEmpty())
            .map(a -> a.source().getFirst())
            .anyMatch(s -> actors.isIndefinite(s.of(text)) && actors.headNoun(s).equals(noun));
    return unnamed ? null : sourceWords.of(source);
  }

  private @Nullable Speaker speaker(Attribution a, DiscourseFocus focus) {
    Span source = a.source().getFirst();
    String words = source.of(text).toLowerCase(Locale.ROOT);
    if (language.has(WordClass.RELATIVE_PRONOUNS, words)) {
      return antecedent(source);
    }
    if (language.has(WordClass.THIRD_PERSON, words)) {
      return pronoun(a, words, focus);
    }
    if (isSeveral(source)) {
      return Speaker.named(actors.withoutArticle(actors.core(source).of(text)));
    }
    Entity apposed = actors.apposedBody(source);
    if (apposed != null) {
      return apposed.speaker();
    }
    Speaker whole = actors.wholeRun(source);
    if (whole != null) {
      return whole;
    }
    Speaker speaker = actors.whom(source);
    speaker = speaker == null ? actors.group(source) : speaker;
    speaker = speaker == null ? actors.body(source) : speaker;
    return speaker == null && sourceWords.isText(source) ? writer(a, words, focus) : speaker;
  }

  /** Whose words "an AFAD statement", "the statement" and "their statement" are. */
  private @Nullable Speaker writer(Attribution a, String words, DiscourseFocus focus) {
    Entity named = actors.writer(a.source().getFirst());
    if (named != null) {
      return actors.speakerOf(named);
    }
    Focus writer = focus.body(a);
    if (writer == null && language.opensWith(WordClass.THIRD_POSSESSIVES, words)) {
      writer = focus.last(a);
    }
    return writer == null ? null : writer.speaker();
  }

  /** Whoever is named right before "which" or "who". */
  private @Nullable Speaker antecedent(Span relative) {
    int at = relative.start();
    while (at > 0 && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == ',')) {
      at--;
    }
    int end = at;
    return known.entities().within(new Span(0, end)).stream()
        .filter(p -> p.name().span().end() == end)
        .map(p -> actors.speakerOf(p.entity()))
        .findFirst()
        .orElse(null);
  }

  private @Nullable Speaker pronoun(Attribution a, String words, DiscourseFocus focus) {
    boolean he = language.has(WordClass.MASCULINE, words);
    boolean person = he || language.has(WordClass.FEMININE, words);
    Focus inFocus = person ? focus.person(a, he) : focus.body(a);
    return inFocus != null ? inFocus.speaker() : actors.whom(a.source().getFirst());
  }

  /** "Russia and Belarus": the report names two, and neither speaks for the other. */
  private boolean isSeveral(Span source) {
    Span core = actors.core(source);
    List<Entities.NamedEntity> named =
        known.entities().within(core).stream()
            .filter(p -> !actors.isPossessive(p.name().span()))
            .toList();
    for (int i = 1; i < named.size(); i++) {
      Span before = named.get(i - 1).name().span();
      Span name = named.get(i).name().span();
      String between =
          before.end() < name.start() ? text.substring(before.end(), name.start()).strip() : "";
      if (language.has(WordClass.AND, between.replace(",", "").strip())
          && named.get(i).entity() != named.get(i - 1).entity()) {
        return true;
      }
    }
    return false;
  }

  /**
   * What only the attributions around it show: first persons in a quotation, and introductions
   * without a name.
   */
  private @Nullable Speaker later(
      Attribution a, List<Attribution> all, int at, Map<String, Attribution> byId) {
    Span source = a.source().getFirst();
    String words = source.of(text);
    if (language.has(WordClass.FIRST_PERSON, words.toLowerCase(Locale.ROOT))) {
      Attribution outer = a.inside() == null ? null : byId.get(a.inside());
      return outer == null ? null : outer.speaker();
    }
    if (actors.isIndefinite(words)) {
      return introducedLater(source, all.subList(at + 1, Math.min(all.size(), at + 3)));
    }
    return bodyNamed(words, all);
  }

  private @Nullable Speaker introducedLater(Span source, List<Attribution> next) {
    for (Attribution a : next) {
      if (a.source().isEmpty() || a.source().getFirst().start() - source.end() > NAMED_WITHIN) {
        continue;
      }
      Entities.NamedEntity introduced = introduced(source, a.source().getFirst());
      if (introduced != null) {
        return introduced.entity().speaker();
      }
    }
    return null;
  }

  /**
   * "Military intelligence" where another source is "Ukraine's military intelligence", and "the
   * prosecutor's office" where one is "the prosecutor's office of Kherson".
   */
  private @Nullable Speaker bodyNamed(String words, List<Attribution> all) {
    String own = actors.withoutArticle(words).toLowerCase(Locale.ROOT);
    return all.stream()
        .map(Attribution::speaker)
        .filter(s -> s != null && isFuller(s.name().toLowerCase(Locale.ROOT), own))
        .findFirst()
        .orElse(null);
  }

  private boolean isFuller(String name, String own) {
    return name.endsWith(" " + own)
        || name.startsWith(own) && language.endOf(PhrasePattern.OF, name, own.length()) >= 0;
  }

  /**
   * A person whose name first stands in a source that opens with the same noun: "A spokesman" and
   * "The spokesman, Idris Sow".
   */
  private Entities.@Nullable NamedEntity introduced(Span unnamed, Span source) {
    String noun = actors.headNoun(unnamed);
    String words = actors.withoutArticle(source.of(text)).toLowerCase(Locale.ROOT);
    if (noun.isEmpty() || !words.startsWith(noun + ",") && !words.startsWith(noun + " ")) {
      return null;
    }
    return known.entities().within(source).stream()
        .filter(p -> p.entity().kind() == NameKind.PERSON)
        .filter(p -> p.entity().firstNamed().equals(p.name().span()))
        .findFirst()
        .orElse(null);
  }
}
