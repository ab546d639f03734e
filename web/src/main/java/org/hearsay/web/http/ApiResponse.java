package org.hearsay.web.http;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.hearsay.json.Json;
import tools.jackson.core.JsonGenerator;

/**
 * A response, with its whole body.
 *
 * @param type of the body; empty where there is none
 * @param headers beside those of every response
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record ApiResponse(int status, String type, byte[] body, Map<String, String> headers) {
  public static final String JSON = "application/json";

  public ApiResponse {
    requireNonNull(type, "type is null");
    requireNonNull(body, "body is null");
    headers = Map.copyOf(headers);
  }

  /** A body that is there already. */
  public static ApiResponse of(String type, byte[] body) {
    return new ApiResponse(200, type, body, Map.of());
  }

  public static ApiResponse json(Consumer<JsonGenerator> content) {
    return json(200, content);
  }

  public static ApiResponse json(int status, Consumer<JsonGenerator> content) {
    return new ApiResponse(status, JSON, written(content), Map.of());
  }

  /** {@code application/problem+json}. */
  public static ApiResponse of(Problem problem) {
    return new ApiResponse(
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

  /** No body, with this status. */
  public static ApiResponse empty(int status) {
    return new ApiResponse(status, "", new byte[0], Map.of());
  }

  public ApiResponse with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new ApiResponse(status, type, body, more);
  }

  /** JSON on one line, in UTF-8. */
  public static byte[] written(Consumer<JsonGenerator> content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 12);
    try (JsonGenerator json = Json.line(out)) {
      content.accept(json);
    }
    return out.toByteArray();
  }
}
