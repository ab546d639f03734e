package org.hearsay.source.text;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.Warning;
import org.jspecify.annotations.Nullable;

/**
 * Foreign bytes as characters. Servers and documents both tell in which set they are, and both are
 * wrong often.
 *
 * <p>What the first bytes show comes first; then bytes that are UTF-8 all through, which text in
 * another set never is by chance ("Caf\u00e9" under {@code charset=ISO-8859-1}: saved and passed on
 * pages keep the word of a set that they are in no longer); then what is told, the first that all
 * bytes are possible in. Names are taken as browsers take them (WHATWG Encoding).
 *
 * @param charset the set
 * @param text without a byte order mark
 * @param guessed whether nothing told or showed it
 */
public record CharsetDetector(Charset charset, String text, boolean guessed) {
  private static final char BAD = '\uFFFD';
  private static final char MARK = '\uFEFF';

  private static final Pattern IN_TYPE = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]+)");

  /** What browsers take these names for: each has more signs. */
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

  /**
   * @param told names of sets, the most trustworthy first; those that are none do no harm
   * @param otherwise the set if nothing is told and it is not UTF-8
   */
  public static CharsetDetector of(byte[] bytes, List<String> told, Charset otherwise) {
    Charset shown = shown(bytes);
    if (shown != null) {
      return in(shown, bytes);
    }
    String text = new String(bytes, UTF_8);
    boolean whole = text.indexOf(BAD) < 0;
    boolean ascii = whole && text.length() == bytes.length;
    if (whole && !(ascii && isShifted(text)) || isCut(text)) {
      return new CharsetDetector(UTF_8, text, false);
    }
    List<Charset> known = told.stream().flatMap(name -> named(name).stream()).toList();
    for (Charset one : known) {
      if (isIn(one, bytes)) {
        return in(one, bytes);
      }
    }
    if (!known.isEmpty()) {
      return in(known.getFirst(), bytes);
    }
    if (mostlyUtf8(text)) {
      return new CharsetDetector(UTF_8, text, false);
    }
    Charset guess = Cyrillic.of(bytes).orElse(otherwise);
    return new CharsetDetector(guess, new String(bytes, guess), true);
  }

  /** What readers should know of it; null if there is nothing. */
  public @Nullable Warning warning() {
    if (guessed && text.indexOf(BAD) < 0) {
      return Warning.of("encoding", "it does not say its character set; read as " + charset);
    }
    return text.indexOf(BAD) < 0
        ? null
        : Warning.of("encoding", "not " + charset + " in places, which are shown as " + BAD);
  }

  /** Whether ASCII's bytes are another set's: ISO-2022-JP, UTF-16. */
  private static boolean isShifted(String text) {
    return text.indexOf('\u001B') >= 0 || text.indexOf('\0') >= 0;
  }

  /** Whether all is UTF-8 but for a sign that is cut at the end, and more than ASCII. */
  private static boolean isCut(String text) {
    return text.indexOf(BAD) == text.length() - 1
        && text.chars().anyMatch(c -> c >= 0x80 && c != BAD);
  }

  private static boolean mostlyUtf8(String text) {
    long bad = text.chars().filter(c -> c == BAD).count();
    return bad <= text.chars().filter(c -> c >= 0x80 && c != BAD).count();
  }

  /**
   * The name in a type as a server gives it ("text/html; charset=windows-1251"), if there is one.
   */
  public static List<String> inType(@Nullable String type) {
    Matcher named = IN_TYPE.matcher(type == null ? "" : type);
    return named.find() ? List.of(named.group(1)) : List.of();
  }

  /**
   * The charset that the first bytes show by a byte order mark or by zeros beside the first sign of
   * markup; null if they show none.
   */
  public static @Nullable Charset shown(byte[] bytes) {
    int first = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
    return switch (first) {
      case 0xfeff, '<' -> UTF_16BE;
      case 0xfffe, '<' << 8 -> UTF_16LE;
      case 0xefbb -> UTF_8;
      default -> null;
    };
  }

  private static CharsetDetector in(Charset charset, byte[] bytes) {
    String text = new String(bytes, charset);
    boolean marked = !text.isEmpty() && text.charAt(0) == MARK;
    return new CharsetDetector(charset, marked ? text.substring(1) : text, false);
  }

  private static Optional<Charset> named(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    try {
      return Optional.of(Charset.forName(ON_THE_WEB.getOrDefault(small, small)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether they may be in it; a sign that is cut at their end may be whole. */
  private static boolean isIn(Charset charset, byte[] bytes) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer some = CharBuffer.allocate(1 << 12);
    CoderResult result = decoder.decode(in, some, false);
    while (result.isOverflow()) {
      some.clear();
      result = decoder.decode(in, some, false);
    }
    return !result.isError();
  }
}
