package org.hearsay.reader.attribution;

/**
 * Where the rows' figures become decisions; set on PolNeAR dev, coarsely (docs/figures.md).
 *
 * @param cue least probability of a cue's word
 * @param nestedCue the same inside the content of another attribution, where there was less to
 *     learn from
 * @param sourceBorder what each border of a source costs in nats; sources are often one word, so
 *     little
 * @param contentBorder the same of a content: keeps long spans whole
 * @param contentCrumb stretches of a content shorter than this share of its longest stretch, in
 *     words, and of at most three words, are dropped
 * @param sameContent overlap (Dice, in characters) from which two contents count as one
 */
record DecodingSettings(
    double cue,
    double nestedCue,
    double sourceBorder,
    double contentBorder,
    double contentCrumb,
    double sameContent) {
  static final DecodingSettings TUNED = new DecodingSettings(0.45, 0.4, 0.0, 0.3, 0.2, 0.8);

  /**
   * The tuned settings, or the ones of the system property {@code hearsay.decoding} (six figures),
   * for tuning.
   */
  static DecodingSettings current() {
    String given = System.getProperty("hearsay.decoding");
    if (given == null) {
      return TUNED;
    }
    String[] f = given.split(",", -1);
    return new DecodingSettings(
        Double.parseDouble(f[0]),
        Double.parseDouble(f[1]),
        Double.parseDouble(f[2]),
        Double.parseDouble(f[3]),
        Double.parseDouble(f[4]),
        Double.parseDouble(f[5]));
  }
}
