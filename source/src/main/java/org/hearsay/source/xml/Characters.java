package org.hearsay.source.xml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * In which characters foreign XML is written: servers and documents both tell it, and both are
 * wrong often.
 *
 * <p>What the first bytes show comes first; then bytes beyond ASCII that are UTF-8 all through,
 * which text of another charset never is by chance ("Caf\u00e9" under {@code charset=ISO-8859-1});
 * then what the document declares, since its author knew, and what the server says, the first that
 * all bytes are possible in.
 */
public final class Characters {
  private static final int HEAD = 1024;
  private static final Pattern DECLARED =
      Pattern.compile("<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([\\w.:-]+)");
  private static final Pattern TOLD = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]+)");

  private Characters() {}

  /**
   * The charset of a document.
   *
   * @param type as a server gave it ("text/xml; charset=windows-1251"); null where there is none
   */
  static Charset of(byte[] bytes, @Nullable String type) {
    Charset shown = shown(bytes);
    if (shown != null) {
      return shown;
    }
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), ISO_8859_1);
    List<Charset> told =
        Stream.of(DECLARED.matcher(head), TOLD.matcher(type == null ? "" : type))
            .flatMap(matcher -> charset(matcher).stream())
            .toList();
    if (!isAscii(bytes) && isIn(UTF_8, bytes)) {
      return UTF_8;
    }
    return told.stream()
        .filter(one -> isIn(one, bytes))
        .findFirst()
        .orElse(told.isEmpty() ? UTF_8 : told.getFirst());
  }

  /**
   * The charset that the first bytes show by a byte order mark or by zeros beside the first sign;
   * null if they show none.
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

  /** One that is known, and whose signs of ASCII are bytes: others would have shown. */
  private static Optional<Charset> charset(Matcher told) {
    try {
      return told.find()
          ? Optional.of(Charset.forName(told.group(1)))
              .filter(one -> new String(new byte[] {'<'}, one).equals("<"))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte one : bytes) {
      if (one < 0) {
        return false;
      }
    }
    return true;
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
