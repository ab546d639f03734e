package org.hearsay.reader.token;

/** What the characters of a token are. */
public enum TokenKind {
  WORD,
  /** Digits, grouped or with a decimal point: "20,000", "1.5". */
  NUMBER,
  /** "10th". */
  ORDINAL,
  /** "1990s", "'90s". */
  DECADE,
  /** "5:30". */
  CLOCK,
  /** "2022-11-10", "25/12/2021". */
  DATE,
  /** Anything that is no letter and no digit. */
  MARK,
  /** Letters and digits mixed, or too long: "MH17". */
  OTHER
}
