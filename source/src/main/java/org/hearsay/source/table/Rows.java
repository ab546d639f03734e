package org.hearsay.source.table;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.source.Capture;
import org.hearsay.source.Item;
import org.hearsay.source.Items;
import org.hearsay.source.Limits;
import org.hearsay.source.Outcome;
import org.hearsay.source.Outcome.Accepted;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.hearsay.source.json.JsonNode;
import org.hearsay.source.text.Lines;
import org.hearsay.source.text.TextTraits;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Rows of a batch, {@code {id, text, published?, title?, outlet?}} a line, one after the other; the
 * fields may have the names that columns of tables have ({@link TableColumn}). A row with an
 * address alone is that address, to be asked for.
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

  /** That the last row has instead of a text. */
  private @Nullable String link;

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
    String address = link;
    return capture == null
        ? null
        : address == null ? new Item.Captured(capture) : new Item.Listed(address);
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
    link = null;
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
    RowFields row;
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), line)) {
      row = read(json);
    } catch (JacksonException e) {
      return rejected(
          Reason.FORMAT, "not JSON" + JsonNode.whereInLine(e) + ": " + e.getOriginalMessage());
    }
    if (row == null) {
      return rejected(Reason.FORMAT, "not a JSON object");
    }
    String id = row.told().getOrDefault(TableColumn.ID, "");
    String text = row.told().get(TableColumn.TEXT);
    link = text == null ? row.url().orElse(null) : null;
    if (id.isEmpty()) {
      return rejected(Reason.FORMAT, "no \"id\" in the row");
    }
    if (text == null) {
      return rejected(Reason.FORMAT, "row " + id + " has no \"text\"");
    }
    return report(row, id, text);
  }

  private Outcome report(RowFields row, String id, String text) {
    if (TextTraits.isBinary(text)) {
      return rejected(Reason.BINARY, "row " + id + ": a binary, not a text");
    }
    return switch (row.report(id, TextTraits.wellFormed(text))) {
      case Rejected rejected ->
          rejected(rejected.reason(), "row " + id + ": " + rejected.message());
      case Accepted accepted -> accepted;
    };
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

  /** The fields of a row, of one given twice the last; null if it is no object. */
  private static @Nullable RowFields read(JsonParser json) {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      return null;
    }
    Map<String, String> told = new LinkedHashMap<>();
    for (String field = json.nextName(); field != null; field = json.nextName()) {
      JsonToken token = json.nextToken();
      if (token.isStructStart()) {
        json.skipChildren();
      } else if (token == JsonToken.VALUE_STRING
          || (token != JsonToken.VALUE_NULL && !field.equals("text"))) {
        told.put(field, json.getString());
      }
    }
    // What stands behind the object makes the line no row.
    return json.nextToken() == null ? fields(told) : null;
  }

  private static RowFields fields(Map<String, String> told) {
    List<String> names = List.copyOf(told.keySet());
    Map<TableColumn, String> out = new EnumMap<>(TableColumn.class);
    TableColumn.places(names)
        .forEach((column, at) -> out.put(column, told.getOrDefault(names.get(at), "")));
    return new RowFields(out);
  }
}
