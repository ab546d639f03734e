package org.hearsay.eval;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import org.hearsay.json.Json;
import tools.jackson.core.JsonGenerator;

/**
 * A line of output, or a problem.
 *
 * @param problem empty if there is none
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
record Prediction(byte[] line, String problem) {
  static Prediction done(Consumer<JsonGenerator> form) {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.line(line)) {
      form.accept(json);
    }
    line.write('\n');
    return new Prediction(line.toByteArray(), "");
  }

  static Prediction failed(String problem) {
    return new Prediction(new byte[0], problem);
  }
}
