package org.hearsay.reader.attribution;

import java.util.Arrays;

/**
 * Where the rows' figures become decisions; set on PolNeAR dev, coarsely (docs/figures.md).
 *
 * @param cueWord least probability of a cue's word
 * @param cue least probability of a whole cue, times that of its content to the power of {@code
 *     contentWeight}
 * @param nestedCue least probability of a cue's word inside the content of another attribution,
 *     where there was less to learn from
 * @param contentCrumb stretches of a content shorter than this share of its longest stretch, in
 *     words, and of at most three words, are dropped
 * @param sameContent overlap (Dice, in characters) from which two contents count as one
 */
record DecodingSettings(
    double cueWord,
    double cue,
    double contentWeight,
    double nestedCue,
    SpanCosts source,
    SpanCosts content,
    double contentCrumb,
    double sameContent) {
  /**
   * How the words of a source, or of a content, are found.
   *
   * @param border what its beginning and its end cost in nats, where the model is undecided whether
   *     one is there
   * @param seen weight of the model's logit for a border, of whatever cue, which lowers the cost
   * @param inside weight of the model's logit that the word is inside of one, of whatever cue
   */
  record SpanCosts(double border, double seen, double inside) {}

  static final DecodingSettings TUNED =
      new DecodingSettings(
          0.4, 0.5, 1, 0.6, new SpanCosts(0.0, 0.1, 0.2), new SpanCosts(0.3, 0.2, 2.5), 0.2, 0.8);

  /**
   * The tuned settings, or the ones of the system property {@code hearsay.decoding} (twelve
   * figures), for tuning.
   */
  static DecodingSettings current() {
    String given = System.getProperty("hearsay.decoding");
    if (given == null) {
      return TUNED;
    }
    double[] f = Arrays.stream(given.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
    return new DecodingSettings(
        f[0],
        f[1],
        f[2],
        f[3],
        new SpanCosts(f[4], f[5], f[6]),
        new SpanCosts(f[7], f[8], f[9]),
        f[10],
        f[11]);
  }
}
