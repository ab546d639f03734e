package org.hearsay.ledger.assess;

import org.hearsay.ledger.Party;

/** What reviewers have set of how far sources can be relied upon. */
public interface Reliabilities {
  /** Nobody has judged anybody: what a new ledger has. */
  Reliabilities NONE = (source, subject) -> Reliability.F;

  /** Of whom a source speaks: its word on itself and on its enemy are two subjects. */
  enum Subject {
    ITSELF("itself"),
    OPPONENT("its opponent"),
    OTHERS("others");

    private final String text;

    Subject(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }

  /** F where nobody has set it. */
  Reliability of(Party source, Subject subject);
}
