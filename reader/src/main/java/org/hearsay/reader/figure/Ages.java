package org.hearsay.reader.figure;

import java.util.Set;
import org.hearsay.reader.token.Token;
import org.jspecify.annotations.Nullable;

/** Numbers that tell how old somebody is. */
final class Ages {
  private static final int OLDEST = 120;
  private static final Set<String> YEARS = Set.of("old", "olds", "years", "year");
  private static final Set<String> AGES = Set.of("age", "ages");
  private static final Set<String> RANGE = Set.of("and", "to", "or");
  private static final Set<String> PERSONS = Set.of("who", "he", "she", "i", "'", "will");
  private static final Set<String> BEING = Set.of("is", "was", "be", "m");
  private static final Set<String> CLOSING = Set.of("", ",", ".", ")", ";");

  private Ages() {}

  static boolean is(Site site) {
    return isYearsOld(site) || isOfAge(site) || isOfPerson(site) || isAside(site);
  }

  /** "a 41-year-old man", "41 years old". */
  private static boolean isYearsOld(Site site) {
    Token behind = site.behind(1);
    boolean joined = behind != null && behind.isDash() && YEARS.contains(site.wordBehind(2));
    return joined || YEARS.contains(site.wordBehind(1));
  }

  /** "the age of 17", "between the ages of 17 and 20". */
  private static boolean isOfAge(Site site) {
    boolean second = RANGE.contains(site.wordBefore(1)) && isNumber(site.before(2));
    int of = second ? 3 : 1;
    return site.wordBefore(of).equals("of") && AGES.contains(site.wordBefore(of + 1));
  }

  private static boolean isNumber(@Nullable Token token) {
    return token != null && token.kind() == Token.Kind.NUMBER;
  }

  /** "she is 41." */
  private static boolean isOfPerson(Site site) {
    return BEING.contains(site.wordBefore(1))
        && PERSONS.contains(site.wordBefore(2))
        && CLOSING.contains(site.wordBehind(1));
  }

  /** "Vale, 41, said". */
  private static boolean isAside(Site site) {
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
