package org.hearsay.ledger.linking;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hearsay.ledger.ReportRef;
import org.hearsay.ledger.identity.DocumentWords;
import org.hearsay.ledger.identity.EventMention;

/**
 * What linking needs to know of a report: made once, when the report is read.
 *
 * @param document the words that tell what it is about
 * @param mentions of its claims, by their places
 * @param keys of all its claims, in order; what they are told by in {@link KeySet}
 * @param sets the keys of its claims, each set once
 * @param setOf of each claim, which of the sets is its own
 */
public record ReportDigest(
    ReportRef ref,
    DocumentWords document,
    List<EventMention> mentions,
    List<Key> keys,
    List<KeySet> sets,
    List<Integer> setOf) {
  /**
   * A key.
   *
   * @param hash 64 bits
   * @param weight how much it counts to share it
   * @param suffices whether to share it is enough
   */
  public record Key(long hash, double weight, boolean suffices) {}

  /**
   * The keys of some claims.
   *
   * @param keys by their places in all, ascending
   * @param places of the claims
   */
  public record KeySet(List<Integer> keys, List<Integer> places) {
    public KeySet {
      keys = List.copyOf(keys);
      places = List.copyOf(places);
    }
  }

  public ReportDigest {
    requireNonNull(ref, "ref is null");
    requireNonNull(document, "document is null");
    mentions = List.copyOf(mentions);
    keys = List.copyOf(keys);
    sets = List.copyOf(sets);
    setOf = List.copyOf(setOf);
  }

  /** By the keys that a linker gives to mentions. */
  public static ReportDigest of(
      ReportRef ref, DocumentWords document, List<EventMention> mentions, ClaimLinker linker) {
    List<Collection<String>> keysOf = new ArrayList<>();
    TreeSet<String> all = new TreeSet<>();
    for (EventMention mention : mentions) {
      keysOf.add(new TreeSet<>(linker.keys(mention)));
      all.addAll(keysOf.getLast());
    }
    Map<String, Integer> numbers = new LinkedHashMap<>();
    List<Key> keys = new ArrayList<>();
    for (String key : all) {
      numbers.put(key, keys.size());
      keys.add(new Key(KeyHash.of(key), linker.weight(key), linker.suffices(key)));
    }
    Map<List<Integer>, List<Integer>> places = new LinkedHashMap<>();
    List<List<Integer>> own = new ArrayList<>();
    for (int place = 0; place < mentions.size(); place++) {
      own.add(keysOf.get(place).stream().map(numbers::get).toList());
      places.computeIfAbsent(own.getLast(), set -> new ArrayList<>()).add(place);
    }
    List<KeySet> sets = new ArrayList<>();
    places.forEach((set, of) -> sets.add(new KeySet(set, of)));
    List<List<Integer>> order = List.copyOf(places.keySet());
    return new ReportDigest(
        ref, document, mentions, keys, sets, own.stream().map(order::indexOf).toList());
  }

  /** Whether one of its claims has a key. */
  boolean has(long hash) {
    for (Key key : keys) {
      if (key.hash() == hash) {
        return true;
      }
    }
    return false;
  }
}
