package org.hearsay.ledger.brief;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.brief.Brief.Footnote;

/**
 * What one party is reported to hold, in the report's words.
 *
 * @param claim whose words they are
 * @param voice who says it; empty where the words themselves tell, or the outlet says it
 * @param cue how it was said, in the report's word
 * @param quote the exact words, on one line
 * @param named whether who says it can be read in it
 */
record Statement(
    StoredClaim claim, String voice, String cue, String quote, Footnote footnote, boolean named) {
  private static final Pattern OPEN =
      Pattern.compile(
          "^[\u201c\"'\u2018]?(?:But |And |Yet |So |Then |Also,? |Details:"
              + " )?(?:He|She|It|They|This|That|These|Those|His|Her|Their|Its|Both|There)\\b");
  private static final Pattern PARTICULAR =
      Pattern.compile("(?<=[\\p{Ll},\"\u201c] ?)\\b\\p{Lu}[\\p{L}-]+|\\b\\p{Nd}[\\p{Nd},.]*");
  private static final double MANY = 8;
  private static final int LONG = 40;
  private static final int SHORT = 6;
  private static final double UNCLEAR = .6;
  private static final double BRIEF = .5;
  private static final double WORDY = .02;

  Statement {
    requireNonNull(claim, "claim is null");
    requireNonNull(voice, "voice is null");
    requireNonNull(cue, "cue is null");
    requireNonNull(quote, "quote is null");
    requireNonNull(footnote, "footnote is null");
  }

  /** "Kyiv denied: “…”", or the words alone. */
  String text() {
    String words = "\u201c" + quote.replaceFirst("[.,;:]$", "") + "\u201d";
    return voice.isEmpty() ? words : voice + " " + cue + ": " + words;
  }

  /** Names and figures in the words, from 0 to 1 for eight or more: what can be checked. */
  double particulars() {
    Set<String> found = new HashSet<>();
    Matcher particular = PARTICULAR.matcher(quote);
    while (particular.find()) {
      found.add(particular.group());
    }
    return Math.min(1, found.size() / MANY);
  }

  /** What a reader lacks who has nothing but these words; 0 for nothing. */
  double lack() {
    int words = BriefLength.words(quote);
    double out = OPEN.matcher(quote).find() ? (voice.isEmpty() ? UNCLEAR : UNCLEAR / 2) : 0;
    out += named ? 0 : UNCLEAR;
    out += words < SHORT ? BRIEF : 0;
    return out + WORDY * Math.max(0, words - LONG);
  }
}
