package org.hearsay.reader.time;

import java.util.List;
import org.hearsay.reader.language.LanguagePack;
import org.hearsay.reader.token.PhraseTable;
import org.hearsay.reader.token.Token;
import org.hearsay.reader.token.TokenKind;

/** Names and sayings with a word of time in them: "The Sunday Times", "last minute". Immutable. */
final class TimeLookalikes {
  private final PhraseTable<Boolean> phrases = new PhraseTable<>();

  private TimeLookalikes() {}

  static TimeLookalikes of(LanguagePack language) {
    TimeLookalikes out = new TimeLookalikes();
    for (List<String> row : language.table("not-times.tsv").rows()) {
      boolean name = row.getFirst().equals("name");
      row.subList(1, row.size()).forEach(phrase -> out.phrases.add(phrase, name));
    }
    return out;
  }

  /** The index behind the phrase that starts here; the given index if none does. */
  int skip(List<Token> tokens, int index) {
    PhraseTable.PhraseHit<Boolean> hit = phrases.at(tokens, index);
    if (hit == null || (hit.value() && !isCapital(tokens, index, hit.next()))) {
      return index;
    }
    return hit.next();
  }

  /** A name has a capital somewhere behind its first word, or has but one. */
  private static boolean isCapital(List<Token> tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean counts = i > from || to == from + 1 || tokens.get(to - 1).kind() != TokenKind.WORD;
      if (counts && tokens.get(i).capital()) {
        return true;
      }
    }
    return false;
  }
}
