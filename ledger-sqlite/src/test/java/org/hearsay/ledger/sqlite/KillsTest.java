package org.hearsay.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.hearsay.ledger.ReportRef;
import org.hearsay.ledger.journal.JournalEntry;
import org.hearsay.ledger.journal.JournalEntry.Kind;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.projection.LinkingRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a writing process (SIGKILL) at random moments, from its start on.
 *
 * <p>{@code -Dhearsay.kills=100} for the whole loop; the default is what a minute has room for.
 */
class KillsTest {
  private static final int KILLS = Integer.getInteger("hearsay.kills", 12);

  private static final int ID = ReportRef.DIGITS + 1;

  @TempDir private Path folder;

  @Test
  @Timeout(1200)
  void kill_atAnyMoment_losesAtMostTheReportInHand() throws IOException, InterruptedException {
    Path path = folder.resolve("l.db");
    Random random = new Random(5);
    Set<String> added = new LinkedHashSet<>();
    for (int kill = 0; kill < KILLS; kill++) {
      added.addAll(run(path, random));
    }
    try (LedgerFile file =
        LedgerFile.toWrite(path, InstantSource.system(), Duration.ofSeconds(20), message -> {})) {
      assertThat(file.verify().broken()).isEmpty();
      List<Kind> kinds = new ArrayList<>();
      file.journal().each(entry -> kinds.add(entry.kind()));
      for (int i = 0; i < kinds.size(); i++) {
        assertThat(kinds.get(i)).isEqualTo(i % 2 == 0 ? Kind.CAPTURED : Kind.READ);
      }
      assertThat(kinds.size() % 2).isZero();
      Rebuild.Outcome outcome = Rebuild.of(file, LinkingRules.standard(), entry -> {});
      assertThat(outcome.equal()).as(outcome.toString()).isTrue();
    }
    try (Ledger ledger = SqliteLedger.toRead(path)) {
      assertThat(added).isNotEmpty().allSatisfy(id -> assertThat(ledger.revision(id)).isPresent());
      long entries = ledger.journal().last().map(JournalEntry::number).orElse(0L);
      // Of each kill, at most one report may be in that nobody was told of.
      assertThat(entries / 2).isBetween((long) added.size(), (long) added.size() + KILLS);
    }
  }

  /** Starts a writer and kills it; what it said was in. */
  private static List<String> run(Path path, Random random)
      throws IOException, InterruptedException {
    Path told = path.resolveSibling("told.txt");
    Process process =
        new ProcessBuilder(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                // Where SQLite's native code is unpacked: a killed process cannot remove it.
                "-Dorg.sqlite.tmpdir=" + path.getParent(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                path.toString(),
                String.valueOf(random.nextInt(1_000_000)))
            .redirectOutput(told.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (random.nextInt(5) > 0) {
      while (process.isAlive() && Files.size(told) == 0) {
        Thread.sleep(2);
      }
      Thread.sleep(random.nextInt(300));
    } else {
      // While it starts, opens the ledger, or makes it.
      Thread.sleep(random.nextInt(1200));
    }
    process.destroyForcibly().waitFor();
    // The last line may be cut off.
    return Files.readString(told).lines().filter(line -> line.length() == ID).toList();
  }
}
