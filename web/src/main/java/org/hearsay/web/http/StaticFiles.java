package org.hearsay.web.http;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.hearsay.ledger.journal.Sha256;

/** The built page: files from the class path and from nowhere else. Thread-safe. */
public final class StaticFiles {
  private static final String INDEX = "index.html";

  /** Names without a dot in front, and so without a way up. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,120}");

  /** Vite's files, whose names change with what is in them. */
  private static final String HASHED = "assets/";

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("json", "application/json"),
          Map.entry("geojson", "application/geo+json"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("webmanifest", "application/manifest+json"));

  private final String folder;
  private final Map<String, ApiResponse> known = new ConcurrentHashMap<>();

  /**
   * @param folder of the class path: "/org/hearsay/web/page/"
   */
  public StaticFiles(String folder) {
    this.folder = requireNonNull(folder, "folder is null");
  }

  /** A file; for a path of the page's own, which has no dot in its last part, the page. */
  ApiResponse answer(List<String> path) {
    boolean own = path.isEmpty() || path.getLast().indexOf('.') < 0;
    String name = own ? INDEX : String.join("/", path);
    boolean plain = own || path.stream().allMatch(part -> NAME.matcher(part).matches());
    Optional<ApiResponse> file = plain ? file(name) : Optional.empty();
    return file.orElseThrow(
        () ->
            Problem.notFound(
                    name.equals(INDEX)
                        ? "this build has no page; "
                            + ApiPath.PREFIX
                            + "/openapi.yaml describes the API"
                        : "no such file")
                .exception());
  }

  private Optional<ApiResponse> file(String name) {
    ApiResponse there = known.get(name);
    if (there != null) {
      return Optional.of(there);
    }
    Optional<ApiResponse> loaded = load(name);
    loaded.ifPresent(answer -> known.put(name, answer));
    return loaded;
  }

  private Optional<ApiResponse> load(String name) {
    try (InputStream in = StaticFiles.class.getResourceAsStream(folder + name)) {
      if (in == null) {
        return Optional.empty();
      }
      byte[] bytes = in.readAllBytes();
      String tag = ETag.weak(Sha256.hex(Sha256.of(bytes)).substring(0, 20));
      return Optional.of(
          ApiResponse.of(type(name), bytes)
              .with("ETag", tag)
              .with(
                  "Cache-Control",
                  name.startsWith(HASHED) ? "public, max-age=31536000, immutable" : "no-cache"));
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }

  static String type(String name) {
    String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return TYPES.getOrDefault(end, "application/octet-stream");
  }
}
