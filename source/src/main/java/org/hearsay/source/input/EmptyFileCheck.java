package org.hearsay.source.input;

import java.io.IOException;
import org.hearsay.source.Capture;
import org.hearsay.source.Capture.Method;
import org.hearsay.source.Item;
import org.hearsay.source.Items;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.jspecify.annotations.Nullable;

/** A file of many reports that has none says so, or nobody would know that it was read. */
final class EmptyFileCheck implements Items {
  private final String name;
  private final Format form;
  private final Items items;
  private boolean begun;

  EmptyFileCheck(String name, Format form, Items items) {
    this.name = name;
    this.form = form;
    this.items = items;
  }

  @Override
  public @Nullable Item next() throws IOException {
    Item item = items.next();
    boolean empty = item == null && !begun;
    begun = true;
    return empty
        ? new Item.Captured(
            Capture.none(
                Method.FILE,
                new Rejected(name, Reason.EMPTY, form.title() + " without a report in it")))
        : item;
  }

  @Override
  public void close() throws IOException {
    items.close();
  }
}
