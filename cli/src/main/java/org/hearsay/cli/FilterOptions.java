package org.hearsay.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.ledger.assess.Status;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.projection.Period;
import org.hearsay.ledger.search.EventFilter;
import org.hearsay.ledger.search.GradeRange;
import org.hearsay.model.EventType;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The options that narrow what is listed, searched and exported. */
final class FilterOptions {
  @Mixin private AsOfOptions moment = new AsOfOptions();

  @Option(
      names = "--actor",
      paramLabel = "NAME",
      description = "Who takes part or asserts: a name or an id, as state:RU.")
  private @Nullable String actor;

  @Option(names = "--place", paramLabel = "NAME", description = "Where it happened.")
  private @Nullable String place;

  @Option(names = "--type", paramLabel = "TYPE", description = "${COMPLETION-CANDIDATES}.")
  private @Nullable EventType type;

  @Option(names = "--outlet", paramLabel = "NAME", description = "Who published the report.")
  private @Nullable String outlet;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      converter = AsOfOptions.Moment.class,
      description = "Only what became known later than this day, or since this instant.")
  private @Nullable Instant since;

  @Option(names = "--from", paramLabel = "DAY", description = "On this day or later (see --time).")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DAY", description = "On this day or earlier (see --time).")
  private @Nullable LocalDate to;

  @Option(
      names = "--time",
      paramLabel = "OF",
      defaultValue = "published",
      description =
          "What --from and --to are of: published (the default), or event, when it happened"
              + " according to the report.")
  private Period.By time = Period.By.PUBLISHED;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      split = ",",
      converter = StatusName.class,
      description =
          "Any of announced, claimed, corroborated, confirmed, disputed, denied, retracted,"
              + " superseded, unconfirmed.")
  private List<Status.Kind> statuses = List.of();

  @Option(
      names = "--grade",
      paramLabel = "GRADE",
      converter = Grades.class,
      description = "The effective grade, or a range: F3, 1-3, A-C, A-C1-2.")
  private @Nullable GradeRange grade;

  @Option(
      names = "--situation",
      paramLabel = "ID",
      description = "Within this situation (see hearsay situations).")
  private @Nullable String situation;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  /**
   * What is asked for.
   *
   * @param ledger to find the situation in
   */
  EventFilter filter(Ledger ledger) {
    EventFilter filter = filter();
    return situation == null
        ? filter
        : filter.withReports(
            SituationsCommand.find(command, ledger, moment.asOf(), situation).reportIds());
  }

  private EventFilter filter() {
    Set<Status.Kind> any = EnumSet.noneOf(Status.Kind.class);
    any.addAll(statuses);
    Period period = from == null && to == null ? null : new Period(time, from, to);
    return new EventFilter(moment.asOf(), actor, place, type, outlet, since, period, any, grade);
  }

  /** By its name in any case, or its first word. */
  static final class StatusName implements ITypeConverter<Status.Kind> {
    @Override
    public Status.Kind convert(String text) {
      try {
        return Status.Kind.valueOf(text.strip().toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException("no status is called " + text);
      }
    }
  }

  /** "F3". */
  static final class Grades implements ITypeConverter<GradeRange> {
    @Override
    public GradeRange convert(String text) {
      try {
        return GradeRange.of(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
