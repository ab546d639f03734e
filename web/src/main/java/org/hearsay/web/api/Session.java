package org.hearsay.web.api;

import static java.util.Objects.requireNonNull;

import org.hearsay.web.http.ApiResponse;

/**
 * This run of the server: the schema Session.
 *
 * @param token that requests which change something must carry
 * @param reviewer under whose name reviews are recorded unless they name another
 */
public record Session(String token, String reviewer) {
  public Session {
    requireNonNull(token, "token is null");
    requireNonNull(reviewer, "reviewer is null");
  }

  ApiResponse answer() {
    return ApiResponse.json(
            json -> {
              json.writeStartObject();
              json.writeStringProperty("token", token);
              json.writeStringProperty("reviewer", reviewer);
              json.writeEndObject();
            })
        .with("Cache-Control", "no-store");
  }
}
