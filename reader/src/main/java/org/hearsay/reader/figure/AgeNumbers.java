package org.hearsay.reader.figure;

import java.util.Set;
import org.hearsay.reader.language.WordClass;
import org.hearsay.reader.token.Token;
import org.hearsay.reader.token.TokenKind;
import org.jspecify.annotations.Nullable;

/** Numbers that say how old somebody is. */
final class AgeNumbers {
  private static final int OLDEST = 120;
  private static final Set<String> CLOSING = Set.of("", ",", ".", ")", ";");

  private AgeNumbers() {}

  static boolean is(NumberContext site) {
    return isYearsOld(site) || isOfAge(site) || isOfPerson(site) || isAside(site);
  }

  /** "a 41-year-old man", "41 years old". */
  private static boolean isYearsOld(NumberContext site) {
    Token behind = site.behind(1);
    boolean joined = behind != null && behind.isDash() && site.isBehind(2, WordClass.AGE_UNITS);
    return joined || site.isBehind(1, WordClass.AGE_UNITS);
  }

  /** "the age of 17", "between the ages of 17 and 20". */
  private static boolean isOfAge(NumberContext site) {
    boolean second = site.isBefore(1, WordClass.AGE_RANGE) && isNumber(site.before(2));
    int of = second ? 3 : 1;
    return site.isBefore(of, WordClass.OF) && site.isBefore(of + 1, WordClass.AGE_NOUNS);
  }

  private static boolean isNumber(@Nullable Token token) {
    return token != null && token.kind() == TokenKind.NUMBER;
  }

  /** "she is 41." */
  private static boolean isOfPerson(NumberContext site) {
    return site.isBefore(1, WordClass.AGE_VERBS)
        && site.isBefore(2, WordClass.AGED_PERSONS)
        && CLOSING.contains(site.wordBehind(1));
  }

  /** "Vale, 41, said". */
  private static boolean isAside(NumberContext site) {
    Quantity age = site.quantity();
    Token name = site.before(2);
    return (site.wordBefore(1).equals(",") || site.wordBefore(1).equals("("))
        && CLOSING.contains(site.wordBehind(1))
        && age.plain()
        && age.digits()
        && age.low() <= OLDEST
        && name != null
        && name.capital();
  }
}
