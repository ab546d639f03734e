package org.hearsay.source.input;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.hearsay.source.archive.Archives;
import org.jspecify.annotations.Nullable;

/** What bytes are, told by how they begin, and where that says nothing by their name. */
public enum Form {
  TEXT("a text", false),
  PAGE("a web page", false),
  ROWS("rows of JSON", true),
  WARC("a web archive", true),
  WACZ("a packed web archive", true);

  /** So many bytes are looked at. */
  public static final int HEAD = 8 << 10;

  private final String title;
  private final boolean streamed;

  Form(String title, boolean streamed) {
    this.title = title;
    this.streamed = streamed;
  }

  /** For people. */
  public String title() {
    return title;
  }

  /** Whether there may be any number of reports in it, read one after the other from a stream. */
  public boolean streamed() {
    return streamed;
  }

  /**
   * @param name a file's or an address
   * @param type as a server gave it; null where there is none
   * @param bytes all of them or the first {@value #HEAD}; never packed
   */
  public static Form of(String name, @Nullable String type, byte[] bytes) {
    String small = name.toLowerCase(Locale.ROOT).replaceFirst("[?#].*$", "");
    if (small.endsWith(".jsonl") || small.endsWith(".jsonl.gz") || small.endsWith(".ndjson")) {
      return ROWS;
    }
    if (Archives.isWarc(bytes)) {
      return WARC;
    }
    if (Archives.isWacz(small, bytes)) {
      return WACZ;
    }
    String head = head(bytes);
    boolean named = small.endsWith(".html") || small.endsWith(".htm") || small.endsWith(".xhtml");
    boolean typed =
        type != null && type.toLowerCase(Locale.ROOT).matches("(text/html|application/xhtml).*");
    if (named || typed || head.startsWith("<!doctype html") || head.startsWith("<html")) {
      return PAGE;
    }
    return TEXT;
  }

  /** The beginning in small letters, without what may stand before it. */
  private static String head(byte[] bytes) {
    return new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.UTF_8)
        .replace("\uFEFF", "")
        .stripLeading()
        .toLowerCase(Locale.ROOT);
  }
}
