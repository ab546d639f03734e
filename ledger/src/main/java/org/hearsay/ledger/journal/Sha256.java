package org.hearsay.ledger.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;

/** SHA-256 of what is captured and read, as 64 lower-case hexadecimal digits. */
public final class Sha256 {
  private Sha256() {}

  public static byte[] of(byte[] bytes) {
    return HashChain.sha256().digest(bytes);
  }

  /** Of a text as UTF-8. */
  public static byte[] of(String text) {
    return of(text.getBytes(UTF_8));
  }

  public static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }
}
