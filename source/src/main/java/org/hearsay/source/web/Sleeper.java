package org.hearsay.source.web;

import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
public interface Sleeper {
  /** Sleeps. */
  Sleeper SLEEP = time -> Thread.sleep(time);

  /**
   * @throws InterruptedException if it is ended before
   */
  void of(Duration time) throws InterruptedException;
}
