package org.hearsay.ledger.journal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** The bodies of entries: zlib (RFC 1950), which every language can read. */
public final class Deflate {
  private static final int LEVEL = 4;

  private Deflate() {}

  public static byte[] deflate(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(Math.max(64, bytes.length / 5));
    Deflater deflater = new Deflater(LEVEL);
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(out, deflater, 1 << 13)) {
      deflated.write(bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e); // there is only memory behind it
    } finally {
      deflater.end();
    }
    return out.toByteArray();
  }

  /**
   * @throws LedgerException if the bytes are damaged
   */
  public static byte[] inflate(byte[] bytes) {
    try (InputStream in = stream(bytes)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new LedgerException("the body of an entry is damaged: " + e.getMessage(), e);
    }
  }

  /** The same, as far as it is read: the text of a reading stands at its beginning. */
  public static InputStream stream(byte[] bytes) {
    return new InflaterInputStream(new ByteArrayInputStream(bytes));
  }
}
