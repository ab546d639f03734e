package org.hearsay.source.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The language that a text is in: English by its commonest words, others by their script where only
 * one is written in it, else by {@link LanguageModel}, which is loaded for the first that needs it.
 */
public final class Language {
  /** So much of the text is looked at; more changes nothing. */
  private static final int SAMPLE = 1_000;

  /** So much is enough for the model, whose time grows with it. */
  private static final int MODEL_SAMPLE = 500;

  /** Words of a text that is long enough to tell its language. */
  private static final int FEW_WORDS = 12;

  /** Words of one that may be English though names in it are not. */
  private static final int SHORT = 25;

  private static final double NEARLY_ENGLISH = 0.6;

  /** Letters of one that is in another script. */
  private static final int FEW_LETTERS = 20;

  /** One in so many words of an English report is one of these. */
  private static final int PLAIN = 6;

  /** Of them there are some that no other language has. */
  private static final int ENGLISH_ALONE = 25;

  /** What is told counts against what is found, if it is so likely beside it. */
  private static final double ALIKE = 0.3;

  private static final Set<String> COMMON =
      Set.of(
          ("the of and to in a that is was for on with as he by at said from has have were are its"
                  + " which who their this they not but would had been")
              .split(" "));
  private static final Set<String> ENGLISH =
      Set.of("the", "of", "and", "that", "with", "from", "said", "which", "their", "this", "they");

  private static final Map<UnicodeScript, String> SCRIPTS =
      new EnumMap<>(
          Map.of(
              UnicodeScript.HEBREW, "he",
              UnicodeScript.GREEK, "el",
              UnicodeScript.HAN, "zh",
              UnicodeScript.HIRAGANA, "ja",
              UnicodeScript.KATAKANA, "ja",
              UnicodeScript.HANGUL, "ko",
              UnicodeScript.THAI, "th",
              UnicodeScript.GEORGIAN, "ka",
              UnicodeScript.ARMENIAN, "hy"));

  /** What a short text in a script is most likely in. */
  private static final Map<UnicodeScript, String> LIKELY =
      new EnumMap<>(
          Map.of(
              UnicodeScript.CYRILLIC, "ru",
              UnicodeScript.ARABIC, "ar",
              UnicodeScript.DEVANAGARI, "hi",
              UnicodeScript.BENGALI, "bn"));

  private static final UnicodeScript[] ALL_SCRIPTS = UnicodeScript.values();

  /** A tag of a language that says which. */
  private static final Pattern CODE =
      Pattern.compile("(?!und|mul|mis|zxx)([a-z]{2,3})(?:[-_].{0,40})?");

  private static final Pattern WORD = Pattern.compile("\\p{L}++");
  private static final Pattern UKRAINIAN = Pattern.compile("[іїєґІЇЄҐ]");

  private Language() {}

  /**
   * ISO 639-1 code; "en" for a text too short to tell, "und" for one that is none of those known.
   */
  public static String of(String text) {
    return of(text, null);
  }

  /**
   * The same where the format tells a language ("sv", "en-GB"). What the text plainly is holds:
   * English in a page that is marked as German, Turkish in one that is marked as English. What is
   * told holds for short texts, for languages that are hardly told apart, and for those that are
   * not known here.
   *
   * @param told null if nothing is
   */
  public static String of(String text, @Nullable String told) {
    String sample = text.substring(0, Math.min(SAMPLE, text.length()));
    String known = code(told);
    UnicodeScript script = script(sample);
    boolean latin = script == UnicodeScript.LATIN || script == UnicodeScript.COMMON;
    List<String> words = latin ? words(sample) : List.of();
    if (latin && isPlainlyEnglish(words)) {
      return "en";
    }
    String single = SCRIPTS.get(script);
    if (single != null) {
      return single.equals("zh") && hasKana(sample) ? "ja" : single;
    }
    if (latin ? words.size() < FEW_WORDS : letters(sample) < FEW_LETTERS) {
      return known == null ? likely(script, sample) : known;
    }
    LanguageModel.Guess found =
        LanguageModel.of(sample.substring(0, Math.min(MODEL_SAMPLE, sample.length())));
    if (latin && found.likeness("en") >= NEARLY_ENGLISH && words.size() < SHORT) {
      return known == null ? "en" : known;
    }
    if (!found.sure()) {
      return known == null ? "und" : known;
    }
    boolean alike =
        known != null && (!LanguageModel.knows(known) || found.likeness(known) >= ALIKE);
    return alike && known != null ? known : found.code();
  }

  /** The language's name in English: "Ukrainian". */
  public static String nameOf(String code) {
    return code.equals("und")
        ? "an unknown language"
        : Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
  }

  private static @Nullable String code(@Nullable String told) {
    var code = CODE.matcher(told == null ? "" : told.strip().toLowerCase(Locale.ROOT));
    return code.matches() ? code.group(1) : null;
  }

  /** Whether the words that every English report has are many in it, not one or two by chance. */
  private static boolean isPlainlyEnglish(List<String> words) {
    long common = words.stream().filter(COMMON::contains).count();
    long alone = words.stream().filter(ENGLISH::contains).count();
    return words.size() >= FEW_WORDS
        && common * PLAIN >= words.size()
        && alone * ENGLISH_ALONE >= words.size();
  }

  private static List<String> words(String sample) {
    return WORD.matcher(sample).results().map(MatchResult::group).map(Language::small).toList();
  }

  private static String small(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private static long letters(String sample) {
    return sample.codePoints().filter(Character::isLetter).count();
  }

  private static String likely(UnicodeScript script, String sample) {
    return switch (script) {
      case LATIN, COMMON -> "en";
      case CYRILLIC -> UKRAINIAN.matcher(sample).find() ? "uk" : "ru";
      default -> LIKELY.getOrDefault(script, "und");
    };
  }

  /** Japanese has its own signs among those of Chinese. */
  private static boolean hasKana(String sample) {
    return sample
        .codePoints()
        .mapToObj(UnicodeScript::of)
        .anyMatch(script -> script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA);
  }

  /** The script of most letters; COMMON where there is no letter. */
  private static UnicodeScript script(String sample) {
    int[] counts = new int[ALL_SCRIPTS.length];
    for (int i = 0; i < sample.length(); ) {
      int letter = sample.codePointAt(i);
      if (Character.isLetter(letter)) {
        UnicodeScript script = letter < 0x80 ? UnicodeScript.LATIN : UnicodeScript.of(letter);
        counts[script.ordinal()]++;
      }
      i += Character.charCount(letter);
    }
    UnicodeScript most = UnicodeScript.COMMON;
    for (UnicodeScript script : ALL_SCRIPTS) {
      most = counts[script.ordinal()] > counts[most.ordinal()] ? script : most;
    }
    return most;
  }
}
