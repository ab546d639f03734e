package org.hearsay.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is in a file, one after the other, in constant memory: rows, an archive's records, messages.
 * Damage is an item as any other, and the rest goes on where it can. Not thread-safe.
 */
public interface Items extends Closeable {
  /**
   * The next; null at the end.
   *
   * @throws IOException if the stream fails; what stood before the failure has been given
   */
  @Nullable Item next() throws IOException;

  /** Closes what was opened for it, and not the stream that was given. */
  @Override
  default void close() throws IOException {}

  /** Those that are at hand. */
  static Items of(List<? extends Item> items) {
    Iterator<? extends Item> each = List.copyOf(items).iterator();
    return () -> each.hasNext() ? each.next() : null;
  }
}
