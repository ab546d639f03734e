package org.hearsay.ledger.brief;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.table.TsvTable;

/**
 * The report's own word for how something was said, so that a brief neither strengthens nor weakens
 * it: "denied", "could not verify"; "said" where its cue is no such verb ("according to").
 */
final class ReportedCue {
  static final String SAID = "said";

  private static final Set<String> VERBS =
      TsvTable.beside(ReportedCue.class, "cues.txt").rows().stream()
          .flatMap(row -> Arrays.stream(row.getFirst().split(" ")))
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern REFUSAL =
      Pattern.compile(
          "\\b(?:neither confirmed nor denied|(?:did|could|would|has|have|had) (?:not|yet to)"
              + " (?:confirm|verify|deny|comment|say)(?:ed|ied)?|declined to (?:confirm|comment)"
              + "|was unable to (?:confirm|verify)|were unable to (?:confirm|verify))\\b",
          Pattern.CASE_INSENSITIVE);

  private ReportedCue() {}

  /** Of the words of a cue. */
  static String of(String words) {
    String plain = words.replaceAll("n['\u2019]t\\b", " not").replaceAll("\\s+", " ");
    Matcher refusal = REFUSAL.matcher(plain);
    if (refusal.find()) {
      return refusal.group().toLowerCase(Locale.ROOT);
    }
    return Arrays.stream(plain.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
        .filter(VERBS::contains)
        .findFirst()
        .orElse(SAID);
  }
}
