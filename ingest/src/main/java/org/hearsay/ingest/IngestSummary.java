package org.hearsay.ingest;

import java.util.Locale;

/** Counts results. Not thread-safe. */
public final class IngestSummary {
  private long added;
  private long changed;
  private long known;
  private long rejected;
  private long claims;

  public void count(IngestResult result) {
    switch (result) {
      case IngestResult.Added one -> {
        added++;
        claims += one.report().reading().claims().size();
      }
      case IngestResult.Changed one -> {
        added++;
        changed++;
        claims += one.report().reading().claims().size();
      }
      case IngestResult.Known one -> known++;
      case IngestResult.Rejected one -> rejected++;
    }
  }

  /** Inputs so far. */
  public long all() {
    return added + known + rejected;
  }

  /** New reports and new revisions. */
  public long added() {
    return added;
  }

  public long rejected() {
    return rejected;
  }

  /** "19 added with 120 claims (2 of them new revisions), 0 already there, 1 rejected". */
  public String text() {
    return String.format(
        Locale.ROOT,
        "%,d added with %,d claims%s, %,d already there, %,d rejected",
        added,
        claims,
        changed == 0 ? "" : String.format(Locale.ROOT, " (%,d of them new revisions)", changed),
        known,
        rejected);
  }
}
