package org.hearsay.ledger.sqlite;

import java.nio.file.Path;
import java.time.Duration;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.projection.LedgerContract;
import org.hearsay.ledger.projection.LinkingRules;
import org.junit.jupiter.api.io.TempDir;

class SqliteLedgerTest extends LedgerContract {
  @TempDir private Path folder;

  @Override
  protected Ledger write(String name, LinkingRules rules) {
    return SqliteLedger.toWrite(
        folder.resolve(name), new Ledgers.Ticking(), Duration.ZERO, message -> {}, rules);
  }

  @Override
  protected Ledger read(String name) {
    return SqliteLedger.toRead(folder.resolve(name));
  }
}
