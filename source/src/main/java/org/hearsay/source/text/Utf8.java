package org.hearsay.source.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Bytes as UTF-8, with an account of those that are not.
 *
 * @param text each malformed stretch replaced by U+FFFD, a byte order mark left out
 * @param badBytes how many bytes were not UTF-8
 * @param firstBad offset of the first of them in the bytes, -1 if there is none
 */
public record Utf8(String text, int badBytes, int firstBad) {
  /** Of bytes of another set, so many times fewer make a character of two bytes. */
  private static final int BY_CHANCE = 4;

  public static Utf8 decode(byte[] bytes) {
    int start = hasMark(bytes) ? 3 : 0;
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer out = CharBuffer.allocate(bytes.length - start);
    CharsetDecoder decoder =
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    int bad = 0;
    int first = -1;
    CoderResult result = decoder.decode(in, out, true);
    while (result.isError()) {
      first = first < 0 ? in.position() : first;
      bad += result.length();
      in.position(in.position() + result.length());
      out.put('\uFFFD');
      result = decoder.decode(in, out, true);
    }
    return new Utf8(out.flip().toString(), bad, first);
  }

  /** Whether it has characters, and not only bytes, that are not ASCII: then it is UTF-8. */
  boolean hasOther() {
    return text.chars().anyMatch(one -> one > 0x7f && one != '\uFFFD');
  }

  /** Whether it is another set's: what is UTF-8 in it is so by chance. */
  boolean isOther() {
    long own = text.chars().filter(one -> one > 0x7f && one != '\uFFFD').count();
    return badBytes > own * BY_CHANCE;
  }

  private static boolean hasMark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }
}
