package org.hearsay.ledger.sqlite;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What was used last, bounded by weight; what was not used for longest goes first. */
final class RecentlyUsed<K, V> {
  private final long most;
  private final LinkedHashMap<K, Weighed<V>> values = new LinkedHashMap<>(64, 0.75f, true);
  private long weight;

  private record Weighed<V>(V value, long weight) {}

  /** Makes what is not there. */
  @FunctionalInterface
  interface Maker<K, V> {
    V make(K key);
  }

  RecentlyUsed(long most) {
    this.most = most;
  }

  /** What is there; null if it is not. */
  @Nullable V get(K key) {
    Weighed<V> there = values.get(key);
    return there == null ? null : there.value();
  }

  V get(K key, Maker<K, V> maker, ToLongFunction<V> weigh) {
    Weighed<V> there = values.get(key);
    if (there != null) {
      return there.value();
    }
    V made = maker.make(key);
    put(key, made, weigh.applyAsLong(made));
    return made;
  }

  void put(K key, V value, long units) {
    Weighed<V> old = values.put(key, new Weighed<>(value, units));
    weight += units - (old == null ? 0 : old.weight());
    var eldest = values.entrySet().iterator();
    while (weight > most && values.size() > 1) {
      Map.Entry<K, Weighed<V>> gone = eldest.next();
      weight -= gone.getValue().weight();
      eldest.remove();
    }
  }

  void remove(K key) {
    Weighed<V> gone = values.remove(key);
    weight -= gone == null ? 0 : gone.weight();
  }

  void clear() {
    values.clear();
    weight = 0;
  }
}
