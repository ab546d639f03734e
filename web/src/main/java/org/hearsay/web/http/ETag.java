package org.hearsay.web.http;

import java.util.Arrays;

/**
 * Entity tags (RFC 9110, 8.8.3 and 13.1.2). Ours are weak: a body has the same tag compressed and
 * not, since both say the same.
 */
public final class ETag {
  private ETag() {}

  /** {@code W/"0a1b2c"}. */
  public static String weak(String opaque) {
    return "W/\"" + opaque + "\"";
  }

  /**
   * Whether a client that sends this has the body already.
   *
   * @param ifNoneMatch the header: tags between commas, or an asterisk; empty where there is none
   */
  public static boolean matches(String ifNoneMatch, String tag) {
    return Arrays.stream(ifNoneMatch.split(",", -1))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .anyMatch(one -> one.equals("*") || opaque(one).equals(opaque(tag)));
  }

  private static String opaque(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }
}
