package org.hearsay.ledger.projection;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.StoredClaim;
import org.jspecify.annotations.Nullable;

/** What there is in a ledger, for who shows it: counts, days, reports, where claims stand. */
public interface LedgerStats {
  /**
   * The last entry of the journal.
   *
   * @param entry its number, 0 where there is none
   * @param hash 64 hexadecimal digits, zeros where there is none
   * @param rules by which the projections were made
   */
  record Last(long entry, String hash, @Nullable Instant recorded, String rules) {
    public Last {
      requireNonNull(hash, "hash is null");
      requireNonNull(rules, "rules is null");
    }
  }

  Last last();

  /** How much there is. */
  record Counts(
      long reports, long addresses, long claims, long events, long rejections, long reviews) {}

  /** Goes through all claims once: some hundred milliseconds of a million. */
  Counts counts();

  /** From when to when reports were known and recorded. */
  record Bounds(
      Instant knownFirst, Instant knownLast, Instant recordedFirst, Instant recordedLast) {}

  /** Empty where there is no report. */
  Optional<Bounds> bounds();

  /** What became known on a day (UTC). */
  record Day(LocalDate day, long reports, long claims) {}

  /** The days on which anything became known, in order. */
  List<Day> days();

  /** The model that read the last report. */
  Optional<String> model();

  /**
   * A report in a list.
   *
   * @param entry in which it was read
   */
  record Listed(long entry, Revision revision, int claims) {}

  /**
   * Reports, the last recorded first.
   *
   * @param before only those read in an earlier entry
   */
  List<Listed> reports(long before, int limit);

  /** Something that came and was no report. */
  record Refused(long entry, String address, String reason, String message, Instant recorded) {}

  /** Those before an entry, the last first. */
  List<Refused> rejections(long before, int limit);

  /** Ids of all texts that came from an address, in the order of capture. */
  List<String> revisions(String address);

  /** A claim and the id of the event that it is in. */
  record Placed(StoredClaim claim, String event) {
    public Placed {
      requireNonNull(claim, "claim is null");
      requireNonNull(event, "event is null");
    }
  }

  /** Where the claims of a report stand as of a moment; those not known by then are left out. */
  List<Placed> placed(String revision, AsOf asOf);

  /**
   * Claims that were recorded later than a moment, by the event that they are in now.
   *
   * @param event a claim's id by which it can be asked for
   * @param claims ids of the first that came since
   */
  record Since(String event, List<String> claims) {
    public Since {
      claims = List.copyOf(claims);
    }
  }

  /** Events with claims that were recorded later, the last known first. */
  List<Since> since(Instant recorded, int offset, int limit, int most);
}
