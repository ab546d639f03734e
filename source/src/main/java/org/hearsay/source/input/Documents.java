package org.hearsay.source.input;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.hearsay.model.Report;
import org.hearsay.model.Warning;
import org.hearsay.source.Capture;
import org.hearsay.source.Item;
import org.hearsay.source.Limits;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.hearsay.source.feed.Feeds;
import org.hearsay.source.page.Pages;
import org.hearsay.source.text.PlainText;
import org.hearsay.source.wire.Wires;

/**
 * Bytes in memory to the reports in them, taken for what they are ({@link Format}). Thread-safe.
 *
 * <p>Whatever the bytes are, it ends, in memory that is a small multiple of theirs, and throws
 * nothing.
 */
public final class Documents {
  private Documents() {}

  /** The reports in bytes; one rejection if there are none. */
  public static List<Capture> of(Item.Raw raw, Limits limits) {
    requireNonNull(limits, "limits is null");
    if (raw.bytes().length > limits.bytes()) {
      return List.of(
          Capture.none(
              raw.method(),
              new Rejected(
                  raw.address(),
                  Reason.TOO_LARGE,
                  "too large: more than " + limits.size() + ", which is the limit")));
    }
    List<Capture> captures = captures(raw, limits);
    return raw.warnings().isEmpty()
        ? captures
        : captures.stream()
            .map(one -> one.with(one.outcome().map(report -> warned(report, raw.warnings()))))
            .toList();
  }

  private static Report warned(Report report, List<Warning> warnings) {
    Report out = report;
    for (Warning warning : warnings) {
      out = out.withWarning(warning);
    }
    return out;
  }

  private static List<Capture> captures(Item.Raw raw, Limits limits) {
    Format form = Format.of(raw.address(), raw.type(), raw.bytes());
    return switch (form) {
      case TEXT -> List.of(Capture.of(raw, PlainText.parse(raw.address(), raw.bytes())));
      case PAGE -> Pages.captures(raw);
      case FEED -> Feeds.captures(raw);
      case NEWSML -> Wires.newsMl(raw);
      case NITF -> Wires.nitf(raw);
      case NINJS -> Wires.ninjs(raw);
      case PDF, DOCX -> List.of(DocumentReaders.capture(raw, form, limits));
      case OFFICE -> List.of(none(raw, form.title() + "; save it as one of those, and add that"));
      case ZIP -> List.of(none(raw, form.title() + ": unpack it, and add its folder"));
      case SITEMAP -> List.of(none(raw, form.title() + "; hearsay watch follows it"));
      case XML -> List.of(none(raw, form.title() + " than feeds, NewsML-G2, NITF and pages"));
      case JSON ->
          List.of(
              none(
                  raw,
                  form.title()
                      + " than ninjs and Telegram's export; rows, a report a line, go in a .jsonl"));
      case ROWS, TABLE, TELEGRAM, WARC, WACZ ->
          List.of(none(raw, form.title() + ": many reports in one file; add the file itself"));
    };
  }

  private static Capture none(Item.Raw raw, String message) {
    return Capture.rejected(raw, Reason.FORMAT, message);
  }
}
