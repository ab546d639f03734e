package org.hearsay.web.http;

import static java.util.Objects.requireNonNull;

/**
 * Why a request is refused or failed, as RFC 9457 describes it.
 *
 * @param type "about:blank", or a code of ours where a program must distinguish:
 *     "hearsay:not-empty"
 * @param detail one line for people
 */
public record Problem(int status, String type, String detail) {
  private static final String ANY = "about:blank";

  public Problem {
    requireNonNull(type, "type is null");
    requireNonNull(detail, "detail is null");
  }

  /** A parameter or a body is invalid. */
  public static Problem badRequest(String detail) {
    return new Problem(400, ANY, detail);
  }

  /** The server was started with an access token, and the request has none or another. */
  static Problem unauthorized() {
    return new Problem(
        401, "hearsay:token", "this server requires its token; open it as /?token=... once");
  }

  /** The request comes from another site, under another host name, or without its token. */
  static Problem forbidden(String detail) {
    return new Problem(403, ANY, detail);
  }

  public static Problem notFound(String detail) {
    return new Problem(404, ANY, detail);
  }

  public static Problem methodNotAllowed(String detail) {
    return new Problem(405, ANY, detail);
  }

  /** The state of the ledger does not allow it. */
  public static Problem conflict(String type, String detail) {
    return new Problem(409, type, detail);
  }

  static Problem contentTooLarge(String detail) {
    return new Problem(413, ANY, detail);
  }

  public static Problem unsupportedMediaType(String detail) {
    return new Problem(415, ANY, detail);
  }

  /** The ledger cannot be read or written now, or the server is overloaded. */
  public static Problem unavailable(String detail) {
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

  public ProblemException exception() {
    return new ProblemException(this);
  }
}
