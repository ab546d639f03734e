package org.hearsay.eval;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.hearsay.source.Limits;
import org.hearsay.source.text.Lines;

/**
 * Puts each document of a corpus into a cluster by what stood before it, in the order of the rows:
 * {@code {id, FIELD}}, written at the end.
 *
 * @param field that the scorer reads: "origin", "story"
 * @param cluster the name of a document's cluster; is given the rows one after the other
 * @param atEnd a cluster that became a part of another is that one at the end
 */
record StreamTask(String field, Function<DocumentRow, String> cluster, UnaryOperator<String> atEnd)
    implements EvalRun {
  StreamTask {
    requireNonNull(field, "field is null");
    requireNonNull(cluster, "cluster is null");
    requireNonNull(atEnd, "atEnd is null");
  }

  /** A row, and where it was put. */
  private record Put(String id, String cluster) {}

  @Override
  public Count run(
      String name,
      InputStream in,
      OutputStream out,
      Consumer<String> problems,
      Consumer<Long> progress)
      throws IOException {
    Lines lines = new Lines(Gzip.plain(in), Limits.DEFAULT.bytes());
    List<Put> all = new ArrayList<>();
    long failed = 0;
    for (byte[] line = lines.next(); line != null; line = lines.next()) {
      try {
        all.add(put(line, lines.length()));
        progress.accept((long) all.size());
      } catch (IllegalArgumentException e) {
        problems.accept(name + ":" + lines.number() + ": " + e.getMessage());
        failed++;
      }
    }
    for (Put put : all) {
      out.write(line(put.id, atEnd.apply(put.cluster)));
    }
    out.flush();
    return new Count(all.size(), failed);
  }

  private Put put(byte[] line, long length) {
    if (length > Limits.DEFAULT.bytes()) {
      throw new IllegalArgumentException("too large, the limit is " + Limits.DEFAULT.size());
    }
    DocumentRow row = DocumentRow.of(line);
    return new Put(row.id(), cluster.apply(row));
  }

  private byte[] line(String id, String found) {
    return Prediction.done(
            json -> {
              json.writeStartObject();
              json.writeStringProperty("id", id);
              json.writeStringProperty(field, found);
              json.writeEndObject();
            })
        .line();
  }
}
