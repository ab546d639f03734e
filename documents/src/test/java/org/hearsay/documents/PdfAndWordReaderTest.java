package org.hearsay.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.hearsay.model.Report;
import org.hearsay.source.Capture.Method;
import org.hearsay.source.Item;
import org.hearsay.source.Limits;
import org.hearsay.source.Outcome;
import org.hearsay.source.Outcome.Accepted;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.hearsay.source.input.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Through {@link Documents}, as they come in: the module is found by itself. */
@Timeout(600)
class PdfAndWordReaderTest {
  private static final List<String> FIRST =
      List.of(
          "Coast Authority - Bulletin 7",
          "",
          "The ferry that sank off Orla",
          "By Anna Reyes",
          "",
          "The mayor of Orla said on Monday that the ferry had not been over-",
          "loaded when it sank, and that the well-known captain was on the devel-",
          "opment board of the port.",
          "",
          "The harbour office denied it.",
          "",
          "Page 1 of 3");

  @Test
  void read_pdf_isWhatReadersSee() throws IOException {
    Report report = accepted(pdf("The ferry that sank off Orla", "Anna Reyes"));
    assertThat(report.text())
        .isEqualTo(
            "The ferry that sank off Orla By Anna Reyes\n\n"
                + "The mayor of Orla said on Monday that the ferry had not been overloaded when it"
                + " sank, and that the well-known captain was on the development board of the"
                + " port.\n\nThe harbour office denied it.\n\n"
                + "Nothing more was said on the second page.\n\nNor on the third.");
    assertThat(report.title()).isEqualTo("The ferry that sank off Orla");
    assertThat(report.provenance().authors()).containsExactly("Anna Reyes");
    assertThat(report.published()).isNull();
    assertThat(report.warnings()).isEmpty();
  }

  @Test
  void read_whatOnlyTheProgramTells_isNotTold() throws IOException {
    Report report = accepted(pdf("Microsoft Word - bulletin7_final.doc", "Administrator"));
    assertThat(report.title()).isNull();
    assertThat(report.provenance().authors()).isEmpty();
  }

  @Test
  void read_linesThatEndFarFromTheOthers_endParagraphs() throws IOException {
    List<String> lines =
        List.of(
            "Ferry halted at Oster Ness as its",
            "cable is cut",
            "The harbour office of Oster Ness said on Friday that the ferry of the",
            "Vale line would not sail before the weekend, and that nobody had been",
            "hurt.",
            "Anna Reyes, its head, told a paper that the cable had been cut with a",
            "saw.");
    assertThat(accepted(Written.pdf("", "", "", List.of(lines))).text())
        .isEqualTo(
            "Ferry halted at Oster Ness as its cable is cut\n\n"
                + "The harbour office of Oster Ness said on Friday that the ferry of the Vale line"
                + " would not sail before the weekend, and that nobody had been hurt.\n\n"
                + "Anna Reyes, its head, told a paper that the cable had been cut with a saw.");
  }

  @Test
  void read_docx_isItsParagraphs() throws IOException {
    byte[] bytes =
        Written.docx(
            Written.body(
                "The ferry sank, the mayor said.", "&quot;Nobody was hurt,&quot; he added."));
    assertThat(accepted(bytes).text())
        .isEqualTo("The ferry sank, the mayor said.\n\n\"Nobody was hurt,\" he added.");
  }

  @Test
  void read_pdfCutAnywhere_isWhatItHoldsOrARejection() throws IOException {
    byte[] whole = pdf("", "");
    for (int end = 0; end < whole.length; end += 97) {
      outcome(Arrays.copyOf(whole, end));
    }
    assertThat(outcome(Arrays.copyOf(whole, 400))).isInstanceOf(Rejected.class);
  }

  @Test
  void read_docxCutAnywhere_isItsTextOrARejection() throws IOException {
    byte[] whole = Written.docx(Written.body("The ferry sank, the mayor said."));
    for (int end = 4; end < whole.length; end += 13) {
      Outcome outcome = outcome(Arrays.copyOf(whole, end));
      if (outcome instanceof Accepted accepted) {
        assertThat(accepted.report().text()).isEqualTo("The ferry sank, the mayor said.");
        assertThat(end).isGreaterThan(whole.length / 2);
      }
    }
  }

  @Test
  void read_encryptedPdf_saysSo() throws IOException {
    byte[] bytes = Written.pdf("", "", "secret", List.of(FIRST));
    assertThat(rejected(bytes).message()).isEqualTo("PDF that is encrypted");
  }

  @Test
  void read_picturesOnly_saysSo() throws IOException {
    Rejected rejected = rejected(Written.pdf("", "", "", List.of(List.of())));
    assertThat(rejected.reason()).isEqualTo(Reason.EMPTY);
    assertThat(rejected.message()).contains("pictures of pages");
  }

  @Test
  void read_lettersThatAreNone_isARejection() throws IOException {
    Rejected rejected =
        rejected(Written.docx(Written.body("\ufffd\ue000The\ufffd ferry \ufffd\ue001\ue002 sank")));
    assertThat(rejected.message()).contains("letters cannot be told");
  }

  @Test
  void read_docxThatUnpacksToMore_isARejection() throws IOException {
    String long1 = "x".repeat(40_000_000);
    byte[] bomb = Written.docx(Written.body(long1));
    assertThat(bomb.length).isLessThan(100_000);
    assertThat(rejected(bomb).reason()).isEqualTo(Reason.UNREADABLE);
  }

  @Test
  void read_docxWithAnEntity_opensNothing() throws IOException {
    String body =
        "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
            + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + "<w:body><w:p><w:r><w:t>The ferry &x; sank.</w:t></w:r></w:p></w:body></w:document>";
    assertThat(rejected(Written.docx(body)).reason()).isEqualTo(Reason.UNREADABLE);
  }

  @Test
  void read_docxWithManyEntities_ends() throws IOException {
    StringBuilder entities = new StringBuilder("<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 40; i++) {
      entities.append("<!ENTITY a").append(i).append(" \"&a").append(i - 1).append(";&a");
      entities.append(i - 1).append(";\">");
    }
    String body =
        "<?xml version=\"1.0\"?><!DOCTYPE d ["
            + entities
            + "]><w:document xmlns:w=\"http://schemas."
            + "openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&a39;"
            + "</w:t></w:r></w:p></w:body></w:document>";
    assertThat(outcome(Written.docx(body))).isInstanceOf(Rejected.class);
  }

  @Test
  void read_notInTime_isARejection() throws IOException {
    // A short one may be read within the millisecond that there is at least.
    byte[] long1 =
        Written.pdf("", "", "", Collections.nCopies(500, List.of("It takes its time, he said.")));
    Limits none = new Limits(8 << 20, Duration.ZERO, 0);
    Outcome outcome = outcome(long1, none);
    assertThat(((Rejected) outcome).message()).contains("not read within");
  }

  @Test
  void read_pagesOfTheSameWords_areKept() throws IOException {
    List<List<String>> pages = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      pages.add(List.of("The same sentence on page " + i + ".", "", "And a word."));
    }
    assertThat(accepted(Written.pdf("", "", "", pages)).text()).contains("on page 0", "on page 39");
  }

  @Test
  void add_moreThanTheLimit_isCut() {
    PageLines lines = new PageLines(10);
    lines.add(new Line("six ch", 0, 60, 10, 10, "", 0));
    assertThat(lines.isFull()).isFalse();
    lines.add(new Line("six more", 0, 60, 20, 10, "", 0));
    assertThat(lines.isFull()).isTrue();
    assertThat(lines.paragraphs()).containsExactly("six ch");
  }

  private static byte[] pdf(String title, String author) throws IOException {
    return Written.pdf(
        title,
        author,
        "",
        List.of(
            FIRST,
            List.of(
                "Coast Authority - Bulletin 7",
                "",
                "Nothing more was said on the second page.",
                "",
                "Page 2 of 3"),
            List.of("Coast Authority - Bulletin 7", "", "Nor on the third.", "", "Page 3 of 3")));
  }

  private static Report accepted(byte[] bytes) {
    Outcome outcome = outcome(bytes);
    assertThat(outcome).isInstanceOf(Accepted.class);
    return ((Accepted) outcome).report();
  }

  private static Rejected rejected(byte[] bytes) {
    Outcome outcome = outcome(bytes);
    assertThat(outcome).isInstanceOf(Rejected.class);
    return (Rejected) outcome;
  }

  private static Outcome outcome(byte[] bytes) {
    return outcome(bytes, new Limits(8 << 20, Duration.ofMinutes(5), 0));
  }

  private static Outcome outcome(byte[] bytes, Limits limits) {
    return Documents.of(new Item.Raw("bulletin", Method.FILE, null, null, bytes), limits)
        .getFirst()
        .outcome();
  }
}
