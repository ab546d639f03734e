package org.hearsay.reader.time;

import java.time.Period;
import org.jspecify.annotations.Nullable;

/** What a match is worth, and the matches that are parts of it. */
interface Evaluator {
  /** The value of a match; null where it is no time after all: "31 November". */
  @Nullable TimeValue value(RuleMatch match, TimeContext clues);

  /** How far "recent weeks" reach. */
  Period reach(CalendarUnit unit);
}
