package org.hearsay.reader.speaker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.NameKind;
import org.hearsay.model.Span;
import org.hearsay.reader.language.LanguagePack;
import org.hearsay.reader.language.PhrasePattern;
import org.hearsay.reader.language.WordClass;

/**
 * "The bridge" behind "the Orlen Road Bridge", "the ministry" behind "the Ministry of Transport": a
 * definite phrase whose head stands in a name is that name's; so is a name's whole wording in small
 * letters.
 *
 * <p>Lexical heads are the oldest rule of coreference and a precise one (Haghighi and Klein 2009).
 * The name that stands last before the phrase counts.
 */
final class HeadWords {
  private static final Pattern SMALL_WORD = Pattern.compile("\\b\\p{Ll}{4,}\\b");

  private final String text;
  private final Entities entities;
  private final LanguagePack language;

  HeadWords(String text, Entities entities, LanguagePack language) {
    this.text = text;
    this.entities = entities;
    this.language = language;
  }

  /** Hands over each phrase that such a rule ties to an entity. */
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
    List<Entities.NamedEntity> placed = entities.placed();
    int next = 0;
    Matcher m = language.pattern(PhrasePattern.DEFINITE_NOUN).matcher(text);
    while (m.find()) {
      for (; next < placed.size() && placed.get(next).name().span().start() < m.start(); next++) {
        remember(placed.get(next), last);
      }
      Entity entity = last.get(m.group(1));
      if (entity != null && language.endOf(PhrasePattern.OF_START, text, m.end()) < 0) {
        found.accept(new Span(m.start(), m.end()), entity);
      }
    }
  }

  /** The name's last word, and its first one where "of" follows ("Ministry of Transport"). */
  private void remember(Entities.NamedEntity placed, Map<String, Entity> last) {
    if (placed.entity().kind() == NameKind.PERSON || placed.entity().kind() == NameKind.NORP) {
      return;
    }
    String name = placed.name().span().of(text).toLowerCase(Locale.ROOT);
    int space = name.indexOf(' ');
    if (space < 0) {
      return;
    }
    put(name.substring(name.lastIndexOf(' ') + 1), placed.entity(), last);
    boolean of = language.endOf(PhrasePattern.OF, name, space) >= 0;
    if (of || placed.entity().kind() == NameKind.EVENT) {
      put(name.substring(0, space), placed.entity(), last);
    }
  }

  private void put(String word, Entity entity, Map<String, Entity> last) {
    if (!language.has(WordClass.VAGUE_HEADS, word)) {
      last.put(word, entity);
    }
  }
}
