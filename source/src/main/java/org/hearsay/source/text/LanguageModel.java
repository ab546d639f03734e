package org.hearsay.source.text;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Apache OpenNLP's detector of 103 languages, by sequences of one to three letters. Its model takes
 * 37 MB and about a second to load, once, and two milliseconds a text. Thread-safe.
 */
final class LanguageModel {
  /** A text in a language that is known has more; letters at random, and lists of names, .03. */
  private static final double SURE = 0.045;

  /** What Java's locales do not have, or have otherwise. */
  private static final Map<String, String> CODES =
      Map.ofEntries(
          entry("cmn", "zh"),
          entry("nan", "zh"),
          entry("ekk", "et"),
          entry("lvs", "lv"),
          entry("pes", "fa"),
          entry("plt", "mg"),
          entry("pnb", "pa"),
          entry("nob", "nb"),
          entry("min", "ms"));

  private static final Map<String, String> TWO_LETTERS = twoLetters();

  private static final LanguageDetectorModel MODEL = load();
  private static final Set<String> KNOWN = known();

  private LanguageModel() {}

  /**
   * What a text is in.
   *
   * @param code the likeliest
   * @param sure whether it is much likelier than for letters at random
   * @param likely of each language how likely it is
   */
  record Guess(String code, boolean sure, Map<String, Double> likely) {
    /** How likely a language is beside the likeliest: 1 for that. */
    double likeness(String other) {
      return likely.getOrDefault(common(other), 0.0) / likely.getOrDefault(code, 1.0);
    }
  }

  static Guess of(String text) {
    Map<String, Double> likely = new HashMap<>();
    String best = "und";
    for (Language one : new LanguageDetectorME(MODEL).predictLanguages(text)) {
      String code = code(one.getLang());
      best = likely.isEmpty() ? code : best;
      likely.merge(code, one.getConfidence(), Double::sum);
    }
    return new Guess(best, likely.getOrDefault(best, 0.0) >= SURE, likely);
  }

  /** Whether a language is among those that it tells apart. */
  static boolean knows(String code) {
    return KNOWN.contains(common(code));
  }

  /** "no" is written in two ways, and its commoner one is meant. */
  private static String common(String code) {
    return code.equals("no") ? "nb" : code;
  }

  private static String code(String three) {
    return CODES.getOrDefault(three, TWO_LETTERS.getOrDefault(three, three));
  }

  private static Map<String, String> twoLetters() {
    Map<String, String> out = new HashMap<>();
    for (String two : Locale.getISOLanguages()) {
      out.putIfAbsent(Locale.of(two).getISO3Language(), two);
    }
    return Map.copyOf(out);
  }

  private static Set<String> known() {
    Set<String> out = new HashSet<>();
    Arrays.stream(new LanguageDetectorME(MODEL).getSupportedLanguages())
        .map(LanguageModel::code)
        .forEach(out::add);
    return Set.copyOf(out);
  }

  private static LanguageDetectorModel load() {
    try (InputStream in = LanguageDetectorModel.class.getResourceAsStream("/langdetect-183.bin")) {
      if (in == null) {
        throw new IllegalStateException("the build lacks OpenNLP's langdetect-183.bin");
      }
      return new LanguageDetectorModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
