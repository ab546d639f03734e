package org.hearsay.reader.names;

import java.util.List;
import java.util.Locale;
import org.hearsay.model.NameKind;
import org.hearsay.model.Span;
import org.hearsay.reader.encoder.ReaderModel;
import org.hearsay.reader.encoder.WindowRows;
import org.hearsay.reader.language.LanguagePack;
import org.hearsay.reader.language.WordClass;
import org.hearsay.reader.text.Pieces;

/** A window's rows to names, pronouns of the third person and nominals ("the minister"). */
public final class MentionDecoder {
  private static final int LONGEST_PHRASE = 7;

  /** Least logit of a nominal's head. Low, because the antecedent score decides afterwards. */
  private static final double NOMINAL = -2;

  /** The same for "the company": a noun of the table behind a determiner. */
  private static final double DEFINITE = -6;

  /** How likely beside no name a kind must be for a word that is a name elsewhere in the report. */
  private static final double MAYBE = 0.03;

  /** By how much a word's B must lie over its I to open a name behind a mark, as a logit. */
  private static final float BEGINS = 1;

  private final ReaderModel model;
  private final NameKind[] kinds;
  private final LanguagePack language;
  private final NounKinds nouns;
  private final int longestPronoun;

  public MentionDecoder(ReaderModel model, LanguagePack language, NounKinds nouns) {
    this.model = model;
    this.language = language;
    this.longestPronoun =
        language.words(WordClass.THIRD_PERSON).stream().mapToInt(String::length).max().orElse(0);
    this.nouns = nouns;
    this.kinds = model.kinds().stream().map(NameKind::valueOf).toArray(NameKind[]::new);
  }

  /** Adds what stands in the window. */
  public void decode(WindowRows rows, DecodedMentions into) {
    Pieces pieces = rows.pieces();
    OpenName open = new OpenName();
    NamePath path = NamePath.of(rows, model.layout().names(), kinds.length);
    for (int p = rows.from(); p < rows.to(); ) {
      int end = pieces.wordEnd(p, rows.to());
      int kind = path.kind(p);
      if (open.from >= 0 && kind < 0 && bridges(rows, path, p, end, open)) {
        p = pieces.wordEnd(end, rows.to());
        continue;
      }
      if (open.from >= 0 && (kind != open.kind || path.begins(p))) {
        close(rows, open, p, into);
      }
      if (kind >= 0 && open.from < 0) {
        open.from = p;
        open.kind = kind;
      }
      if (kind < 0) {
        phrase(rows, p, end, into);
        doubtful(rows, p, end, into);
      }
      p = end;
    }
    close(rows, open, rows.to(), into);
  }

  /** The name that is being read: first piece and kind, or -1. */
  private static final class OpenName {
    private int from = -1;
    private int kind = -1;
  }

  /**
   * A mark inside a name, with nothing beside it that starts another: "St. Thomas", "A. N. Petrov".
   */
  private boolean bridges(WindowRows rows, NamePath path, int mark, int next, OpenName open) {
    Pieces pieces = rows.pieces();
    if (next >= rows.to() || ".-&'\u2019".indexOf(pieces.text().charAt(pieces.start(mark))) < 0) {
      return false;
    }
    boolean initial =
        pieces.text().charAt(pieces.start(mark)) == '.'
            && pieces.end(mark - 1) - pieces.start(mark - 1) <= 2
            && pieces.startsWordAt(mark - 1);
    return path.kind(next) == open.kind
        && pieces.paragraph(next) == pieces.paragraph(mark)
        && (initial || !begins(rows, next, open.kind));
  }

  /**
   * The likeliest kind of the word by itself, B and I taken together; -1 where none is so likely.
   */
  private int kind(WindowRows rows, int piece, double least) {
    int column = model.layout().names();
    double most = least * Math.exp(rows.get(piece, column));
    int best = -1;
    for (int k = 0; k < kinds.length; k++) {
      double p =
          Math.exp(rows.get(piece, column + 1 + 2 * k))
              + Math.exp(rows.get(piece, column + 2 + 2 * k));
      if (p > most) {
        most = p;
        best = k;
      }
    }
    return best;
  }

  private void doubtful(WindowRows rows, int from, int to, DecodedMentions into) {
    Pieces pieces = rows.pieces();
    Span span = new Span(pieces.start(from), pieces.end(to - 1));
    boolean capital = Character.isUpperCase(pieces.text().charAt(span.start()));
    if (capital && span.length() > 1 && kind(rows, from, MAYBE) >= 0) {
      into.doubtful().add(new DecodedName(span, NameKind.PERSON, from, key(rows, from, to)));
    }
  }

  private float[] key(WindowRows rows, int from, int to) {
    float[] key = new float[model.width()];
    rows.mean(from, to, model.layout().anteKey(), key);
    return key;
  }

  private boolean begins(WindowRows rows, int piece, int kind) {
    int column = model.layout().names() + 1 + 2 * kind;
    return kind >= 0 && rows.get(piece, column) > rows.get(piece, column + 1) + BEGINS;
  }

  private void close(WindowRows rows, OpenName open, int end, DecodedMentions into) {
    if (open.from >= 0) {
      Pieces pieces = rows.pieces();
      Span span = trimmed(pieces.text(), pieces.start(open.from), pieces.end(end - 1));
      if (!span.isEmpty()) {
        into.names()
            .add(new DecodedName(span, kinds[open.kind], open.from, key(rows, open.from, end)));
      }
    }
    open.from = -1;
    open.kind = -1;
  }

  /** Without marks at the edges and without the mark of a possessive. */
  private Span trimmed(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && !keepsEdge(text.charAt(start), true)) {
      start++;
    }
    if (start < end) {
      end = language.inflection().withoutPossessive(text, start, end);
    }
    while (end > start
        && !keepsEdge(text.charAt(end - 1), false)
        && !closesInitial(text, start, end)) {
      end--;
    }
    return new Span(start, end);
  }

  private static boolean keepsEdge(char c, boolean start) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || (start
            ? c == '$' || c == '\u00a3' || c == '\u20ac' || c == '#' || c == '@'
            : c == '%' || c == ')');
  }

  /** The full stop of "U.S." and "Jr." belongs to the name. */
  private boolean closesInitial(String text, int start, int end) {
    if (text.charAt(end - 1) != '.' || end - start < 3) {
      return false;
    }
    if (text.charAt(end - 3) == '.') {
      return true;
    }
    for (String suffix : language.words(WordClass.NAME_SUFFIXES)) {
      if (text.startsWith(suffix, end - 1 - suffix.length())) {
        return true;
      }
    }
    return false;
  }

  private void phrase(WindowRows rows, int from, int to, DecodedMentions into) {
    Pieces pieces = rows.pieces();
    float nominal = rows.get(from, model.layout().nominal());
    Span head = new Span(pieces.start(from), pieces.end(to - 1));
    boolean pronoun =
        head.length() <= longestPronoun
            && language.has(WordClass.THIRD_PERSON, small(pieces, head));
    if (!pronoun && (nominal <= DEFINITE || !pieces.isWord(from))) {
      return;
    }
    int start = pronoun ? head.start() : phraseStart(rows, from);
    boolean definite = start < head.start() && nouns.knows(small(pieces, head));
    if (!pronoun && nominal <= (definite ? DEFINITE : NOMINAL)) {
      return;
    }
    float[] query = new float[model.width()];
    float[] none = new float[1];
    rows.mean(from, to, model.layout().anteQuery(), query);
    rows.mean(from, to, model.layout().anteNone(), none);
    Span span = new Span(start, head.end());
    into.phrases().add(new PhraseMention(span, head, pronoun, from, query, none[0]));
  }

  private static String small(Pieces pieces, Span word) {
    return word.of(pieces.text()).toLowerCase(Locale.ROOT);
  }

  /**
   * Back to the determiner of the phrase, as long as there is no mark on the way; else the head
   * alone.
   */
  private int phraseStart(WindowRows rows, int head) {
    Pieces pieces = rows.pieces();
    int words = 0;
    for (int p = head - 1; p >= rows.from() && words < LONGEST_PHRASE; p--) {
      if (!pieces.startsWordAt(p)) {
        continue;
      }
      String word =
          pieces.text().substring(pieces.start(p), pieces.end(pieces.wordEnd(p, rows.to()) - 1));
      if (language.has(WordClass.MENTION_DETERMINERS, word.toLowerCase(Locale.ROOT))) {
        return pieces.start(p);
      }
      if (!pieces.isWord(p) && !List.of("'", "\u2019", "-").contains(word)) {
        break;
      }
      words++;
    }
    return pieces.start(head);
  }
}
