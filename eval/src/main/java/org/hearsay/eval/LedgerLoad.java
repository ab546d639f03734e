package org.hearsay.eval;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.LongConsumer;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.projection.EventQuery;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.projection.LinkingRules;
import org.hearsay.ledger.projection.ListedEvent;
import org.hearsay.ledger.projection.ReadReport;
import org.hearsay.ledger.sqlite.SqliteLedger;

/**
 * Measures a ledger as it grows: what adding a thousand claims costs at its beginning and at its
 * end, and how long a list of events as of some moment takes.
 *
 * @param claims how many are added
 * @param seed of the stream
 */
public record LedgerLoad(long claims, long seed) {
  private static final int THOUSAND = 1000;
  private static final int LISTS = 200;

  /**
   * What was measured; times are in milliseconds.
   *
   * @param first to add the claims of the second thousand; the first warms the machine up
   * @param last to add those of the last thousand
   * @param thousands of all thousands, in order
   * @param p50 of the lists of 50 events
   * @param p95 of the same
   */
  public record Figures(
      long claims, double first, double last, List<Double> thousands, double p50, double p95) {
    public Figures {
      thousands = List.copyOf(thousands);
    }
  }

  /**
   * Fills a ledger that is not there yet, and measures.
   *
   * @param progress is told how many claims are in
   */
  public Figures run(Path ledger, LongConsumer progress) {
    List<Double> thousands = new ArrayList<>();
    try (Growing growing = new Growing(ledger, new SyntheticReports(seed))) {
      long added = 0;
      while (added < claims) {
        Thousand thousand = growing.add();
        thousands.add(thousand.millis());
        added += thousand.claims();
        progress.accept(added);
      }
    }
    double[] lists = lists(ledger);
    int few = Math.min(5, thousands.size());
    return new Figures(
        claims,
        mean(
            thousands.subList(
                Math.min(1, thousands.size() - 1), Math.min(1 + few, thousands.size()))),
        mean(thousands.subList(thousands.size() - few, thousands.size())),
        thousands,
        lists[LISTS / 2],
        lists[LISTS * 95 / 100]);
  }

  /**
   * What each thousand costs in turns, now in a new ledger, now in a grown one, so that whatever
   * else the machine does slows both: times in milliseconds, the first two of each not among them,
   * for those fetch what the file has from the disk.
   *
   * @param grown made by {@link #run} of the same seed; grows further
   */
  public record Turns(double fresh, double grown) {}

  /**
   * Adds so many claims to a ledger that is not there yet and to one that {@link #run} made.
   *
   * @throws IllegalArgumentException if they are fewer than three thousand
   */
  public Turns turns(Path fresh, Path grown, LongConsumer progress) {
    if (claims < 3 * THOUSAND) {
      throw new IllegalArgumentException("fewer than three thousand claims");
    }
    SyntheticReports later = new SyntheticReports(seed);
    try (Ledger open = SqliteLedger.toRead(grown)) {
      for (long passed = open.overview().counts().reports(); passed > 0; passed--) {
        later.next();
      }
    }
    List<Double> ofFresh = new ArrayList<>();
    List<Double> ofGrown = new ArrayList<>();
    try (Growing one = new Growing(fresh, new SyntheticReports(seed));
        Growing other = new Growing(grown, later)) {
      for (long added = 0; added < claims; ) {
        Thousand thousand = one.add();
        ofFresh.add(thousand.millis());
        ofGrown.add(other.add().millis());
        added += thousand.claims();
        progress.accept(added);
      }
    }
    return new Turns(
        mean(ofFresh.subList(2, ofFresh.size())), mean(ofGrown.subList(2, ofGrown.size())));
  }

  /** A thousand claims or a few more, and how long they took to add. */
  private record Thousand(int claims, double millis) {}

  /** A ledger to which a stream of reports is added. */
  private record Growing(Ledger ledger, SyntheticReports reports) implements AutoCloseable {
    Growing(Path ledger, SyntheticReports reports) {
      this(
          SqliteLedger.toWrite(
              ledger,
              InstantSource.system(),
              Duration.ZERO,
              message -> {},
              LinkingRules.standard()),
          reports);
    }

    Thousand add() {
      List<ReadReport> batch = new ArrayList<>();
      int count = 0;
      while (count < THOUSAND) {
        batch.add(reports.next());
        count += batch.getLast().reading().claims().size();
      }
      // Made before the clock runs: a reading comes from other threads than the one that writes.
      long start = System.nanoTime();
      batch.forEach(ledger::add);
      return new Thousand(count, (System.nanoTime() - start) / 1e6);
    }

    @Override
    public void close() {
      ledger.close();
    }
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  /** Times of lists at random moments of the stream, the shortest first. */
  private double[] lists(Path ledger) {
    double[] times = new double[LISTS];
    Random random = new Random(seed);
    long days = Math.max(1, claims / 400);
    long shown = 0;
    try (Ledger open = SqliteLedger.toRead(ledger)) {
      for (int i = 0; i < LISTS; i++) {
        Instant moment =
            LocalDate.of(2000, 1, 2)
                .plusDays(random.nextLong(days))
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        long start = System.nanoTime();
        for (ListedEvent event : open.list(EventQuery.of(AsOf.published(moment)))) {
          shown += event.claims();
        }
        times[i] = (System.nanoTime() - start) / 1e6;
      }
    }
    if (shown == 0) {
      throw new IllegalStateException("the lists show nothing");
    }
    Arrays.sort(times);
    return times;
  }
}
