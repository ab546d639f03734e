package org.hearsay.source.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/** Undoes what an answer says its body was packed with (RFC 9110, 8.4). */
public final class ContentEncoding {
  /** One is usual, two are a mistake of two servers; more are an attack. */
  private static final int MOST = 3;

  private static final int HEAD = 512;

  private ContentEncoding() {}

  /**
   * The bytes as they were before, or the first {@code limit + 1} of them.
   *
   * @param codings as the headers give them, in the order in which they were applied
   * @param cut whether they may end too early, and what there is of them is wanted
   * @throws IOException if that is not what they are packed with, or something that is not known
   */
  public static byte[] undo(List<String> codings, byte[] packed, int limit, boolean cut)
      throws IOException {
    List<String> each = new ArrayList<>();
    for (String line : codings) {
      for (String coding : line.toLowerCase(Locale.ROOT).split(",", -1)) {
        String name = coding.strip();
        if (!name.isEmpty() && !name.equals("identity") && !name.equals("none")) {
          each.add(name);
        }
      }
    }
    if (each.size() > MOST) {
      throw new IOException("its body is packed " + each.size() + " times");
    }
    byte[] bytes = packed;
    for (String coding : each.reversed()) {
      bytes = undo(coding, bytes, limit, cut);
    }
    return bytes;
  }

  /** Whether bytes begin as a gzip file does. */
  public static boolean isGzip(byte[] bytes) {
    return GzipMembers.isPacked(bytes);
  }

  private static byte[] undo(String coding, byte[] packed, int limit, boolean cut)
      throws IOException {
    if (packed.length > limit) {
      return packed; // It is too large as it is, and cut.
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (InputStream plain = plain(coding, packed)) {
      byte[] some = new byte[1 << 13];
      int read = plain.read(some);
      while (read >= 0 && out.size() <= limit) {
        out.write(some, 0, Math.min(read, limit + 1 - out.size()));
        read = plain.read(some);
      }
      return out.toByteArray();
    } catch (UnknownCoding e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      if (cut && out.size() > 0) {
        return out.toByteArray();
      }
      if (isMarkup(packed)) {
        return packed; // Some tools unpack a body and leave the header as it was.
      }
      if (e instanceof EOFException early) {
        throw early;
      }
      throw new IOException("its body is not packed by " + coding + " as it says", e);
    }
  }

  private static InputStream plain(String coding, byte[] packed) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(packed);
    return switch (coding) {
      case "gzip", "x-gzip" -> GzipMembers.isPacked(packed) ? new GzipMembers(in) : in;
      case "deflate" -> new Deflated(in, new Inflater(!isZlib(packed)));
      case "br" -> new BrotliInputStream(in);
      default -> throw new UnknownCoding(coding);
    };
  }

  /** Whether they begin as a page or a feed does. */
  private static boolean isMarkup(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), ISO_8859_1);
    return head.replaceFirst("^(\u00ef\u00bb\u00bf)?\\s*", "").matches("(?s)<[!?a-zA-Z].*");
  }

  /** Whether deflate has its header (RFC 1950), which many servers leave out. */
  private static boolean isZlib(byte[] packed) {
    return packed.length >= 2
        && (packed[0] & 0x0f) == 8
        && ((packed[0] & 0xff) << 8 | packed[1] & 0xff) % 31 == 0;
  }

  /** Frees its inflater, which is not the JVM's. */
  private static final class Deflated extends InflaterInputStream {
    Deflated(InputStream in, Inflater inflater) {
      super(in, inflater);
    }

    @Override
    public void close() throws IOException {
      inf.end();
      super.close();
    }
  }

  /** Nothing that is known. */
  private static final class UnknownCoding extends IOException {
    private static final long serialVersionUID = 1;

    UnknownCoding(String coding) {
      super("its body is packed by " + coding + ", which is not read");
    }
  }
}
