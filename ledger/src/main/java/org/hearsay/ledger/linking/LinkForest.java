package org.hearsay.ledger.linking;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Links, each to something earlier, while they change: trees whose roots are events, or families of
 * copies.
 *
 * @param <K> names what is linked
 */
final class LinkForest<K extends Comparable<K>> {
  private final Stored<K> stored;
  private final Map<K, Link<K>> changed = new TreeMap<>();

  /** The links as they were before. */
  interface Stored<K> {
    /** Null for what is new. */
    @Nullable Link<K> link(K item);

    List<K> linkedTo(K item);
  }

  /** What an item is to be linked to. */
  record Target<K>(K linked, double score, List<String> reasons) {}

  LinkForest(Stored<K> stored) {
    this.stored = stored;
  }

  /** The link as it is now; null for what has none yet. */
  @Nullable Link<K> link(K item) {
    Link<K> link = changed.get(item);
    return link != null ? link : stored.link(item);
  }

  /**
   * Links an item.
   *
   * @param target null if it is a root
   * @param moved is told every item whose root is another now
   */
  void link(K item, @Nullable Target<K> target, Consumer<K> moved) {
    Link<K> now =
        target == null
            ? new Link<>(null, item, 0, List.of())
            : new Link<>(target.linked(), root(target.linked()), target.score(), target.reasons());
    Link<K> before = link(item);
    if (now.equals(before)) {
      return;
    }
    changed.put(item, now);
    if (before == null || !before.root().equals(now.root())) {
      moved.accept(item);
      if (before != null) {
        move(item, now.root(), moved);
      }
    }
  }

  /** Takes what hangs on an item to its new root. */
  private void move(K item, K root, Consumer<K> moved) {
    Deque<K> open = new ArrayDeque<>(List.of(item));
    while (!open.isEmpty()) {
      for (K child : linkedTo(open.pop())) {
        Link<K> before = link(child);
        if (before != null && !before.root().equals(root)) {
          changed.put(child, new Link<>(before.linked(), root, before.score(), before.reasons()));
          moved.accept(child);
          open.push(child);
        }
      }
    }
  }

  private List<K> linkedTo(K item) {
    List<K> out = new ArrayList<>();
    for (K child : stored.linkedTo(item)) {
      if (!changed.containsKey(child)) {
        out.add(child);
      }
    }
    changed.forEach(
        (child, link) -> {
          if (item.equals(link.linked())) {
            out.add(child);
          }
        });
    return out;
  }

  K root(K item) {
    Link<K> link = link(item);
    if (link == null) {
      throw new IllegalStateException("linked to " + item + ", which has no root");
    }
    return link.root();
  }

  /** What has another link than before, in order. */
  Map<K, Link<K>> changes() {
    Map<K, Link<K>> out = new TreeMap<>(changed);
    out.entrySet().removeIf(entry -> entry.getValue().equals(stored.link(entry.getKey())));
    return out;
  }
}
