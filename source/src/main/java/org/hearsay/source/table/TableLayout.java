package org.hearsay.source.table;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.hearsay.source.text.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * How a table is written, told by its beginning.
 *
 * <p>UTF-16 has its mark. What is not UTF-8, and has few bytes that are not, is taken for
 * Windows-1252, as spreadsheets of Western Europe write it; with many it is another alphabet, and
 * which cannot be told. Fields are parted by tabs if the first line has any: none has them in its
 * names, while lists in GDELT's fields have commas and semicolons in number. Else by the sign that
 * it has more of.
 *
 * @param quoted whether fields may be; with tabs only where a spreadsheet wrote it, not in GDELT's
 * @param problem why it cannot be read; null if it can
 * @param note what was odd about its characters; null if nothing is
 */
record TableLayout(
    Charset charset,
    char delimiter,
    boolean quoted,
    @Nullable String problem,
    @Nullable String note) {
  private static final int HEAD = 64 << 10;

  /** More bad bytes than one in so many, and it is another alphabet. */
  private static final int BAD_SHARE = 10;

  /** Signs that may part fields; a quotation mark may not. */
  private static final String PARTING = ",;\t|:^~";

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /**
   * @param in marks and resets; is left where it was
   */
  static TableLayout of(InputStream in) throws IOException {
    in.mark(HEAD);
    byte[] head = in.readNBytes(HEAD);
    in.reset();
    if (isUtf16(head)) {
      return of(new String(head, UTF_16), UTF_16, null, null);
    }
    Utf8 decoded = Utf8.decode(Arrays.copyOf(head, whole(head)));
    if (decoded.badBytes() == 0) {
      return of(decoded.text(), UTF_8, null, null);
    }
    boolean western = (long) decoded.badBytes() * BAD_SHARE <= head.length;
    return of(
        new String(head, WINDOWS),
        WINDOWS,
        western ? null : "neither UTF-8 nor the letters of Western Europe; save it as UTF-8",
        "not UTF-8; read as Windows-1252");
  }

  private static TableLayout of(
      String head, Charset charset, @Nullable String problem, @Nullable String note) {
    String first = head.replace("\uFEFF", "").split("[\r\n]", 2)[0];
    boolean told =
        first.length() == 5 && first.startsWith("sep=") && PARTING.indexOf(first.charAt(4)) >= 0;
    char delimiter = told ? first.charAt(4) : delimiter(first);
    boolean quoted = delimiter != '\t' || charset.equals(UTF_16) || first.startsWith("\"");
    return new TableLayout(charset, delimiter, quoted, problem, note);
  }

  private static char delimiter(String line) {
    String bare = line.replaceAll("\"[^\"]*\"", "");
    if (bare.indexOf('\t') >= 0) {
      return '\t';
    }
    return count(bare, ';') > count(bare, ',') ? ';' : ',';
  }

  CSVFormat format() {
    return quoted
        ? CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(true).get()
        : CSVFormat.TDF.builder().setQuote(null).setIgnoreSurroundingSpaces(false).get();
  }

  private static long count(String line, char wanted) {
    return line.chars().filter(c -> c == wanted).count();
  }

  private static boolean isUtf16(byte[] head) {
    int mark = head.length < 2 ? 0 : (head[0] & 0xFF) << 8 | head[1] & 0xFF;
    return mark == 0xFEFF || mark == 0xFFFE;
  }

  /** Without a character that the end of the head may have cut. */
  private static int whole(byte[] head) {
    int end = head.length;
    while (head.length == HEAD && end > HEAD - 4 && head[end - 1] < 0) {
      end--;
    }
    return end;
  }
}
