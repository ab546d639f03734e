package org.hearsay.web.api;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import org.hearsay.web.http.ApiRequest;
import org.hearsay.web.http.ApiResponse;
import org.hearsay.web.http.Problem;
import org.hearsay.web.http.ProblemException;

/**
 * A query of the ledger.
 *
 * @param parameters that it knows; others are refused, since a filter that is misspelt would show
 *     everything
 */
record Endpoint(Set<String> parameters, Query query) {
  /** What it answers. */
  @FunctionalInterface
  interface Query {
    /**
     * @throws ProblemException if there is no answer
     */
    ApiResponse answer(LedgerConnection ledger, ApiRequest request);
  }

  Endpoint {
    parameters = Set.copyOf(parameters);
    requireNonNull(query, "query is null");
  }

  void check(ApiRequest request) {
    for (String name : request.query().keySet()) {
      if (!parameters.contains(name)) {
        throw Problem.badRequest("unknown parameter " + name).exception();
      }
    }
  }
}
