package org.hearsay.reader.en;

import org.hearsay.reader.language.Inflection;

/** English endings: regular ones, and of irregular plurals those that news is full of. */
final class EnglishInflection implements Inflection {
  private static final int SHORTEST_PLURAL = 3;

  @Override
  public String singular(String noun) {
    return switch (noun) {
      case "men" -> "man";
      case "women" -> "woman";
      case "children" -> "child";
      case "wives" -> "wife";
      default -> {
        if (noun.endsWith("ies")) {
          yield noun.substring(0, noun.length() - 3) + "y";
        }
        yield noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
      }
    };
  }

  @Override
  public boolean hasPluralEnding(String word) {
    return word.endsWith("s");
  }

  @Override
  public boolean mayBePlural(String word) {
    return word.length() >= SHORTEST_PLURAL && word.endsWith("s") && !word.endsWith("ss");
  }

  @Override
  public boolean isPluralForm(String word) {
    return mayBePlural(word) && !word.endsWith("us");
  }

  @Override
  public boolean isIrregularPluralOfPersons(String word) {
    return word.endsWith("men");
  }

  @Override
  public boolean hasPastEnding(String word) {
    return word.endsWith("ed");
  }

  @Override
  public boolean isPresentParticiple(String word) {
    return word.endsWith("ing");
  }

  @Override
  public boolean isAdverb(String word) {
    return word.endsWith("ly");
  }

  @Override
  public String possessive(String name) {
    return name + "'s";
  }

  @Override
  public boolean isPossessiveAt(String text, int index) {
    boolean apostrophe = index < text.length() && isApostrophe(text.charAt(index));
    return apostrophe && index + 1 < text.length() && "s ".indexOf(text.charAt(index + 1)) >= 0;
  }

  @Override
  public int withoutPossessive(String text, int start, int end) {
    if (end - start > 2 && text.charAt(end - 1) == 's' && isApostrophe(text.charAt(end - 2))) {
      return end - 2;
    }
    return end - start > 1 && isApostrophe(text.charAt(end - 1)) ? end - 1 : end;
  }

  @Override
  public int possessiveMark(String wordBefore, String word) {
    if (word.equals("s") && isApostrophe(wordBefore)) {
      return 2;
    }
    return isApostrophe(word) && wordBefore.endsWith("s") ? 1 : 0;
  }

  private static boolean isApostrophe(String word) {
    return word.length() == 1 && isApostrophe(word.charAt(0));
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }
}
