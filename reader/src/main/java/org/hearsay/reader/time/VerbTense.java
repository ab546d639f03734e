package org.hearsay.reader.time;

/** Whether the words at hand speak of what was or of what is to come. */
enum VerbTense {
  PAST,
  FUTURE,
  /** No verb at hand shows it. */
  OPEN
}
