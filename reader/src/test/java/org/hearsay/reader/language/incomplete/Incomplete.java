package org.hearsay.reader.language.incomplete;

/** Beside it stand the tables of a language that nobody finished. */
public final class Incomplete {
  private Incomplete() {}
}
