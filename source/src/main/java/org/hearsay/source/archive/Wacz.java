package org.hearsay.source.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.ZipException;
import org.hearsay.source.Item;
import org.hearsay.source.Items;
import org.jspecify.annotations.Nullable;

/**
 * The captures of a WACZ (specs.webrecorder.net/wacz/1.1.1): of each WARC in the zip, one after the
 * other, out of the stream. Nothing is written anywhere, so the names of entries lead nowhere.
 */
final class Wacz implements Items {
  /** Entries; one has a WARC for each gigabyte, an index, and lists of pages. */
  static final int MOST = 10_000;

  private static final int LONGEST_NAME = 200;

  private final String name;
  private final FailureAwareStream source;
  private final ZipStream zip;
  private final Payloads payloads;
  private @Nullable Warc open;
  private int entries;
  private long records;
  private boolean ended;

  Wacz(String name, InputStream in, Payloads payloads) {
    this.name = name;
    this.payloads = payloads;
    this.source = new FailureAwareStream(in);
    this.zip = new ZipStream(source);
  }

  @Override
  public @Nullable Item next() throws IOException {
    try {
      while (!ended) {
        Item item = open == null ? null : open.next();
        if (item != null) {
          return item;
        }
        closeEntry();
        nextEntry();
      }
      return null;
    } catch (IOException e) {
      // What fails in an entry is its zip, or what that comes from.
      closeEntry();
      close();
      source.check();
      return Truncation.of(name, e, records);
    }
  }

  private void nextEntry() throws IOException {
    String entry = zip.next();
    if (entry == null) {
      close();
      return;
    }
    if (++entries > MOST) {
      throw new ZipException("more than " + MOST + " entries");
    }
    String small = entry.toLowerCase(Locale.ROOT);
    if (small.endsWith(".warc") || small.endsWith(".warc.gz")) {
      String last = entry.substring(Math.max(0, entry.length() - LONGEST_NAME));
      open = new Warc(name + "#" + last, zip, payloads);
    }
  }

  private void closeEntry() {
    if (open != null) {
      records += open.records();
      open.close();
      open = null;
    }
  }

  @Override
  public void close() {
    ended = true;
    closeEntry();
    zip.close();
  }
}
