package org.hearsay.source.input;

import java.io.IOException;
import org.hearsay.source.Capture;
import org.hearsay.source.Capture.Method;
import org.hearsay.source.Item;
import org.hearsay.source.Items;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * An archive that has nothing to be read says so: an archive of archives, or of pictures alone,
 * would else be passed over without a word, and its reader think that it was read.
 */
final class EmptyArchiveCheck implements Items {
  private final String name;
  private final Items archive;
  private boolean begun;

  EmptyArchiveCheck(String name, Items archive) {
    this.name = name;
    this.archive = archive;
  }

  @Override
  public @Nullable Item next() throws IOException {
    Item item = archive.next();
    boolean empty = item == null && !begun;
    begun = true;
    return empty
        ? new Item.Captured(
            Capture.none(
                Method.ARCHIVE,
                new Rejected(name, Reason.EMPTY, "an archive without a page or a text in it")))
        : item;
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }
}
