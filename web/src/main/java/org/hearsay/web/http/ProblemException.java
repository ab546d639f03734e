package org.hearsay.web.http;

/** Carries a {@link Problem} from where a request is examined to {@link HttpHandler}. */
public final class ProblemException extends RuntimeException {
  private final transient Problem problem;

  ProblemException(Problem problem) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
