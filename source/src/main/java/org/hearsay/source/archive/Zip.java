package org.hearsay.source.archive;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.hearsay.source.Capture;
import org.hearsay.source.Capture.Method;
import org.hearsay.source.Item;
import org.hearsay.source.Items;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * What is in the files of a zip, one after the other, out of the stream: nothing is written
 * anywhere, so the names of entries lead nowhere. Pictures, sounds, styles and scripts are passed
 * over, and so is what systems put beside the files. Damage within a file ends that file.
 */
public final class Zip implements Items {
  private static final int MOST = 10_000;
  private static final int LONGEST_NAME = 300;

  private static final Pattern PASSED_OVER =
      Pattern.compile(
          "(?:.*/)?(?:\\.[^/]*|__macosx/.*|thumbs\\.db|desktop\\.ini)|.*/"
              + "|.*\\.(?:png|jpe?g|gif|webp|avif|heic|svg|ico|bmp|tiff?|mp[34]|m4[av]|mov|avi|mkv|webm|og[gva]|opus|wav|aac|flac"
              + "|tgs|css|woff2?|ttf|otf|eot|map|vcf|ics|exe|dll|so|class)");

  private final String name;
  private final FailureAwareStream source;
  private final ZipStream zip;
  private final Entry opener;
  private @Nullable Items open;
  private String entry = "";
  private int entries;
  private boolean ended;

  /** What is in an entry. */
  public interface Entry {
    /**
     * Null if it is of no kind that is looked for in a zip.
     *
     * @param name the zip's, "/" and the entry's
     */
    @Nullable Items open(String name, InputStream in) throws IOException;
  }

  /**
   * @param in left open
   */
  public Zip(String name, InputStream in, Entry opener) {
    this.name = requireNonNull(name, "name is null");
    this.opener = requireNonNull(opener, "opener is null");
    this.source = new FailureAwareStream(in);
    this.zip = new ZipStream(source);
  }

  @Override
  public @Nullable Item next() throws IOException {
    while (!ended) {
      try {
        Item item = open == null ? null : open.next();
        if (item != null) {
          return item;
        }
      } catch (IOException | RuntimeException e) {
        open = null;
        source.check();
        return damaged(e);
      }
      try {
        closeEntry();
        nextEntry();
      } catch (IOException e) {
        open = null;
        close();
        source.check();
        return Truncation.of(name, e, entries);
      }
    }
    return null;
  }

  private Item damaged(Exception e) {
    String why = e instanceof ZipException ? ": " + e.getMessage() : "";
    return new Item.Captured(
        Capture.none(
            Method.ARCHIVE,
            new Rejected(entry, Reason.UNREADABLE, "in the zip, but damaged" + why)));
  }

  private void nextEntry() throws IOException {
    String told = zip.next();
    if (told == null) {
      close();
      return;
    }
    if (++entries > MOST) {
      throw new ZipException("more than " + MOST + " entries");
    }
    if (!PASSED_OVER.matcher(told.toLowerCase(Locale.ROOT)).matches()) {
      entry = name + "/" + told.substring(Math.max(0, told.length() - LONGEST_NAME));
      open = opener.open(entry, zip);
    }
  }

  private void closeEntry() throws IOException {
    if (open != null) {
      open.close();
      open = null;
    }
  }

  @Override
  public void close() throws IOException {
    ended = true;
    closeEntry();
    zip.close();
  }
}
