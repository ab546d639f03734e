package org.hearsay.source;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.hearsay.model.Report;
import org.hearsay.model.Span;
import org.hearsay.model.Warning;
import org.hearsay.source.Outcome.Accepted;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to a report: plain text or HTML, told apart by name and beginning. Thread-safe.
 *
 * <p>A plain text keeps its own characters; only a byte order mark goes and line ends become \n.
 */
public final class ReportParser {
  /** More bad bytes than one in so many, and the file is not UTF-8 at all. */
  private static final int BAD_SHARE = 10;

  private ReportParser() {}

  /**
   * @param name as the user gave it; the report's id, and named in every message
   * @param charset as a server gave it, or null; only pages may be in anything but UTF-8
   */
  public static Outcome parse(String name, byte[] bytes, @Nullable String charset) {
    requireNonNull(name, "name is null");
    if (isUtf16(bytes)) {
      return new Rejected(name, Reason.ENCODING, "the text is UTF-16; save it as UTF-8");
    }
    if (Html.looksLike(name, bytes)) {
      return page(name, bytes, charset);
    }
    Utf8 decoded = Utf8.decode(bytes);
    if (Text.isBinary(decoded.text())) {
      return new Rejected(name, Reason.BINARY, "a binary file, not a text");
    }
    if ((long) decoded.badBytes() * BAD_SHARE > bytes.length) {
      return new Rejected(
          name,
          Reason.ENCODING,
          "not UTF-8: " + decoded.badBytes() + " of " + bytes.length + " bytes; convert it first");
    }
    Outcome outcome = text(name, Text.withUnixLines(decoded.text()), null);
    return outcome instanceof Accepted accepted && decoded.firstBad() >= 0
        ? new Accepted(accepted.report().withWarning(encoding(decoded)))
        : outcome;
  }

  /**
   * A text that is already characters: a row's, a page's.
   *
   * @param language as the page says it, or null to guess
   */
  static Outcome text(String name, String text, @Nullable String language) {
    if (text.isBlank()) {
      return new Rejected(name, Reason.EMPTY, "empty: there is no text in it");
    }
    Report report = Report.of(name, text).withLanguage(Language.of(text));
    if (report.language().equals("und") && language != null) {
      report = report.withLanguage(language);
    }
    return new Accepted(quotes(language(report)));
  }

  private static Outcome page(String name, byte[] bytes, @Nullable String charset) {
    Html page = Html.parse(bytes, charset);
    if (Text.isBinary(page.text())) {
      return new Rejected(name, Reason.BINARY, "a binary file, not a page");
    }
    Outcome outcome = text(name, page.text(), page.language());
    return outcome instanceof Accepted accepted
        ? new Accepted(
            accepted
                .report()
                .withTitle(page.title())
                .withOutlet(page.outlet())
                .withPublished(page.published()))
        : outcome;
  }

  private static Report language(Report report) {
    return report.language().equals("en")
        ? report
        : report.withWarning(
            Warning.of(
                "language",
                "this looks like "
                    + Language.nameOf(report.language())
                    + "; the reader knows English only"));
  }

  private static Report quotes(Report report) {
    List<Span> odd = Quotes.unbalanced(report.text());
    if (odd.isEmpty()) {
      return report;
    }
    String more = odd.size() == 1 ? "" : ", the first of " + odd.size();
    return report.withWarning(
        Warning.at("quotes", "a quotation mark without its partner" + more, odd.getFirst()));
  }

  private static Warning encoding(Utf8 decoded) {
    return Warning.of(
        "encoding",
        "not UTF-8 at byte "
            + decoded.firstBad()
            + "; "
            + decoded.badBytes()
            + (decoded.badBytes() == 1 ? " byte" : " bytes")
            + " shown as \uFFFD");
  }

  private static boolean isUtf16(byte[] bytes) {
    return bytes.length >= 2
        && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
            || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
  }
}
