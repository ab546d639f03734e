package org.hearsay.source.page;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.source.text.WrittenDate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;

/**
 * The day of publication as a page shows it to readers alone: "First published on Nov 20, 2019",
 * "Publié le 3 août 2026 à 10h41".
 *
 * <p>It is in a short line of the page's story that is named a date, a time or a byline, or in one
 * at its headline. What says that it was updated is left for what says that it was published.
 */
final class ShownDate {
  /** Names of elements that have a day. */
  private static final Pattern DATES =
      Pattern.compile("(?i)date|publish|posted|stamp|byline|fecha|datum|tarih");

  /** Names of those that have it beside other things. */
  private static final Pattern NAMED =
      Pattern.compile(DATES.pattern() + "|(?:^|[-_ ])(?:meta|time|data|info)(?:[-_ ]|$)");

  private static final int REACH = 4;

  /** Words; a longer line that is only named "meta" or "info" tells more than a day. */
  private static final int LONGEST = 14;

  private static final int MOST = 200;
  private static final Pattern PUBLISHED =
      Pattern.compile(
          "(?i)publi[^e]|pubblic|publish|posted|created|veröffentlich|erstellt|опублик|опублік|yayın|gepubliceerd|julkaistu");
  private static final Pattern UPDATED =
      Pattern.compile(
          "(?i)updated|modified|edited|aktualis|aktualiz|actualiz|actualis|mis à jour|mise à jour|aggiornat|atualiz"
              + "|modific|обновл|изменен|оновл|güncelle|bijgewerkt|gewijzigd|uppdatera|opdatere|oppdatert"
              + "|päivitetty|muokattu|ενημερώ|更新|수정|تحديث|עודכן|frissít|ažurira|последна промяна|zmodyfik");

  private final Document page;
  private final StoryScope scope;
  private final String language;

  ShownDate(Document page, StoryScope scope, String language) {
    this.page = page;
    this.scope = scope;
    this.language = language;
  }

  /** The first below the headline that says so, or that is one; else the first above it. */
  Optional<LocalDate> find() {
    LocalDate above = null;
    LocalDate first = null;
    boolean below = scope.headline() == null;
    for (Element element : named()) {
      if (element == scope.headline()) {
        below = true;
        first = null;
        continue;
      }
      Optional<LocalDate> day = day(element);
      if (day.isPresent() && below && PUBLISHED.matcher(named(element)).find()) {
        return day;
      }
      if (day.isPresent() && first == null && !UPDATED.matcher(element.className()).find()) {
        first = day.get();
        above = below ? above : first;
      }
    }
    LocalDate last = above;
    return Optional.ofNullable(below ? first : null)
        .or(this::atHeadline)
        .or(() -> Optional.ofNullable(last));
  }

  /** Elements with a date in them that are named so, in order, and the headline among them. */
  private Set<Element> named() {
    Set<Element> out = new LinkedHashSet<>();
    page.body()
        .filter(
            (node, depth) -> {
              if (node == scope.headline()) {
                out.add((Element) node);
              } else if (node instanceof TextNode words && hasYear(words.getWholeText())) {
                around(words, out);
              }
              return out.size() > MOST ? FilterResult.STOP : FilterResult.CONTINUE;
            });
    return out;
  }

  /** Four digits together, or two behind a point: what every date has. */
  private static boolean hasYear(String text) {
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      run = c >= '0' && c <= '9' || c > 0x7f && Character.isDigit(c) ? run + 1 : 0;
      if (run == 4 || run == 2 && i > 2 && text.charAt(i - 2) == '.') {
        return true;
      }
    }
    return false;
  }

  private static void around(TextNode words, Set<Element> out) {
    Node up = words.parent();
    for (int k = 0; k < REACH && up instanceof Element element; k++, up = up.parent()) {
      if (element.nameIs("time")
          || NAMED.matcher(element.className()).find()
          || NAMED.matcher(element.id()).find()) {
        out.add(element);
      }
    }
  }

  private static String named(Element element) {
    return element.text() + " " + element.className();
  }

  private Optional<LocalDate> day(Element element) {
    String text = element.text();
    boolean line = !element.nameIs("h1") && !text.isEmpty() && text.length() <= WrittenDate.LONGEST;
    boolean likely =
        line
            && (element.nameIs("time")
                || DATES.matcher(element.className() + " " + element.id()).find()
                || text.split(" ", -1).length <= LONGEST);
    return likely && scope.has(element) ? day(text) : Optional.empty();
  }

  private Optional<LocalDate> atHeadline() {
    return HeadLines.of(page, scope).stream().flatMap(line -> day(line).stream()).findFirst();
  }

  /** Of a line that tells of a change too, what is told of the publication. */
  private Optional<LocalDate> day(String line) {
    Matcher updated = UPDATED.matcher(line);
    if (!updated.find()) {
      return WrittenDate.in(line, language);
    }
    Matcher published = PUBLISHED.matcher(line);
    String part =
        published.find(updated.end())
            ? line.substring(published.start())
            : line.substring(0, updated.start());
    return WrittenDate.in(part, language);
  }
}
