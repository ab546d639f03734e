package org.hearsay.reader.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hearsay.model.Attribution;
import org.hearsay.model.Span;
import org.hearsay.reader.encoder.WindowRows;
import org.hearsay.reader.text.Pieces;

/**
 * Collects what the windows of one report show and makes the report's attributions of it: doubles
 * dropped, quotations carried over paragraphs, nesting, kind, channel and ids.
 */
public final class Attributions {
  private final AttributionDecoder decoder;
  private final DecodingSettings settings = DecodingSettings.current();
  private final List<AttributionCandidate> found = new ArrayList<>();

  public Attributions(AttributionDecoder decoder) {
    this.decoder = decoder;
  }

  public void window(WindowRows rows) {
    found.addAll(decoder.decode(rows));
  }

  /**
   * The attributions in the order of their cues; speakers are not resolved yet.
   *
   * @param sentences of the report
   */
  public List<Attribution> finish(Pieces pieces, List<Span> sentences) {
    List<AttributionCandidate> kept =
        new FrameRepairs(decoder.language(), pieces.text(), sentences).mend(withoutDoubles());
    kept = new LongQuotations(pieces).extend(kept);
    kept.sort(Comparator.comparingInt((AttributionCandidate f) -> f.cue().start()));
    kept = withoutOrphans(kept);
    List<Attribution> out = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      AttributionCandidate f = kept.get(i);
      int outer = outer(kept, i);
      out.add(
          new Attribution(
              "a" + (i + 1),
              kind(pieces, f),
              f.source(),
              List.of(f.cue()),
              f.content(),
              null,
              outer < 0 ? null : "a" + (outer + 1),
              decoder.channels().of(pieces.text(), f.cue(), f.content()),
              Math.round(f.confidence() * 1000) / 1000.0));
    }
    return out;
  }

  /**
   * Without those of the nested head that stand in no content. Dropping one may orphan what stood
   * in it, so this goes on until nothing changes: {@code inside} always names one that is there.
   */
  private static List<AttributionCandidate> withoutOrphans(List<AttributionCandidate> all) {
    List<AttributionCandidate> kept = all;
    for (int before = -1; before != kept.size(); ) {
      before = kept.size();
      List<AttributionCandidate> now = kept;
      kept =
          IntStream.range(0, now.size())
              .filter(i -> !now.get(i).nested() || outer(now, i) >= 0)
              .mapToObj(now::get)
              .toList();
    }
    return kept;
  }

  /**
   * Two cues with one content: the likelier one stays. Only neighbours are compared, so this is
   * linear.
   */
  private List<AttributionCandidate> withoutDoubles() {
    List<AttributionCandidate> sorted = new ArrayList<>(found);
    sorted.sort(
        Comparator.comparingInt((AttributionCandidate f) -> f.content().getFirst().start()));
    List<AttributionCandidate> out = new ArrayList<>();
    for (AttributionCandidate f : sorted) {
      int twin = -1;
      for (int k = out.size() - 1; k >= Math.max(0, out.size() - 8) && twin < 0; k--) {
        twin = out.get(k).overlap(f) >= settings.sameContent() ? k : -1;
      }
      if (twin < 0) {
        out.add(f);
      } else if (rank(f) > rank(out.get(twin))) {
        out.set(twin, f);
      }
    }
    return out;
  }

  private static double rank(AttributionCandidate f) {
    return f.confidence() - (f.nested() ? 1 : 0);
  }

  /**
   * The smallest attribution whose content holds this one's cue and begins before or ends behind
   * it; -1 if none.
   */
  private static int outer(List<AttributionCandidate> all, int i) {
    AttributionCandidate inner = all.get(i);
    int best = -1;
    for (int k = Math.max(0, i - 40); k < Math.min(all.size(), i + 40); k++) {
      AttributionCandidate f = all.get(k);
      if (k != i
          && f.contentHolds(inner.cue())
          && holdsMost(f, inner)
          && f.contentLength() > inner.contentLength()
          && !(f.nested() && !inner.nested())
          && (best < 0 || f.contentLength() < all.get(best).contentLength())) {
        best = k;
      }
    }
    return best;
  }

  private static boolean holdsMost(AttributionCandidate outer, AttributionCandidate inner) {
    int shared = 0;
    for (Span a : outer.content()) {
      for (Span b : inner.content()) {
        shared += Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
      }
    }
    return 2 * shared > inner.contentLength();
  }

  /**
   * Direct when all words of the content stand inside quotation marks, indirect when none does.
   * Marks that stand around the cue too are those of another speaker, who is the one quoted.
   */
  private static Attribution.Kind kind(Pieces pieces, AttributionCandidate f) {
    boolean own = SpanTrimmer.opens(pieces.text(), f.content().getFirst());
    if (!own && pieces.quotations().inside(f.cue().start())) {
      return Attribution.Kind.INDIRECT;
    }
    int words = 0;
    int quoted = 0;
    for (Span span : f.content()) {
      for (int p = pieces.at(span.start());
          p < pieces.size() && pieces.start(p) < span.end();
          p++) {
        if (pieces.startsWordAt(p) && pieces.isWord(p)) {
          words++;
          quoted += pieces.quotations().inside(pieces.start(p)) ? 1 : 0;
        }
      }
    }
    if (quoted == 0) {
      return Attribution.Kind.INDIRECT;
    }
    return quoted == words ? Attribution.Kind.DIRECT : Attribution.Kind.MIXED;
  }
}
