package org.hearsay.reader.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What else an expression's value hangs on.
 *
 * @param published the day of publication; null where it is not known
 * @param tense of the verb at hand
 * @param before the last date before it in the sentence; null if none
 * @param behind a date right behind it: "two days after the vote on Nov. 3"; null if none
 * @param evaluator of the matches that are parts of this one
 */
record TimeContext(
    @Nullable LocalDate published,
    VerbTense tense,
    @Nullable TimeValue before,
    @Nullable TimeValue behind,
    Evaluator evaluator) {

  /** The value of a match that is a part of another, from the same clues. */
  @Nullable TimeValue value(RuleMatch part) {
    return evaluator.value(part, this);
  }
}
