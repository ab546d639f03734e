package org.hearsay.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hearsay.model.Report;
import org.hearsay.model.Warning;
import org.hearsay.source.Capture.Method;
import org.hearsay.source.Item;
import org.hearsay.source.Limits;
import org.hearsay.source.Outcome;
import org.hearsay.source.Outcome.Accepted;
import org.hearsay.source.Outcome.Rejected;
import org.hearsay.source.input.Documents;
import org.junit.jupiter.api.Test;

class WordParserTest {
  private static final String HEAD =
      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>";
  private static final String END = "</w:body></w:document>";
  private static final List<String> TOLD =
      List.of(
          "The ferry that sank off Orla",
          "By Anna Reyes",
          "The mayor said that nobody was hurt.",
          "The harbour office denied it.");

  @Test
  void read_changes_areTakenAsMade() throws IOException {
    String body =
        "<w:p><w:r><w:t xml:space=\"preserve\">The mayor </w:t></w:r>"
            + "<w:del w:id=\"1\" w:author=\"x\"><w:r><w:delText>denied</w:delText></w:r></w:del>"
            + "<w:ins w:id=\"2\" w:author=\"x\"><w:r><w:t>said</w:t></w:r></w:ins>"
            + "<w:r><w:tab/><w:t>so.</w:t></w:r></w:p>"
            + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>PAGE</w:instrText>"
            + "<w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
    assertThat(accepted(docx(body)).text()).isEqualTo("The mayor said so.");
  }

  @Test
  void read_deletedTextWrittenAsText_isNotRead() throws IOException {
    String body =
        "<w:p><w:del w:id=\"1\"><w:r><w:t>The mayor lied. </w:t></w:r></w:del>"
            + "<w:moveFrom w:id=\"2\"><w:r><w:t>Twice. </w:t></w:r></w:moveFrom>"
            + "<w:r><w:t>The mayor said so.</w:t></w:r></w:p>";
    assertThat(accepted(docx(body)).text()).isEqualTo("The mayor said so.");
  }

  @Test
  void read_paragraphsEndThatWasDeleted_goesOn() throws IOException {
    String body =
        "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:r><w:t"
            + " xml:space=\"preserve\">The mayor said </w:t></w:r></w:p>"
            + p("that nobody was hurt.")
            + p("The office denied it.");
    assertThat(accepted(docx(body)).text())
        .isEqualTo("The mayor said that nobody was hurt.\n\nThe office denied it.");
  }

  @Test
  void read_hiddenText_isNotRead() throws IOException {
    String body =
        "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr><w:vanish/></w:rPr>"
            + "<w:t>For the desk only. </w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr>"
            + "<w:t>The mayor said so.</w:t></w:r></w:p>";
    assertThat(accepted(docx(body)).text()).isEqualTo("The mayor said so.");
  }

  @Test
  void read_hyphensOfWords_stayAndThoseOfSyllablesGo() throws IOException {
    String body =
        "<w:p><w:r><w:t>The well</w:t><w:noBreakHyphen/><w:t>known cap</w:t><w:softHyphen/>"
            + "<w:t>tain spoke up.</w:t></w:r></w:p>";
    assertThat(accepted(docx(body)).text()).isEqualTo("The well-known captain spoke up.");
  }

  @Test
  void read_textBox_isReadOnceAndBehindItsParagraph() throws IOException {
    String box = "<w:txbxContent>" + p("\"A saw,\" Ada Vale said.") + "</w:txbxContent>";
    String body =
        "<w:p><w:r><w:t xml:space=\"preserve\">The minister told </w:t></w:r><w:r>"
            + "<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>"
            + box
            + "</w:drawing></mc:Choice><mc:Fallback><w:pict>"
            + box
            + "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
            + "<w:r><w:t>reporters on Friday.</w:t></w:r></w:p>"
            + p("The office denied it.");
    assertThat(accepted(docx(body)).text())
        .isEqualTo(
            "The minister told reporters on Friday.\n\n\"A saw,\" Ada Vale said.\n\n"
                + "The office denied it.");
  }

  @Test
  void read_linksFieldsAndControls_areTheirWords() throws IOException {
    String body =
        "<w:sdt><w:sdtPr><w:alias w:val=\"Title\"/></w:sdtPr><w:sdtContent>"
            + p("The ferry that sank")
            + "</w:sdtContent></w:sdt><w:p><w:hyperlink><w:r><w:t>The mayor</w:t></w:r>"
            + "</w:hyperlink><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText> HYPERLINK"
            + " \"https://orla.example\" </w:instrText><w:fldChar w:fldCharType=\"separate\"/>"
            + "<w:t xml:space=\"preserve\"> said so</w:t><w:fldChar w:fldCharType=\"end\"/></w:r>"
            + "<w:r><w:t>.</w:t></w:r></w:p>";
    assertThat(accepted(docx(body)).text()).isEqualTo("The ferry that sank\n\nThe mayor said so.");
  }

  @Test
  void read_tables_areAParagraphACell() throws IOException {
    String body =
        "<w:tbl><w:tr><w:tc>" + p("Dead") + "</w:tc><w:tc>" + p("Three") + "</w:tc></w:tr></w:tbl>";
    assertThat(accepted(docx(body)).text()).isEqualTo("Dead\n\nThree");
  }

  @Test
  void read_headsNotesAndAttachments_areLeftOut() throws IOException {
    Map<String, String> parts = parts(p("The mayor said so."));
    parts.put("word/header1.xml", HEAD + p("Coast Authority") + END);
    parts.put("word/footnotes.xml", HEAD + p("A note") + END);
    parts.put("word/embeddings/inner.docx", "PK\3\4 no zip");
    parts.put("word/vbaProject.bin", "Sub Evil()");
    assertThat(accepted(zip(parts)).text()).isEqualTo("The mayor said so.");
  }

  @Test
  void read_properties_areTakenIfReadersSeeThem() throws IOException {
    Map<String, String> parts = parts(body());
    parts.put(
        "docProps/core.xml",
        "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
            + " xmlns:dcterms=\"http://purl.org/dc/terms/\">"
            + "<dc:title>The ferry that sank off Orla</dc:title><dc:creator>Anna Reyes</dc:creator>"
            + "<dcterms:created>2026-03-01T08:00:00Z</dcterms:created></cp:coreProperties>");
    Report report = accepted(zip(parts));
    assertThat(report.title()).isEqualTo("The ferry that sank off Orla");
    assertThat(report.provenance().authors()).containsExactly("Anna Reyes");
    assertThat(report.published()).isNull();
    assertThat(report.provenance().publishedAt()).isNull();
  }

  @Test
  void read_cutAnywhere_givesWholeParagraphsOrOneLine() throws IOException {
    byte[] whole = docx(body());
    int given = 0;
    for (int length = 40; length < whole.length; length++) {
      Outcome outcome = outcome(Arrays.copyOf(whole, length));
      if (outcome instanceof Accepted accepted) {
        given++;
        List<String> paragraphs = List.of(accepted.report().text().split("\n\n"));
        assertThat(TOLD.subList(0, paragraphs.size())).isEqualTo(paragraphs);
        // Behind the text's part there is nothing that would be missed.
        if (paragraphs.size() < TOLD.size()) {
          assertThat(accepted.report().warnings()).extracting(Warning::code).contains("cut");
        }
      } else {
        assertThat(((Rejected) outcome).message().lines().count()).isEqualTo(1);
      }
    }
    assertThat(given).isPositive();
  }

  @Test
  void read_bytesChanged_neverThrows() throws IOException {
    byte[] whole = docx(body());
    Random random = new Random(9);
    for (int round = 0; round < 500; round++) {
      byte[] bytes = whole.clone();
      for (int change = 0; change <= round % 9; change++) {
        bytes[30 + random.nextInt(bytes.length - 30)] = (byte) random.nextInt(256);
      }
      assertThat(outcome(bytes)).isNotNull();
    }
  }

  @Test
  void read_partThatUnpacksToFarMore_isRejected() throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("word/media/a.bmp", "\0".repeat(50 << 20));
    parts.putAll(parts(body()));
    assertThat(((Rejected) outcome(zip(parts))).message())
        .isEqualTo("DOCX that unpacks to far more than it is");
  }

  @Test
  void read_declaredType_isRejectedUnread() throws IOException {
    Map<String, String> parts = parts(body());
    parts.computeIfPresent(
        "word/document.xml",
        (name, text) ->
            "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                + text.replace("nobody", "&x;"));
    assertThat(((Rejected) outcome(zip(parts))).message()).contains("DOCTYPE is disallowed");
  }

  private static String body() {
    StringBuilder out = new StringBuilder();
    TOLD.forEach(paragraph -> out.append(p(paragraph)));
    return out.toString();
  }

  private static String p(String text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  private static Map<String, String> parts(String body) {
    Map<String, String> out = new LinkedHashMap<>();
    out.put("[Content_Types].xml", "<Types/>");
    out.put("word/document.xml", HEAD + body + END);
    return out;
  }

  private static byte[] docx(String body) throws IOException {
    return zip(parts(body));
  }

  private static byte[] zip(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(UTF_8));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static Report accepted(byte[] bytes) {
    Outcome outcome = outcome(bytes);
    assertThat(outcome).isInstanceOf(Accepted.class);
    return ((Accepted) outcome).report();
  }

  private static Outcome outcome(byte[] bytes) {
    Item.Raw raw = new Item.Raw("a.docx", Method.FILE, null, null, bytes);
    return Documents.of(raw, Limits.DEFAULT).getFirst().outcome();
  }
}
