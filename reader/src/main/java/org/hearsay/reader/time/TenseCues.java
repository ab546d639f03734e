package org.hearsay.reader.time;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.reader.language.Inflection;
import org.hearsay.reader.language.LanguagePack;
import org.hearsay.reader.language.WordClass;
import org.hearsay.reader.token.PhraseTable;
import org.hearsay.reader.token.Token;
import org.hearsay.table.TsvTable;

/**
 * Finds the tense around an expression from the nearest word that shows one (tense-cues.tsv): those
 * before it first ("will meet on Monday"), then those behind ("On Monday the council will meet").
 *
 * <p>News is written of what was: a bare weekday with no such word is taken as the last one.
 * Immutable.
 */
final class TenseCues {
  /** Tokens looked at on either side; also keeps the cost linear. */
  private static final int REACH = 25;

  /** Tokens between "will" and its participle, at most. */
  private static final int AUXILIARIES = 3;

  /** Shorter words have no ending that says anything: "red", "gas". */
  private static final int SHORTEST = 4;

  private final PhraseTable<VerbTense> phrases = new PhraseTable<>();
  private final Set<String> behindPlural = new HashSet<>();
  private final Set<String> neutral = new HashSet<>();

  private final LanguagePack language;
  private final Inflection inflection;

  private TenseCues(LanguagePack language) {
    this.language = language;
    this.inflection = language.inflection();
  }

  static TenseCues of(LanguagePack language) {
    TenseCues out = new TenseCues(language);
    TsvTable table = language.table("tense-cues.tsv");
    for (List<String> row : table.rows()) {
      List<String> words = row.subList(1, row.size());
      switch (row.getFirst()) {
        case "future" -> words.forEach(w -> out.phrases.add(w, VerbTense.FUTURE));
        case "past" -> words.forEach(w -> out.phrases.add(w, VerbTense.PAST));
        case "plural-future" -> out.behindPlural.addAll(words);
        case "neutral" -> out.neutral.addAll(words);
        default -> throw table.unexpected(row.getFirst());
      }
    }
    return out;
  }

  /** The tense at the tokens from start to end, which are not looked at themselves. */
  VerbTense at(List<Token> tokens, int start, int end) {
    boolean ownClause = false;
    for (int i = start - 1; i >= Math.max(0, start - REACH); i--) {
      ownClause |= startsClause(tokens, i);
      VerbTense tense = tense(tokens, i, start);
      if (tense != VerbTense.OPEN) {
        VerbTense own = ownClause ? behind(tokens, end, true) : VerbTense.OPEN;
        boolean ahead = tense == VerbTense.PAST && isParticiple(tokens, i);
        return own != VerbTense.OPEN ? own : ahead ? VerbTense.FUTURE : tense;
      }
    }
    VerbTense behind = behind(tokens, end, false);
    if (behind != VerbTense.OPEN) {
      return behind;
    }
    boolean planned = infinitiveBefore(tokens, start) && !statedBehind(tokens, end);
    return planned ? VerbTense.FUTURE : VerbTense.OPEN;
  }

  /** The first tense shown behind an expression; on request no further than its clause goes. */
  private VerbTense behind(List<Token> tokens, int end, boolean clause) {
    for (int i = end; i < Math.min(tokens.size(), end + REACH); i++) {
      if (clause && tokens.get(i).isMark()) {
        return VerbTense.OPEN;
      }
      VerbTense tense = tense(tokens, i, tokens.size());
      if (tense != VerbTense.OPEN) {
        return tense;
      }
    }
    return VerbTense.OPEN;
  }

  /** A semicolon, or the comma of ", and": "it was hit, and on Friday it will close". */
  private boolean startsClause(List<Token> tokens, int index) {
    boolean joined =
        index + 1 < tokens.size()
            && language.has(WordClass.CLAUSE_CONJUNCTIONS, tokens.get(index + 1).word());
    return tokens.get(index).is(";") || (tokens.get(index).is(",") && joined);
  }

  /** "will be held", "would have been held": the form is of the past, the tense is not. */
  private boolean isParticiple(List<Token> tokens, int index) {
    for (int i = index - 1; i >= Math.max(0, index - AUXILIARIES); i--) {
      String word = tokens.get(i).word();
      boolean to = language.has(WordClass.TO, word);
      if (language.has(WordClass.MODALS, word)
          || (to && language.has(WordClass.BE, tokens.get(i + 1).word()))) {
        return true;
      }
      if (!language.has(WordClass.AUXILIARIES, word) && !inflection.isAdverb(word)) {
        return false;
      }
    }
    return false;
  }

  private VerbTense tense(List<Token> tokens, int index, int limit) {
    PhraseTable.PhraseHit<VerbTense> hit = phrases.at(tokens, index);
    Token token = tokens.get(index);
    if (hit != null && hit.next() <= limit && (!token.capital() || index == 0)) {
      return hit.value();
    }
    String word = token.word();
    if (behindPlural.contains(word) && index > 0 && isSubject(tokens.get(index - 1))) {
      return VerbTense.FUTURE;
    }
    boolean past =
        word.length() >= SHORTEST && inflection.hasPastEnding(word) && !neutral.contains(word);
    return past && token.isPlainWord() ? VerbTense.PAST : VerbTense.OPEN;
  }

  /** A plural, or the name behind "Dow and". */
  private boolean isSubject(Token token) {
    return token.capital()
        || (token.word().length() >= SHORTEST && inflection.mayBePlural(token.word()));
  }

  /** "The failure to see it before May 3 is known": a sentence with a verb of its own. */
  private boolean statedBehind(List<Token> tokens, int end) {
    return tokens.subList(end, Math.min(tokens.size(), end + REACH)).stream()
        .anyMatch(token -> language.has(WordClass.STATING_VERBS, token.word()));
  }

  /** "Minister to visit Orlen on Monday", with no other verb about. */
  private boolean infinitiveBefore(List<Token> tokens, int start) {
    for (int i = start - 2; i >= Math.max(0, start - REACH); i--) {
      Token next = tokens.get(i + 1);
      if (language.has(WordClass.TO, tokens.get(i).word())
          && next.isPlainWord()
          && !language.has(WordClass.NO_VERBS_BEHIND_TO, next.word())) {
        return true;
      }
    }
    return false;
  }
}
