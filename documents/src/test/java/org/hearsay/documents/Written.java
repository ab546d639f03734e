package org.hearsay.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;

/** Documents of our own making. */
final class Written {
  private static final int SIZE = 11;
  private static final int LEADING = 14;
  private static final int PARAGRAPH = 30;

  private Written() {}

  /** Pages of paragraphs of lines; an empty line begins a paragraph. */
  static byte[] pdf(String title, String author, String password, List<List<String>> pages)
      throws IOException {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.getDocumentInformation().setTitle(title);
      document.getDocumentInformation().setAuthor(author);
      for (List<String> lines : pages) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(new PDType1Font(FontName.HELVETICA), SIZE);
          content.newLineAtOffset(60, 720);
          for (String line : lines) {
            if (line.isEmpty()) {
              content.newLineAtOffset(0, -PARAGRAPH);
            } else {
              content.showText(line);
              content.newLineAtOffset(0, -LEADING);
            }
          }
          content.endText();
        }
      }
      if (!password.isEmpty()) {
        document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
      }
      document.save(out);
      return out.toByteArray();
    }
  }

  /**
   * Words at a place of a page.
   *
   * @param x points from the left
   * @param y points from the page's foot
   */
  record Placed(double x, double y, int size, String words, boolean isUpwards) {
    Placed(double x, double y, int size, String words) {
      this(x, y, size, words, false);
    }

    static Placed upwards(double x, double y, int size, String words) {
      return new Placed(x, y, size, words, true);
    }
  }

  /** A page, drawn in this order. */
  static byte[] page(List<Placed> drawn) throws IOException {
    return page(drawn, false);
  }

  /**
   * A page, drawn in this order.
   *
   * @param turned whether it lies on its side, and is shown upright
   */
  static byte[] page(List<Placed> drawn, boolean turned) throws IOException {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        if (turned) {
          page.setRotation(90);
          content.transform(new Matrix(0, 1, -1, 0, page.getMediaBox().getWidth(), 0));
        }
        for (Placed one : drawn) {
          content.beginText();
          content.setFont(new PDType1Font(FontName.TIMES_ROMAN), one.size());
          double turn = one.isUpwards() ? Math.PI / 2 : 0;
          content.setTextMatrix(Matrix.getRotateInstance(turn, (float) one.x(), (float) one.y()));
          content.showText(one.words());
          content.endText();
        }
      }
      document.save(out);
      return out.toByteArray();
    }
  }

  /** The least that Word opens, with this body. */
  static byte[] docx(String body) throws IOException {
    return zip(
        Map.of(
            "[Content_Types].xml",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd."
                + "openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>",
            "_rels/.rels",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                + "relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/"
                + "officeDocument/2006/relationships/officeDocument\""
                + " Target=\"word/document.xml\"/></Relationships>",
            "word/document.xml",
            body));
  }

  /** An OpenDocument text: its type first, and stored, as readers expect. */
  static byte[] odt(String content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      byte[] type = "application/vnd.oasis.opendocument.text".getBytes(UTF_8);
      CRC32 sum = new CRC32();
      sum.update(type);
      ZipEntry first = new ZipEntry("mimetype");
      first.setMethod(ZipEntry.STORED);
      first.setSize(type.length);
      first.setCrc(sum.getValue());
      zip.putNextEntry(first);
      zip.write(type);
      zip.putNextEntry(new ZipEntry("meta.xml"));
      zip.write(
          ("<office:document-meta xmlns:office='o' xmlns:dc='d' xmlns:meta='m'><office:meta>"
                  + "<dc:title>The ferry that sank off Orla</dc:title><meta:initial-creator>x"
                  + "</meta:initial-creator><dc:creator>Anna Reyes</dc:creator></office:meta>"
                  + "</office:document-meta>")
              .getBytes(UTF_8));
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(
          ("<office:document-content xmlns:office='o' xmlns:text='t' xmlns:draw='d'><office:body>"
                  + "<office:text>"
                  + content
                  + "</office:text></office:body></office:document-content>")
              .getBytes(UTF_8));
      zip.closeEntry();
    }
    return out.toByteArray();
  }

  static String body(String... paragraphs) {
    StringBuilder out =
        new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://schemas."
                + "openxmlformats.org/wordprocessingml/2006/main\"><w:body>");
    for (String paragraph : paragraphs) {
      out.append("<w:p><w:r><w:t>").append(paragraph).append("</w:t></w:r></w:p>");
    }
    return out.append("</w:body></w:document>").toString();
  }

  private static byte[] zip(Map<String, String> entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : List.of("[Content_Types].xml", "_rels/.rels", "word/document.xml")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(String.valueOf(entries.get(name)).getBytes(UTF_8));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
