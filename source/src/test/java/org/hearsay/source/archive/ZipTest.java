package org.hearsay.source.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.source.Fixtures.captures;
import static org.hearsay.source.Fixtures.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hearsay.source.Capture;
import org.hearsay.source.Fixtures;
import org.hearsay.source.Outcome.Accepted;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.junit.jupiter.api.Test;

class ZipTest {
  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static Map<String, byte[]> some() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("a/note.txt", "The ferry sails again.".getBytes(UTF_8));
    entries.put("a/photo.jpg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff});
    entries.put("__MACOSX/a/._note.txt", "x".getBytes(UTF_8));
    entries.put("js/script.js", "alert(1)".getBytes(UTF_8));
    entries.put("data/account.js", "window.YTD.account.part0 = [ ]".getBytes(UTF_8));
    entries.put("actor.json", "{\"name\": \"x\"}".getBytes(UTF_8));
    entries.put(
        "rows.jsonl",
        "{\"id\":\"1\",\"text\":\"It is open.\"}\n{\"id\":\"2\",\"text\":\"It is not.\"}"
            .getBytes(UTF_8));
    return entries;
  }

  @Test
  void next_files_areReadAsIfTheyStoodAlone() throws IOException {
    List<Capture> captures = captures("all.zip", zip(some()));
    assertThat(captures)
        .extracting(capture -> report(capture).text())
        .containsExactly("The ferry sails again.", "It is open.", "It is not.");
    assertThat(captures.getFirst().address()).isEqualTo("all.zip/a/note.txt");
  }

  @Test
  void next_zipInAZip_isNamedWithTheWayOut() throws IOException {
    byte[] inner = zip(Map.of("b.txt", "It sails.".getBytes(UTF_8)));
    List<Capture> captures = captures("all.zip", zip(Map.of("inner.zip", inner)));
    assertThat(captures).hasSize(1);
    assertThat(((Rejected) captures.getFirst().outcome()).message())
        .contains("add the file itself");
  }

  @Test
  void next_nothingToBeRead_saysSo() throws IOException {
    byte[] pictures = zip(Map.of("a.png", new byte[] {1, 2}));
    assertThat(((Rejected) captures("all.zip", pictures).getFirst().outcome()).reason())
        .isEqualTo(Reason.EMPTY);
  }

  @Test
  void next_cut_givesWhatStoodBefore() throws IOException {
    byte[] whole = zip(some());
    int last = new String(whole, ISO_8859_1).indexOf("rows.jsonl");
    List<Capture> captures = captures("all.zip", Arrays.copyOf(whole, last + 20));
    assertThat(captures.getFirst().outcome()).isInstanceOf(Accepted.class);
    assertThat(captures.getLast().outcome()).isInstanceOf(Rejected.class);
  }

  @Test
  void next_bomb_ends() throws IOException {
    byte[] bomb = zip(Map.of("a.txt", new byte[80 << 20]));
    assertThat(captures("all.zip", bomb)).allMatch(one -> one.outcome() instanceof Rejected);
  }

  @Test
  void next_cutOrChangedAtEachByte_throwsNothing() throws IOException {
    Fixtures.hold("all.zip", zip(some()));
  }
}
