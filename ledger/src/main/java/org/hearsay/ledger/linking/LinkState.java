package org.hearsay.ledger.linking;

import java.util.List;
import org.hearsay.ledger.ClaimRef;
import org.hearsay.ledger.ReportRef;
import org.hearsay.ledger.origin.Shingles;
import org.jspecify.annotations.Nullable;

/**
 * What linking asks of the reports that are there. The one to be linked is not among them yet.
 *
 * <p>Keys and prints are hashes of 64 bits; lists are in the order of {@link ReportRef}, and no
 * longer than they are asked for.
 */
public interface LinkState {
  /** The latest reports that hold a key, before a report and known no earlier than a moment. */
  List<ReportRef> latestBefore(long key, ReportRef at, long since, int limit);

  /** The first reports that hold a key, after a report and known no later than a moment. */
  List<ReportRef> firstAfter(long key, ReportRef at, long until, int limit);

  /** What linking needs to know of a report. */
  ReportDigest digest(ReportRef report);

  /** The runs of words of a report's text. */
  Shingles text(ReportRef report);

  /** The events of a report's claims, each named by the claim that founds it. */
  List<ClaimRef> events(ReportRef report);

  /** The link of a claim. */
  Link<ClaimRef> link(ClaimRef claim);

  /** The claims that are linked to a claim. */
  List<ClaimRef> linkedTo(ClaimRef claim);

  /** The link that a reviewer set in place of the linker's; null if none did. */
  @Nullable SetLink setLink(ClaimRef claim);

  /** Whether any report comes after one. */
  boolean hasLater(ReportRef report);

  /** The first reports that hold a print, before a report. */
  List<ReportRef> firstHolders(long print, ReportRef before, int limit);

  /** The reports that hold a print, after a report. */
  List<ReportRef> laterHolders(long print, ReportRef after);

  /** The link of a report. */
  Link<ReportRef> copyLink(ReportRef report);

  /** The reports that are linked to a report. */
  List<ReportRef> copiesOf(ReportRef report);

  /**
   * A link that a reviewer set.
   *
   * @param linked null if the claim founds an event
   */
  record SetLink(@Nullable ClaimRef linked, String reason) {}
}
