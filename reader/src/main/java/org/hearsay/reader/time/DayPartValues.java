package org.hearsay.reader.time;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.hearsay.model.TimeExpression.Precision;
import org.hearsay.model.TimeExpression.Type;
import org.jspecify.annotations.Nullable;

/** Values of expressions for parts of a day and times of day. */
final class DayPartValues {
  private static final Pattern PART_CODE = Pattern.compile("T(?:MO|AF|EV|NI)$");
  private static final String ANY_DAY = "XXXX-XX-XX";

  private DayPartValues() {}

  /** "Tuesday night". */
  static @Nullable TimeValue part(RuleMatch m, TimeContext c) {
    TimeValue day = c.value(Objects.requireNonNull(m.inner()));
    return day == null ? null : CalendarValues.partOf(day, partOf(m));
  }

  private static String partOf(RuleMatch m) {
    String part = m.code("part");
    String dawn = m.code("dawn");
    return part != null ? part : dawn != null ? dawn : "NI";
  }

  /** "this morning", "last night", "overnight": argument is days from today, colon, part. */
  static TimeValue today(RuleMatch m, TimeContext c) {
    String[] argument = m.rule().argument().split(":", 2);
    String part = argument.length > 1 ? argument[1] : partOf(m);
    TimeValue day =
        c.published() == null
            ? TimeValue.unknown(Precision.DAY)
            : CalendarValues.day(c.published().plusDays(Integer.parseInt(argument[0])));
    return CalendarValues.partOf(day, part);
  }

  /** "in the morning": of which day is left open. */
  static TimeValue open(RuleMatch m, TimeContext c) {
    String part = m.rule().argument().isEmpty() ? partOf(m) : m.rule().argument();
    return TimeValue.open(Type.TIME, ANY_DAY + "T" + part, Precision.PART_OF_DAY);
  }

  /** "overnight on Tuesday"; with the argument -1, "overnight into Tuesday". */
  static @Nullable TimeValue overnight(RuleMatch m, TimeContext c) {
    TimeValue day = c.value(Objects.requireNonNull(m.inner()));
    if (day == null || day.from() == null) {
      return day == null ? null : CalendarValues.partOf(day, "NI");
    }
    return CalendarValues.partOf(CalendarValues.day(day.from().plusDays(m.rule().number())), "NI");
  }

  /** "5:30 p.m.", alone: the day is left open. */
  static @Nullable TimeValue clock(RuleMatch m, TimeContext c) {
    String clock = clockOf(m, false);
    return clock == null ? null : TimeValue.open(Type.TIME, clock, Precision.MINUTE);
  }

  /** "5:30 p.m. on Tuesday". */
  static @Nullable TimeValue clockDay(RuleMatch m, TimeContext c) {
    TimeValue day = c.value(Objects.requireNonNull(m.inner()));
    String clock = clockOf(m, day != null && isLateHalf(day));
    if (day == null || clock == null) {
      return null;
    }
    String date = day.value();
    String bare = date == null ? null : PART_CODE.matcher(date).replaceAll("");
    return new TimeValue(
        Type.TIME,
        bare == null ? clock : bare + clock,
        day.from(),
        day.precision() == Precision.PART_OF_DAY ? day.from() : day.to(),
        Precision.MINUTE,
        false);
  }

  /** Of "this afternoon" six o'clock is 18:00. */
  private static boolean isLateHalf(TimeValue day) {
    String value = day.value();
    return value != null && (value.endsWith("TAF") || value.endsWith("TEV"));
  }

  /**
   * @param late whether the words around it say that it is past noon
   */
  private static @Nullable String clockOf(RuleMatch m, boolean late) {
    String noon = m.code("noon");
    if (noon != null) {
      return "T" + noon;
    }
    String clock = m.code("clock");
    String hour = m.code("hour");
    String four = m.code("hhmm");
    String written =
        clock != null ? clock : hour != null ? hour + ":00" : Objects.requireNonNull(four);
    String digits = written.replace(":", "");
    int hours = Integer.parseInt(digits.substring(0, digits.length() - 2));
    int minutes = Integer.parseInt(digits.substring(digits.length() - 2));
    String half = m.code("ampm");
    if (half != null) {
      hours = hours > 12 ? 99 : hours % 12 + Integer.parseInt(half);
    } else if (hours <= 12
        && (late || "AF".equals(m.code("part")) || "EV".equals(m.code("part")))) {
      hours = hours % 12 + 12; // "five o'clock in the afternoon"
    }
    String zone = "Z".equals(m.code("zone")) ? "Z" : "";
    return hours > 24 || minutes > 59
        ? null
        : String.format(Locale.ROOT, "T%02d:%02d%s", hours, minutes, zone);
  }
}
