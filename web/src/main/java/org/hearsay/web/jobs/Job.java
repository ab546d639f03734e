package org.hearsay.web.jobs;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to be added, and how far that has got.
 *
 * @param name of the file
 * @param tally of all its reports
 * @param results of the latest of them, the latest first
 * @param message why it failed; null where it did not
 */
public record Job(
    int id, String name, State state, Tally tally, List<Result> results, @Nullable String message) {
  private static final int SHOWN = 200;

  public enum State {
    WAITING,
    READING,
    DONE,
    FAILED
  }

  /** What became of a report. */
  public enum Outcome {
    ADDED,
    CHANGED,
    SEEN,
    REJECTED
  }

  /**
   * One report of it.
   *
   * @param report id of its revision; null where it has none
   * @param reason code of why it was rejected; null where it was not
   * @param message why it was rejected, or what changed; null otherwise
   */
  public record Result(
      Outcome outcome,
      String address,
      @Nullable String report,
      @Nullable String title,
      int claims,
      @Nullable String reason,
      @Nullable String message) {
    public Result {
      requireNonNull(outcome, "outcome is null");
      requireNonNull(address, "address is null");
    }
  }

  /**
   * @param added new revisions of known addresses among them
   */
  public record Tally(int added, int changed, int seen, int rejected, int claims) {
    static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    Tally with(Result result) {
      boolean isNew = result.outcome == Outcome.ADDED || result.outcome == Outcome.CHANGED;
      return new Tally(
          added + (isNew ? 1 : 0),
          changed + (result.outcome == Outcome.CHANGED ? 1 : 0),
          seen + (result.outcome == Outcome.SEEN ? 1 : 0),
          rejected + (result.outcome == Outcome.REJECTED ? 1 : 0),
          claims + (isNew ? result.claims : 0));
    }

    public int done() {
      return added + seen + rejected;
    }
  }

  public Job {
    requireNonNull(name, "name is null");
    requireNonNull(state, "state is null");
    requireNonNull(tally, "tally is null");
    results = List.copyOf(results);
  }

  static Job waiting(int id, String name) {
    return new Job(id, name, State.WAITING, Tally.NONE, List.of(), null);
  }

  Job with(State now) {
    return new Job(id, name, now, tally, results, message);
  }

  Job failed(String why) {
    return new Job(id, name, State.FAILED, tally, results, why);
  }

  Job with(Result result) {
    List<Result> last = new ArrayList<>(results.size() + 1);
    last.add(result);
    last.addAll(results.subList(0, Math.min(results.size(), SHOWN - 1)));
    return new Job(id, name, State.READING, tally.with(result), last, message);
  }

  boolean ended() {
    return state == State.DONE || state == State.FAILED;
  }
}
