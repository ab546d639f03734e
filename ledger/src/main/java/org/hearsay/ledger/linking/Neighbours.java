package org.hearsay.ledger.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.ledger.ReportRef;
import org.hearsay.ledger.linking.ReportDigest.Key;
import org.hearsay.ledger.linking.ReportDigest.KeySet;
import org.jspecify.annotations.Nullable;

/**
 * The reports before a report that share keys with it, the latest under each key; and those of them
 * that are looked into for its claims, with the new report among them or without it.
 */
final class Neighbours {
  private static final byte ABOUT = 1;
  private static final byte NOT_ABOUT = 2;

  private final ReportDigest report;
  private final LinkState state;
  private final ClaimLinker linker;

  /** All of them, the latest first; below they go by their number here. */
  private final ReportRef[] all;

  /** Of each key of the report the numbers of the latest that share it, without the new report. */
  private final int[][] holders;

  /** Number of the new report; -1 if it is none of them. */
  private final int fresh;

  /** Which keys of the report the new report has. */
  private final boolean[] ofFresh;

  /** Whether each is about the same, as far as that was asked. */
  private final byte[] about;

  private final ReportDigest[] digests;
  private final int[][] chosen;

  // While some are chosen: weights with what rounding lost of them.
  private final double[] sum;
  private final double[] lost;
  private final boolean[] shares;
  private final boolean[] suffices;

  /**
   * @param added the new report, which the state does not have yet; null if there is none
   */
  Neighbours(
      ReportDigest report, LinkState state, ClaimLinker linker, @Nullable ReportDigest added) {
    this.report = report;
    this.state = state;
    this.linker = linker;
    List<Key> keys = report.keys();
    long since = report.ref().known() - linker.window().toMillis();
    boolean isBefore =
        added != null && added.ref().compareTo(report.ref()) < 0 && added.ref().known() >= since;
    this.ofFresh = new boolean[keys.size()];
    boolean any = false;
    List<List<ReportRef>> found = new ArrayList<>(keys.size());
    Map<ReportRef, Integer> numbers = new HashMap<>();
    for (int k = 0; k < keys.size(); k++) {
      long hash = keys.get(k).hash();
      found.add(state.latestBefore(hash, report.ref(), since, linker.perKey()));
      found.get(k).forEach(ref -> numbers.put(ref, 0));
      ofFresh[k] = isBefore && added != null && added.has(hash);
      any |= ofFresh[k];
    }
    if (any && added != null) {
      numbers.put(added.ref(), 0);
    }
    all = numbers.keySet().toArray(ReportRef[]::new);
    Arrays.sort(all, Collections.reverseOrder());
    for (int i = 0; i < all.length; i++) {
      numbers.put(all[i], i);
    }
    fresh = any && added != null ? numbers.getOrDefault(added.ref(), -1) : -1;
    holders = new int[keys.size()][];
    for (int k = 0; k < holders.length; k++) {
      holders[k] = found.get(k).stream().mapToInt(ref -> numbers.getOrDefault(ref, -1)).toArray();
    }
    about = new byte[all.length];
    digests = new ReportDigest[all.length];
    if (fresh >= 0 && added != null) {
      digests[fresh] = added;
    }
    chosen = new int[report.sets().size()][];
    sum = new double[all.length];
    lost = new double[all.length];
    shares = new boolean[all.length];
    suffices = new boolean[all.length];
  }

  ReportDigest report() {
    return report;
  }

  /** The reports that are looked into for the claims of a set of keys, but their own. */
  List<ReportDigest> chosen(int set) {
    List<ReportDigest> out = new ArrayList<>();
    for (int number : chosenNumbers(set)) {
      out.add(digest(number));
    }
    return out;
  }

  /** Whether a report is looked into for the claims of a set of keys. */
  boolean looksInto(int set, ReportRef earlier) {
    for (int number : chosenNumbers(set)) {
      if (all[number].equals(earlier)) {
        return true;
      }
    }
    return false;
  }

  private int[] chosenNumbers(int set) {
    if (chosen[set] == null) {
      chosen[set] = choose(set, true);
    }
    return chosen[set];
  }

  /** Whether for the claims of a set of keys others are looked into than without the new report. */
  boolean changes(int set) {
    return mayChange(set) && !Arrays.equals(chosenNumbers(set), choose(set, false));
  }

  /** The new report may come in itself, or have pushed out another. */
  private boolean mayChange(int set) {
    if (fresh < 0) {
      return false;
    }
    for (int key : report.sets().get(set).keys()) {
      if (ofFresh[key]) {
        if (report.keys().get(key).suffices() || isAbout(fresh)) {
          return true;
        }
        int[] latest = holders[key];
        boolean full = latest.length == linker.perKey();
        if (full && latest[latest.length - 1] > fresh && maybe(set, latest[latest.length - 1])) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a report that is pushed out under a key can have been looked into. */
  private boolean maybe(int set, int number) {
    for (int key : report.sets().get(set).keys()) {
      if (report.keys().get(key).suffices() && has(holders[key], number)) {
        return true;
      }
    }
    return isAbout(number);
  }

  private static boolean has(int[] numbers, int number) {
    return Arrays.binarySearch(numbers, number) >= 0;
  }

  private int[] choose(int set, boolean withFresh) {
    weigh(report.sets().get(set), withFresh);
    int[] order = new int[all.length];
    int count = 0;
    for (int i = 0; i < all.length; i++) {
      if (shares[i]) {
        sum[i] -= lost[i];
        count = insert(order, count, i);
      }
    }
    int[] out = new int[Math.min(count, linker.reports() - 1)];
    int taken = 0;
    for (int i = 0; i < count && taken < out.length; i++) {
      if (suffices[order[i]] || isAbout(order[i])) {
        out[taken++] = order[i];
      }
    }
    return Arrays.copyOf(out, taken);
  }

  /** Keeps those that weigh most first, and of equal ones the latest. */
  private int insert(int[] order, int count, int number) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sum[order[middle]] >= sum[number]) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    System.arraycopy(order, low, order, low + 1, count - low);
    order[low] = number;
    return count + 1;
  }

  private void weigh(KeySet set, boolean withFresh) {
    Arrays.fill(sum, 0);
    Arrays.fill(lost, 0);
    Arrays.fill(shares, false);
    Arrays.fill(suffices, false);
    int most = linker.perKey();
    for (int k : set.keys()) {
      Key key = report.keys().get(k);
      int[] latest = holders[k];
      boolean comes = withFresh && ofFresh[k];
      int end = latest.length;
      if (comes && end == most) {
        // One of them is no longer among the latest, unless all are later than the new one.
        if (latest[most - 1] > fresh) {
          end--;
        } else {
          comes = false;
        }
      }
      for (int i = 0; i < end; i++) {
        add(latest[i], key);
      }
      if (comes) {
        add(fresh, key);
      }
    }
  }

  /** Kahan's sum, whose result hangs least on what is rounded. */
  private void add(int number, Key key) {
    double value = key.weight() - lost[number];
    double more = sum[number] + value;
    lost[number] = (more - sum[number]) - value;
    sum[number] = more;
    shares[number] = true;
    suffices[number] |= key.suffices();
  }

  private boolean isAbout(int number) {
    if (about[number] == 0) {
      about[number] =
          linker.isAbout(report.document(), digest(number).document()) ? ABOUT : NOT_ABOUT;
    }
    return about[number] == ABOUT;
  }

  private ReportDigest digest(int number) {
    if (digests[number] == null) {
      digests[number] = state.digest(all[number]);
    }
    return digests[number];
  }
}
