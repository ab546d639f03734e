package org.hearsay.source.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.hearsay.source.Item;
import org.jspecify.annotations.Nullable;

/** What a payload is by its type, and what of it may be a report. */
enum PayloadKind {
  /** A page or a text. */
  TEXT,
  /** XML or JSON: news if it has the form of it, else what programs talk in. */
  DATA,
  /** A document of its own: PDF, DOCX. */
  DOCUMENT,
  /** Nobody told; its first bytes do. */
  UNTOLD,
  /** Pictures, scripts, styles and the like. */
  OTHER;

  /** Texts that are for programs, by the convention of their address. */
  private static final Pattern FOR_PROGRAMS =
      Pattern.compile(
          "(?i)[^:]+://[^/]+/(\\.well-known/.*|(robots|ads|app-ads|sellers|security|llms)\\.txt)([?#].*)?");

  private static final Pattern DATA_TYPE = Pattern.compile("(application|text)/(.+\\+)?(xml|json)");
  private static final int HEAD = 512;

  static PayloadKind of(@Nullable String type, String address) {
    if (FOR_PROGRAMS.matcher(address).matches()) {
      return OTHER;
    }
    String base = type == null ? "" : type.toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip();
    return switch (base) {
      case "text/html", "application/xhtml+xml", "text/plain" -> TEXT;
      case "application/pdf",
          "application/x-pdf",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "application/vnd.oasis.opendocument.text",
          "application/rtf",
          "text/rtf" ->
          DOCUMENT;
      case "", "application/octet-stream", "application/unknown", "unknown/unknown" -> UNTOLD;
      default -> DATA_TYPE.matcher(base).matches() ? DATA : OTHER;
    };
  }

  /** Whether bytes of this kind may be a report. */
  boolean holds(Item.Raw raw, Predicate<Item.Raw> isNews) {
    if (raw.bytes().length == 0) {
      return false;
    }
    String head =
        new String(raw.bytes(), 0, Math.min(HEAD, raw.bytes().length), ISO_8859_1)
            .replaceFirst("^(\u00ef\u00bb\u00bf)?\\s*", "")
            .toLowerCase(Locale.ROOT);
    return switch (this) {
      case TEXT, DOCUMENT -> true;
      case DATA -> isNews.test(raw);
      case UNTOLD ->
          head.startsWith("<!doctype html")
              || head.startsWith("<html")
              || head.startsWith("%pdf-")
              || (head.startsWith("<?xml") && isNews.test(raw));
      case OTHER -> false;
    };
  }
}
