package org.hearsay.eval;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hearsay.source.Limits;
import org.hearsay.source.text.Lines;

/**
 * Puts each document of a corpus into a cluster by what stood before it, in the order of the rows:
 * {@code {id, FIELD}}.
 *
 * @param field that the scorer reads: "origin", "story"
 * @param cluster the name of a document's cluster; is given the rows one after the other
 */
record StreamTask(String field, Function<DocumentRow, String> cluster) implements EvalRun {
  StreamTask {
    requireNonNull(field, "field is null");
    requireNonNull(cluster, "cluster is null");
  }

  @Override
  public Count run(
      String name,
      InputStream in,
      OutputStream out,
      Consumer<String> problems,
      Consumer<Long> progress)
      throws IOException {
    Lines lines = new Lines(Gzip.plain(in), Limits.DEFAULT.bytes());
    long done = 0;
    long failed = 0;
    for (byte[] line = lines.next(); line != null; line = lines.next()) {
      Prediction prediction = predict(name + ":" + lines.number(), line, lines.length());
      if (prediction.problem().isEmpty()) {
        out.write(prediction.line());
        progress.accept(++done);
      } else {
        problems.accept(prediction.problem());
        failed++;
      }
    }
    out.flush();
    return new Count(done, failed);
  }

  private Prediction predict(String where, byte[] line, long length) {
    if (length > Limits.DEFAULT.bytes()) {
      return Prediction.failed(where + ": too large, the limit is " + Limits.DEFAULT.size());
    }
    try {
      DocumentRow row = DocumentRow.of(line);
      String found = cluster.apply(row);
      return Prediction.done(
          json -> {
            json.writeStartObject();
            json.writeStringProperty("id", row.id());
            json.writeStringProperty(field, found);
            json.writeEndObject();
          });
    } catch (IllegalArgumentException e) {
      return Prediction.failed(where + ": " + e.getMessage());
    }
  }
}
