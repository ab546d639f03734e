package org.hearsay.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.ledger.journal.LedgerException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerFileTest {
  @TempDir private Path folder;

  @Test
  void toRead_nothingThere_saysHowToMakeOne() {
    assertThatThrownBy(() -> LedgerFile.toRead(folder.resolve("no.db")))
        .isInstanceOf(LedgerException.class)
        .hasMessageEndingWith("no.db: no such ledger; hearsay add makes one");
  }

  @Test
  void open_anotherFile_isRefusedAndLeftAsItWas() throws IOException {
    Path text = Files.writeString(folder.resolve("a.txt"), "Vale said no. And once more: no.");
    Path other = folder.resolve("other.db");
    Ledgers.tamper(other, "CREATE TABLE t (a)");
    for (Path path : List.of(text, other, folder)) {
      assertThatThrownBy(() -> LedgerFile.toRead(path)).hasMessageContaining(": not a ledger: ");
      assertThatThrownBy(() -> write(path, Duration.ZERO)).hasMessageContaining(": not a ledger: ");
    }
    assertThat(text).hasContent("Vale said no. And once more: no.");
    assertThat(folder.resolve("a.txt.lock")).doesNotExist();
  }

  @Test
  void open_newerSchema_isRefused() {
    Path path = folder.resolve("new.db");
    write(path, Duration.ZERO).close();
    Ledgers.tamper(path, "PRAGMA user_version = 99");
    assertThatThrownBy(() -> LedgerFile.toRead(path))
        .hasMessageContaining("of schema 99, written by a newer Hearsay; this one knows up to 4");
    assertThatThrownBy(() -> write(path, Duration.ZERO)).hasMessageContaining("newer Hearsay");
  }

  @Test
  void toWrite_makingCutOff_goesOn() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.db"));
    Path bare = folder.resolve("bare.db");
    Ledgers.tamper(bare, "PRAGMA journal_mode = WAL", "CREATE TABLE t (a)", "DROP TABLE t");
    for (Path path : List.of(empty, bare)) {
      assertThatThrownBy(() -> LedgerFile.toRead(path)).hasMessageContaining("no ledger yet");
      write(path, Duration.ZERO).close();
      LedgerFile.toRead(path).close();
    }
  }

  @Test
  void toRead_whileAnotherWrites_works() {
    Path path = folder.resolve("l.db");
    try (LedgerFile writing = write(path, Duration.ZERO);
        LedgerFile reading = LedgerFile.toRead(path)) {
      assertThat(reading.journal().last()).isEmpty();
      assertThatThrownBy(() -> reading.sql().run("DELETE FROM revision"))
          .hasMessageContaining("readonly");
      assertThat(writing.journal().last()).isEmpty();
    }
  }

  @Test
  void toWrite_whileAnotherWrites_saysWhoAndWaits() {
    Path path = folder.resolve("l.db");
    List<String> told = new ArrayList<>();
    try (LedgerFile first = write(path, Duration.ZERO)) {
      assertThat(first.path()).isEqualTo(path);
      assertThatThrownBy(
              () ->
                  LedgerFile.toWrite(
                      path, InstantSource.system(), Duration.ofSeconds(2), told::add))
          .hasMessageContaining("is being written by process " + ProcessHandle.current().pid());
    }
    assertThat(told)
        .hasSize(1)
        .first()
        .asString()
        .contains(" since 20")
        .endsWith("waiting up to 2 s");
    write(path, Duration.ZERO).close();
    assertThat(folder.resolve("l.db.lock")).doesNotExist();
  }

  private static LedgerFile write(Path path, Duration patience) {
    return LedgerFile.toWrite(path, InstantSource.system(), patience, message -> {});
  }
}
