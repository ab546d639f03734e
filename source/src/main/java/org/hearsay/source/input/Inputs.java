package org.hearsay.source.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.hearsay.source.Capture;
import org.hearsay.source.Capture.Method;
import org.hearsay.source.Item;
import org.hearsay.source.Items;
import org.hearsay.source.Limits;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.hearsay.source.archive.Archives;
import org.hearsay.source.archive.Zip;
import org.hearsay.source.text.FileHead;
import org.jspecify.annotations.Nullable;

/** Opens whatever a stream holds, one report or any number, packed by gzip or not. */
public final class Inputs {
  private Inputs() {}

  /**
   * What is in a stream, which is left open.
   *
   * @param name of the file, for messages and for the addresses of what is in it
   * @throws IOException if the stream fails
   */
  public static Items open(String name, InputStream in, Limits limits) throws IOException {
    BufferedInputStream raw = new BufferedInputStream(in, FileHead.SIZE);
    Items archive = Archives.open(name, raw, limits, Inputs::isNews);
    if (archive != null) {
      return new EmptyArchiveCheck(name, archive);
    }
    BufferedInputStream plain = unpacked(raw);
    Format form = begins(name, plain);
    return form == Format.ZIP
        ? new EmptyArchiveCheck(
            name, new Zip(name, plain, (entry, file) -> entry(entry, file, limits)))
        : opened(form, name, plain, limits);
  }

  private static Items opened(Format form, String name, InputStream plain, Limits limits)
      throws IOException {
    return form.opening() instanceof Opening.Streamed many
        ? new EmptyFileCheck(name, form, many.opener().open(name, plain, limits))
        : whole(name, plain, limits);
  }

  /** A file in a zip: as if it stood alone, but that another zip in it is not unpacked. */
  private static @Nullable Items entry(String name, InputStream in, Limits limits)
      throws IOException {
    BufferedInputStream raw = new BufferedInputStream(in, FileHead.SIZE);
    Items archive = Archives.open(name, raw, limits, Inputs::isNews);
    if (archive != null) {
      return archive;
    }
    BufferedInputStream plain = unpacked(raw);
    Format form = begins(name, plain);
    boolean program = form == Format.TEXT && name.toLowerCase(Locale.ROOT).endsWith(".js");
    return form.isBeside() || program ? null : opened(form, name, plain, limits);
  }

  /** Whether XML or JSON out of an archive is more than a text to its form. */
  private static boolean isNews(Item.Raw raw) {
    return Format.of(raw.address(), raw.type(), raw.bytes()).isNews();
  }

  /**
   * What a stream holds.
   *
   * @throws IOException if it fails
   */
  static Format form(String name, InputStream in) throws IOException {
    return begins(name, unpacked(new BufferedInputStream(in, FileHead.SIZE)));
  }

  /** Leaves the stream where it was. */
  private static Format begins(String name, BufferedInputStream plain) throws IOException {
    plain.mark(FileHead.SIZE);
    byte[] head = plain.readNBytes(FileHead.SIZE);
    plain.reset();
    return Format.of(
        name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name, null, head);
  }

  private static Items whole(String name, InputStream in, Limits limits) throws IOException {
    byte[] bytes = in.readNBytes(limits.bytes() + 1);
    return Items.of(
        List.of(
            bytes.length > limits.bytes()
                ? new Item.Captured(
                    Capture.none(
                        Method.FILE,
                        new Rejected(
                            name,
                            Reason.TOO_LARGE,
                            "too large: more than " + limits.size() + ", the limit")))
                : new Item.Raw(name, Method.FILE, null, null, bytes)));
  }

  private static BufferedInputStream unpacked(BufferedInputStream in) throws IOException {
    in.mark(2);
    byte[] magic = in.readNBytes(2);
    in.reset();
    boolean packed = magic.length == 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b;
    return packed ? new BufferedInputStream(ExpandedGzip.gzip(in), FileHead.SIZE) : in;
  }
}
