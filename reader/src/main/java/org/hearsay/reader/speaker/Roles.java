package org.hearsay.reader.speaker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words for offices, and which of them may mean the same one (roles.tsv). Immutable. */
public final class Roles {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final Set<String> ARTICLES =
      Set.of("the", "this", "that", "his", "her", "its", "their", "s");

  private final List<List<String>> sets = new ArrayList<>();
  private final Set<String> heads = new HashSet<>();

  private Roles() {}

  static Roles load() {
    Roles out = new Roles();
    try (InputStream in = Roles.class.getResourceAsStream("/org/hearsay/reader/roles.tsv")) {
      if (in == null) {
        throw new IllegalStateException("the build lacks roles.tsv");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#") && !line.isBlank()) {
          List<String> set = List.of(line.strip().replace('-', ' ').split("\t", -1));
          out.sets.add(set);
          set.forEach(word -> out.heads.add(word.substring(word.lastIndexOf(' ') + 1)));
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("roles.tsv cannot be read: " + e.getMessage(), e);
    }
    return out;
  }

  /**
   * Whether the phrase names an office that may be the one of the title: "NATO chief", "NATO
   * Secretary-General".
   */
  boolean sameOffice(String phrase, String title) {
    String p = plain(phrase);
    String t = plain(title);
    if (contained(p, t)) {
      return true;
    }
    for (List<String> set : sets) {
      String inTitle = longestIn(set, t);
      String inPhrase = longestIn(set, p);
      boolean general =
          inPhrase != null && (inPhrase.equals(set.get(0)) || inPhrase.equals(inTitle));
      boolean top = p.contains(" top ") && p.contains(" official ");
      boolean loose = set.get(0).equals("leader") && isGeneral(inPhrase);
      if (inTitle != null && (general || loose || (top && set.get(0).equals("leader")))) {
        return true;
      }
      if (inTitle != null && inPhrase != null && !set.get(0).equals("leader")) {
        return true;
      }
    }
    return false;
  }

  /**
   * "The minister" behind "Energy Minister": an office whose words all stand in the title, articles
   * and names apart.
   */
  private boolean contained(String phrase, String title) {
    if (!heads.contains(phrase.strip().substring(phrase.strip().lastIndexOf(' ') + 1))) {
      return false;
    }
    for (String word : phrase.strip().split(" ", -1)) {
      if (!ARTICLES.contains(word) && !title.contains(" " + word + " ")) {
        return false;
      }
    }
    return true;
  }

  /** Whether the words name an office at all. */
  boolean hasOffice(String phrase) {
    String p = plain(phrase);
    return heads.stream().anyMatch(head -> p.contains(" " + head + " "));
  }

  private static boolean isGeneral(@Nullable String word) {
    return word != null && List.of("leader", "chief", "head", "boss").contains(word);
  }

  private static @Nullable String longestIn(List<String> set, String phrase) {
    String best = null;
    for (String word : set) {
      if (phrase.contains(" " + word + " ") && (best == null || word.length() > best.length())) {
        best = word;
      }
    }
    return best;
  }

  private static String plain(String words) {
    return " " + NO_WORD.matcher(words.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
  }
}
