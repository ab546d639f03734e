package org.hearsay.web.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Reads requests from the server's own types into ours. */
final class RequestReader {
  private RequestReader() {}

  /** What the guard examines. */
  static RequestGuard.Head head(HttpExchange exchange, boolean isPage, String authorization) {
    return new RequestGuard.Head(
        exchange.getRequestMethod(),
        isPage,
        header(exchange, "Host"),
        header(exchange, "Origin"),
        header(exchange, "Sec-Fetch-Site"),
        header(exchange, "Sec-Fetch-Mode"),
        header(exchange, RequestGuard.TOKEN),
        authorization,
        cookies(header(exchange, "Cookie")));
  }

  private static Map<String, String> cookies(String header) {
    Map<String, String> out = new LinkedHashMap<>();
    for (String pair : header.split(";", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        out.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
      }
    }
    return out;
  }

  /**
   * @param target below the API's own path
   */
  static ApiRequest request(HttpExchange exchange, RequestTarget target) {
    String type = header(exchange, "Content-Type").replaceFirst(";.*", "");
    return new ApiRequest(
        method(exchange),
        target,
        type.strip().toLowerCase(Locale.ROOT),
        header(exchange, "If-None-Match"),
        limit -> body(exchange, limit));
  }

  /** HEAD is answered as GET, and sent without its body. */
  static String method(HttpExchange exchange) {
    return isHead(exchange) ? "GET" : exchange.getRequestMethod();
  }

  private static byte[] body(HttpExchange exchange, int limit) {
    try (InputStream in = exchange.getRequestBody()) {
      byte[] bytes = in.readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw Problem.contentTooLarge("at most " + (limit >> 10) + " KiB are accepted").exception();
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isHead(HttpExchange exchange) {
    return exchange.getRequestMethod().equals("HEAD");
  }

  /** The first of a request's headers of this name; empty where there is none. */
  static String header(HttpExchange exchange, String name) {
    String value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }
}
