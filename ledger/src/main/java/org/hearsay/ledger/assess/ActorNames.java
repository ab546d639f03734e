package org.hearsay.ledger.assess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearsay.ledger.Party;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.model.Claim.Participant;

/** The names of known actors as claims tell them: "Russian", "Moscow", "the Kremlin". */
final class ActorNames {
  /** Case counts in names of so many letters: "us" is not the US. */
  private static final int SHORT = 5;

  private static final int WORDS = 3;
  private static final String OPENING = "\"\u201c\u201d([";
  private static final String CLOSING = "\"\u201c\u201d)],;:";

  private final Map<String, String> actors = new HashMap<>();

  void learn(StoredClaim claim) {
    claim.claim().agents().forEach(this::learn);
    claim.claim().patients().forEach(this::learn);
    claim.chain().forEach(this::learn);
  }

  private void learn(Participant participant) {
    String actor = participant.actor();
    if (actor != null) {
      learn(participant.name(), actor);
      participant.names().forEach(name -> learn(name, actor));
    }
  }

  private void learn(Party party) {
    String actor = party.actor();
    if (actor != null) {
      learn(party.name(), actor);
    }
  }

  private void learn(String name, String actor) {
    String plain = name.startsWith("the ") ? name.substring(4) : name;
    if (!plain.isBlank() && Character.isUpperCase(plain.codePointAt(0))) {
      actors.putIfAbsent(key(plain), actor);
    }
  }

  /** Whether no actor is known at all. */
  boolean isEmpty() {
    return actors.isEmpty();
  }

  /** The known actor of this name. */
  Optional<String> exactly(String name) {
    return Optional.ofNullable(actors.get(key(name)));
  }

  /** The first known actor that the words name: Russia in "Russia's defence ministry". */
  Optional<String> in(String words) {
    return in(words(words));
  }

  Optional<String> in(List<String> words) {
    for (int from = 0; from < words.size(); from++) {
      for (int to = Math.min(words.size(), from + WORDS); to > from; to--) {
        String actor = actors.get(key(String.join(" ", words.subList(from, to))));
        if (actor != null) {
          return Optional.of(actor);
        }
      }
    }
    return Optional.empty();
  }

  /** Words without quotation marks, commas and the genitive. */
  static List<String> words(String text) {
    List<String> out = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
        end++;
      }
      String bare = bare(text.substring(at, end));
      if (!bare.isEmpty()) {
        out.add(bare);
      }
      at = end + 1;
    }
    return out;
  }

  private static String bare(String word) {
    int end = word.length();
    if (word.endsWith("'s") || word.endsWith("\u2019s")) {
      end -= 2;
    } else if (word.endsWith("'") || word.endsWith("\u2019")) {
      end -= 1;
    }
    int start = 0;
    while (start < end && OPENING.indexOf(word.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && CLOSING.indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return word.substring(start, end);
  }

  private static String key(String name) {
    return name.length() <= SHORT ? name : name.toLowerCase(Locale.ROOT);
  }
}
