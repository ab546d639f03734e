package org.hearsay.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;

/** Bytes that no honest program writes. */
final class Hostile {
  private static final String HEAD = "%PDF-1.7\n";

  private Hostile() {}

  /** Objects behind a header, without a table. */
  static byte[] pdf(String before, byte[] middle, String behind) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(HEAD.getBytes(ISO_8859_1));
    out.writeBytes(before.getBytes(ISO_8859_1));
    out.writeBytes(middle);
    out.writeBytes(behind.getBytes(ISO_8859_1));
    return out.toByteArray();
  }

  /** A page that draws a form that draws ten forms, and so on. */
  static byte[] forms(int levels) {
    StringBuilder out = new StringBuilder();
    for (int level = 1; level <= levels; level++) {
      String draw =
          level == levels ? "BT (aaaaaaaa) Tj ET" : ("/F" + (level + 1) + " Do ").repeat(10);
      out.append(10 + level).append(" 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 9 9]");
      out.append("/Resources<</XObject<</F").append(level + 1).append(' ').append(11 + level);
      out.append(" 0 R>>>>/Length ").append(draw.length()).append(">>\nstream\n").append(draw);
      out.append("\nendstream\nendobj\n");
    }
    return pdf(
        "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
            + "2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n"
            + "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R"
            + "/Resources<</XObject<</F1 11 0 R>>>>>>\nendobj\n"
            + "4 0 obj\n<</Length 6>>\nstream\n/F1 Do\nendstream\nendobj\n"
            + out,
        new byte[0],
        "trailer\n<</Root 1 0 R>>\n%%EOF\n");
  }

  /** A page with this content, packed. */
  static byte[] page(InputStream content) {
    return page("/Filter/FlateDecode", deflate(content), "");
  }

  /**
   * A page of one font.
   *
   * @param filters how its content is packed
   * @param font more of the font; object 6 is the content again
   */
  static byte[] page(String filters, byte[] content, String font) {
    String length = filters + "/Length " + content.length + ">>\nstream\n";
    byte[] again =
        pdf(
            "6 0 obj\n<<" + length,
            font.isEmpty() ? new byte[0] : content,
            "\nendstream\nendobj\n");
    byte[] shown =
        font.isEmpty() ? content : "BT /F0 9 Tf (The ferry sank.) Tj ET".getBytes(ISO_8859_1);
    String shownLength = font.isEmpty() ? length : "/Length " + shown.length + ">>\nstream\n";
    ByteArrayOutputStream middle = new ByteArrayOutputStream();
    middle.writeBytes(shown);
    middle.writeBytes("\nendstream\nendobj\n".getBytes(ISO_8859_1));
    middle.write(again, HEAD.length(), again.length - HEAD.length());
    return pdf(
        "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
            + "2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n"
            + "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<<"
            + "/Font<</F0<</Type/Font/Subtype/Type1/BaseFont/Helvetica"
            + font
            + ">>>>>>>>\nendobj\n"
            + "4 0 obj\n<<"
            + shownLength,
        middle.toByteArray(),
        "trailer\n<</Root 1 0 R>>\n%%EOF\n");
  }

  /** A page in a font of this kind. */
  static byte[] font(String subtype) {
    String shown = "BT /F0 9 Tf (The ferry sank.) Tj ET";
    return pdf(
        "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
            + "2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n"
            + "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<<"
            + "/Font<</F0<</Type/Font/Subtype"
            + subtype
            + ">>>>>>>>\nendobj\n4 0 obj\n<</Length "
            + shown.length()
            + ">>\nstream\n"
            + shown
            + "\nendstream\nendobj\n",
        new byte[0],
        "trailer\n<</Root 1 0 R>>\n%%EOF\n");
  }

  static byte[] deflate(InputStream plain) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream packed = new DeflaterOutputStream(out)) {
      plain.transferTo(packed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** So many of them, none in memory. */
  static InputStream repeated(String line, int times) {
    byte[] bytes = line.getBytes(ISO_8859_1);
    return new InputStream() {
      private long at;

      @Override
      public int read() {
        return at == (long) times * bytes.length ? -1 : bytes[(int) (at++ % bytes.length)] & 0xff;
      }
    };
  }
}
