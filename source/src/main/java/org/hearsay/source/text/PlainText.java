package org.hearsay.source.text;

import static java.util.Objects.requireNonNull;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Provenance;
import org.hearsay.model.Report;
import org.hearsay.model.Span;
import org.hearsay.model.Warning;
import org.hearsay.source.Outcome;
import org.hearsay.source.Outcome.Accepted;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * Text to a report: what every format comes to in the end. Tells the language, and what is odd
 * about the characters.
 */
public final class PlainText {
  /** More bad bytes than one in so many, and the file is not UTF-8 at all. */
  private static final int BAD_SHARE = 10;

  private PlainText() {}

  /**
   * Bytes of a plain text, in UTF-8, in UTF-16 with its mark, or surely in Windows-1252; they keep
   * their own characters, only a byte order mark goes and line ends become \n.
   *
   * @param name the report's id
   */
  public static Outcome parse(String name, byte[] bytes) {
    requireNonNull(name, "name is null");
    if (isUtf16(bytes)) {
      return utf16(name, bytes);
    }
    Utf8 decoded = Utf8.decode(bytes);
    if (TextTraits.isBinary(decoded.text())) {
      return new Rejected(name, Reason.BINARY, "a binary file, not a text");
    }
    String western = decoded.hasOther() ? null : Windows1252.decode(bytes);
    if (decoded.badBytes() > 0 && western != null) {
      return report(name, TextTraits.withUnixLines(western), null)
          .map(
              report ->
                  report.withWarning(
                      Warning.of(
                          "encoding", "not UTF-8; read as Windows-1252, an old western text")));
    }
    Optional<Charset> cyrillic = decoded.isOther() ? Cyrillic.of(bytes) : Optional.empty();
    if (cyrillic.isPresent()) {
      return report(name, TextTraits.withUnixLines(new String(bytes, cyrillic.get())), null)
          .map(
              report ->
                  report.withWarning(
                      Warning.of(
                          "encoding",
                          "not UTF-8; read as " + cyrillic.get() + ", by its letters")));
    }
    if ((long) decoded.badBytes() * BAD_SHARE > bytes.length) {
      return new Rejected(
          name,
          Reason.ENCODING,
          "not UTF-8: " + decoded.badBytes() + " of " + bytes.length + " bytes; convert it first");
    }
    Outcome outcome = report(name, TextTraits.withUnixLines(decoded.text()), null);
    return outcome instanceof Accepted accepted && decoded.firstBad() >= 0
        ? new Accepted(accepted.report().withWarning(encoding(decoded)))
        : outcome;
  }

  /** With a byte order mark, by which it is sure. */
  private static Outcome utf16(String name, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_16);
    if (TextTraits.isBinary(text)) {
      return new Rejected(name, Reason.BINARY, "a binary file, not a text");
    }
    Outcome outcome = report(name, TextTraits.withUnixLines(text), null);
    return text.indexOf('\uFFFD') < 0
        ? outcome
        : outcome.map(
            report ->
                report.withWarning(
                    Warning.of("encoding", "not UTF-16 in places, which are shown as \uFFFD")));
  }

  /**
   * A text that is characters already: a row's, a page's, a message's.
   *
   * @param name the report's id
   * @param language as the format tells it ("en-GB"), or null; the text itself is asked too
   */
  public static Outcome report(String name, String text, @Nullable String language) {
    if (text.isBlank()) {
      return new Rejected(name, Reason.EMPTY, "empty: there is no text in it");
    }
    Report report =
        Report.of(name, text)
            .withLanguage(Language.of(text, language))
            .withProvenance(Dateline.of(text).map(PlainText::provenance).orElse(Provenance.NONE));
    return new Accepted(quotes(language(report)));
  }

  private static Provenance provenance(Dateline dateline) {
    return Provenance.NONE.withDateline(dateline.words()).withCredit(dateline.credit());
  }

  private static Report language(Report report) {
    return report.language().equals("en")
        ? report
        : report.withWarning(
            Warning.of(
                "language",
                "this looks like "
                    + Language.nameOf(report.language())
                    + ", which the reader does not know: it is kept and not read"));
  }

  private static Report quotes(Report report) {
    List<Span> odd = UnpairedQuotes.unbalanced(report.text());
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
