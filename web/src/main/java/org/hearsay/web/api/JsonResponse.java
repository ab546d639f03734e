package org.hearsay.web.api;

import java.util.function.Consumer;
import org.hearsay.web.http.ApiResponse;

/** Responses that are written with {@link ApiJson}. */
final class JsonResponse {
  private JsonResponse() {}

  static ApiResponse of(Consumer<ApiJson> content) {
    return of(ApiResponse.JSON, content);
  }

  static ApiResponse of(String type, Consumer<ApiJson> content) {
    return ApiResponse.of(type, ApiResponse.written(json -> content.accept(ApiJson.to(json))));
  }
}
