package org.hearsay.reader.names;

import java.util.List;
import org.hearsay.model.NameKind;
import org.hearsay.model.Span;

/**
 * No name begins or ends inside a word: "O'Brien Kaaba", "Waker-uz-Zaman", of which the model may
 * take "Brien Kaaba" and "Zaman" for the name.
 */
public final class WholeNames {
  private static final String JOINTS = "-'\u2019\u2010\u2011";

  /** "Ash-". */
  private static final int LONGEST_ARTICLE = 3;

  private WholeNames() {}

  /**
   * Makes the names of persons whole; to be called after the last window. Of others a hyphen may
   * join two: "the US-Iran talks".
   */
  public static void settle(String text, DecodedMentions mentions) {
    List<DecodedName> names = mentions.names();
    for (int i = 0; i < names.size(); i++) {
      DecodedName name = names.get(i);
      int start = name.kind() == NameKind.PERSON ? start(text, name.span().start()) : -1;
      if (start < 0 && i > 0 && isArticleOf(text, names.get(i - 1).span(), name.span())) {
        names.set(i, name.at(new Span(names.get(i - 1).span().start(), name.span().end())));
        names.remove(--i);
        continue;
      }
      boolean free = i == 0 || names.get(i - 1).kind() == NameKind.PERSON;
      if (start < 0 || !free && names.get(i - 1).span().end() > start) {
        continue;
      }
      names.set(i, name.at(new Span(start, name.span().end())));
      while (i > 0 && names.get(i - 1).span().end() > start) {
        start = Math.min(start, names.get(i - 1).span().start());
        names.set(i, name.at(new Span(start, name.span().end())));
        names.remove(--i);
      }
    }
  }

  /** "Al" of "Al-Watan", which the model may take for another name. */
  private static boolean isArticleOf(String text, Span before, Span name) {
    return before.end() + 1 == name.start()
        && JOINTS.indexOf(text.charAt(before.end())) >= 0
        && before.length() <= LONGEST_ARTICLE
        && Character.isLowerCase(text.charAt(before.end() - 1));
  }

  /**
   * Leftwards over letters and the joints between letters; -1 where nothing is to be added, or a
   * small letter opens the word: "anti-Assad".
   */
  private static int start(String text, int at) {
    int start = at;
    while (start > 0 && (letter(text, start - 1) || joint(text, start - 1))) {
      start--;
    }
    return start < at && Character.isUpperCase(text.charAt(start)) ? start : -1;
  }

  private static boolean letter(String text, int at) {
    return Character.isLetter(text.charAt(at));
  }

  private static boolean joint(String text, int at) {
    return JOINTS.indexOf(text.charAt(at)) >= 0
        && at > 0
        && letter(text, at - 1)
        && letter(text, at + 1);
  }
}
