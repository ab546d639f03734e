package org.hearsay.web;

import static java.util.Objects.requireNonNull;

/**
 * Why a request is not done, as RFC 9457 has it.
 *
 * @param type "about:blank", or a word of ours where a program must tell: "hearsay:not-empty"
 * @param detail one line for a person
 */
public record Problem(int status, String type, String detail) {
  private static final String ANY = "about:blank";

  public Problem {
    requireNonNull(type, "type is null");
    requireNonNull(detail, "detail is null");
  }

  /** Of a parameter or a body that is none. */
  static Problem bad(String detail) {
    return new Problem(400, ANY, detail);
  }

  /** Of a server that wants the token that it was started with. */
  static Problem unknownCaller() {
    return new Problem(
        401, "hearsay:token", "this server wants its token; open it as /?token=... once");
  }

  /** Of a request from elsewhere. */
  static Problem forbidden(String detail) {
    return new Problem(403, ANY, detail);
  }

  static Problem missing(String detail) {
    return new Problem(404, ANY, detail);
  }

  static Problem method(String detail) {
    return new Problem(405, ANY, detail);
  }

  /** Of what cannot be done now. */
  static Problem conflict(String type, String detail) {
    return new Problem(409, type, detail);
  }

  static Problem tooLarge(String detail) {
    return new Problem(413, ANY, detail);
  }

  static Problem mediaType(String detail) {
    return new Problem(415, ANY, detail);
  }

  /** Of a ledger that cannot be asked, or a server that has too much to do. */
  static Problem unavailable(String detail) {
    return new Problem(503, ANY, detail);
  }

  /** What the status means. */
  String title() {
    return switch (status) {
      case 400 -> "Bad request";
      case 401 -> "Unauthorized";
      case 403 -> "Forbidden";
      case 404 -> "Not found";
      case 405 -> "Method not allowed";
      case 409 -> "Conflict";
      case 413 -> "Content too large";
      case 415 -> "Unsupported media type";
      case 503 -> "Service unavailable";
      default -> "Error";
    };
  }

  Refusal refusal() {
    return new Refusal(this);
  }

  /** Thrown where a request is looked at; answered where it came in. */
  static final class Refusal extends RuntimeException {
    private final transient Problem problem;

    Refusal(Problem problem) {
      super(problem.detail(), null, false, false);
      this.problem = problem;
    }

    Problem problem() {
      return problem;
    }
  }
}
