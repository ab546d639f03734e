package org.hearsay.reader.speaker;

/** What the reader knows of the world: actors and offices, from readable tables. Immutable. */
public record Knowledge(Actors actors, Roles roles) {
  /** The tables that are built in. */
  public static Knowledge load() {
    return new Knowledge(Actors.load(), Roles.load());
  }
}
