package org.hearsay.web.http;

/** The body of a request, not read yet. */
@FunctionalInterface
public interface RequestBody {
  /**
   * Reads all of it.
   *
   * @param limit in bytes
   * @throws ProblemException if it is longer
   */
  byte[] read(int limit);
}
