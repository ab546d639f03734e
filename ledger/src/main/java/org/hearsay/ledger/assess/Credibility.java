package org.hearsay.ledger.assess;

/** How far the information can be believed, Admiralty code (STANAG 2511). */
public enum Credibility {
  CONFIRMED(1, "confirmed by other sources"),
  PROBABLE(2, "probably true"),
  POSSIBLE(3, "possibly true"),
  DOUBTFUL(4, "doubtful"),
  IMPROBABLE(5, "improbable"),
  NOT_JUDGED(6, "truth cannot be judged");

  private final int code;
  private final String text;

  Credibility(int code, String text) {
    this.code = code;
    this.text = text;
  }

  /** 1 to 6. */
  public int code() {
    return code;
  }

  public String text() {
    return text;
  }

  static Credibility of(String code) {
    return values()[Integer.parseInt(code) - 1];
  }
}
