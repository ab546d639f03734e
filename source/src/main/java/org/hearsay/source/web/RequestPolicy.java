package org.hearsay.source.web;

import java.net.URI;
import org.hearsay.source.Outcome.Rejected;
import org.jspecify.annotations.Nullable;

/** Asked before each request, those to which another leads too. */
@FunctionalInterface
public interface RequestPolicy {
  /** Lets everything pass at once: what a person asks for. */
  RequestPolicy OPEN = (name, uri) -> null;

  /**
   * Waits for this request's turn.
   *
   * @param name of the report, for the rejection
   * @return why not to ask; null to ask
   * @throws InterruptedException while it waits
   */
  @Nullable Rejected before(String name, URI uri) throws InterruptedException;

  /** Told behind each request what came of it. */
  default void after(URI uri, FetchResult answer) {}
}
