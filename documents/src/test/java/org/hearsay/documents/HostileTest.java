package org.hearsay.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.List;
import org.hearsay.source.Capture.Method;
import org.hearsay.source.Item;
import org.hearsay.source.Limits;
import org.hearsay.source.Outcome;
import org.hearsay.source.Outcome.Rejected;
import org.hearsay.source.input.Documents;
import org.junit.jupiter.api.Test;

/** Small documents that take far more to read than they are. */
class HostileTest {
  @Test
  void read_contentOfSpaces_ends() {
    byte[] bytes = Hostile.page(Hostile.repeated(" ".repeat(100), 1_000_000));
    assertThat(line(bytes)).contains("no text in it");
  }

  @Test
  void read_contentPackedTwice_isRejected() {
    byte[] bytes =
        Hostile.page(
            "/Filter[/FlateDecode/RunLengthDecode]",
            Hostile.deflate(Hostile.repeated("\u0081 ", 8_000_000)),
            "");
    assertThat(line(bytes)).contains("more memory than");
  }

  @Test
  void read_fontThatUnpacksToFarMore_isRejected() {
    byte[] bytes =
        Hostile.page(
            "/Filter/FlateDecode",
            Hostile.deflate(Hostile.repeated(" ".repeat(100), 10_000_000)),
            "/ToUnicode 6 0 R");
    assertThat(line(bytes)).contains("more memory than");
  }

  @Test
  void read_objectsThatUnpackToFarMore_areRejected() {
    byte[] packed = Hostile.deflate(Hostile.repeated("[", 16 << 20));
    for (String end : List.of("", "startxref\n9\n%%EOF\n")) {
      byte[] bytes =
          Hostile.pdf(
              "5 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length "
                  + packed.length
                  + ">>\nstream\n",
              packed,
              "\nendstream\nendobj\n" + end);
      assertThat(line(bytes)).contains("PDF that cannot be read");
    }
  }

  @Test
  void read_pageOfMillionsOfSigns_isRejected() {
    String line = "0 9 Td (" + "the ferry sank ".repeat(66) + ") Tj\n";
    InputStream content =
        new SequenceInputStream(
            Hostile.repeated("BT /F0 9 Tf\n", 1), Hostile.repeated(line, 4_000));
    assertThat(line(Hostile.page(content))).contains("more signs than any");
  }

  @Test
  void read_formsThatDrawForms_end() {
    assertThat(line(Hostile.forms(12))).contains("more signs than any");
  }

  @Test
  void read_nestedDeep_isOneLine() {
    byte[] deep = ("1 0 obj\n" + "[".repeat(2_000_000)).getBytes(ISO_8859_1);
    byte[] bytes = Hostile.pdf("", deep, "\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF");
    assertThat(line(bytes)).isNotEmpty();
  }

  @Test
  void read_docxThatNestsDeep_isRejected() throws IOException {
    String body =
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">";
    StringBuilder deep = new StringBuilder(body);
    java.util.Random random = new java.util.Random(3);
    for (int i = 0; i < 2_000_000; i++) {
      deep.append("<a").append(random.nextInt(100_000)).append('>');
    }
    byte[] bytes = Written.docx(deep.toString());
    assertThat(bytes.length).isLessThan(8 << 20);
    assertThat(line(bytes)).isNotEmpty();
  }

  @Test
  void read_encryptedForCertainPersons_saysSo() {
    String objects =
        "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
            + "2 0 obj\n<</Type/Pages/Count 0/Kids[]>>\nendobj\n"
            + "3 0 obj\n<</Filter/Adobe.PubSec/SubFilter/adbe.pkcs7.s4/V 1/Recipients[<00>]>>\n"
            + "endobj\n";
    int table = "%PDF-1.7\n".length() + objects.length();
    StringBuilder end = new StringBuilder("xref\n0 4\n0000000000 65535 f \n");
    for (int number = 1; number <= 3; number++) {
      int at = "%PDF-1.7\n".length() + objects.indexOf(number + " 0 obj");
      end.append("%010d 00000 n \n".formatted(at));
    }
    end.append("trailer\n<</Size 4/Root 1 0 R/Encrypt 3 0 R/ID[<01><01>]>>\nstartxref\n");
    end.append(table).append("\n%%EOF\n");
    byte[] bytes = Hostile.pdf(objects, new byte[0], end.toString());
    assertThat(line(bytes)).isEqualTo("PDF that is encrypted");
  }

  @Test
  void read_afterAMemoryFull_readsTheNext() throws IOException {
    String all = "[0 2147483647 500]"; // Widths of characters, each in a map.
    String font =
        "/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2"
            + "/BaseFont/X/CIDSystemInfo<</Registry(A)/Ordering(B)/Supplement 0>>/W"
            + all
            + ">>]";
    assertThat(line(Hostile.font(font))).isEqualTo("PDF that takes more memory than 256m");
    byte[] good = Written.pdf("", "", "", List.of(List.of("The ferry sank.")));
    assertThat(line(good)).isEqualTo("accepted");
  }

  @Test
  void read_longerThanTheLimit_isEnded() throws IOException {
    Duration second = Duration.ofSeconds(1);
    byte[] spaces = Hostile.page(Hostile.repeated(" ".repeat(100), 5_000_000));
    assertThat(line(spaces, second)).isEqualTo("not read within 1 s");
    byte[] good = Written.pdf("", "", "", List.of(List.of("The ferry sank.")));
    assertThat(line(good)).isEqualTo("accepted");
  }

  @Test
  void read_pagesThatHoldThemselves_end() {
    String pages =
        "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
            + "2 0 obj\n<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]>>\nendobj\n"
            + "trailer\n<</Root 1 0 R>>\n%%EOF\n";
    assertThat(line(Hostile.pdf(pages, new byte[0], ""))).isNotEqualTo("accepted");
  }

  private static String line(byte[] bytes) {
    return line(bytes, Duration.ofMinutes(10));
  }

  private static String line(byte[] bytes, Duration time) {
    assertThat(bytes.length).isLessThan(8 << 20);
    Outcome outcome =
        Documents.of(
                new Item.Raw("x", Method.FILE, null, null, bytes), new Limits(8 << 20, time, 0))
            .getFirst()
            .outcome();
    String line = outcome instanceof Rejected rejected ? rejected.message() : "accepted";
    assertThat(line.lines().count()).isEqualTo(1);
    return line;
  }
}
