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
import org.hearsay.ledger.project.EventQuery;
import org.hearsay.ledger.project.ListedEvent;
import org.hearsay.ledger.project.ProjectedLedger;
import org.hearsay.ledger.project.ReadReport;
import org.hearsay.ledger.project.Rules;

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
    try (ProjectedLedger open =
        ProjectedLedger.toWrite(
            ledger, InstantSource.system(), Duration.ZERO, message -> {}, Rules.standard())) {
      SyntheticReports reports = new SyntheticReports(seed);
      long added = 0;
      while (added < claims) {
        List<ReadReport> batch = new ArrayList<>();
        int count = 0;
        while (count < THOUSAND) {
          batch.add(reports.next());
          count += batch.getLast().reading().claims().size();
        }
        // Made before the clock runs: a reading comes from other threads than the one that writes.
        long start = System.nanoTime();
        batch.forEach(open::add);
        thousands.add((System.nanoTime() - start) / 1e6);
        added += count;
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

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  /** Times of lists at random moments of the stream, the shortest first. */
  private double[] lists(Path ledger) {
    double[] times = new double[LISTS];
    Random random = new Random(seed);
    long days = Math.max(1, claims / 400);
    long shown = 0;
    try (ProjectedLedger open = ProjectedLedger.toRead(ledger)) {
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
