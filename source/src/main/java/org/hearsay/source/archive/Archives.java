package org.hearsay.source.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Objects.requireNonNull;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.hearsay.source.Item;
import org.hearsay.source.Items;
import org.hearsay.source.Limits;
import org.hearsay.source.text.FileHead;
import org.jspecify.annotations.Nullable;

/** Tells web archives and opens them. */
public final class Archives {
  /** So many bytes tell what it is. */
  private static final int HEAD = 4 << 10;

  private static final String WARC = "WARC/";

  /** "http://post.example/ferry 192.0.2.1 20060303104100 text/html 1076". */
  private static final Pattern ARC =
      Pattern.compile(
          "filedesc://\\S{1,2000} |https?://\\S{1,2000} \\d{1,3}(?:\\.\\d{1,3}){3} \\d{14} \\S{1,100} (?:\\S+ ){0,4}\\d{1,12}\\r?\\n");

  /** Bytes that tell it. */
  private static final int ENOUGH = 2 << 10;

  private Archives() {}

  /**
   * Whether bytes begin as a WARC does, or as its forerunner: an ARC (Internet Archive, 1996)
   * begins with a record on itself, or with a capture where a server cut one out.
   *
   * @param bytes the first ones, unpacked
   */
  public static boolean isWarc(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), ISO_8859_1);
    return head.startsWith(WARC) || ARC.matcher(head).lookingAt();
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
      for (int one = plain.read(); one >= 0 && out.size() < ENOUGH; one = plain.read()) {
        out.write(one);
      }
    } catch (IOException e) {
      // It is cut where the head ends; what came before tells enough, or it is nothing of ours.
    }
    return out.toByteArray();
  }
}
