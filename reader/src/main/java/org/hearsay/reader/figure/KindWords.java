package org.hearsay.reader.figure;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.model.FigureKind;
import org.hearsay.reader.language.LanguagePack;
import org.hearsay.reader.token.PhraseTable;
import org.hearsay.reader.token.Token;
import org.jspecify.annotations.Nullable;

/** The words that tell the kind of a figure, and those that help (figure-kinds.tsv). Immutable. */
final class KindWords {
  /** Where a word stands to its number. */
  enum KindForm {
    NOUN,
    BOTH,
    BEFORE,
    AFTER
  }

  /**
   * What a phrase tells, by where it stands: "evacuated 12" rescued them, "12 were evacuated" had
   * to leave.
   */
  record KindSense(Map<KindForm, KindRule> rules) {
    boolean is(KindForm form) {
      return rules.containsKey(form);
    }

    /** The rule of the first of these forms that it has. */
    @Nullable KindRule first(KindForm... forms) {
      for (KindForm form : forms) {
        KindRule rule = rules.get(form);
        if (rule != null) {
          return rule;
        }
      }
      return null;
    }
  }

  /**
   * The kind, or that it depends on what is counted.
   *
   * @param kind null for what is lost
   */
  record KindRule(@Nullable FigureKind kind) {}

  /** Words in one phrase, at most. */
  private static final int LONGEST = 5;

  private static final String LOST = "lost";

  private final PhraseTable<KindSense> kinds = new PhraseTable<>();
  private final Map<String, PhraseTable<String>> helpers = new HashMap<>();

  private KindWords() {}

  static KindWords of(LanguagePack language) {
    KindWords out = new KindWords();
    Map<String, KindSense> senses = new HashMap<>();
    for (List<String> row : language.table("figure-kinds.tsv").rows()) {
      List<String> phrases = row.subList(2, row.size());
      if (row.get(1).equals("-")) {
        PhraseTable<String> table =
            out.helpers.computeIfAbsent(row.getFirst(), name -> new PhraseTable<>());
        phrases.forEach(phrase -> table.add(phrase, phrase));
      } else {
        KindRule rule =
            new KindRule(row.getFirst().equals(LOST) ? null : FigureKind.of(row.getFirst()));
        KindForm form = KindForm.valueOf(row.get(1).toUpperCase(Locale.ROOT));
        phrases.forEach(
            phrase ->
                senses
                    .computeIfAbsent(phrase, p -> new KindSense(new EnumMap<>(KindForm.class)))
                    .rules()
                    .putIfAbsent(form, rule));
      }
    }
    senses.forEach(out.kinds::add);
    return out;
  }

  PhraseTable.@Nullable PhraseHit<KindSense> at(List<Token> tokens, int index) {
    return kinds.at(tokens, index);
  }

  /** Whether a word beside the number tells what became of those whom it counts. */
  boolean tell(NumberContext number) {
    List<Token> tokens = number.tokens();
    for (int from = Math.max(0, number.index() - LONGEST); from < number.index(); from++) {
      PhraseTable.PhraseHit<KindSense> hit = at(tokens, from);
      if (hit != null && hit.next() == number.index()) {
        return hit.value().first(KindForm.BOTH, KindForm.BEFORE) != null;
      }
    }
    int at = number.quantity().next();
    boolean beside = true;
    for (int i = 0; i < LONGEST && is("auxiliary", tokens, at); i++) {
      at = behind("auxiliary", tokens, at);
      beside = false;
    }
    PhraseTable.PhraseHit<KindSense> hit = at(tokens, at);
    if (hit == null || beside && hit.value().is(KindForm.NOUN)) {
      return hit != null;
    }
    // "The tapes, one captured by a guard" counts nobody.
    boolean one = beside && number.quantity().low() == 1;
    return hit.value().is(KindForm.AFTER) || !one && hit.value().is(KindForm.BOTH);
  }

  /** Whether a phrase of a class of helping words starts here. */
  boolean is(String helper, List<Token> tokens, int index) {
    return behind(helper, tokens, index) > index;
  }

  /** The index behind the phrase of a class that starts here; the index itself if none does. */
  int behind(String helper, List<Token> tokens, int index) {
    PhraseTable<String> table = helpers.get(helper);
    if (table == null) {
      throw new IllegalArgumentException("figure-kinds.tsv has no class " + helper);
    }
    PhraseTable.PhraseHit<String> hit = index < 0 ? null : table.at(tokens, index);
    return hit == null ? index : hit.next();
  }
}
