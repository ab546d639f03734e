package org.hearsay.ledger.assess;

import static java.util.Objects.requireNonNull;

import org.hearsay.ledger.StoredClaim;

/** Commitment lost on the way: two claims, of which the one says more than the other bears out. */
public sealed interface Drift {
  /** What commits to less. */
  StoredClaim weaker();

  /** What commits to more. */
  StoredClaim stronger();

  /** For a person to read. */
  String text();

  /**
   * "Russia's Kherson withdrawal" in the headline, "if confirmed" under it.
   *
   * @param weaker the most that the body of the same report says
   * @param stronger the headline's
   */
  record Headline(StoredClaim weaker, StoredClaim stronger) implements Drift {
    public Headline {
      requireNonNull(weaker, "weaker is null");
      requireNonNull(stronger, "stronger is null");
    }

    @Override
    public String text() {
      return "the headline says more than its report";
    }
  }

  /**
   * "Ukraine said its forces had reclaimed a dozen villages", and then "The advance took place".
   *
   * @param weaker who is named for it, in the same report or in the one it was taken from
   * @param stronger the author's own
   */
  record OwnFact(StoredClaim weaker, StoredClaim stronger) implements Drift {
    public OwnFact {
      requireNonNull(weaker, "weaker is null");
      requireNonNull(stronger, "stronger is null");
    }

    @Override
    public String text() {
      return "what " + weaker.party().name() + " says is stated as fact elsewhere";
    }
  }

  /**
   * "May have left", and in the copy "left".
   *
   * @param weaker in the report that was there first
   * @param stronger in its copy, or its next revision
   */
  record HedgeLost(StoredClaim weaker, StoredClaim stronger) implements Drift {
    public HedgeLost {
      requireNonNull(weaker, "weaker is null");
      requireNonNull(stronger, "stronger is null");
    }

    @Override
    public String text() {
      return "a hedge was lost between a report and its copy";
    }
  }
}
