package org.hearsay.source.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a file begins, by which each format tells whether it is one of its own. Not thread-safe. */
public final class FileHead {
  /** So many bytes are looked at. */
  public static final int SIZE = 8 << 10;

  private final String name;
  private final @Nullable String type;
  private final byte[] bytes;
  private @Nullable String latin;
  private @Nullable String text;
  private @Nullable String small;

  /**
   * @param name a file's or an address
   * @param type as a server gave it; null where there is none
   * @param bytes all of them or the first {@value #SIZE}; never packed
   */
  public FileHead(String name, @Nullable String type, byte[] bytes) {
    this.name = name.toLowerCase(Locale.ROOT).replaceFirst("[?#].*$", "");
    this.type = type == null ? null : type.toLowerCase(Locale.ROOT);
    this.bytes = requireNonNull(bytes, "bytes is null");
  }

  /** The name in small letters, without what stands behind "?" or "#". */
  public String name() {
    return name;
  }

  /** Whether the name has one of these endings: ".csv". */
  public boolean isNamed(String... endings) {
    return Stream.of(endings).anyMatch(name::endsWith);
  }

  /** Whether the server calls it one of these: "text/html". */
  public boolean isTyped(String... types) {
    return type != null && Stream.of(types).anyMatch(type::startsWith);
  }

  public byte[] bytes() {
    return bytes;
  }

  /** A character for each byte. */
  public String latin() {
    if (latin == null) {
      latin = new String(bytes, 0, Math.min(SIZE, bytes.length), ISO_8859_1);
    }
    return latin;
  }

  /** As characters, without a byte order mark and the white space that may stand before it. */
  public String text() {
    if (text == null) {
      Charset shown = CharsetDetector.shown(bytes);
      text =
          new String(bytes, 0, Math.min(SIZE, bytes.length), shown == null ? UTF_8 : shown)
              .replace("\uFEFF", "")
              .stripLeading();
    }
    return text;
  }

  /** The same in small letters. */
  public String small() {
    if (small == null) {
      small = text().toLowerCase(Locale.ROOT);
    }
    return small;
  }

  /** The lines, without the last where it may be cut. */
  public List<String> lines() {
    String[] lines = text().split("\r\n|[\n\r]", -1);
    boolean cut = bytes.length >= SIZE && lines.length > 1;
    return List.of(cut ? Arrays.copyOf(lines, lines.length - 1) : lines);
  }
}
