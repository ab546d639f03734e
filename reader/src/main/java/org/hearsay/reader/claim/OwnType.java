package org.hearsay.reader.claim;

/**
 * A type of event beside PLOVER's, which the model gives to what has none of theirs: a disaster, an
 * election.
 *
 * @param name as the model names it; {@link #NONE} where it is of none of these types
 * @param probability that it is of any of these types
 */
record OwnType(String name, double probability) {
  static final String NONE = "NONE";
}
