package org.hearsay.reader.claim;

/** What a phrase is to an event; the order is that of the model's columns (training/claims.py). */
enum EventRole {
  AGENT,
  PATIENT,
  PLACE,
  TIME,
  FIGURE,
  CONDITION
}
