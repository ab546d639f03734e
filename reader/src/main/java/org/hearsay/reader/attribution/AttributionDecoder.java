package org.hearsay.reader.attribution;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Span;
import org.hearsay.reader.encoder.ReaderModel;
import org.hearsay.reader.encoder.WindowRows;
import org.hearsay.reader.encoder.WindowWords;
import org.hearsay.reader.language.LanguagePack;
import org.hearsay.reader.text.Pieces;
import org.jspecify.annotations.Nullable;

/**
 * A window's rows to the attributions in it: cues first, then the source and content of each.
 *
 * <p>A cue of the text's own attributions comes from one head; inside the contents so found a
 * second head looks for attributions within attributions ("the Russian announcement to retreat").
 */
public final class AttributionDecoder {
  private static final int CRUMB_WORDS = 3;

  /** Of a noun's content: "to retreat". */
  private static final int FEWEST_WORDS = 2;

  private final ReaderModel model;
  private final LanguagePack language;
  private final Channels channels;
  private final DecodingSettings settings;

  public AttributionDecoder(ReaderModel model, LanguagePack language) {
    this(model, language, DecodingSettings.current());
  }

  AttributionDecoder(ReaderModel model, LanguagePack language, DecodingSettings settings) {
    this.model = model;
    this.language = language;
    this.channels = Channels.of(language);
    this.settings = settings;
  }

  /** The channels of the language whose attributions it decodes. */
  Channels channels() {
    return channels;
  }

  LanguagePack language() {
    return language;
  }

  List<AttributionCandidate> decode(WindowRows rows) {
    WindowWords words = WindowWords.of(rows);
    List<AttributionCandidate> out =
        frames(rows, words, cues(rows, words, model.layout().cue(), settings.cueWord()), false);
    List<AttributionCandidate> outer = List.copyOf(out);
    List<Cue> inner =
        cues(rows, words, model.layout().nestedCue(), settings.nestedCue()).stream()
            .filter(
                cue -> {
                  Span span = span(rows.pieces(), cue.from(), cue.to());
                  return outer.stream().anyMatch(f -> f.contentHolds(span))
                      && outer.stream().noneMatch(f -> f.cue().overlaps(span));
                })
            .toList();
    out.addAll(frames(rows, words, inner, true));
    for (NounCues.Proposal proposal : new NounCues(language, rows, words).in(outer)) {
      AttributionCandidate found = byNoun(rows, words, proposal);
      if (found != null && out.stream().noneMatch(x -> x.cue().overlaps(found.cue()))) {
        out.add(found);
      }
    }
    return out;
  }

  /** The content begins right behind the noun and stays inside the outer one. */
  private @Nullable AttributionCandidate byNoun(
      WindowRows rows, WindowWords words, NounCues.Proposal proposal) {
    int noun = proposal.word();
    Cue cue = new Cue(words.from(noun), words.to(noun), settings.nestedCue());
    ArgumentScores scores =
        ArgumentScores.of(model, settings, rows, words, List.of(cue)).getFirst();
    byte[] path = scores.path();
    int end = noun + 1;
    while (end < words.size()
        && path[end] == ArgumentScores.CONTENT
        && proposal.outer().contentHolds(span(rows.pieces(), words.from(noun), words.to(end)))) {
      end++;
    }
    if (end < noun + 1 + FEWEST_WORDS) {
      return null;
    }
    return new AttributionCandidate(
        span(rows.pieces(), cue.from(), cue.to()),
        List.of(proposal.source()),
        spans(rows, words, List.of(new int[] {noun + 1, end}), false),
        true,
        cue.probability());
  }

  private List<AttributionCandidate> frames(
      WindowRows rows, WindowWords words, List<Cue> cues, boolean nested) {
    List<ArgumentScores> scores = ArgumentScores.of(model, settings, rows, words, cues);
    List<AttributionCandidate> out = new ArrayList<>();
    for (int k = 0; k < cues.size(); k++) {
      AttributionCandidate found = frame(rows, words, cues.get(k), scores.get(k), nested);
      if (found != null) {
        out.add(found);
      }
    }
    return out;
  }

  /** A cue's pieces [from, to) and its probability. */
  record Cue(int from, int to, double probability) {}

  private static List<Cue> cues(WindowRows rows, WindowWords words, int column, double least) {
    List<Cue> out = new ArrayList<>();
    int from = -1;
    double sum = 0;
    int count = 0;
    for (int w = 0; w <= words.size(); w++) {
      double[] p = w < words.size() ? probabilities(rows, words.from(w), column) : new double[3];
      boolean goesOn = p[1] + p[2] > least;
      if (from >= 0 && (!goesOn || p[1] > p[2])) {
        out.add(new Cue(from, words.to(w - 1), sum / count));
        from = -1;
      }
      if (goesOn) {
        if (from < 0) {
          from = words.from(w);
          sum = 0;
          count = 0;
        }
        sum += p[1] + p[2];
        count++;
      }
    }
    return out;
  }

  private static double[] probabilities(WindowRows rows, int piece, int column) {
    double o = Math.exp(rows.get(piece, column));
    double b = Math.exp(rows.get(piece, column + 1));
    double i = Math.exp(rows.get(piece, column + 2));
    double sum = o + b + i;
    return new double[] {o / sum, b / sum, i / sum};
  }

  private @Nullable AttributionCandidate frame(
      WindowRows rows, WindowWords words, Cue cue, ArgumentScores scores, boolean nested) {
    byte[] path = scores.path();
    clearCue(path, words, cue);
    List<int[]> contents = withoutCrumbs(rows, words, stretches(path, ArgumentScores.CONTENT));
    if (contents.isEmpty()) {
      return null;
    }
    double sum = 0;
    int count = 0;
    for (int[] c : contents) {
      for (int w = c[0]; w < c[1]; w++) {
        sum += Math.exp(scores.log(w, ArgumentScores.CONTENT));
        count++;
      }
    }
    double content = sum / count;
    if (!nested
        && cue.probability() * Math.pow(content, settings.contentWeight()) < settings.cue()) {
      return null;
    }
    return new AttributionCandidate(
        span(rows.pieces(), cue.from(), cue.to()),
        spans(rows, words, bestSource(scores, stretches(path, ArgumentScores.SOURCE)), false),
        spans(rows, words, contents, true),
        nested,
        cue.probability() * content);
  }

  private static void clearCue(byte[] path, WindowWords words, Cue cue) {
    for (int w = 0; w < words.size(); w++) {
      if (words.from(w) >= cue.from() && words.from(w) < cue.to()) {
        path[w] = ArgumentScores.NEITHER;
      }
    }
  }

  private static List<int[]> stretches(byte[] path, int role) {
    List<int[]> out = new ArrayList<>();
    for (int w = 0; w < path.length; w++) {
      if (path[w] == role) {
        if (w > 0 && path[w - 1] == role) {
          out.getLast()[1] = w + 1;
        } else {
          out.add(new int[] {w, w + 1});
        }
      }
    }
    return out;
  }

  /** A source is one phrase: the stretch for which the most speaks. */
  private static List<int[]> bestSource(ArgumentScores scores, List<int[]> stretches) {
    int[] best = null;
    double most = 0;
    for (int[] s : stretches) {
      double gain = 0;
      for (int w = s[0]; w < s[1]; w++) {
        gain += scores.log(w, ArgumentScores.SOURCE) - scores.log(w, ArgumentScores.NEITHER);
      }
      if (best == null || gain > most) {
        best = s;
        most = gain;
      }
    }
    return best == null ? List.of() : List.of(best);
  }

  private List<int[]> withoutCrumbs(WindowRows rows, WindowWords words, List<int[]> stretches) {
    int longest = 0;
    for (int[] s : stretches) {
      longest = Math.max(longest, count(rows, words, s));
    }
    List<int[]> out = new ArrayList<>();
    for (int[] s : stretches) {
      int n = count(rows, words, s);
      if (n > 0 && (n > CRUMB_WORDS || n >= settings.contentCrumb() * longest)) {
        out.add(s);
      }
    }
    return out;
  }

  private static int count(WindowRows rows, WindowWords words, int[] stretch) {
    int n = 0;
    for (int w = stretch[0]; w < stretch[1]; w++) {
      n += rows.pieces().isWord(words.from(w)) ? 1 : 0;
    }
    return n;
  }

  private static List<Span> spans(
      WindowRows rows, WindowWords words, List<int[]> stretches, boolean content) {
    List<Span> out = new ArrayList<>();
    for (int[] s : stretches) {
      Span span = span(rows.pieces(), words.from(s[0]), words.to(s[1] - 1));
      Span clean = SpanTrimmer.clean(rows.pieces().text(), span, content);
      if (!clean.isEmpty()) {
        out.add(clean);
      }
    }
    return out;
  }

  private static Span span(Pieces pieces, int from, int to) {
    return new Span(pieces.start(from), pieces.end(to - 1));
  }
}
