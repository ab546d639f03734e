package org.hearsay.source.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.source.text.Paragraphs;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;

/** Who wrote a page, and whose it is, as it tells it. */
final class PageAuthors {
  private static final Pattern BY =
      Pattern.compile(
          "(?i)^\\s*(?:(?:(?:text|words|story|report(?:ed|ing)?|written|posted|published)\\s+)?by|von|par|por|di|door|af|av"
              + "|autore?|autorin|auteur|author|автор|текст|text)(?:\\s*[:;]\\s*|\\s+|$)");
  private static final Pattern AND = Pattern.compile("\\s*(?:,|;|\\band\\b|&)\\s*");

  /** "@vale", "| Nov 18", "on 9:39 AM": what a byline goes on with. */
  private static final Pattern BEHIND_NAMES =
      Pattern.compile(
          "(?:\\s[|@\u2022\u00b7]|\\s(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*\\.?\\s\\d"
              + "|[\\s,]*(?:\\d{1,2}[:.]\\d\\d|\\d{4}\\b|\\d{1,2}[/-]\\d|\\d{1,2}\\s\\p{L})"
              + "|\\s(?i:mon|tues|wednes|thurs|fri|satur|sun)day\\b).*$");

  /** "Ana Orr \u2014", "Ana Orr on". */
  private static final Pattern ENDS = Pattern.compile("(?:[\\s,:\u2013\u2014-]|\\son$)+$");

  /** What somebody is, behind a name or in its place: "Staff Writer", "Korrespondentin". */
  private static final Pattern ROLE =
      Pattern.compile(
          "(?iU)(?:^|[\\s,|\u2013\u2014-]+)(?:(?:staff|senior|chief|deputy|associate|managing|contributing|special|guest|freelance"
              + "|political|diplomatic|security|defen[cs]e|foreign|world|europe|asia|africa|national|local|business|science"
              + "|sports?|crime|health|news|data|investigative|lead|executive|web|digital)\\s+)*(?:writers?|reporters?"
              + "|correspondents?|editors?|journalists?|columnists?|contributors?|analysts?|producers?|bureau chief"
              + "|redakteur(?:in)?|redaktion|korrespondent(?:in)?|reporter(?:in)?|journalistin|journaliste|correspondante?"
              + "|rédact(?:eur|rice)|periodista|corresponsal|redactora?|giornalista|corrispondente|jornalista|repórter"
              + "|redacteur|verslaggever|korespondent(?:ka)?|dziennikarz|журналист(?:ка)?|корреспондент|обозреватель"
              + "|журналіст(?:ка)?|кореспондент(?:ка)?|muhabir|editör|toimittaja)(?![\\p{L}]).*$");

  /** Named as what stands beside a name in a byline. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?i)role|title|position|job|bio|date|time|stamp|twitter|email|social|share|avatar");

  /** Where somebody wrote, and for whom. */
  private static final Pattern WHERE = Pattern.compile("\\s+(?:in|at|for)\\s+\\p{Lu}.*$");

  /** What a day or a place has in front, left alone when that is cut. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?iU)^(?:(?:first|last)?\\s*(?:published|updated|posted|modified)|publié|mis à jour|veröffentlicht|aktualisiert"
              + "|publicado|actualizado|pubblicato|aggiornato|опубликовано|обновлено|опубліковано|оновлено|share|follow"
              + "|\\d+\\s*min read)\\b.*$");

  private static final Pattern DAY = Pattern.compile("(?i)date|time|stamp");

  /** "AP National Security Writer": whose writer somebody is. */
  private static final Pattern AGENCY = Pattern.compile("\\p{Lu}{2,5}(?:\\s\\p{Lu}\\p{Ll}+)*");

  private static final Set<String> ORGANISATIONS = Set.of("Organization", "NewsMediaOrganization");
  private static final int LONGEST_NAME = 60;
  private static final int MOST_AUTHORS = 12;
  private static final String BYLINES =
      "[itemprop=author] [itemprop=name], [itemprop=author], [rel=author], .byline, .author-name, .author,"
          + " [class*=byline i], .post-author, .article-author, .entry-author";
  private static final String ELSEWHERE =
      "aside, footer, nav, [class*=comment i], [class*=related i], [id*=comment i]";
  private static final int MOST_BYLINES = 20;

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
      page.select(BYLINES).stream()
          .limit(MOST_BYLINES)
          .filter(byline -> byline.closest(ELSEWHERE) == null)
          .forEach(
              byline -> {
                if (out.isEmpty()) {
                  add(parts(byline), out);
                }
              });
    }
    return out.stream().limit(MOST_AUTHORS).toList();
  }

  /**
   * The words of a byline without what its elements say beside the names: "Ada Orr" of a link, a
   * role and a day that run together. Parts without a space between are parted.
   */
  private static String parts(Element byline) {
    StringBuilder out = new StringBuilder();
    byline.filter(
        (node, depth) -> {
          if (node instanceof TextNode words) {
            String text = words.getWholeText();
            boolean joined =
                !out.isEmpty()
                    && Character.isLetterOrDigit(out.charAt(out.length() - 1))
                    && !text.isEmpty()
                    && Character.isLetterOrDigit(text.charAt(0));
            out.append(joined ? "; " : "").append(text);
          } else if (node instanceof Element element
              && node != byline
              && (element.nameIs("time") || BESIDE.matcher(element.className()).find())) {
            // A day ends the names, a role does not: another name may be behind it.
            boolean day = element.nameIs("time") || DAY.matcher(element.className()).find();
            out.append(day ? " | " : "; ");
            return FilterResult.SKIP_ENTIRELY;
          }
          return FilterResult.CONTINUE;
        });
    return Paragraphs.line(out.toString());
  }

  private static void add(String told, Set<String> out) {
    String names = BEHIND_NAMES.matcher(BY.matcher(told).replaceFirst("")).replaceFirst("");
    boolean roles = true;
    boolean title = false;
    for (String name : AND.split(names, -1)) {
      String person = ROLE.matcher(name).replaceFirst("").strip();
      boolean role = !person.equals(name.strip());
      // "Port Sella correspondent" behind a name is no other person.
      if (role && (!roles || !person.contains(" ") || AGENCY.matcher(person).matches())) {
        title = person.isEmpty();
        continue;
      }
      if (title && !told.contains(" and ") && !told.contains("&")) {
        continue; // "Ada Orr; Reporter, Port Sella"
      }
      roles = role;
      title = false;
      String plain = BY.matcher(ENDS.matcher(person).replaceFirst("").strip()).replaceFirst("");
      plain = NO_NAME.matcher(WHERE.matcher(plain).replaceFirst("")).replaceFirst("").strip();
      if (!plain.isEmpty()
          && plain.length() <= LONGEST_NAME
          && !plain.contains("://")
          && plain.indexOf('@') < 0
          && plain.chars().noneMatch(Character::isDigit)) {
        out.add(plain);
      }
    }
  }
}
