package org.hearsay.reader.time;

import java.util.Objects;
import org.hearsay.model.TimeExpression.Precision;
import org.hearsay.model.TimeExpression.Type;
import org.hearsay.reader.token.Amount;

/** Values of expressions for how long and how often: "nine months", "every other day". */
final class DurationValues {
  private DurationValues() {}

  /** "nine months"; one where an article says so; of "half" a half more. */
  static TimeValue duration(RuleMatch m, TimeContext c) {
    CalendarUnit unit = CountedUnits.unit(m);
    Amount amount = m.amount();
    if (amount == null && m.code("unit") == null) {
      return open(m, c);
    }
    Amount number = amount == null ? CountedUnits.ONE : amount;
    boolean half = m.rule().andAHalf() && !number.vague();
    Amount counted =
        half ? new Amount(number.low() + 0.5, null, false, true, number.next()) : number;
    Precision precision = isVague(number) ? Precision.VAGUE : unit.precision();
    return TimeValue.open(
        Type.DURATION, unit.duration(isVague(number) ? null : counted), precision);
  }

  /** "dozens of years": low and high differ. */
  private static boolean isVague(Amount number) {
    return number.high() == null || number.high() != number.low();
  }

  /** "for years". */
  static TimeValue open(RuleMatch m, TimeContext c) {
    return TimeValue.open(Type.DURATION, CountedUnits.unit(m).duration(null), Precision.VAGUE);
  }

  /** "half an hour": the argument is the value. */
  static TimeValue fixed(RuleMatch m, TimeContext c) {
    return fixedValue(Type.DURATION, m.rule().argument());
  }

  /** "yearlong". */
  static TimeValue fromWord(RuleMatch m, TimeContext c) {
    return fixedValue(Type.DURATION, Objects.requireNonNull(m.code("longword")));
  }

  /** "daily". */
  static TimeValue often(RuleMatch m, TimeContext c) {
    return fixedValue(Type.SET, Objects.requireNonNull(m.code("often")));
  }

  private static TimeValue fixedValue(Type type, String value) {
    Precision precision =
        switch (value.charAt(value.length() - 1)) {
          case 'D' -> Precision.DAY;
          case 'W' -> Precision.WEEK;
          case 'M' -> value.startsWith("PT") ? Precision.MINUTE : Precision.MONTH;
          case 'E' -> Precision.DECADE;
          default -> Precision.YEAR;
        };
    return TimeValue.open(type, value, precision);
  }

  /** "every day"; the argument is the number: "every other day". */
  static TimeValue set(RuleMatch m, TimeContext c) {
    CalendarUnit unit = CountedUnits.unit(m);
    Amount amount = m.amount();
    int number = Math.max(1, m.rule().number());
    Amount counted = amount == null ? new Amount(number, null, false, false, 0) : amount;
    return TimeValue.open(Type.SET, unit.duration(counted), unit.precision());
  }

  /** "Mondays". */
  static TimeValue setWeekday(RuleMatch m, TimeContext c) {
    String day = m.code("weekday") == null ? m.code("weekdays") : m.code("weekday");
    String part = m.code("partplural");
    return TimeValue.open(
        Type.SET,
        "XXXX-WXX-" + day + (part == null ? "" : "T" + part),
        part == null ? Precision.DAY : Precision.PART_OF_DAY);
  }

  /** "every night". */
  static TimeValue setPart(RuleMatch m, TimeContext c) {
    return TimeValue.open(Type.SET, "XXXX-XX-XXT" + m.code("part"), Precision.PART_OF_DAY);
  }

  static TimeValue setSeason(RuleMatch m, TimeContext c) {
    return TimeValue.open(Type.SET, "XXXX-" + m.code("season"), Precision.SEASON);
  }

  /** "every May". */
  static TimeValue setMonth(RuleMatch m, TimeContext c) {
    int month = m.numbers("month", "shortmonth").getFirst();
    return TimeValue.open(Type.SET, "XXXX-%02d".formatted(month), Precision.MONTH);
  }

  /** "recently": the argument is the value. */
  static TimeValue reference(RuleMatch m, TimeContext c) {
    return TimeValue.open(Type.DATE, m.rule().argument(), Precision.VAGUE);
  }
}
