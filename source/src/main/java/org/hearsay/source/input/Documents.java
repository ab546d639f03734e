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
    return switch (form.opening()) {
      case Opening.Whole whole -> whole.reader().apply(raw);
      case Opening.Document document -> DocumentReaders.captures(raw, form, limits);
      case Opening.Refused refused -> List.of(none(raw, form.title() + refused.way()));
      case Opening.Streamed many -> List.of(none(raw, many(form)));
      case Opening.Archive archive -> List.of(none(raw, many(form)));
    };
  }

  private static String many(Format form) {
    return form.title() + ": many reports in one file; add the file itself";
  }

  private static Capture none(Item.Raw raw, String message) {
    return Capture.rejected(raw, Reason.FORMAT, message);
  }
}
