package org.hearsay.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Path and query of a request. The path is split before it is decoded: the id of a claim has a
 * slash in it, {@code r1f0c3a9e55d2%2Fc3}.
 *
 * @param raw as it was sent, for an ETag
 * @param path its segments, decoded: {@code [events, r1f0c3a9e55d2/c3]}
 * @param query each parameter once
 */
public record RequestTarget(String raw, List<String> path, Map<String, String> query) {
  private static final int LONGEST = 2000;

  public RequestTarget {
    requireNonNull(raw, "raw is null");
    path = List.copyOf(path);
    query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
    query.forEach(
        (name, value) -> {
          if (value.length() > LONGEST) {
            throw Problem.badRequest(name + " is longer than " + LONGEST + " characters")
                .exception();
          }
        });
  }

  /**
   * @throws ProblemException if it is not percent-encoded, or names a parameter twice
   */
  static RequestTarget of(URI uri) {
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    return new RequestTarget(
        path + "?" + uri.getRawQuery(), segments(path), parameters(uri.getRawQuery()));
  }

  /** The target under this many leading segments: of {@code /api/v1/events}, {@code events}. */
  RequestTarget under(int segments) {
    return new RequestTarget(raw, path.subList(segments, path.size()), query);
  }

  private static List<String> segments(String raw) {
    List<String> out = new ArrayList<>();
    for (String part : raw.split("/", -1)) {
      if (!part.isEmpty()) {
        out.add(decoded(part.replace("+", "%2B")));
      }
    }
    return out;
  }

  private static Map<String, String> parameters(@Nullable String raw) {
    Map<String, String> out = new LinkedHashMap<>();
    for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
      if (!pair.isEmpty() && out.put(name, value) != null) {
        throw Problem.badRequest("the parameter " + name + " is given twice").exception();
      }
    }
    return out;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest("not percent-encoded: " + e.getMessage()).exception();
    }
  }
}
