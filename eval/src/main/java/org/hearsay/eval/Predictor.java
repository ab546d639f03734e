package org.hearsay.eval;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.hearsay.source.InOrder;

/** Predictions of a stream of rows, written in the rows' order. */
record Predictor<T>(
    int workers,
    ToIntFunction<T> weight,
    Function<T, Prediction> work,
    Consumer<String> problems,
    Consumer<Long> progress) {
  EvalRun.Count run(InOrder.Input<T> rows, OutputStream out) throws IOException {
    long[] counts = new long[2];
    new InOrder<T, Prediction>(workers, weight, work)
        .run(
            rows,
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
    return new EvalRun.Count(counts[0], counts[1]);
  }
}
