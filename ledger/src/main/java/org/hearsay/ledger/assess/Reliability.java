package org.hearsay.ledger.assess;

/**
 * How far a source can be relied upon, Admiralty code (STANAG 2511). A person sets it; where nobody
 * has, it is F.
 */
public enum Reliability {
  A("completely reliable"),
  B("usually reliable"),
  C("fairly reliable"),
  D("not usually reliable"),
  E("unreliable"),
  F("cannot be judged");

  private final String text;

  Reliability(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }

  public boolean judged() {
    return this != F;
  }

  /** Whether both were judged, and this one better. */
  public boolean betterThan(Reliability other) {
    return judged() && other.judged() && compareTo(other) < 0;
  }
}
