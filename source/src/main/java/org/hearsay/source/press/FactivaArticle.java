package org.hearsay.source.press;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.source.text.Bylines;
import org.hearsay.source.text.Dates;
import org.hearsay.source.text.WrappedText;

/**
 * An article as Factiva writes it: headline, byline, "240 words", day, hour, source, its code,
 * language and copyright, a line each, then the text; or each behind a code of two letters (HD, BY,
 * WC, PD, SN ...). It ends with "Document" and its number.
 */
final class FactivaArticle {
  static final Pattern END =
      Pattern.compile("(?:AN\\s+)?Document ([A-Z0-9]{2,12}\\d{10,20}[a-z0-9]{6,14})\\s*");

  private static final Pattern WORDS =
      Pattern.compile(
          "[\\d.,\u00a0 ]{1,9}(?:words|W\u00f6rter|mots|palabras|parole|palavras|\u0441\u043b\u043e\u0432\\p{L}*)\\s*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d{2}(?:\\s?[AaPp][Mm])?");
  private static final Pattern COPYRIGHT =
      Pattern.compile("(?i)(?:\\(c\\)|\u00a9|copyright\\b|all rights reserved).*");
  private static final Pattern FIELD =
      Pattern.compile(
          "(SE|HD|CR|BY|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|ART|CT|RF|CO|IN|NS|RE|IPC|IPD|PUB|AN|CX|DE)(?:\\s{1,}(\\S.*))?");

  /** What tells nothing of the text: companies, industries, subjects, regions. */
  private static final Set<String> TEXT = Set.of("LP", "TD");

  /** Lines behind the source: its code, page and edition, at most. */
  private static final int BEHIND_SOURCE = 8;

  private FactivaArticle() {}

  /** Empty if it is none. */
  static Optional<PressArticle> of(List<String> lines, String id) {
    List<String> filled =
        lines.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
    long fields = filled.stream().filter(line -> FIELD.matcher(line).matches()).count();
    return fields >= 4 ? ofFields(lines, id) : ofLines(filled, lines, id);
  }

  private static Optional<PressArticle> ofFields(List<String> lines, String id) {
    Map<String, StringBuilder> fields = new LinkedHashMap<>();
    String field = "";
    for (String line : lines) {
      Matcher found = FIELD.matcher(line.strip());
      boolean begins = found.matches();
      field = begins ? found.group(1) : field;
      String words = !begins ? line : found.group(2) == null ? "" : found.group(2);
      fields.computeIfAbsent(field, name -> new StringBuilder()).append(words).append('\n');
    }
    StringBuilder text = new StringBuilder();
    TEXT.stream()
        .sorted()
        .forEach(name -> text.append(fields.getOrDefault(name, new StringBuilder())).append('\n'));
    return Optional.of(
        new PressArticle(
            "factiva:" + id,
            first(fields, "HD").orElse(null),
            first(fields, "SN").orElse(null),
            first(fields, "PD").map(Dates::day).orElse(null),
            first(fields, "BY").map(Bylines::names).orElse(List.of()),
            null,
            WrappedText.paragraphs(text.toString()),
            String.join("\n", lines)));
  }

  private static Optional<String> first(Map<String, StringBuilder> fields, String name) {
    return Optional.ofNullable(fields.get(name))
        .map(words -> words.toString().replaceAll("\\s+", " ").strip())
        .filter(words -> !words.isEmpty());
  }

  private static Optional<PressArticle> ofLines(
      List<String> filled, List<String> lines, String id) {
    int words = 0;
    while (words < filled.size() && !WORDS.matcher(filled.get(words)).matches()) {
      words++;
    }
    if (words == 0 || words + 2 >= filled.size()) {
      return Optional.empty();
    }
    LocalDate day = Dates.day(filled.get(words + 1));
    int at = words + (day == null ? 1 : 2);
    at += at < filled.size() && CLOCK.matcher(filled.get(at)).matches() ? 1 : 0;
    String outlet = at < filled.size() ? filled.get(at) : null;
    int body = body(filled, at + 1);
    // Behind a section's name ("World"), which stands above the headline in some.
    int title = words > 1 && isByline(filled.get(words - 1)) ? words - 2 : words - 1;
    return Optional.of(
        new PressArticle(
            "factiva:" + id,
            filled.get(title),
            outlet,
            day,
            title < words - 1 ? Bylines.names(filled.get(words - 1)) : List.of(),
            null,
            paragraphs(filled.subList(Math.min(body, filled.size()), filled.size())),
            String.join("\n", lines)));
  }

  private static boolean isByline(String line) {
    return line.matches("(?i)(?:by|von|par|por|di)\\s+\\p{Lu}.{2,120}")
        || line.length() < 60
            && line.matches("(?:\\p{Lu}[\\p{L}.'\u2019-]*+,?\\s*+(?:and\\s++)?){2,5}+");
  }

  /** Behind the copyright, which is the last line of the head. */
  private static int body(List<String> lines, int from) {
    for (int i = from; i < Math.min(from + BEHIND_SOURCE, lines.size()); i++) {
      if (COPYRIGHT.matcher(lines.get(i)).matches()) {
        return i + 1;
      }
    }
    int at = from;
    while (at < lines.size()
        && at < from + BEHIND_SOURCE
        && lines.get(at).length() < 30
        && !lines.get(at).endsWith(".")) {
      at++;
    }
    return at;
  }

  private static List<String> paragraphs(List<String> lines) {
    return new ArrayList<>(WrappedText.paragraphs(String.join("\n\n", lines)));
  }
}
