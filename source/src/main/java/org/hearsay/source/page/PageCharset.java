package org.hearsay.source.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Map.entry;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.source.text.CharsetDetector;
import org.jspecify.annotations.Nullable;

/**
 * The character set of a page: the server's word, then the page's own; where nothing is said, the
 * set that pages in its language had before UTF-8 (WHATWG HTML, encoding sniffing, "locale-specific
 * default").
 */
final class PageCharset {
  /** Bytes in which a page says what it is. */
  private static final int HEAD = 4096;

  private static final Pattern SAID =
      Pattern.compile(
          "(?i)<(?:meta\\b[^>]{0,500}?\\bcharset|\\?xml\\b[^>]{0,200}?\\bencoding)\\s*=\\s*[\"']?\\s*"
              + "([\\w.:-]+)");
  private static final Pattern LANGUAGE =
      Pattern.compile("(?i)<html\\b[^>]{0,500}?\\blang\\s*=\\s*[\"']?([a-z]{2})");
  private static final String OTHERWISE = "windows-1252";

  /** Of pages in these languages. */
  private static final Map<String, Set<String>> SETS =
      Map.ofEntries(
          entry("windows-1250", Set.of("bs", "cs", "hr", "hu", "pl", "ro", "sk", "sl")),
          entry("windows-1251", Set.of("be", "bg", "ky", "mk", "ru", "sr", "tg", "tt", "uk")),
          entry("windows-1253", Set.of("el")),
          entry("windows-1254", Set.of("az", "ku", "tr")),
          entry("windows-1255", Set.of("he")),
          entry("windows-1256", Set.of("ar", "fa")),
          entry("windows-1257", Set.of("et", "lt", "lv")),
          entry("windows-1258", Set.of("vi")),
          entry("windows-874", Set.of("th")),
          entry("windows-31j", Set.of("ja")),
          entry("x-windows-949", Set.of("ko")),
          entry("GB18030", Set.of("zh")));

  private PageCharset() {}

  /**
   * @param type as the server gave it; null where there is none
   */
  static CharsetDetector of(byte[] bytes, @Nullable String type) {
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), ISO_8859_1);
    List<String> told = new ArrayList<>(CharsetDetector.inType(type));
    Matcher said = SAID.matcher(head);
    while (said.find()) {
      told.add(said.group(1));
    }
    return CharsetDetector.of(bytes, told, ofLanguage(head));
  }

  private static Charset ofLanguage(String head) {
    Matcher language = LANGUAGE.matcher(head);
    String code = language.find() ? language.group(1).toLowerCase(Locale.ROOT) : "";
    return Charset.forName(
        SETS.entrySet().stream()
            .filter(set -> set.getValue().contains(code))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(OTHERWISE));
  }
}
