package org.hearsay.eval;

import static java.util.Objects.requireNonNull;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.hearsay.json.Json;
import org.hearsay.json.Predictions;
import org.hearsay.model.Reading;
import org.hearsay.reader.Reader;
import org.hearsay.source.InOrder;
import org.hearsay.source.Limits;
import org.hearsay.source.Outcome;
import org.hearsay.source.Outcome.Accepted;
import org.hearsay.source.Outcome.Rejected;
import org.hearsay.source.Rows;
import tools.jackson.core.JsonGenerator;

/**
 * Reads a corpus's rows and writes a prediction for each, in the form that its scorer reads.
 *
 * <p>Only id and text of a row are looked at, never its gold.
 *
 * @param reader called by as many threads as there are workers
 * @param form writes one reading as one prediction
 */
public record EvalTask(Reader reader, int workers, BiConsumer<JsonGenerator, Reading> form) {
  private static final int GZIP_MAGIC = 0x1F8B;

  public EvalTask {
    requireNonNull(reader, "reader is null");
    requireNonNull(form, "form is null");
  }

  /**
   * Attributions.
   *
   * @param nested with those inside another's content, which PolNeAR does not annotate
   */
  public static EvalTask attribution(Reader reader, int workers, boolean nested) {
    return new EvalTask(
        reader, workers, (json, reading) -> Predictions.attributions(json, reading, nested));
  }

  /** Names and coreference chains. */
  public static EvalTask names(Reader reader, int workers) {
    return new EvalTask(reader, workers, Predictions::names);
  }

  /** How many rows were done and how many could not be. */
  public record Count(long done, long failed) {}

  /**
   * Runs over all rows.
   *
   * @param in rows, as they are or gzipped; left open
   * @param problems is told of each row that could not be read, in one line
   * @param progress is told how many rows are done, after each
   * @throws IOException if a stream fails
   */
  public Count run(
      String name,
      InputStream in,
      OutputStream out,
      Consumer<String> problems,
      Consumer<Long> progress)
      throws IOException {
    Rows rows = new Rows(name, plain(in), Limits.DEFAULT);
    long[] counts = new long[2];
    new InOrder<Outcome, Prediction>(workers, EvalTask::weight, this::predict)
        .run(
            rows::next,
            (prediction, more) -> {
              if (prediction.problem().isEmpty()) {
                out.write(prediction.line());
                counts[0]++;
              } else {
                problems.accept(prediction.problem());
                counts[1]++;
              }
              progress.accept(counts[0]);
            });
    out.flush();
    return new Count(counts[0], counts[1]);
  }

  /** A line of output, or a problem. */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  private record Prediction(byte[] line, String problem) {}

  private Prediction predict(Outcome outcome) {
    return switch (outcome) {
      case Rejected rejected ->
          new Prediction(new byte[0], rejected.name() + ": " + rejected.message());
      case Accepted accepted -> {
        try {
          yield new Prediction(line(reader.read(accepted.report())), "");
        } catch (RuntimeException e) {
          yield new Prediction(new byte[0], accepted.report().id() + ": " + e);
        }
      }
    };
  }

  private byte[] line(Reading reading) {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.line(line)) {
      form.accept(json, reading);
    }
    line.write('\n');
    return line.toByteArray();
  }

  private static int weight(Outcome outcome) {
    return outcome instanceof Accepted accepted ? accepted.report().text().length() : 1;
  }

  private static InputStream plain(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in);
    buffered.mark(2);
    int magic = (buffered.read() << 8) | buffered.read();
    buffered.reset();
    return magic == GZIP_MAGIC ? new GZIPInputStream(buffered, 1 << 16) : buffered;
  }
}
