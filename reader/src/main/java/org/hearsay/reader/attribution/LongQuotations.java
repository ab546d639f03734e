package org.hearsay.reader.attribution;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Span;
import org.hearsay.reader.text.Pieces;

/**
 * Quotations that run over several paragraphs.
 *
 * <p>Two rules of typesetting. A paragraph that leaves its quotation open is carried on by the next
 * one when that opens with a mark again. A paragraph that is one whole quotation without a cue of
 * its own, right behind a quotation of an attribution, is the same speaker's. Both work over the
 * borders of windows.
 */
final class LongQuotations {
  private static final String MARKS = "\"\u201c\u00ab\u2018'`";

  private final Pieces pieces;
  private final String text;
  private final List<Span> paragraphs = new ArrayList<>();

  LongQuotations(Pieces pieces) {
    this.pieces = pieces;
    this.text = pieces.text();
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (!text.substring(start, Math.min(end, start + 200)).isBlank()) {
        paragraphs.add(new Span(start, end));
      }
      start = end + 1;
    }
  }

  List<AttributionCandidate> extend(List<AttributionCandidate> found) {
    List<AttributionCandidate> out = new ArrayList<>(found);
    List<List<Integer>> holding = byParagraph(found);
    for (int i = 0; i + 1 < paragraphs.size(); i++) {
      Span here = paragraphs.get(i);
      Span next = paragraphs.get(i + 1);
      int quoted = quotedFrom(next);
      if (quoted == next.start()
          || heldByAny(out, holding.get(i + 1), new Span(next.start(), quoted))) {
        continue;
      }
      boolean carriedOn = pieces.quotations().leftOpenAt(here.end());
      boolean whole = quoted == next.end();
      if (carriedOn || whole) {
        int holder = holder(out, holding.get(i), here);
        if (holder >= 0) {
          out.set(holder, with(out.get(holder), new Span(next.start(), quoted)));
          holding.get(i + 1).add(holder);
        }
      }
    }
    return out;
  }

  /** For each paragraph the numbers of what has content in it: keeps long texts linear. */
  private List<List<Integer>> byParagraph(List<AttributionCandidate> found) {
    List<List<Integer>> out = new ArrayList<>();
    paragraphs.forEach(p -> out.add(new ArrayList<>()));
    for (int k = 0; k < found.size(); k++) {
      for (Span content : found.get(k).content()) {
        for (int p = paragraphAt(content.start());
            p < paragraphs.size() && paragraphs.get(p).start() < content.end();
            p++) {
          out.get(p).add(k);
        }
      }
    }
    return out;
  }

  /** Number of the first paragraph that ends behind this index. */
  private int paragraphAt(int index) {
    int low = 0;
    int high = paragraphs.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (paragraphs.get(middle).end() <= index) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** End of the quotation that the paragraph opens with; its start where it opens with none. */
  private int quotedFrom(Span paragraph) {
    int i = paragraph.start();
    if (MARKS.indexOf(text.charAt(i)) < 0 || !pieces.quotations().inside(i)) {
      return paragraph.start();
    }
    while (i < paragraph.end() && pieces.quotations().inside(i)) {
      i++;
    }
    return text.substring(i, paragraph.end()).isBlank() ? paragraph.end() : i;
  }

  private static boolean heldByAny(
      List<AttributionCandidate> found, List<Integer> near, Span quoted) {
    return near.stream()
        .flatMap(k -> found.get(k).content().stream())
        .anyMatch(c -> c.overlaps(quoted) && 2 * shared(c, quoted) > quoted.length());
  }

  private static int shared(Span a, Span b) {
    return Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
  }

  /** The attribution that holds the paragraph's last quoted words; -1 if none does. */
  private int holder(List<AttributionCandidate> found, List<Integer> near, Span paragraph) {
    int last = paragraph.end() - 1;
    while (last >= paragraph.start() && !pieces.quotations().inside(last)) {
      last--;
    }
    while (last > paragraph.start() && !Character.isLetterOrDigit(text.charAt(last))) {
      last--;
    }
    int place = last;
    return near.stream()
        .filter(k -> !found.get(k).nested())
        .filter(k -> found.get(k).content().stream().anyMatch(c -> c.contains(place)))
        .max(Integer::compare)
        .orElse(-1);
  }

  private AttributionCandidate with(AttributionCandidate f, Span more) {
    List<Span> content = new ArrayList<>();
    for (Span c : f.content()) {
      if (!c.overlaps(more)) {
        content.add(c);
      }
    }
    content.add(SpanTrimmer.clean(text, more, true));
    content.sort(null);
    return f.withContent(content);
  }
}
