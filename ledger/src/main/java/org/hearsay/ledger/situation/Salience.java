package org.hearsay.ledger.situation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.model.Claim;
import org.hearsay.model.EventType;

/**
 * How soon a reader should see an event: by how many reports and claims tell it, whether it was
 * done or only spoken, and how central its words are to the reports around it ({@link LeadWords}).
 *
 * <p>Weights and their figures are in docs/ledger.md.
 *
 * @param score the higher the sooner; comparable among events of one list only
 * @param listed whether a list shows it unless asked for all
 */
public record Salience(double score, boolean listed) {
  /** PLOVER's verbal types: what is said to somebody, and done to nobody yet. */
  private static final Set<EventType> VERBAL =
      EnumSet.of(
          EventType.AGREE,
          EventType.CONSULT,
          EventType.SUPPORT,
          EventType.CONCEDE,
          EventType.REQUEST,
          EventType.ACCUSE,
          EventType.REJECT,
          EventType.THREATEN);

  private static final double REPORTS = .3;
  private static final double CLAIMS = .15;
  private static final double DONE = .3;

  /** The reader's own confidence below which a lone claim without particulars is not listed. */
  private static final double SURE = .9;

  /**
   * @param claims of one event, or the first of them; at least one
   * @param count how many claims it has
   * @param reports how many reports they stand in
   */
  public static Salience of(List<StoredClaim> claims, int count, int reports, LeadWords words) {
    double central = claims.stream().mapToDouble(claim -> central(claim, words)).max().orElse(0);
    boolean verbal = VERBAL.contains(claims.getFirst().claim().type());
    double score =
        REPORTS * Math.log1p(reports) + CLAIMS * Math.log1p(count) + (verbal ? 0 : DONE) + central;
    boolean lone = count == 1 && reports == 1;
    return new Salience(score, !lone || tells(claims.getFirst().claim()));
  }

  private static double central(StoredClaim claim, LeadWords words) {
    return words.centrality(claim.sentence().of(claim.revision().report().text()));
  }

  /** A doer or a place, or a reader that is sure. */
  private static boolean tells(Claim claim) {
    return claim.place() != null
        || claim.agents().stream().anyMatch(agent -> agent.actor() != null)
        || claim.confidence() >= SURE;
  }
}
