package org.hearsay.reader.speaker;

import java.util.Locale;
import java.util.regex.Matcher;
import org.hearsay.model.NameKind;
import org.hearsay.model.Span;
import org.hearsay.reader.language.LanguagePack;
import org.hearsay.reader.language.PhrasePattern;
import org.hearsay.reader.language.WordClass;

/**
 * The offices that stand beside a person's name: before it ("NATO Secretary-General Jens ...") and
 * behind it between commas ("Ana Petrov, the interior minister, ...").
 */
final class TitleCollector {
  private static final int LONGEST = 90;

  private final String text;
  private final OfficeWords roles;
  private final LanguagePack language;

  TitleCollector(String text, WorldTables knowledge) {
    this.text = text;
    this.roles = knowledge.roles();
    this.language = knowledge.language();
  }

  void collect(Entities entities) {
    for (Entities.NamedEntity p : entities.placed()) {
      if (p.entity().kind() == NameKind.PERSON) {
        take(p.entity(), before(p.name().span()));
        take(p.entity(), behind(p.name().span()));
      }
    }
  }

  private void take(Entity entity, String words) {
    if (roles.hasOffice(words)) {
      entity.title(words);
    }
  }

  private String before(Span name) {
    int from = Math.max(0, name.start() - LONGEST);
    String left = text.substring(from, name.start());
    int edge =
        Math.max(left.lastIndexOf('\n'), Math.max(left.lastIndexOf(". "), left.lastIndexOf('"')));
    left = left.substring(edge + 1);
    Matcher m = language.pattern(PhrasePattern.TITLE_BEFORE).matcher(left);
    String words = m.find() ? m.group().strip() : "";
    int stop = 0;
    for (String word : words.split(" ", -1)) {
      if (language.has(WordClass.TITLE_STOPS, word.toLowerCase(Locale.ROOT))) {
        stop = words.lastIndexOf(word) + word.length();
      }
    }
    return words.substring(Math.min(stop, words.length())).strip();
  }

  private String behind(Span name) {
    if (!text.startsWith(", ", name.end())) {
      return "";
    }
    int from = name.end() + 2;
    int to = from;
    while (to < text.length()
        && to - from < LONGEST
        && ",.;\n\"\u201c\u201d".indexOf(text.charAt(to)) < 0) {
      to++;
    }
    String words = text.substring(from, to);
    return language.pattern(PhrasePattern.TITLE_BEHIND).matcher(words).matches() ? words : "";
  }
}
