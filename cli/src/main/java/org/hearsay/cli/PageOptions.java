package org.hearsay.cli;

import org.hearsay.ledger.projection.EventQuery;
import picocli.CommandLine.Option;

/** The options that cut a page out of what was found. */
final class PageOptions {
  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "How many at most; the default is 50.")
  private int limit = EventQuery.PAGE;

  @Option(
      names = "--offset",
      paramLabel = "N",
      defaultValue = "0",
      description = "How many to leave out first.")
  private int offset;

  int limit() {
    return Math.clamp(limit, 1, 1_000_000);
  }

  int offset() {
    return Math.max(0, offset);
  }
}
