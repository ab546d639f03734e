package org.hearsay.ledger.sqlite;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.hearsay.ledger.Invented;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.projection.LinkingRules;
import org.hearsay.ledger.projection.ReadReport;

/** A process that adds invented reports until it is killed, and says which are in. */
final class KilledWriter {
  static final String READY = "ready";

  private KilledWriter() {}

  /**
   * @param args ledger, seed of the reports
   */
  public static void main(String[] args) {
    List<ReadReport> reports = new Invented(Long.parseLong(args[1])).reports(400);
    try (Ledger ledger =
        SqliteLedger.toWrite(
            Path.of(args[0]),
            InstantSource.system(),
            Duration.ofSeconds(20),
            message -> {},
            LinkingRules.standard())) {
      System.out.println(READY);
      for (ReadReport report : reports) {
        System.out.println(ledger.add(report).revision());
      }
    }
  }
}
