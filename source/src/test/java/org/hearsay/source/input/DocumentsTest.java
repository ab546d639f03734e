package org.hearsay.source.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hearsay.model.Report;
import org.hearsay.model.Span;
import org.hearsay.model.Warning;
import org.hearsay.source.Capture;
import org.hearsay.source.Capture.Method;
import org.hearsay.source.Item;
import org.hearsay.source.Limits;
import org.hearsay.source.Outcome;
import org.hearsay.source.Outcome.Accepted;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.hearsay.source.text.Utf8;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentsTest {
  @Test
  void parse_markAndForeignLineEnds_keepsTheRest() {
    Report report = accepted("\uFEFFOne  line.\r\nTwo\rThree\t\u2028Four 😀\n".getBytes(UTF_8));
    assertThat(report.text()).isEqualTo("One  line.\nTwo\nThree\t\u2028Four 😀\n");
    assertThat(report.warnings()).isEmpty();
  }

  @Test
  void parse_nothing_isEmpty() {
    assertThat(rejected(new byte[0]).reason()).isEqualTo(Reason.EMPTY);
    assertThat(rejected(" \r\n\t".getBytes(UTF_8)).reason()).isEqualTo(Reason.EMPTY);
  }

  @Test
  void parse_nulByte_isBinary() {
    assertThat(rejected("A picture\0said".getBytes(UTF_8)).reason()).isEqualTo(Reason.BINARY);
  }

  @Test
  void parse_oneBadByte_warnsWithItsOffset() {
    byte[] bytes = "The mayor s?id that the ferry sank in the storm.".getBytes(UTF_8);
    bytes[11] = (byte) 0x81;
    Report report = accepted(bytes);
    assertThat(report.text()).startsWith("The mayor s\uFFFDid");
    assertThat(report.warnings())
        .singleElement()
        .extracting(Warning::code, Warning::message)
        .containsExactly("encoding", "not UTF-8 at byte 11; 1 byte shown as \uFFFD");
  }

  @Test
  void parse_cutInsideACharacter_warnsAtTheCut() {
    byte[] whole = "Twenty words in and then the end of it é".getBytes(UTF_8);
    byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);
    Utf8 decoded = Utf8.decode(cut);
    assertThat(decoded.firstBad()).isEqualTo(whole.length - 2);
    assertThat(decoded.badBytes()).isEqualTo(1);
  }

  @Test
  void parse_mostlyBad_isRejected() {
    byte[] bytes = "éàüöß éàüö".getBytes(ISO_8859_1);
    assertThat(rejected(bytes).reason()).isEqualTo(Reason.ENCODING);
  }

  @Test
  void parse_utf16WithItsMark_isRead() {
    String text = "The mayor said: “We go.” 😀\nМэр сказал.";
    for (byte[] bytes :
        List.of(text.getBytes(UTF_16), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE))) {
      assertThat(accepted(bytes).text()).isEqualTo(text);
      assertThat(accepted(bytes).warnings()).isEmpty();
    }
    byte[] cut = Arrays.copyOf(text.getBytes(UTF_16), 21);
    assertThat(accepted(cut).warnings()).extracting(Warning::code).contains("encoding");
  }

  @Test
  void parse_oldWesternText_isReadWithAWarning() {
    String text =
        "“We go,” the mayor’s office said on Friday – and that the café in São Tomé was closed.";
    Report report = accepted(text.getBytes(Charset.forName("windows-1252")));
    assertThat(report.text()).isEqualTo(text);
    assertThat(report.warnings())
        .containsExactly(
            Warning.of("encoding", "not UTF-8; read as Windows-1252, an old western text"));
  }

  @ParameterizedTest
  @CsvSource({
    "ISO-8859-7, Ο δήμαρχος είπε την Παρασκευή ότι",
    "windows-1251, The paper Правда said on Friday that the mayor of the town had been told of it",
    "x-MacRoman, “We go” the mayor’s office said on Friday and that the ferry was at the quay",
    "windows-1250, Burmistrz powiedział w piątek że prom nie popłynie a załoga została w domu"
  })
  void parse_textInAnotherSet_isNeverTakenForAWesternOne(String set, String text) {
    Outcome outcome = parse("x", text.getBytes(Charset.forName(set)));
    if (outcome instanceof Accepted accepted) {
      assertThat(accepted.report().text()).contains("\uFFFD");
    } else {
      assertThat(((Rejected) outcome).reason()).isEqualTo(Reason.ENCODING);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, Мэр сказал в пятницу что паром не пойдёт",
    "KOI8-R, Мэр сказал в пятницу что паром не пойдёт",
    "KOI8-U, Мер сказав що пором не піде і що він їде додому",
    "IBM866, Мэр сказал в пятницу что паром не пойдёт",
    "ISO-8859-5, Мэр сказал в пятницу что паром не пойдёт",
    "windows-1251, Кметът каза в петък че фериботът няма да тръгне"
  })
  void parse_oldCyrillicText_isReadWithAWarning(String set, String text) {
    Report report = accepted(text.getBytes(Charset.forName(set)));
    assertThat(report.text()).isEqualTo(text);
    assertThat(report.warnings()).extracting(Warning::code).contains("encoding");
  }

  @Test
  void parse_otherDocument_saysWhatToDo() {
    String begins = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";
    assertThat(rejected(begins.getBytes(ISO_8859_1)).message())
        .isEqualTo(
            "a document of another kind than PDF, DOCX, ODT and RTF; save it as one of those, and"
                + " add that");
  }

  @Test
  void parse_oneEndlessLine_isRead() {
    String text = "said and said again ".repeat(100_000);
    assertThat(accepted(text.getBytes(UTF_8)).text()).hasSize(text.length());
  }

  @Test
  void parse_quoteNeverClosed_warnsWhereItOpens() {
    Report report = accepted("The mayor said \"we go.\n\nThen she left.".getBytes(UTF_8));
    assertThat(report.warnings())
        .containsExactly(
            Warning.at("quotes", "a quotation mark without its partner", new Span(15, 16)));
  }

  @Test
  void parse_quotationOverParagraphs_isNoDamage() {
    String text = "“We go,” she said. “First.\n\n“Then we come back.”\n\nIt was 5'10\" deep.";
    assertThat(accepted(text.getBytes(UTF_8)).warnings()).isEmpty();
  }

  @Test
  void parse_rightToLeft_warnsOfTheLanguageAndKeepsTheOrder() {
    String text = "אמר ראש העיר כי המעבורת טבעה בלילה";
    Report report = accepted(text.getBytes(UTF_8));
    assertThat(report.text()).isEqualTo(text);
    assertThat(report.language()).isEqualTo("he");
    assertThat(report.warnings()).extracting(Warning::code).containsExactly("language");
  }

  @Test
  void parse_german_isTold() {
    String text =
        "Der Minister sagte am Dienstag, das Kabel sei mit einer Säge zerschnitten worden und die"
            + " Fähre werde nicht vor dem Wochenende fahren.";
    assertThat(accepted(text.getBytes(UTF_8)).language()).isEqualTo("de");
  }

  @Test
  void parse_page_givesBlocksAndWhatItSaysOfItself() {
    String page =
        """
        <!doctype html><html lang="en"><head><title>Cable cut | Post</title>
        <meta property="og:site_name" content="Post">
        <meta property="article:published_time" content="2026-03-05T07:10:00Z">
        <style>p {}</style></head><body><nav>Home</nav><script>evil()</script>
        <article><h1>Cable cut</h1><p>Vale said <b>no</b>.<br>Twice.</p>
        <ul><li>One&nbsp;&lt;b&gt;</li></ul></article><footer>All rights</footer></body></html>
        """;
    Report report = accepted(page.getBytes(UTF_8));
    assertThat(report.text()).isEqualTo("Cable cut\n\nVale said no.\nTwice.\n\nOne <b>");
    assertThat(report.title()).isEqualTo("Cable cut");
    assertThat(report.outlet()).isEqualTo("Post");
    assertThat(report.published()).isEqualTo(LocalDate.of(2026, 3, 5));
  }

  @Test
  void parse_pageNestedDeep_doesNotOverflow() {
    String page = "<html>" + "<div>".repeat(100_000) + "The mayor said so.";
    assertThat(accepted(page.getBytes(UTF_8)).text()).isEqualTo("The mayor said so.");
  }

  @Test
  void of_pdfWithoutItsModule_saysWhatIsNeeded() {
    byte[] pdf = "%PDF-1.7\n%\u00e2\u00e3".getBytes(ISO_8859_1);
    Capture capture =
        Documents.of(new Item.Raw("a.pdf", Method.FILE, null, null, pdf), Limits.DEFAULT)
            .getFirst();
    assertThat(((Rejected) capture.outcome()).message())
        .startsWith("PDF needs the documents module (docs/sources.md)");
    assertThat(capture.bytes()).contains(pdf);
  }

  @ParameterizedTest
  @CsvSource({
    "a.docx, [Content_Types].xml, DOCX",
    "a, word/document.xml, DOCX",
    "a.zip, datapackage.json, WACZ",
    "a.wacz, anything, WACZ",
    "a.zip, report.txt, ZIP",
    "a.zip, password/list.txt, ZIP",
    "a.zip, old/word/list.txt, ZIP",
    "a.xlsx, [Content_Types].xml, OFFICE",
    "a, xl/workbook.xml, OFFICE",
    "a.odt, mimetype, ODT"
  })
  void of_zip_isToldByWhatIsInIt(String name, String entry, Format form) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(1);
    }
    assertThat(Format.of(name, null, out.toByteArray())).isEqualTo(form);
  }

  @Test
  void parse_randomBytes_neverThrows() {
    Random random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      String name = round % 2 == 0 ? "x.txt" : "x.html";
      assertThat(parse(name, bytes)).isNotNull();
    }
  }

  private static Outcome parse(String name, byte[] bytes) {
    Item.Raw raw = new Item.Raw(name, Capture.Method.FILE, null, null, bytes);
    return Documents.of(raw, Limits.DEFAULT).getFirst().outcome();
  }

  private static Report accepted(byte[] bytes) {
    Outcome outcome = parse("x", bytes);
    assertThat(outcome).isInstanceOf(Accepted.class);
    return ((Accepted) outcome).report();
  }

  private static Rejected rejected(byte[] bytes) {
    Outcome outcome = parse("x", bytes);
    assertThat(outcome).isInstanceOf(Rejected.class);
    assertThat(((Rejected) outcome).name()).isEqualTo("x");
    return (Rejected) outcome;
  }
}
