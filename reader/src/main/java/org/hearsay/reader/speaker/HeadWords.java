package org.hearsay.reader.speaker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.NameKind;
import org.hearsay.model.Span;

/**
 * "The bridge" behind "the Orlen Road Bridge", "the ministry" behind "the Ministry of Transport": a
 * definite phrase whose head stands in a name is that name's; so is a name's whole wording in small
 * letters.
 *
 * <p>Lexical heads are the oldest rule of coreference and a precise one (Haghighi and Klein 2009).
 * The name that stands last before the phrase counts.
 */
final class HeadWords {
  private static final Pattern DEFINITE =
      Pattern.compile("\\b(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|[Oo]ur) (\\p{Ll}{4,})\\b");
  private static final Pattern SMALL_WORD = Pattern.compile("\\b\\p{Ll}{4,}\\b");
  private static final Set<String> VAGUE =
      Set.of(
          "north",
          "south",
          "east",
          "west",
          "united",
          "national",
          "great",
          "first",
          "international",
          "general",
          "state");

  private final String text;
  private final Entities entities;

  HeadWords(String text, Entities entities) {
    this.text = text;
    this.entities = entities;
  }

  /** Tells each phrase that such a rule ties to an entity. */
  void find(BiConsumer<Span, Entity> found) {
    wholeWording(found);
    definite(found);
  }

  /** "Iodine Deficiency" of a heading is "iodine deficiency" in the text. */
  private void wholeWording(BiConsumer<Span, Entity> found) {
    Map<String, List<Entity>> byFirst = new HashMap<>();
    for (Entity entity : entities.all()) {
      int space = entity.name().indexOf(' ');
      if (space > 3 && entity.kind() != NameKind.PERSON) {
        byFirst
            .computeIfAbsent(
                entity.name().substring(0, space).toLowerCase(Locale.ROOT), k -> new ArrayList<>())
            .add(entity);
      }
    }
    Matcher m = SMALL_WORD.matcher(text);
    while (m.find()) {
      for (Entity entity : byFirst.getOrDefault(m.group(), List.of())) {
        String name = entity.name().toLowerCase(Locale.ROOT);
        if (text.startsWith(name, m.start())) {
          found.accept(new Span(m.start(), m.start() + name.length()), entity);
        }
      }
    }
  }

  private void definite(BiConsumer<Span, Entity> found) {
    Map<String, Entity> last = new HashMap<>();
    List<Entities.Placed> placed = entities.placed();
    int next = 0;
    Matcher m = DEFINITE.matcher(text);
    while (m.find()) {
      for (; next < placed.size() && placed.get(next).name().span().start() < m.start(); next++) {
        remember(placed.get(next), last);
      }
      Entity entity = last.get(m.group(1));
      if (entity != null && !text.startsWith(" of", m.end())) {
        found.accept(new Span(m.start(), m.end()), entity);
      }
    }
  }

  /** The name's last word, and its first one where "of" follows ("Ministry of Transport"). */
  private void remember(Entities.Placed placed, Map<String, Entity> last) {
    if (placed.entity().kind() == NameKind.PERSON || placed.entity().kind() == NameKind.NORP) {
      return;
    }
    String name = placed.name().span().of(text).toLowerCase(Locale.ROOT);
    int space = name.indexOf(' ');
    if (space < 0) {
      return;
    }
    put(name.substring(name.lastIndexOf(' ') + 1), placed.entity(), last);
    if (name.startsWith(" of ", space) || placed.entity().kind() == NameKind.EVENT) {
      put(name.substring(0, space), placed.entity(), last);
    }
  }

  private static void put(String word, Entity entity, Map<String, Entity> last) {
    if (!VAGUE.contains(word)) {
      last.put(word, entity);
    }
  }
}
