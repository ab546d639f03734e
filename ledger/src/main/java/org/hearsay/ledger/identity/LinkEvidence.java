package org.hearsay.ledger.identity;

/** What speaks for or against two mentions being of one event, as a person is told. */
public enum LinkEvidence {
  DEED("the words for the deed"),
  REPORTS("what the two reports are about"),
  SENTENCES("the words around"),
  NAMES("the names in the sentence"),
  NUMBERS("the numbers in the sentence"),
  STANDING("where they stand in the report"),
  TYPE("the type of the deed"),
  AGENT("who did it"),
  PATIENT("to whom"),
  OBJECT("to what"),
  PLACE("where"),
  TIME("when"),
  STORY("how much the reports tell of the event");

  private final String text;

  LinkEvidence(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }
}
