package org.hearsay.reader.figure;

import java.util.List;
import org.hearsay.reader.language.WordClass;
import org.hearsay.reader.token.Token;
import org.hearsay.reader.token.TokenKind;
import org.jspecify.annotations.Nullable;

/** Numbers that are half of something: of a score, a ratio, a telephone number, a model's name. */
final class JoinedNumbers {
  private JoinedNumbers() {}

  static boolean is(NumberContext site) {
    return isHalf(site) || isFeet(site) || isSuspended(site) || isRatio(site);
  }

  /** Behind "51-48" and "555-0199" as a whole, that no half of them is taken for a number. */
  static int behind(List<Token> tokens, int index) {
    int at = index;
    while (at + 1 < tokens.size()
        && isJoint(tokens.get(at))
        && tokens.get(at).glued()
        && tokens.get(at + 1).glued()
        && tokens.get(at + 1).kind() != TokenKind.WORD) {
      at += 2;
    }
    return at;
  }

  /** "F-16", "Covid-19": something and a hyphen before it. */
  static boolean isPartOfName(NumberContext site) {
    Token joint = site.before(1);
    if (joint == null || !site.number().glued()) {
      return false;
    }
    return isJoint(joint) || (joint.is("'") && !site.quantity().digits());
  }

  private static boolean isJoint(Token token) {
    return token.isDash() || token.is("/") || token.is(":") || token.is(".");
  }

  /** The 3 of "3-1". */
  private static boolean isHalf(NumberContext site) {
    Token joint = site.behind(1);
    return joint != null && joint.glued() && isJoint(joint) && isGluedNumber(site.behind(2));
  }

  private static boolean isGluedNumber(@Nullable Token token) {
    return token != null && token.glued() && token.kind() != TokenKind.WORD && !token.isMark();
  }

  /** The 6 and the 3 of "6'3" tall". */
  private static boolean isFeet(NumberContext site) {
    boolean feet = site.wordBehind(1).equals("'") && isGluedNumber(site.behind(2));
    Token mark = site.before(1);
    boolean marked = mark != null && mark.is("'") && mark.glued() && site.number().glued();
    return feet || (marked && isDigits(site.before(2)));
  }

  /** The "18-" of "18- to 24-year-olds", the "four-" of "four-and-a-half", the "2-" of "2-to-1". */
  private static boolean isSuspended(NumberContext site) {
    Token dash = site.behind(1);
    Token next = site.behind(2);
    return dash != null
        && dash.isDash()
        && dash.glued()
        && (next == null
            || !next.glued()
            || site.isBehind(2, WordClass.AND)
            || site.isBehind(2, WordClass.TO));
  }

  /** "split 4 to 1"; but "rose from 20 to 30" has two numbers. */
  private static boolean isRatio(NumberContext site) {
    boolean before = site.isBefore(1, WordClass.TO) && isDigits(site.before(2));
    boolean behind = !site.counts() && site.isBehind(1, WordClass.TO) && isDigits(site.behind(2));
    boolean from = site.isBefore(1, WordClass.FROM) || site.isBefore(3, WordClass.FROM);
    return site.quantity().plain() && (before || behind) && !from;
  }

  private static boolean isDigits(@Nullable Token token) {
    return token != null && token.kind() == TokenKind.NUMBER;
  }
}
