package org.hearsay.source.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.source.text.CharsetDetector;
import org.jspecify.annotations.Nullable;

/**
 * A part of a message (RFC 2045), or the message itself.
 *
 * @param headers by their names in small letters, the first of each, decoded
 * @param type "text/plain", in small letters
 * @param charset as it is told; null where it is not
 * @param bytes decoded; empty for one that has parts
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
record MimePart(
    Map<String, String> headers,
    String type,
    @Nullable String charset,
    byte[] bytes,
    List<MimePart> parts) {
  private static final Pattern NAME =
      Pattern.compile("(?i)\\b(?:file)?name\\s*=\\s*(?:\"([^\"]{1,300})\"|([^\\s;\"]{1,300}))");

  MimePart {
    headers = Map.copyOf(headers);
    parts = List.copyOf(parts);
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  boolean is(String prefix) {
    return type.startsWith(prefix);
  }

  /** Whether it is a file of its own, not a part of the words. */
  boolean isAttached() {
    return header("content-disposition")
        .map(told -> told.toLowerCase(Locale.ROOT).startsWith("attachment"))
        .orElse(false);
  }

  /** The file's name. */
  Optional<String> fileName() {
    return Stream.of("content-disposition", "content-type")
        .flatMap(name -> header(name).stream())
        .map(NAME::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
        .findFirst();
  }

  /** The bytes as characters. */
  String text() {
    List<String> told = charset == null ? List.of() : List.of(charset);
    return CharsetDetector.of(bytes, told, UTF_8).text();
  }

  /** Itself and all in it. */
  Stream<MimePart> all() {
    return Stream.concat(Stream.of(this), parts.stream().flatMap(MimePart::all));
  }
}
