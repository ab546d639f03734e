package org.hearsay.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
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

class PdfParserTest {
  private static final String TOLD = "The harbour office said that the ferry would not sail.";

  @Test
  void read_cutAnywhere_isTextWithAWarningOrOneLine() throws IOException {
    byte[] whole = pdf(List.of(TOLD), List.of("A second page."));
    int given = 0;
    for (int length = 6; length < whole.length - 6; length++) {
      Outcome outcome = outcome(Arrays.copyOf(whole, length));
      if (outcome instanceof Accepted accepted) {
        given++;
        assertThat(accepted.report().warnings())
            .as("cut at " + length)
            .extracting(Warning::code)
            .contains("cut");
      } else {
        assertThat(((Rejected) outcome).message().lines().count()).isEqualTo(1);
      }
    }
    assertThat(given).isPositive();
  }

  @Test
  void read_bytesChanged_neverThrows() throws IOException {
    byte[] whole = pdf(List.of(TOLD));
    Random random = new Random(5);
    for (int round = 0; round < 500; round++) {
      byte[] bytes = whole.clone();
      for (int change = 0; change <= round % 20; change++) {
        bytes[6 + random.nextInt(bytes.length - 6)] = (byte) random.nextInt(256);
      }
      assertThat(outcome(bytes)).isNotNull();
    }
  }

  @Test
  void read_protectedFromChangesOnly_isRead() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf(List.of(TOLD)))) {
      document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
      assertThat(accepted(saved(document)).text()).isEqualTo(TOLD);
    }
  }

  @Test
  void read_attachment_isNotFollowed() throws IOException {
    byte[] inner = pdf(List.of("A text that was attached."));
    try (PDDocument document = Loader.loadPDF(pdf(List.of(TOLD)))) {
      PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(inner));
      file.setSubtype("application/pdf");
      PDComplexFileSpecification specification = new PDComplexFileSpecification();
      specification.setFile("inner.pdf");
      specification.setEmbeddedFile(file);
      PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
      files.setNames(Map.of("inner", specification));
      PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
      names.setEmbeddedFiles(files);
      document.getDocumentCatalog().setNames(names);
      assertThat(accepted(saved(document)).text()).isEqualTo(TOLD);
    }
  }

  @Test
  void read_sentenceOverPages_isOneParagraph() throws IOException {
    byte[] bytes =
        pdf(
            List.of("The ferry lay at the quay and the crew", "", "Page 1"),
            List.of("had gone home, the office said.", "", "Page 2"),
            List.of("Nobody was hurt.", "", "Page 3"));
    assertThat(accepted(bytes).text())
        .isEqualTo(
            "The ferry lay at the quay and the crew had gone home, the office said.\n\n"
                + "Nobody was hurt.");
  }

  @Test
  void read_compoundAtALinesEnd_keepsItsHyphen() throws IOException {
    byte[] bytes =
        pdf(
            List.of(
                "The office called the devel-",
                "opment half-",
                "hearted, and the Anglo-",
                "Orlan ferry a loss."));
    assertThat(accepted(bytes).text())
        .isEqualTo(
            "The office called the development half-hearted, and the Anglo-Orlan ferry a loss.");
  }

  @SafeVarargs
  private static byte[] pdf(List<String>... pages) throws IOException {
    return Written.pdf("", "", "", List.of(pages));
  }

  private static byte[] saved(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  private static Report accepted(byte[] bytes) {
    Outcome outcome = outcome(bytes);
    assertThat(outcome).isInstanceOf(Accepted.class);
    return ((Accepted) outcome).report();
  }

  private static Outcome outcome(byte[] bytes) {
    Item.Raw raw = new Item.Raw("a.pdf", Method.FILE, null, null, bytes);
    return Documents.of(raw, Limits.DEFAULT).getFirst().outcome();
  }
}
