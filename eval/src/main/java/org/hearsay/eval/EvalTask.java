package org.hearsay.eval;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.hearsay.json.Predictions;
import org.hearsay.model.Reading;
import org.hearsay.reader.Reader;
import org.hearsay.source.Limits;
import org.hearsay.source.Outcome;
import org.hearsay.source.Outcome.Accepted;
import org.hearsay.source.Outcome.Rejected;
import org.hearsay.source.table.Rows;
import tools.jackson.core.JsonGenerator;

/**
 * Reads a corpus's rows and writes a prediction for each, in the form that its scorer reads.
 *
 * <p>Only id and text of a row are looked at, never its gold.
 *
 * @param reader called by as many threads as there are workers
 * @param form writes one reading as one prediction
 */
public record EvalTask(Reader reader, int workers, BiConsumer<JsonGenerator, Reading> form)
    implements EvalRun {
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

  @Override
  public Count run(
      String name,
      InputStream in,
      OutputStream out,
      Consumer<String> problems,
      Consumer<Long> progress)
      throws IOException {
    Rows rows = new Rows(name, Gzip.plain(in), Limits.DEFAULT);
    Predictor<Outcome> predictor =
        new Predictor<>(workers, EvalTask::weight, this::predict, problems, progress);
    return predictor.run(rows::outcome, out);
  }

  private Prediction predict(Outcome outcome) {
    return switch (outcome) {
      case Rejected rejected -> Prediction.failed(rejected.name() + ": " + rejected.message());
      case Accepted accepted -> {
        try {
          Reading reading = reader.read(accepted.report());
          yield Prediction.done(json -> form.accept(json, reading));
        } catch (RuntimeException e) {
          yield Prediction.failed(accepted.report().id() + ": " + e);
        }
      }
    };
  }

  private static int weight(Outcome outcome) {
    return outcome instanceof Accepted accepted ? accepted.report().text().length() : 1;
  }
}
