package org.hearsay.reader.attribution;

import java.util.List;
import java.util.regex.Matcher;
import org.hearsay.model.Span;
import org.hearsay.reader.language.LanguagePack;
import org.hearsay.reader.language.PhrasePattern;

/**
 * Attributions that the grammar of a clause shows and the heads missed: one inside what another one
 * says ("According to Reuters, | Iran said it had seized the ship"), one behind a passive or a noun
 * ("was denied by | the ministry", "by the count of | the rescuers").
 */
final class ClauseFrames {
  /** Confidence of an attribution that a pattern alone shows. */
  private static final double BY_PATTERN = 0.7;

  private static final int FEWEST_CHARACTERS = 4;

  private final LanguagePack language;
  private final String text;
  private final SentencesAt sentences;

  ClauseFrames(LanguagePack language, String text, List<Span> sentences) {
    this.language = language;
    this.text = text;
    this.sentences = new SentencesAt(sentences);
  }

  /** Adds what it finds. */
  void addTo(List<AttributionCandidate> all) {
    List<AttributionCandidate> outer = all.stream().filter(f -> !f.nested()).toList();
    for (AttributionCandidate f : outer) {
      for (Span stretch : f.content()) {
        inner(PhrasePattern.INNER_CLAUSE, stretch, all);
        inner(PhrasePattern.INNER_RELATIVE, stretch, all);
        asides(stretch, all);
      }
    }
    adjuncts(all);
    passives(all);
  }

  /** "Iran said | it had seized the ship", "the troops who say that | they took power". */
  private void inner(PhrasePattern pattern, Span stretch, List<AttributionCandidate> all) {
    Matcher m = language.pattern(pattern).matcher(text).region(stretch.start(), stretch.end());
    while (m.find()) {
      Span cue = group(m, "cue");
      int end = Math.min(stretch.end(), sentences.at(cue).end());
      add(
          cue,
          group(m, "source"),
          trimmed(m.start("content"), clauseEnd(m.start("content"), end)),
          true,
          all);
    }
  }

  /** Up to a semicolon, or to a comma with which the outer speaker goes on. */
  private int clauseEnd(int from, int to) {
    Matcher m = language.pattern(PhrasePattern.CLAUSE_END).matcher(text).region(from, to);
    return m.find() ? m.start() : to;
  }

  /** "The fleet left, | the ministry said on Monday |, according to Interfax". */
  private void asides(Span stretch, List<AttributionCandidate> all) {
    Matcher m =
        language
            .pattern(PhrasePattern.INNER_ASIDE)
            .matcher(text)
            .region(stretch.start(), sentences.at(last(stretch)).end());
    while (m.find() && m.start() <= stretch.end() + 1) {
      Span sentence = sentences.at(group(m, "cue"));
      int from = Math.max(stretch.start(), sentence.start());
      add(group(m, "cue"), group(m, "source"), trimmed(from, Math.max(from, m.start())), true, all);
    }
  }

  private static Span last(Span stretch) {
    return new Span(stretch.end() - 1, stretch.end());
  }

  /** "By the count of the rescuers, | 30 died" and "30 died, | by the count of the rescuers". */
  private void adjuncts(List<AttributionCandidate> all) {
    Matcher m = language.pattern(PhrasePattern.SOURCE_ADJUNCT).matcher(text);
    while (m.find()) {
      boolean of = m.group("source") != null;
      Span source = group(m, of ? "source" : "owner");
      Span cue = group(m, of ? "cue" : "noun");
      Span sentence = sentences.at(cue);
      boolean opens = trimmed(sentence.start(), cue.end()).start() >= m.start("adjunct");
      int from =
          opens ? afterComma(Math.max(source.end(), cue.end()), sentence.end()) : sentence.start();
      int to = opens ? sentence.end() : m.start("adjunct");
      if (from > to) {
        continue;
      }
      int start = opens ? from : clauseStart(from, to);
      add(cue, source, trimmed(start, opens ? clauseEnd(start, to) : to), inAny(cue, all), all);
    }
  }

  private int afterComma(int from, int to) {
    int comma = text.indexOf(',', from);
    return comma < 0 || comma >= to ? to + 1 : comma + 1;
  }

  /** Behind the last semicolon or colon. */
  private int clauseStart(int from, int to) {
    int start = from;
    for (int i = from; i < to; i++) {
      if (";:".indexOf(text.charAt(i)) >= 0) {
        start = i + 1;
      }
    }
    return start;
  }

  /** "The report was denied by | the ministry", "AFP was told by | an official". */
  private void passives(List<AttributionCandidate> all) {
    Matcher m = language.pattern(PhrasePattern.PASSIVE_SOURCE).matcher(text);
    while (m.find()) {
      Span cue = group(m, "cue");
      Span sentence = sentences.at(cue);
      int start = clauseStart(sentence.start(), Math.max(sentence.start(), m.start("cue")));
      int told = m.start("told");
      Span content = trimmed(start, told >= 0 ? Math.max(start, told) : m.start("cue"));
      add(cue, group(m, "source"), content, inAny(cue, all), all);
    }
  }

  private static Span group(Matcher m, String name) {
    return new Span(m.start(name), m.end(name));
  }

  private static boolean inAny(Span cue, List<AttributionCandidate> all) {
    return all.stream().anyMatch(f -> !f.nested() && f.contentHolds(cue));
  }

  private void add(
      Span cue, Span source, Span content, boolean nested, List<AttributionCandidate> all) {
    boolean taken =
        content.length() < FEWEST_CHARACTERS
            || content.overlaps(source)
            || all.stream()
                .anyMatch(
                    f ->
                        f.cue().overlaps(cue)
                            || f.cue().overlaps(source)
                            || f.source().stream().anyMatch(s -> s.overlaps(cue))
                            || !nested && f.content().stream().anyMatch(content::overlaps)
                            || nested
                                && f.nested()
                                && f.content().stream().anyMatch(content::overlaps)
                            || nested && f.content().equals(List.of(content)));
    if (!taken) {
      all.add(
          new AttributionCandidate(
              cue,
              List.of(SpanTrimmer.clean(text, source, false)),
              List.of(content),
              nested,
              BY_PATTERN));
    }
  }

  private Span trimmed(int from, int to) {
    return from < to ? SpanTrimmer.clean(text, new Span(from, to), true) : new Span(from, from);
  }
}
