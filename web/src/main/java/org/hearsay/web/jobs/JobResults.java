package org.hearsay.web.jobs;

import org.hearsay.ingest.IngestResult;
import org.hearsay.ledger.projection.ReadReport;
import org.jspecify.annotations.Nullable;

/** Results of ingest as a job shows them. */
final class JobResults {
  private JobResults() {}

  static Job.Result of(IngestResult result) {
    return switch (result) {
      case IngestResult.Added added -> read(Job.Outcome.ADDED, added.report(), null);
      case IngestResult.Changed changed ->
          read(
              Job.Outcome.CHANGED,
              changed.report(),
              "a new revision; " + changed.changes().size() + " of its claims changed");
      case IngestResult.Known known ->
          new Job.Result(
              Job.Outcome.SEEN, known.address(), known.revision(), known.title(), 0, null, null);
      case IngestResult.Rejected rejected ->
          new Job.Result(
              Job.Outcome.REJECTED,
              rejected.address(),
              null,
              null,
              0,
              rejected.record().reason(),
              rejected.record().message());
    };
  }

  private static Job.Result read(Job.Outcome outcome, ReadReport read, @Nullable String message) {
    return new Job.Result(
        outcome,
        read.captured().address(),
        read.revision(),
        read.reading().report().title(),
        read.reading().claims().size(),
        null,
        message);
  }
}
