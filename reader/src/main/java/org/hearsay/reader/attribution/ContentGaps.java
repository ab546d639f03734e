package org.hearsay.reader.attribution;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Span;
import org.hearsay.reader.language.LanguagePack;
import org.hearsay.reader.language.PhrasePattern;

/**
 * Words between two stretches of one content, in one sentence, that belong to nobody else are part
 * of it: "that Putin, | on whose order the dam was blown up, | was ready".
 */
final class ContentGaps {
  private final LanguagePack language;
  private final String text;
  private final SentencesAt sentences;

  ContentGaps(LanguagePack language, String text, List<Span> sentences) {
    this.language = language;
    this.text = text;
    this.sentences = new SentencesAt(sentences);
  }

  void fill(List<AttributionCandidate> all) {
    for (int i = 0; i < all.size(); i++) {
      AttributionCandidate f = all.get(i);
      List<Span> filled = filled(f, all);
      if (filled.size() < f.content().size()) {
        all.set(i, f.withContent(filled));
      }
    }
  }

  private List<Span> filled(AttributionCandidate f, List<AttributionCandidate> all) {
    List<Span> out = new ArrayList<>();
    for (Span span : f.content()) {
      Span last = out.isEmpty() ? null : out.getLast();
      if (last != null
          && span.start() >= last.end()
          && joins(f, new Span(last.end(), span.start()), all)) {
        out.set(out.size() - 1, new Span(last.start(), span.end()));
      } else {
        out.add(span);
      }
    }
    return out;
  }

  private boolean joins(AttributionCandidate f, Span gap, List<AttributionCandidate> all) {
    Span sentence = sentences.at(new Span(Math.max(0, gap.start() - 1), gap.start()));
    return gap.end() < sentence.end()
        && !gap.overlaps(f.cue())
        && f.source().stream().noneMatch(gap::overlaps)
        && all.stream().allMatch(other -> other == f || apart(other, gap))
        && !language
            .pattern(PhrasePattern.ASIDE)
            .matcher(text)
            .region(gap.start(), gap.end())
            .find();
  }

  private static boolean apart(AttributionCandidate other, Span gap) {
    return !other.cue().overlaps(gap)
        && other.source().stream().noneMatch(gap::overlaps)
        && other.content().stream().noneMatch(gap::overlaps);
  }
}
