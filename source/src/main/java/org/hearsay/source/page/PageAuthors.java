package org.hearsay.source.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** Who wrote a page, and whose it is, as it tells it. */
final class PageAuthors {
  private static final Pattern BY =
      Pattern.compile("(?i)^\\s*(?:by|written by|reported by)[:\\s]+");
  private static final Pattern AND = Pattern.compile("\\s*(?:,|;|\\band\\b|&)\\s*");

  /** "@vale", "| Nov 18", "on 9:39 AM": what a byline goes on with. */
  private static final Pattern BEHIND_NAMES =
      Pattern.compile(
          "(?:\\s[|@\u2022\u00b7]|\\s(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*\\.?\\s\\d"
              + "|[\\s,]*(?:\\d{1,2}[:.]\\d\\d|\\d{4}\\b|\\d{1,2}[/-]\\d|\\d{1,2}\\s\\p{L})"
              + "|\\s(?i:mon|tues|wednes|thurs|fri|satur|sun)day\\b).*$");

  /** "Ana Orr \u2014", "Ana Orr on". */
  private static final Pattern ENDS = Pattern.compile("(?:[\\s,:\u2013\u2014-]|\\son$)+$");

  private static final Set<String> ORGANISATIONS = Set.of("Organization", "NewsMediaOrganization");
  private static final int LONGEST_NAME = 60;
  private static final int MOST_AUTHORS = 12;
  private static final String BYLINES =
      "[itemprop=author] [itemprop=name], [itemprop=author], [rel=author], .byline, .author-name";

  private PageAuthors() {}

  /** Whose the text is, where that is another than who publishes it: an agency as its author. */
  static Optional<String> credit(Optional<LinkedData> told) {
    Optional<String> publisher = LinkedData.told(told, "publisher");
    return LinkedData.told(told, "sourceOrganization")
        .or(
            () ->
                told.stream()
                    .flatMap(node -> node.nodes("author").stream())
                    .filter(author -> author.node().has("@type", ORGANISATIONS))
                    .flatMap(author -> author.text("name").stream())
                    .findFirst())
        .filter(name -> publisher.isPresent() && !name.equalsIgnoreCase(publisher.get()));
  }

  /** The names of a byline, without "By" and what stands behind. */
  static List<String> of(Document page, MetaTags tags, Optional<LinkedData> told) {
    Set<String> out = new LinkedHashSet<>();
    told.ifPresent(node -> node.texts("author").forEach(name -> add(name, out)));
    if (out.isEmpty()) {
      tags.first("author", "article:author").ifPresent(name -> add(name, out));
    }
    if (out.isEmpty()) {
      page.select(BYLINES).stream().findFirst().ifPresent(byline -> add(byline.text(), out));
    }
    return out.stream().limit(MOST_AUTHORS).toList();
  }

  private static void add(String told, Set<String> out) {
    String names = BEHIND_NAMES.matcher(BY.matcher(told).replaceFirst("")).replaceFirst("");
    for (String name : AND.split(names, -1)) {
      String plain = ENDS.matcher(name).replaceFirst("").strip();
      if (!plain.isEmpty() && plain.length() <= LONGEST_NAME && !plain.contains("://")) {
        out.add(plain);
      }
    }
  }
}
