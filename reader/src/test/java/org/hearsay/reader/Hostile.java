package org.hearsay.reader;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts that no outlet writes: one thing over and over, without an end of sentence. */
public final class Hostile {
  /** Processor time that quadratic work exceeds; linear work takes well under a second of it. */
  public static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final int MEGABYTE = 1_000_000;
  private static final int SHORTER = 100_000;

  private static final List<String> PLAIN = List.of("7", "7 ", "a", "Monday ");

  private static final List<String> UNITS =
      List.of(
          "1,000,",
          "1,000 ",
          "2022-11-",
          "12:30:",
          "a.",
          "-",
          "'",
          "$ ",
          "Monday, ",
          "Nov. 1, ",
          "to 3 ",
          "between 3 and ",
          "the ",
          "of the ",
          "early ",
          "at least ",
          "hundreds of ",
          "one in ",
          "thousand ",
          "no more than two or ",
          "a day after ",
          "arms depots and ",
          "coal- and gas- ");

  private Hostile() {}

  /** Each unit over and over: a megabyte of plain ones, less of those that start many rules. */
  public static Stream<String> repeats() {
    return Stream.concat(
        PLAIN.stream().map(unit -> unit.repeat(MEGABYTE / unit.length())),
        UNITS.stream().map(unit -> unit.repeat(SHORTER / unit.length())));
  }

  /** Units in any order, the same ones on every run. */
  public static Stream<String> mixtures(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            seed ->
                new Random(seed)
                    .ints(400, 0, UNITS.size())
                    .mapToObj(UNITS::get)
                    .collect(Collectors.joining(seed % 2 == 0 ? "" : " ")));
  }
}
