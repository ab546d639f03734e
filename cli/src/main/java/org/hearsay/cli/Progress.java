package org.hearsay.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * How many reports or lines are done and how many a second: a line on standard error, seldom
 * renewed.
 */
final class Progress {
  private static final long NANOS = 1_000_000_000L;

  private final PrintStream err;
  private final boolean shown;
  private final boolean inPlace;
  private final LongSupplier clock;
  private final String what;
  private final long start;
  private long last;

  /**
   * @param inPlace the line is overwritten, as on a terminal; else one after the other
   * @param clock nanoseconds
   */
  Progress(PrintStream err, boolean shown, boolean inPlace, LongSupplier clock) {
    this(err, shown, inPlace, clock, "reports");
  }

  /**
   * @param what is counted, in the plural
   */
  Progress(PrintStream err, boolean shown, boolean inPlace, LongSupplier clock, String what) {
    this.what = what;
    this.err = err;
    this.shown = shown;
    this.inPlace = inPlace;
    this.clock = clock;
    this.start = clock.getAsLong();
    this.last = start;
  }

  /** Shows nothing. */
  static Progress none() {
    return new Progress(System.err, false, false, System::nanoTime);
  }

  void done(long count) {
    long now = clock.getAsLong();
    if (shown && now - last > (inPlace ? NANOS / 5 : 5 * NANOS)) {
      last = now;
      err.print(inPlace ? "\r" + line(count, now) + "\u001B[K" : line(count, now) + "\n");
      err.flush();
    }
  }

  /** The last line, which stays. */
  void end(long count) {
    end(count, "");
  }

  /**
   * The last line, which stays.
   *
   * @param more behind it
   */
  void end(long count, String more) {
    if (shown) {
      err.println((inPlace ? "\r\u001B[K" : "") + line(count, clock.getAsLong()) + more);
    }
  }

  private String line(long count, long now) {
    double seconds = (now - start) / (double) NANOS;
    return String.format(
        Locale.ROOT, "%,d %s, %.1f s, %.1f a second", count, what, seconds, count / seconds);
  }
}
