package org.hearsay.eval;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.hearsay.source.Limits;
import org.hearsay.source.text.Lines;
import tools.jackson.core.JsonGenerator;

/**
 * Takes rows that say where something stands, and writes a prediction for each of what it is.
 *
 * @param fields of a row that say where
 * @param form writes one row's prediction; called by as many threads as there are workers
 */
public record SpanTask(Set<String> fields, BiConsumer<JsonGenerator, SpanRow> form, int workers)
    implements EvalRun {
  public SpanTask {
    fields = Set.copyOf(fields);
    requireNonNull(form, "form is null");
  }

  /** A line of the corpus with its number. */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  private record Line(byte[] bytes, long length, long number) {}

  @Override
  public Count run(
      String name,
      InputStream in,
      OutputStream out,
      Consumer<String> problems,
      Consumer<Long> progress)
      throws IOException {
    Lines lines = new Lines(Gzip.plain(in), Limits.DEFAULT.bytes());
    return new Predictor<Line>(
            workers, line -> line.bytes.length + 1, line -> predict(name, line), problems, progress)
        .run(
            () -> {
              byte[] bytes = lines.next();
              return bytes == null ? null : new Line(bytes, lines.length(), lines.number());
            },
            out);
  }

  private Prediction predict(String name, Line line) {
    String where = name + ":" + line.number;
    if (line.length > Limits.DEFAULT.bytes()) {
      return Prediction.failed(where + ": too large, the limit is " + Limits.DEFAULT.size());
    }
    SpanRow row;
    try {
      row = SpanRow.of(line.bytes, fields);
    } catch (IllegalArgumentException e) {
      return Prediction.failed(where + ": " + e.getMessage());
    }
    try {
      return Prediction.done(json -> write(json, row));
    } catch (RuntimeException e) {
      return Prediction.failed(row.report().id() + ": " + e);
    }
  }

  private void write(JsonGenerator json, SpanRow row) {
    json.writeStartObject();
    json.writeStringProperty("id", row.report().id());
    if (row.corpus() != null) {
      json.writeStringProperty("corpus", row.corpus());
    }
    form.accept(json, row);
    json.writeEndObject();
  }
}
