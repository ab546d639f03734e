package org.hearsay.source.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.Warning;
import org.jspecify.annotations.Nullable;

/**
 * The character set of a page.
 *
 * <p>Bytes that are UTF-8 are read so, whatever is said of them: pages that were saved or passed on
 * keep what they said before, and no text in another set is UTF-8 by chance. Else the server's word
 * holds, then the page's own, as browsers take them; where nothing is said, the set that pages in
 * its language had before UTF-8 (WHATWG Encoding sniffing, "locale-specific default").
 *
 * @param name null to leave it to the page's own word
 * @param text the page in that set, where it was decoded already
 * @param warning if it is a guess
 */
record PageCharset(@Nullable String name, @Nullable String text, @Nullable Warning warning) {
  /** Characters beyond ASCII; fewer may be UTF-8 by chance. */
  private static final int SURE = 3;

  private static final char BAD = '\uFFFD';
  private static final String MARK = "\uFEFF";

  /** With one of these ASCII's bytes are another set's (ISO-2022-JP, UTF-16). */
  private static final String SHIFTS = "\u001B\0";

  /** Bytes in which a page says what it is. */
  private static final int HEAD = 4096;

  private static final Pattern SAID =
      Pattern.compile(
          "(?i)<(?:meta\\b[^>]{0,500}?\\bcharset|\\?xml\\b[^>]{0,200}?\\bencoding)\\s*=\\s*[\"']?\\s*"
              + "([\\w.:-]+)");
  private static final Pattern LANGUAGE =
      Pattern.compile("(?i)<html\\b[^>]{0,500}?\\blang\\s*=\\s*[\"']?([a-z]{2})");
  private static final String OTHERWISE = "windows-1252";

  /** What browsers take these names for (WHATWG Encoding, labels): each has more signs. */
  private static final Map<String, String> ON_THE_WEB =
      Map.of(
          "iso-8859-1", "windows-1252",
          "latin1", "windows-1252",
          "us-ascii", "windows-1252",
          "iso-8859-9", "windows-1254",
          "tis-620", "windows-874",
          "gb2312", "GB18030",
          "gbk", "GB18030",
          "shift_jis", "windows-31j",
          "euc-kr", "x-windows-949",
          "ks_c_5601-1987", "x-windows-949");

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

  /**
   * @param served as the server said; null if it said nothing that is known
   */
  static PageCharset of(byte[] bytes, @Nullable String served) {
    if (isUtf16(bytes)) {
      return told(served);
    }
    String text = new String(bytes, UTF_8);
    int bad = 0;
    int beyond = 0;
    boolean shifts = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      bad += c == BAD ? 1 : 0;
      beyond += c >= 0x80 && c != BAD ? 1 : 0;
      shifts |= c < ' ' && SHIFTS.indexOf(c) >= 0;
    }
    if (bad == 0 && (beyond >= SURE || beyond == 0 && !shifts)) {
      return new PageCharset("UTF-8", text.startsWith(MARK) ? text.substring(1) : text, null);
    }
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), ISO_8859_1);
    String name = served == null ? said(head) : served;
    return name != null || bad <= beyond ? told(name) : guess(head);
  }

  private static PageCharset told(@Nullable String name) {
    String web = name == null ? null : ON_THE_WEB.get(name.toLowerCase(Locale.ROOT));
    return new PageCharset(web == null ? name : web, null, null);
  }

  private static PageCharset guess(String head) {
    Matcher language = LANGUAGE.matcher(head);
    String code = language.find() ? language.group(1).toLowerCase(Locale.ROOT) : "";
    String name =
        SETS.entrySet().stream()
            .filter(set -> set.getValue().contains(code))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(OTHERWISE);
    return new PageCharset(
        name,
        null,
        Warning.of("encoding", "the page does not say its character set; read as " + name));
  }

  /** What the page says itself; null if that is nothing that is known. */
  private static @Nullable String said(String head) {
    Matcher said = SAID.matcher(head);
    while (said.find()) {
      if (isKnown(said.group(1))) {
        return said.group(1);
      }
    }
    return null;
  }

  static boolean isKnown(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isUtf16(byte[] bytes) {
    int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    return mark == 0xFEFF || mark == 0xFFFE;
  }
}
