package org.hearsay.web;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * Something that can be asked of the ledger.
 *
 * @param parameters that it knows; others are refused, since a filter that is misspelt would show
 *     everything
 */
record Endpoint(Set<String> parameters, Question question) {
  /** What it answers. */
  @FunctionalInterface
  interface Question {
    /**
     * @throws Problem.Refusal if there is no answer
     */
    Answer of(Open open, Asked asked);
  }

  Endpoint {
    parameters = Set.copyOf(parameters);
    requireNonNull(question, "question is null");
  }

  void check(Asked asked) {
    for (String name : asked.query().keySet()) {
      if (!parameters.contains(name)) {
        throw Problem.bad("there is no parameter " + name + " here").refusal();
      }
    }
  }
}
