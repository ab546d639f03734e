package org.hearsay.ledger.search;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.ledger.assess.Grade;
import org.hearsay.ledger.assess.Reliability;

/**
 * Grades that are asked for: "F3", "1-3" of any reliability, "A-C" of any credibility, "A-C1-2".
 *
 * @param best reliability, inclusive
 * @param worst reliability, inclusive
 * @param low credibility, 1 to 6, inclusive
 * @param high credibility, inclusive
 */
public record GradeRange(Reliability best, Reliability worst, int low, int high) {
  private static final Pattern FORM =
      Pattern.compile("(?:([A-F])(?:-([A-F]))?)?(?:([1-6])(?:-([1-6]))?)?");

  public GradeRange {
    requireNonNull(best, "best is null");
    requireNonNull(worst, "worst is null");
    if (best.compareTo(worst) > 0 || low > high) {
      throw new IllegalArgumentException("no grade is from " + best + low + " to " + worst + high);
    }
  }

  /**
   * @throws IllegalArgumentException if it is no grade and no range of grades
   */
  public static GradeRange of(String text) {
    Matcher form = FORM.matcher(text.strip().toUpperCase(Locale.ROOT));
    if (text.isBlank() || !form.matches()) {
      throw new IllegalArgumentException("not a grade (F3, 1-3, A-C, A-C1-2): " + text);
    }
    String best = form.group(1) == null ? "A" : form.group(1);
    String worst = form.group(1) == null ? "F" : form.group(form.group(2) == null ? 1 : 2);
    String low = form.group(3) == null ? "1" : form.group(3);
    String high = form.group(3) == null ? "6" : form.group(form.group(4) == null ? 3 : 4);
    return new GradeRange(
        Reliability.valueOf(best),
        Reliability.valueOf(worst),
        Integer.parseInt(low),
        Integer.parseInt(high));
  }

  boolean holds(Grade grade) {
    int credibility = grade.credibility().code();
    return grade.reliability().compareTo(best) >= 0
        && grade.reliability().compareTo(worst) <= 0
        && credibility >= low
        && credibility <= high;
  }
}
