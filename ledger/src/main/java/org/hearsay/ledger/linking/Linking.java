package org.hearsay.ledger.linking;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.ledger.ClaimRef;
import org.hearsay.ledger.origin.Shingles;

/**
 * The links that a new report makes and changes: a function of what is there and of the report. It
 * fetches no text, and what it answers hangs on no order of capture.
 */
public final class Linking {
  private final ClaimLinker linker;

  public Linking(ClaimLinker linker) {
    this.linker = requireNonNull(linker, "linker is null");
  }

  /**
   * Links a report.
   *
   * @param state which does not hold the report yet
   * @param text the runs of words of its text
   */
  public List<LinkChange> link(LinkState state, ReportDigest report, Shingles text) {
    List<LinkChange> out = new ArrayList<>();
    new ClaimLinking(state, linker, report)
        .add(report)
        .forEach((item, link) -> out.add(new LinkChange.OfClaim(item, link)));
    new CopyLinking(state, report.ref(), text)
        .add()
        .forEach((item, link) -> out.add(new LinkChange.OfReport(item, link)));
    return out;
  }

  /** Links a claim anew: a reviewer set its link, or took that back. */
  public List<LinkChange> relink(LinkState state, ClaimRef claim) {
    List<LinkChange> out = new ArrayList<>();
    new ClaimLinking(state, linker, null)
        .relink(claim)
        .forEach((item, link) -> out.add(new LinkChange.OfClaim(item, link)));
    return out;
  }
}
