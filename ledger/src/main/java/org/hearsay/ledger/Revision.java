package org.hearsay.ledger;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.hearsay.model.Report;

/**
 * A report as the ledger holds it: one text captured from one address.
 *
 * @param id made of address and text, the same in every ledger that captured them:
 *     "r1f0c3a9e55d20b46"
 * @param address the file or URL that it was captured from
 * @param number 1 for the first text captured from the address, counted in the order of capture
 * @param recorded when this ledger captured it
 * @param captured when its bytes were captured: the same, or earlier by a web archive
 */
public record Revision(
    String id, String address, int number, Report report, Instant recorded, Instant captured) {
  /** Captured by this ledger. */
  public Revision(String id, String address, int number, Report report, Instant recorded) {
    this(id, address, number, report, recorded, recorded);
  }

  public Revision {
    requireNonNull(id, "id is null");
    requireNonNull(address, "address is null");
    requireNonNull(report, "report is null");
    requireNonNull(recorded, "recorded is null");
    requireNonNull(captured, "captured is null");
    if (number < 1) {
      throw new IllegalArgumentException("revision " + number + " of " + address);
    }
  }

  /**
   * The moment by which this text had certainly been published: on its day of publication the
   * moment that it states, else the day's end (UTC), or when it was changed last, if that was later
   * than that day and before its capture; if it states no day, its capture. What is shown as of T
   * was known by T.
   */
  public Instant known() {
    LocalDate published = report.published();
    if (published == null) {
      return captured;
    }
    Instant end = endOf(published);
    OffsetDateTime told = report.provenance().modifiedAt();
    Instant changed = told == null ? end : told.toInstant();
    return changed.isAfter(end) && !changed.isAfter(recorded) ? changed : published(report);
  }

  /**
   * The moment at which a report was published, within the day that it states: that day's end where
   * it states no more.
   *
   * @throws IllegalArgumentException if it states no day
   */
  public static Instant published(Report report) {
    LocalDate day = report.published();
    if (day == null) {
      throw new IllegalArgumentException("no day of publication in " + report.id());
    }
    OffsetDateTime stated = report.provenance().publishedAt();
    Instant first = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    boolean within =
        stated != null
            && !stated.toInstant().isBefore(first)
            && stated.toInstant().isBefore(endOf(day));
    return within && stated != null ? stated.toInstant() : endOf(day);
  }

  /** The last moment of a day, UTC. */
  public static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minus(Duration.ofMillis(1));
  }
}
