package org.hearsay.source.table;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;
import org.hearsay.model.Report;
import org.hearsay.model.Warning;
import org.hearsay.source.Capture;
import org.hearsay.source.Item;
import org.hearsay.source.Items;
import org.hearsay.source.Limits;
import org.hearsay.source.Outcome;
import org.hearsay.source.Outcome.Accepted;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.hearsay.source.text.Dates;
import org.hearsay.source.text.Lines;
import org.hearsay.source.text.PlainText;
import org.hearsay.source.text.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Rows of a batch, {@code {id, text, published?, title?, outlet?}} a line, one after the other.
 *
 * <p>Holds one line at a time, and of a line that is over the limit only its length. A damaged row
 * is an outcome as any other; the rows after it go on. Other fields of a row are not looked at. A
 * row's text is kept as it is, line ends included, so that offsets fit the row. Not thread-safe.
 */
public final class Rows implements Items {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final Lines lines;
  private final String name;
  private final Limits limits;

  /**
   * @param name of the stream, for messages: a file's, or "-"
   * @param in is read as far as asked for and left open
   */
  public Rows(String name, InputStream in, Limits limits) {
    this.name = requireNonNull(name, "name is null");
    this.limits = requireNonNull(limits, "limits is null");
    this.lines = new Lines(in, limits.bytes());
  }

  @Override
  public @Nullable Item next() throws IOException {
    Capture capture = capture();
    return capture == null ? null : new Item.Come(capture);
  }

  /**
   * What became of the next row, blank lines skipped; null at the end.
   *
   * @throws IOException if the stream fails
   */
  public @Nullable Outcome outcome() throws IOException {
    Capture capture = capture();
    return capture == null ? null : capture.outcome();
  }

  /**
   * The next row with its line, blank lines skipped; null at the end.
   *
   * @throws IOException if the stream fails
   */
  public @Nullable Capture capture() throws IOException {
    while (true) {
      byte[] line = lines.next();
      if (line == null) {
        return null;
      }
      if (lines.length() > limits.bytes()) {
        return Capture.none(
            Capture.Method.ROW,
            rejected(
                Reason.TOO_LARGE,
                "too large: " + Limits.size(lines.length()) + ", the limit is " + limits.size()));
      }
      if (!isBlank(line)) {
        Outcome outcome = parse(line);
        return new Capture(
            address(outcome), Capture.Method.ROW, null, null, Optional.of(line), outcome);
      }
    }
  }

  private String address(Outcome outcome) {
    return switch (outcome) {
      case Accepted accepted -> name + "#" + accepted.report().id();
      case Rejected rejected -> rejected.name();
    };
  }

  private Outcome parse(byte[] line) {
    Row row;
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), line)) {
      row = Row.read(json);
    } catch (JacksonException e) {
      return rejected(
          Reason.FORMAT,
          "not JSON at column " + e.getLocation().getColumnNr() + ": " + e.getOriginalMessage());
    }
    if (row == null) {
      return rejected(Reason.FORMAT, "not a JSON object");
    }
    String id = row.id;
    String text = row.text;
    if (id == null || id.isEmpty()) {
      return rejected(Reason.FORMAT, "no \"id\" in the row");
    }
    if (text == null) {
      return rejected(Reason.FORMAT, "row " + id + " has no \"text\"");
    }
    return report(row, id, text);
  }

  private Outcome report(Row row, String id, String text) {
    if (Text.isBinary(text)) {
      return rejected(Reason.BINARY, "row " + id + ": a binary, not a text");
    }
    return switch (PlainText.report(id, Text.wellFormed(text), null)) {
      case Rejected rejected ->
          rejected(rejected.reason(), "row " + id + ": " + rejected.message());
      case Accepted accepted ->
          new Accepted(
              published(
                  row.published,
                  accepted
                      .report()
                      .withTitle(wellFormed(row.title))
                      .withOutlet(wellFormed(row.outlet))));
    };
  }

  private static Report published(@Nullable String published, Report report) {
    if (published == null) {
      return report;
    }
    LocalDate day = Dates.day(published);
    return day == null
        ? report.withWarning(Warning.of("published", "not a date, left out: " + published))
        : report.withPublished(day);
  }

  private static @Nullable String wellFormed(@Nullable String text) {
    return text == null ? null : Text.wellFormed(text);
  }

  private Rejected rejected(Reason reason, String message) {
    return new Rejected(name + ":" + lines.number(), reason, message);
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  /** The fields of a row as they stand in it; of a field given twice the last. */
  private static final class Row {
    private @Nullable String id;
    private @Nullable String text;
    private @Nullable String published;
    private @Nullable String title;
    private @Nullable String outlet;

    /** Null if it is no object. */
    static @Nullable Row read(JsonParser json) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      Row row = new Row();
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        row.field(name, json);
      }
      // What stands behind the object makes the line no row.
      return json.nextToken() == null ? row : null;
    }

    private void field(String name, JsonParser json) {
      JsonToken token = json.nextToken();
      if (token.isStructStart()) {
        json.skipChildren();
        return;
      }
      String value = token == JsonToken.VALUE_NULL ? null : json.getString();
      switch (name) {
        case "id" -> id = value;
        case "text" -> text = token == JsonToken.VALUE_STRING ? value : null;
        case "published" -> published = value;
        case "title" -> title = value;
        case "outlet" -> outlet = value;
        default -> {}
      }
    }
  }
}
