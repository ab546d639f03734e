package org.hearsay.reader.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.hearsay.model.Span;
import org.hearsay.reader.language.LanguagePack;
import org.hearsay.reader.language.PhrasePattern;
import org.hearsay.reader.language.WordClass;
import org.jspecify.annotations.Nullable;

/**
 * Mends what the grammar of a sentence shows and the model missed: who stands right behind
 * "according to", who is the subject of a cue without a source, and that a source between commas
 * (", Petrov claimed,") has the sentence on both sides.
 */
final class FrameRepairs {
  /** Confidence of an attribution that a pattern alone shows. */
  private static final double BY_PATTERN = 0.7;

  private static final int LONGEST_SUBJECT = 6;

  private final LanguagePack language;
  private final String text;
  private final List<Span> sentences;
  private final SentencesAt sentenceAt;

  FrameRepairs(LanguagePack language, String text, List<Span> sentences) {
    this.language = language;
    this.text = text;
    this.sentences = sentences;
    this.sentenceAt = new SentencesAt(sentences);
  }

  /** The candidates, mended, and those that a pattern adds. */
  List<AttributionCandidate> mend(List<AttributionCandidate> found) {
    List<AttributionCandidate> out = new ArrayList<>();
    found.forEach(
        f ->
            out.add(
                withoutAside(headline(inverted(withSubject(withSourceBehind(withoutOutlet(f))))))));
    addHeadlines(out);
    addParentheses(out);
    quotedAs(out);
    new ContentGaps(language, text, sentences).fill(out);
    new ClauseFrames(language, text, sentences).addTo(out);
    return out;
  }

  /** "According to | Lund": nobody else is meant. */
  private AttributionCandidate withSourceBehind(AttributionCandidate f) {
    String cue = f.cue().of(text).split(" ", 2)[0].toLowerCase(Locale.ROOT);
    if (!language.has(WordClass.CUES_BEFORE_SOURCES, cue)
        || f.source().stream().anyMatch(s -> s.start() == f.cue().end() + 1)) {
      return f;
    }
    Matcher m =
        language
            .pattern(PhrasePattern.SOURCE_BEHIND)
            .matcher(text)
            .region(f.cue().end(), sentence(f.cue()).end());
    if (!m.lookingAt()) {
      return f;
    }
    Span source = new Span(m.start(1), m.end(1));
    return f.content().stream().anyMatch(source::overlaps) ? f : f.withSource(source);
  }

  /** "Coast News / | Israel said": the outlet before the stroke is none of the source. */
  private AttributionCandidate withoutOutlet(AttributionCandidate f) {
    Span source = f.source().isEmpty() ? null : f.source().getFirst();
    int stroke = source == null ? -1 : source.of(text).lastIndexOf(" / ");
    return source == null || stroke < 0
        ? f
        : f.withSource(new Span(source.start() + stroke + 3, source.end()));
  }

  /** "They plan a raid, | alleges the junta, which took power": who says it stands behind. */
  private AttributionCandidate inverted(AttributionCandidate f) {
    Span sentence = sentence(f.cue());
    boolean before = f.source().stream().allMatch(s -> s.end() <= f.cue().start());
    boolean behind = f.content().getFirst().start() == f.cue().end() + 1;
    boolean apposed =
        f.source().stream().anyMatch(s -> s.end() < text.length() && text.charAt(s.end()) == ',');
    if (!before || !behind || apposed || f.nested()) {
      return f;
    }
    Matcher m =
        language
            .pattern(PhrasePattern.INVERTED)
            .matcher(text)
            .region(Math.max(sentence.start(), f.cue().start() - 3), sentence.end());
    if (!m.find() || m.start("cue") != f.cue().start()) {
      return f;
    }
    List<Span> content = new ArrayList<>();
    Span left = trimmed(sentence.start(), m.start());
    Span right = m.end("more") < 0 ? left : trimmed(m.end("more"), sentence.end());
    content.add(left);
    if (right.start() > left.end() && !right.isEmpty()) {
      content.add(right);
    }
    return left.isEmpty()
        ? f
        : f.withSource(new Span(m.start("source"), m.end("source"))).withContent(content);
  }

  /** "Russia | charged": a clause's few words before its verb. */
  private AttributionCandidate withSubject(AttributionCandidate f) {
    if (!f.source().isEmpty() || f.nested()) {
      return f;
    }
    Span sentence = sentence(f.cue());
    String left = text.substring(Math.min(sentence.start(), f.cue().start()), f.cue().start());
    Matcher m = language.pattern(PhrasePattern.SUBJECT_BEFORE).matcher(left);
    if (!m.find() || isPassive(f.cue())) {
      return f;
    }
    Span subject = new Span(sentence.start() + m.start(1), sentence.start() + m.end(1));
    boolean few = subject.of(text).split(" ", -1).length <= LONGEST_SUBJECT;
    boolean said = f.content().stream().anyMatch(subject::overlaps);
    return few && !said ? f.withSource(subject) : f;
  }

  private boolean isPassive(Span cue) {
    String first = cue.of(text).split(" ", 2)[0].toLowerCase(Locale.ROOT);
    return language.has(WordClass.PASSIVE_OPENERS, first);
  }

  /** "..., Ukraine said, | while the region struggles": the author goes on behind the cue. */
  private AttributionCandidate withoutAside(AttributionCandidate f) {
    int cueEnd = Math.max(f.cue().end(), f.source().stream().mapToInt(Span::end).max().orElse(0));
    List<Span> kept =
        f.content().stream()
            .filter(
                c ->
                    c.start() < f.cue().start()
                        || c.start() - cueEnd > 3
                        || !language
                            .pattern(PhrasePattern.ASIDE)
                            .matcher(text)
                            .region(c.start(), c.end())
                            .lookingAt())
            .toList();
    boolean before = kept.stream().anyMatch(c -> c.end() <= f.cue().start());
    return before && kept.size() < f.content().size() ? f.withContent(kept) : f;
  }

  /** "Shelling in Odesa, two dead, Ukraine says": all of the headline before its last comma. */
  private AttributionCandidate headline(AttributionCandidate f) {
    Matcher m = headlineAt(f.cue());
    if (m == null || !new Span(m.start("cue"), m.end("cue")).overlaps(f.cue())) {
      return f;
    }
    return f.withSource(new Span(m.start("source"), m.end("source")))
        .withContent(List.of(new Span(m.start("content"), m.end("content"))));
  }

  private void addHeadlines(List<AttributionCandidate> all) {
    for (Span sentence : sentences) {
      Matcher m = headlineAt(sentence);
      if (m != null && free(all, new Span(m.start("source"), m.end("cue")))) {
        Span content = new Span(m.start("content"), m.end("content"));
        if (free(all, content)) {
          all.add(
              new AttributionCandidate(
                  new Span(m.start("cue"), m.end("cue")),
                  List.of(new Span(m.start("source"), m.end("source"))),
                  List.of(content),
                  false,
                  BY_PATTERN));
        }
      }
    }
  }

  /** A line that ends in no full stop, where the place stands; null if it tells no source. */
  private @Nullable Matcher headlineAt(Span place) {
    int start = text.lastIndexOf('\n', place.start() - 1) + 1;
    int line = text.indexOf('\n', place.end());
    int end = line < 0 ? text.length() : line;
    Matcher m = language.pattern(PhrasePattern.HEADLINE_SOURCE).matcher(text).region(start, end);
    return m.matches() ? m : null;
  }

  /** ", Petrov claimed, " and ", it added, ": all else in the sentence is what they say. */
  private void addParentheses(List<AttributionCandidate> all) {
    Matcher m = language.pattern(PhrasePattern.PARENTHESIS).matcher(text);
    while (m.find()) {
      Span source = new Span(m.start("source"), m.end("source"));
      Span cue = new Span(m.start("cue"), m.end("cue"));
      Span sentence = sentence(cue);
      Span left = new Span(sentence.start(), Math.max(sentence.start(), m.start()));
      if (left.isEmpty() || m.end() > sentence.end()) {
        continue;
      }
      Span right = trimmed(m.end(), sentence.end());
      int at = indexOf(all, cue);
      if (at >= 0) {
        AttributionCandidate f = all.get(at);
        List<Span> content = upTo(right.start(), f.content(), others(all, f));
        all.set(at, f.withContent(with(content, left, others(all, f))));
      } else if (free(all, left) && all.stream().noneMatch(f -> f.source().contains(source))) {
        List<Span> content = right.length() > 1 ? List.of(left, right) : List.of(left);
        all.add(new AttributionCandidate(cue, List.of(source), content, false, BY_PATTERN));
      }
    }
  }

  private Span trimmed(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && !Character.isLetterOrDigit(text.charAt(start)) && !opens(start)) {
      start++;
    }
    while (end > start && ".!? \n".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Span(start, end);
  }

  private boolean opens(int at) {
    return "\"\u201c\u2018'".indexOf(text.charAt(at)) >= 0;
  }

  private static int indexOf(List<AttributionCandidate> all, Span cue) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).cue().overlaps(cue)) {
        return i;
      }
    }
    return -1;
  }

  private static List<AttributionCandidate> others(
      List<AttributionCandidate> all, AttributionCandidate f) {
    return all.stream().filter(other -> other != f).toList();
  }

  /** The content whose stretch behind the parenthesis begins right there: "the mill | had lost". */
  private List<Span> upTo(int start, List<Span> content, List<AttributionCandidate> others) {
    int end = sentence(new Span(start, start)).end();
    List<Span> out = new ArrayList<>(content);
    for (int i = 0; i < out.size(); i++) {
      Span span = out.get(i);
      if (span.start() > start
          && span.start() < end
          && free(others, new Span(start, span.start()))) {
        out.set(i, new Span(start, span.end()));
        break;
      }
    }
    return out;
  }

  /** The content with the words before the parenthesis, where nobody else has a part in them. */
  private List<Span> with(List<Span> content, Span left, List<AttributionCandidate> others) {
    boolean has = content.stream().anyMatch(left::overlaps);
    if (has || !free(others, left)) {
      return content;
    }
    List<Span> out = new ArrayList<>(content);
    out.add(left);
    out.sort(Comparator.naturalOrder());
    return out;
  }

  private static boolean free(List<AttributionCandidate> all, Span place) {
    return all.stream()
        .allMatch(
            f ->
                !f.cue().overlaps(place)
                    && f.source().stream().noneMatch(place::overlaps)
                    && (f.nested() || f.content().stream().noneMatch(place::overlaps)));
  }

  /** "The agency quoted Petrov as saying": the words are Petrov's, inside what the agency says. */
  private void quotedAs(List<AttributionCandidate> all) {
    for (int i = 0; i < all.size(); i++) {
      AttributionCandidate f = all.get(i);
      if (!language.has(WordClass.QUOTING_CUES, f.cue().of(text).toLowerCase(Locale.ROOT))) {
        continue;
      }
      Matcher m =
          language
              .pattern(PhrasePattern.QUOTED_AS)
              .matcher(text)
              .region(f.cue().end(), sentence(f.cue()).end());
      if (!m.lookingAt() || indexOf(all, new Span(m.start("cue"), m.end("cue"))) >= 0) {
        continue;
      }
      List<Span> said = without(f.content(), f.cue(), m.end());
      if (said.isEmpty()) {
        continue;
      }
      Span inner = new Span(m.start("source"), m.end("cue"));
      List<Span> outer = new ArrayList<>(said);
      outer.add(inner);
      outer.sort(Comparator.naturalOrder());
      all.set(i, f.withContent(outer));
      all.add(
          new AttributionCandidate(
              new Span(m.start("cue"), m.end("cue")),
              List.of(new Span(m.start("source"), m.end("source"))),
              said,
              true,
              f.confidence()));
    }
  }

  /** The stretches without what stands between the cue and the end of "Petrov as saying". */
  private List<Span> without(List<Span> content, Span cue, int to) {
    List<Span> out = new ArrayList<>();
    for (Span span : content) {
      if (span.end() <= cue.start() || span.start() >= to) {
        out.add(span);
      } else if (span.end() > to) {
        out.add(trimmed(to, span.end()));
      }
    }
    return out;
  }

  private Span sentence(Span place) {
    return sentenceAt.at(place);
  }
}
