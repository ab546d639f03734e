package org.hearsay.ledger.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Made-up texts: sentences of random words, so that two of them share nothing but by design. */
public final class Texts {
  private static final String[] SYLLABLES = {
    "ba", "del", "for", "gan", "kil", "lo", "mer", "no", "pas", "ri", "sen", "tu", "vo", "wen", "zi"
  };

  private final Random random;

  public Texts(long seed) {
    random = new Random(seed);
  }

  public String word() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 2 + random.nextInt(3); i++) {
      out.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return out.toString();
  }

  /** "Bade lofor ... ganri." of 8 to 25 words. */
  public String sentence() {
    return phrase(8 + random.nextInt(18)) + ".";
  }

  public String phrase(int words) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < words; i++) {
      out.add(word());
    }
    String joined = String.join(" ", out);
    return joined.substring(0, 1).toUpperCase(Locale.ROOT) + joined.substring(1);
  }

  public List<String> sentences(int count) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      out.add(sentence());
    }
    return out;
  }

  public int next(int bound) {
    return random.nextInt(bound);
  }

  public Random random() {
    return random;
  }
}
