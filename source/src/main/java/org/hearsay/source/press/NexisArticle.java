package org.hearsay.source.press;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.source.text.Bylines;
import org.hearsay.source.text.Dates;
import org.hearsay.source.text.WrappedText;
import org.jspecify.annotations.Nullable;

/**
 * An article as Nexis writes it: headline, source, day and copyright, then fields with their names
 * ("Byline: ..."), "Body" and the text, "End of Document"; in the older form "1 of 25 DOCUMENTS",
 * source, day, headline, fields in capitals and the text. ProQuest's text has the same parts.
 */
final class NexisArticle {
  static final Pattern END =
      Pattern.compile("(?i)End of Document|Fin du document|Ende des Dokuments|Fin del documento");
  static final Pattern COUNT =
      Pattern.compile(
          "(?i)(?:Document\\s+)?\\d{1,5} (?:of|de|von|di|sur) \\d{1,5}(?: (?:DOCUMENTS?|DOKUMENTE?N?|DOCUMENTI))?");

  private static final Pattern FIELD =
      Pattern.compile(
          "(?i)(Byline|Author|Authors|Section|Length|Dateline|Highlight|Body|Load-Date|Language|Publication-Type|Publication Type|Graphic"
              + "|Classification|Journal Code|Copyright|Subject|Source|Publication title|Publication date|Publication info|Publication year"
              + "|Full text|Abstract|Headline|Title|Links|Correction-Date|Series|Edition|Notes?|Credit|Document URL|ProQuest document ID|Copyright holder|Last updated|Database|Publisher|Place of publication|Country of publication|ISSN|Source type|Language of publication|Document type):(?:\\s*(.*))?");

  private static final Pattern BODY = Pattern.compile("(?i)Body|Full text:?|Corps|Text");
  private static final Pattern COPYRIGHT =
      Pattern.compile("(?i)(?:Copyright|\\(c\\)|\u00a9|All Rights Reserved).*");

  /** Fields that stand behind the text. */
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?i)(?:Load-Date|Language|Publication-Type|Publication Type|Graphic|Classification|Journal Code|Correction-Date|Links|Publication title|Publication date|Publication info|Publication year|Document URL|ProQuest document ID|Copyright holder|Last updated|Credit|Subject):.*"
              + "|Classification|Graphic|Links");

  private static final int LONGEST_DATE = 70;

  private NexisArticle() {}

  /**
   * Empty if it is none.
   *
   * @param old whether source and day stand before the headline
   */
  static Optional<PressArticle> of(List<String> lines, boolean old) {
    List<String> head = new ArrayList<>();
    Map<String, String> fields = new HashMap<>();
    int body = head(lines, old, head, fields);
    int dated = dated(head, old);
    if (dated < 0 && !fields.containsKey("publication date") && body < 0) {
      return Optional.empty();
    }
    int end = body < 0 ? lines.size() : end(lines, body);
    List<String> text = body < 0 ? List.of() : lines.subList(body, end);
    for (String line : lines.subList(end, lines.size())) {
      field(line.strip(), fields);
    }
    List<String> paragraphs = new ArrayList<>(WrappedText.paragraphs(String.join("\n", text)));
    paragraphs.removeIf(
        line ->
            COPYRIGHT.matcher(line).matches() && line.length() < 120 || line.matches("[_=-]{5,}"));
    LocalDate day = dated < 0 ? null : Dates.day(head.get(dated));
    if (day == null) {
      day = Optional.ofNullable(fields.get("publication date")).map(Dates::day).orElse(null);
    }
    return paragraphs.isEmpty() && day == null
        ? Optional.empty()
        : Optional.of(
            new PressArticle(
                null,
                title(head, dated, old, fields),
                outlet(head, dated, fields),
                day,
                Bylines.names(
                    fields.getOrDefault(
                        "byline",
                        fields.getOrDefault("author", fields.getOrDefault("authors", "")))),
                fields.get("dateline"),
                paragraphs,
                String.join("\n", lines)));
  }

  /** Takes what stands before the text; gives where that begins, -1 where it does not. */
  private static int head(
      List<String> lines, boolean old, List<String> head, Map<String, String> fields) {
    int last = -1;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (BODY.matcher(line).matches()) {
        return i + 1;
      }
      Matcher field = FIELD.matcher(line);
      boolean behind = BEHIND.matcher(line).matches() && !line.startsWith("Publication info");
      if (field.matches() && !behind) {
        if (field.group(1).equalsIgnoreCase("Full text")) {
          lines.set(i, String.valueOf(field.group(2)));
          return i;
        }
        field(line, fields);
        last = i;
      } else if (behind && last >= 0) {
        break;
      } else if (!line.isEmpty() && !line.matches("[_=-]{5,}") && (last < 0 || !old)) {
        head.add(line);
      }
    }
    return old && last >= 0 ? last + 1 : -1;
  }

  private static void field(String line, Map<String, String> fields) {
    Matcher field = FIELD.matcher(line);
    if (field.matches() && field.group(2) != null && !field.group(2).isBlank()) {
      fields.putIfAbsent(field.group(1).toLowerCase(Locale.ROOT), field.group(2).strip());
    }
  }

  private static int end(List<String> lines, int from) {
    for (int i = from; i < lines.size(); i++) {
      if (BEHIND.matcher(lines.get(i).strip()).matches()) {
        return i;
      }
    }
    return lines.size();
  }

  /**
   * The line of the day: before a list of contents the last, for the head of an article is short.
   */
  private static int dated(List<String> head, boolean old) {
    int found = -1;
    for (int i = 0; i < head.size(); i++) {
      String line = head.get(i);
      if (line.length() <= LONGEST_DATE
          && !COPYRIGHT.matcher(line).matches()
          && Dates.day(line) != null) {
        found = i;
        if (old) {
          break;
        }
      }
    }
    return found;
  }

  private static @Nullable String title(
      List<String> head, int dated, boolean old, Map<String, String> fields) {
    String told = fields.getOrDefault("headline", fields.get("title"));
    if (told != null) {
      return told;
    }
    List<String> near =
        dated < 0
            ? head
            : old ? head.subList(dated + 1, head.size()) : head.subList(0, Math.max(0, dated - 1));
    List<String> named =
        near.stream()
            .filter(line -> !COPYRIGHT.matcher(line).matches() && !COUNT.matcher(line).matches())
            .toList();
    return named.isEmpty() ? null : old || dated < 0 ? named.getFirst() : named.getLast();
  }

  private static @Nullable String outlet(List<String> head, int dated, Map<String, String> fields) {
    String told = fields.getOrDefault("publication title", fields.get("source"));
    if (told != null || dated < 1) {
      return told;
    }
    String before = head.get(dated - 1);
    return COPYRIGHT.matcher(before).matches() || COUNT.matcher(before).matches() ? null : before;
  }
}
