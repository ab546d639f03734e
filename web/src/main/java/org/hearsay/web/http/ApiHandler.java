package org.hearsay.web.http;

/** Answers requests under {@code /api/v1}. */
@FunctionalInterface
public interface ApiHandler {
  /**
   * @throws ProblemException if the request is refused
   */
  ApiResponse answer(ApiRequest request);
}
