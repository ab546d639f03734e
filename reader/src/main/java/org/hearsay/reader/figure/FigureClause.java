package org.hearsay.reader.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.hearsay.model.Figure;
import org.hearsay.model.Figure.Dimension;
import org.hearsay.model.FigureKind;
import org.hearsay.model.Span;
import org.hearsay.reader.figure.KindPhrases.KindPhrase;
import org.hearsay.reader.figure.KindWords.KindForm;
import org.hearsay.reader.figure.KindWords.KindRule;
import org.hearsay.reader.figure.KindWords.KindSense;
import org.hearsay.reader.token.Token;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one sentence and the words that tell their kinds.
 *
 * <p>In this order: a verb right before ("killing 12"); the counted noun itself ("12 dead"); the
 * verb behind, up to the next figure or clause ("12 people were killed"); a noun before ("the death
 * toll rose to 12"); the kind of the figure that it is joined to ("killed 12 soldiers and three
 * civilians").
 */
final class FigureClause {
  /** Words between a figure and what tells its kind, at most. */
  private static final int REACH = 14;

  /** The same of a verb before it that does not stand beside it. */
  private static final int NEAR = 3;

  private final KindWords words;
  private final List<Token> tokens;
  private final KindPhrases phrases;
  private final List<CountedTokens> counted = new ArrayList<>();

  /** A figure by its tokens: the number, and behind which token its noun ends. */
  private record CountedTokens(Figure figure, int from, int to, int nounTo) {}

  private record TellingPhrase(KindPhrase phrase, FigureKind kind) {}

  FigureClause(KindWords words, List<Token> tokens, List<Figure> figures) {
    this.words = words;
    this.tokens = tokens;
    this.phrases = new KindPhrases(words, tokens);
    for (Figure figure : figures) {
      int from = tokenAt(figure.span().start());
      int to = tokenAt(figure.span().end());
      Span what = figure.what();
      counted.add(
          new CountedTokens(
              figure, from, to, what == null ? to : Math.max(to, tokenAt(what.end()))));
    }
  }

  /** The first token that starts at this index or behind it. */
  private int tokenAt(int index) {
    int at = 0;
    while (at < tokens.size() && tokens.get(at).start() < index) {
      at++;
    }
    return at;
  }

  /** Adds the figures with their kinds, and those of none, in the order of the text. */
  void kinds(List<KindedFigure> out) {
    List<KindedFigure> here = new ArrayList<>();
    TellingPhrase before = null;
    for (int i = 0; i < counted.size(); i++) {
      TellingPhrase found = telling(i);
      if (found == null && before != null && isJoined(i)) {
        found = shared(before, i);
      }
      here.add(kinded(counted.get(i).figure(), found));
      before = found;
    }
    here.addAll(new NoneFigures(words, tokens, phrases).all());
    here.sort(Comparator.comparing(kinded -> kinded.figure().span()));
    out.addAll(here);
  }

  /** What the word of the number before tells of this one, too: "lost 40 men and | two tanks". */
  private @Nullable TellingPhrase shared(TellingPhrase before, int index) {
    CountedTokens figure = counted.get(index);
    TellingPhrase own = told(before.phrase(), figure, KindForm.BEFORE);
    boolean lost = own != null && own.kind() != before.kind();
    boolean alike = counts("things", figure) == counts("things", counted.get(index - 1));
    return lost ? own : alike ? before : null;
  }

  private KindedFigure kinded(Figure figure, @Nullable TellingPhrase told) {
    return told == null
        ? new KindedFigure(figure, null)
        : new KindedFigure(figure.withKind(told.kind()), phrases.span(told.phrase()));
  }

  private @Nullable TellingPhrase telling(int index) {
    CountedTokens figure = counted.get(index);
    TellingPhrase verb = beside(figure);
    TellingPhrase own = verb == null ? own(figure) : verb;
    TellingPhrase behind = own == null ? behind(index) : own;
    return behind == null ? before(index) : behind;
  }

  /** What the phrase tells in the first of these forms that it has; null if it tells nothing. */
  private @Nullable TellingPhrase told(KindPhrase phrase, CountedTokens figure, KindForm... forms) {
    KindRule rule = phrase.sense().first(forms);
    FigureKind kind = rule == null ? null : rule.kind() == null ? lost(figure) : rule.kind();
    boolean escaped = kind == FigureKind.DISPLACED && counts("captives", figure);
    return kind == null || escaped ? null : new TellingPhrase(phrase, kind);
  }

  /** What is lost is killed or wounded, or killed where the wounded are counted apart. */
  private @Nullable FigureKind lost(CountedTokens figure) {
    if (counts("things", figure)) {
      return FigureKind.DESTROYED;
    }
    if (!counts("people", figure)) {
      return null;
    }
    boolean apart = phrases.all().stream().anyMatch(p -> isWounded(p.sense()));
    return apart ? FigureKind.KILLED : FigureKind.KILLED_OR_WOUNDED;
  }

  private static boolean isWounded(KindSense sense) {
    KindRule rule = sense.first(KindForm.NOUN, KindForm.BOTH);
    return rule != null && rule.kind() == FigureKind.WOUNDED;
  }

  private boolean counts(String helper, CountedTokens figure) {
    for (int i = figure.to(); i < figure.nounTo(); i++) {
      if (words.is(helper, tokens, i)) {
        return true;
      }
    }
    return false;
  }

  /** "12 dead", "14 bodies", "three wounded officers". */
  private @Nullable TellingPhrase own(CountedTokens figure) {
    return phrases.all().stream()
        .filter(p -> p.from() >= figure.from() && p.from() < figure.nounTo())
        .map(p -> told(p, figure, KindForm.NOUN, KindForm.BOTH))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** "Killing | 12", "the abduction of | 12": a verb right before the number. */
  private @Nullable TellingPhrase beside(CountedTokens figure) {
    KindPhrase last = phrases.lastBefore(figure.from());
    if (last == null
        || figure.figure().dimension() == Dimension.MEASURE && last.sense().is(KindForm.BOTH)
        || phrases.isPassive(last) && isSubject(figure)
        || !isGap(last.to(), figure.from())) {
      return null;
    }
    return told(last, figure, KindForm.BEFORE, KindForm.BOTH);
  }

  /** "In which 3 were killed 20 others were hurt": the next verb has it. */
  private boolean isSubject(CountedTokens figure) {
    return words.is("auxiliary", tokens, figure.nounTo());
  }

  private boolean isGap(int from, int to) {
    for (int i = from; i < to; ) {
      int next = words.behind("gap", tokens, i);
      if (next == i) {
        return false;
      }
      i = next;
    }
    return true;
  }

  /** "12 people | were killed", up to the next figure, mark or clause. */
  private @Nullable TellingPhrase behind(int index) {
    CountedTokens figure = counted.get(index);
    int limit = index + 1 < counted.size() ? counted.get(index + 1).from() : tokens.size();
    boolean passive = false;
    for (int i = figure.nounTo(); i < Math.min(limit, figure.nounTo() + REACH); i++) {
      KindPhrase phrase = phrases.startingAt(i);
      if (phrase != null) {
        return of(phrase, figure, passive);
      }
      if (isJoint(i) && phrases.startingAt(i + 1) != null && !passive
          || words.is("stop", tokens, i)) {
        return null;
      }
      if (tokens.get(i).isMark() && !isJointMark(i)) {
        int on = tokens.get(i).is(",") ? behindInsertion(i) : -1;
        if (on < 0) {
          return null;
        }
        i = on;
        limit = firstFigure(on);
      }
      passive |= words.is("auxiliary", tokens, i);
    }
    return null;
  }

  private int firstFigure(int behind) {
    return counted.stream()
        .mapToInt(CountedTokens::from)
        .filter(from -> from > behind)
        .min()
        .orElse(tokens.size());
  }

  private boolean isJoint(int index) {
    return tokens.get(index).is("and") || tokens.get(index).is("or");
  }

  private boolean isJointMark(int index) {
    Token token = tokens.get(index);
    return token.isDash() && token.glued() || token.is("'") || token.is("\"") || token.is("[");
  }

  /** The second comma of ", most of them women, were". */
  private int behindInsertion(int comma) {
    for (int i = comma + 1; i < Math.min(tokens.size() - 1, comma + REACH); i++) {
      if (tokens.get(i).is(",")) {
        return words.is("auxiliary", tokens, i + 1) || phrases.startingAt(i + 1) != null ? i : -1;
      }
    }
    return -1;
  }

  /** "12 killed", "12 were killed"; not "12 soldiers killed the mayor", "12 and killing". */
  private @Nullable TellingPhrase of(KindPhrase phrase, CountedTokens figure, boolean passive) {
    if (phrase.sense().is(KindForm.AFTER)) {
      return told(phrase, figure, KindForm.AFTER);
    }
    boolean participle = passive || !hasObject(phrase);
    if (participle && phrase.sense().is(KindForm.BOTH)) {
      return told(phrase, figure, KindForm.BOTH);
    }
    return phrase.from() == figure.nounTo() ? told(phrase, figure, KindForm.NOUN) : null;
  }

  private boolean hasObject(KindPhrase phrase) {
    if (phrase.to() >= tokens.size() || tokens.get(phrase.to()).isMark()) {
      return false;
    }
    boolean number = counted.stream().anyMatch(f -> f.from() == phrase.to());
    Token next = tokens.get(phrase.to());
    return number || words.is("object", tokens, phrase.to()) || next.capital();
  }

  /** "The death toll rose to | 12", "the injured are | 12"; a verb only if it stands near. */
  private @Nullable TellingPhrase before(int index) {
    CountedTokens figure = counted.get(index);
    KindPhrase last = phrases.lastBefore(figure.from());
    int limit = index == 0 ? 0 : counted.get(index - 1).to();
    if (last == null
        || last.from() < limit
        || figure.from() - last.to() > REACH
        || words.is("not by", tokens, figure.from() - 1)
        || isParted(last.to(), figure.from())) {
      return null;
    }
    if (phrases.isPassive(last)) {
      return null;
    }
    TellingPhrase noun = told(last, figure, KindForm.NOUN);
    boolean near = figure.from() - last.to() <= NEAR;
    return noun != null || !near ? noun : told(last, figure, KindForm.BEFORE, KindForm.BOTH);
  }

  /** Whether a clause ends between: at a mark that opens no insertion. */
  private boolean isParted(int from, int to) {
    for (int i = from; i < to; i++) {
      Token token = tokens.get(i);
      if (token.is(",")) {
        int second = i + 1;
        while (second < to && !tokens.get(second).is(",")) {
          second++;
        }
        if (second >= to) {
          return true;
        }
        i = second;
      } else if (token.is(";") || token.is(".") || words.is("stop", tokens, i)) {
        return true;
      }
    }
    return false;
  }

  /** "12 soldiers and | three civilians", "41 people in Sofala and | 12 in Manica". */
  private boolean isJoined(int index) {
    CountedTokens figure = counted.get(index);
    CountedTokens last = counted.get(index - 1);
    if (figure.from() - last.nounTo() > REACH
        || figure.figure().dimension() != last.figure().dimension()) {
      return false;
    }
    boolean joined = false;
    for (int i = last.nounTo(); i < figure.from(); ) {
      int next = words.behind("joint", tokens, i);
      joined |= next > i && (tokens.get(i).is("and") || tokens.get(i).is(","));
      if (next == i && !tokens.get(i).capital() && phrases.startingAt(i) == null) {
        return false;
      }
      i = Math.max(i + 1, next);
    }
    return joined;
  }
}
