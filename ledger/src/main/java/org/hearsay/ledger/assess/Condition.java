package org.hearsay.ledger.assess;

/**
 * What can be found in the claims of an event: the conditions of status-rules.tsv and
 * credibility-rules.tsv. Each is found with the claims that make it so, or not at all.
 */
public enum Condition {
  /** All its claims stand in texts that their outlets have replaced. */
  REPLACED(Weight.AGAINST),
  /** A party that asserted or announced it now denies it. */
  TAKEN_BACK(Weight.AGAINST),
  /** Somebody holds that it is so; an outlet only where its text names nobody for it. */
  ASSERTED(Weight.FOR),
  /** Its agent's side announces it, or an author tells that it was ordered. */
  ANNOUNCED(Weight.FOR),
  /**
   * A side denies it, none of whom asserts it; and it is a party to it, or not one against many.
   */
  DENIED(Weight.AGAINST),
  /** A side that is no party to it denies what many more assert: it may mean another thing. */
  CONTRADICTED(Weight.AGAINST),
  /** A source that says that it is so hedges, or sets a condition. */
  HEDGED(Weight.AGAINST),
  /** A side that does not assert it thinks it unlikely. */
  DOUBTED(Weight.AGAINST),
  /** Somebody says that he cannot tell. */
  LEFT_OPEN(Weight.AGAINST),
  /** Two opposed sides assert it, and of one and the same doer, who is one of them. */
  AGREED_BY_OPPONENTS(Weight.FOR),
  /** Two opposed sides assert it, and each names the other as the doer. */
  BLAMED_ON_EACH_OTHER(Weight.AGAINST),
  /** Two independent origins assert it that have a name, and not for one side. */
  ASSERTED_INDEPENDENTLY(Weight.FOR),
  /**
   * One of the independent origins is no party to it, nor an opponent of one; not of outlets alone.
   */
  HELD_BY_OUTSIDER(Weight.FOR),
  /** Several origins assert it, independent or not. */
  SEVERAL_ORIGINS(Weight.FOR),
  /** Some independent origin has a name, and is not a headline alone. */
  IDENTIFIED(Weight.FOR),
  /** Its agent's side asserts what it would rather not have done (interest.tsv). */
  ADMITTED(Weight.FOR),
  /** Only those who did it say so. */
  OF_ITSELF(Weight.AGAINST),
  /** Only opponents of those who did it say so. */
  OF_OPPONENT(Weight.AGAINST),
  /** Only outlets say so, and name no source. */
  OUTLETS_ALONE(Weight.AGAINST),
  /** One side says that there were none of what another counts. */
  NONE_AGAINST_SOME(Weight.AGAINST),
  /** Who denies it is the more reliable, as a person has judged both. */
  CONTRADICTED_BY_BETTER(Weight.AGAINST);

  /** What a condition speaks for. */
  public enum Weight {
    FOR,
    AGAINST
  }

  private final Weight weight;

  Condition(Weight weight) {
    this.weight = weight;
  }

  public Weight weight() {
    return weight;
  }
}
