package org.hearsay.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.hearsay.json.Json;
import tools.jackson.core.JsonGenerator;

/**
 * What is sent back.
 *
 * @param headers beside those that every answer has
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
record Answer(int status, String type, byte[] body, Map<String, String> headers) {
  static final String JSON = "application/json";

  Answer {
    requireNonNull(type, "type is null");
    requireNonNull(body, "body is null");
    headers = Map.copyOf(headers);
  }

  /** Bytes that are there already. */
  static Answer of(String type, byte[] body) {
    return new Answer(200, type, body, Map.of());
  }

  static Answer json(Consumer<JsonGenerator> form) {
    return json(200, form);
  }

  static Answer json(int status, Consumer<JsonGenerator> form) {
    return new Answer(status, JSON, written(form), Map.of());
  }

  /** {@code application/problem+json}. */
  static Answer of(Problem problem) {
    return new Answer(
        problem.status(),
        "application/problem+json",
        written(
            json -> {
              json.writeStartObject();
              json.writeStringProperty("type", problem.type());
              json.writeStringProperty("title", problem.title());
              json.writeNumberProperty("status", problem.status());
              json.writeStringProperty("detail", problem.detail());
              json.writeEndObject();
            }),
        Map.of("Cache-Control", "no-store"));
  }

  /** Nothing, with this status. */
  static Answer empty(int status) {
    return new Answer(status, "", new byte[0], Map.of());
  }

  Answer with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Answer(status, type, body, more);
  }

  String text() {
    return new String(body, UTF_8);
  }

  static byte[] written(Consumer<JsonGenerator> form) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 12);
    try (JsonGenerator json = Json.line(out)) {
      form.accept(json);
    }
    return out.toByteArray();
  }
}
