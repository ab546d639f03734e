package org.hearsay.source.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.Predicate;
import org.hearsay.source.Item;
import org.hearsay.source.Items;
import org.hearsay.source.Limits;
import org.hearsay.source.text.FileHead;
import org.jspecify.annotations.Nullable;

/** Tells web archives and opens them. */
public final class Archives {
  /** So many bytes tell what it is. */
  private static final int HEAD = 4 << 10;

  private static final byte[] WARC = "WARC/".getBytes(US_ASCII);

  private Archives() {}

  /**
   * Whether bytes begin as a WARC does.
   *
   * @param bytes the first ones, unpacked
   */
  public static boolean isWarc(byte[] bytes) {
    return Arrays.equals(WARC, 0, WARC.length, bytes, 0, Math.min(WARC.length, bytes.length));
  }

  /**
   * Whether bytes begin as a WACZ does: a zip that is called one, or whose first entry is one of
   * its.
   */
  public static boolean isWacz(FileHead head) {
    if (!ZipEntryHead.isAt(head.bytes())) {
      return false;
    }
    String first = ZipEntryHead.name(head.bytes());
    return head.isNamed(".wacz")
        || first.equals("datapackage.json")
        || first.startsWith("archive/");
  }

  /**
   * What is in an archive, if a stream is one; null if not, and then the stream is where it was.
   *
   * @param name of the file, for messages
   * @param in as it came, packed or not; left open
   * @param isNews of XML and JSON in it: whether it is of a form that has reports
   * @throws IOException if the stream fails
   */
  public static @Nullable Items open(
      String name, BufferedInputStream in, Limits limits, Predicate<Item.Raw> isNews)
      throws IOException {
    requireNonNull(name, "name is null");
    requireNonNull(limits, "limits is null");
    in.mark(HEAD);
    byte[] head = in.readNBytes(HEAD);
    in.reset();
    Payloads payloads = new Payloads(limits, isNews);
    if (isWacz(new FileHead(name, null, head))) {
      return new Wacz(name, in, payloads);
    }
    return isWarc(unpacked(head)) ? new Warc(name, in, payloads) : null;
  }

  /** As far as the beginning unpacks. */
  private static byte[] unpacked(byte[] head) {
    if (!GzipMembers.isPacked(head)) {
      return head;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GzipMembers plain = new GzipMembers(new ByteArrayInputStream(head))) {
      for (int one = plain.read(); one >= 0 && out.size() < WARC.length; one = plain.read()) {
        out.write(one);
      }
    } catch (IOException e) {
      // It is cut where the head ends; what came before tells enough, or it is nothing of ours.
    }
    return out.toByteArray();
  }
}
