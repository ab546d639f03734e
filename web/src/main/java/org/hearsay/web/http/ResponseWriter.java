package org.hearsay.web.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** Sends responses: headers of every response, compression, HEAD without a body. */
final class ResponseWriter {
  /**
   * Of every response. No script, style or frame but the page's own files; nothing of a report can
   * become any of them, since it comes as JSON only.
   */
  private static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
              + " font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none';"
              + " form-action 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=()");

  private final Compression compression = new Compression();

  void send(HttpExchange exchange, ApiResponse response) throws IOException {
    boolean varies = Compression.isCompressible(response);
    String accepted = RequestReader.header(exchange, "Accept-Encoding");
    ApiResponse sent =
        varies && Compression.isAccepted(accepted) ? compression.compress(response) : response;
    begin(exchange, sent.headers());
    if (varies || sent.status() == 304) {
      exchange.getResponseHeaders().set("Vary", "Accept-Encoding");
    }
    int length = sent.body().length;
    if (length > 0) {
      exchange.getResponseHeaders().set("Content-Type", sent.type());
    }
    if (RequestReader.isHead(exchange)) {
      exchange.getResponseHeaders().set("Content-Length", String.valueOf(length));
    }
    boolean bodiless = length == 0 || RequestReader.isHead(exchange);
    exchange.sendResponseHeaders(sent.status(), bodiless ? -1 : length);
    if (!bodiless) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(sent.body());
      }
    }
  }

  /** Sends the head of a response whose length is not known, for GET, and all of it for HEAD. */
  void stream(HttpExchange exchange, Map<String, String> headers) throws IOException {
    begin(exchange, headers);
    exchange.sendResponseHeaders(200, RequestReader.isHead(exchange) ? -1 : 0);
  }

  private static void begin(HttpExchange exchange, Map<String, String> headers) {
    ALWAYS.forEach(exchange.getResponseHeaders()::set);
    headers.forEach(exchange.getResponseHeaders()::set);
  }
}
