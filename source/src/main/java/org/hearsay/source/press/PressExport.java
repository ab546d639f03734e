package org.hearsay.source.press;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.source.Capture;
import org.hearsay.source.Item;
import org.hearsay.source.page.SavedCopy;
import org.hearsay.source.text.CharsetDetector;
import org.hearsay.source.text.FileHead;
import org.hearsay.source.text.Paragraphs;
import org.hearsay.source.text.PlainText;
import org.hearsay.source.text.TextTraits;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/**
 * Exports of press databases (Factiva, Nexis, ProQuest) as text or as a page, and what the module
 * {@code documents} makes of those in RTF, DOCX and PDF: each article is a report.
 */
public final class PressExport {
  private static final int MOST = 10_000;
  private static final int DEPTH = 256;

  private static final Pattern PAGE_SIGN =
      Pattern.compile(
          "<title>\\s*(?:factiva|nexis|lexisnexis|proquest)|class=\"article [a-z]{2}article\"|articleparagraph|<docfull>|\\b\\d{1,5} of \\d{1,5} documents");

  private static final Pattern TEXT_SIGN =
      Pattern.compile(
          "(?im)^\\s*(?:\\d{1,5} of \\d{1,5} DOCUMENTS?|Document \\d{1,5} of \\d{1,5}|[\\d,]{1,7} words|HD\\s+\\S.*|Load-Date: .*|Job Number: .*|Length: [\\d,]+ words|End of Document)\\s*$");

  private PressExport() {}

  /** Whether a page may be one; if it is none, it is read as a page. */
  public static boolean fitsPage(FileHead head) {
    return head.text().startsWith("<") && PAGE_SIGN.matcher(head.small()).find();
  }

  /** Whether a text may be one; if it is none, it is read as a text. */
  public static boolean fitsText(FileHead head) {
    return TEXT_SIGN.matcher(head.text()).find();
  }

  /** The articles of a page, or the page. */
  public static List<Capture> ofPage(Item.Raw raw) {
    String text = CharsetDetector.of(raw.bytes(), CharsetDetector.inType(raw.type()), UTF_8).text();
    List<String> lines =
        Paragraphs.of(Jsoup.parse(text, "", Parser.htmlParser().setMaxDepth(DEPTH)).body());
    List<Capture> articles = captures(raw.address(), lines);
    return articles.isEmpty() ? SavedCopy.captures(raw) : articles;
  }

  /** The articles of a text, or the text. */
  public static List<Capture> ofText(Item.Raw raw) {
    String text = CharsetDetector.of(raw.bytes(), CharsetDetector.inType(raw.type()), UTF_8).text();
    List<Capture> articles =
        captures(raw.address(), List.of(TextTraits.withUnixLines(text).split("\n", -1)));
    return articles.isEmpty()
        ? List.of(Capture.of(raw, PlainText.parse(raw.address(), raw.bytes())))
        : articles;
  }

  /**
   * The articles in the lines of a file; empty if it is no export.
   *
   * @param file for the addresses of those that have none of their own
   */
  public static List<Capture> captures(String file, List<String> lines) {
    List<PressArticle> articles = articles(lines);
    List<Capture> out = new ArrayList<>();
    for (PressArticle article : articles) {
      out.add(article.capture(file, out.size() + 1));
    }
    return out;
  }

  private static List<PressArticle> articles(List<String> lines) {
    boolean ends =
        lines.stream().anyMatch(line -> NexisArticle.END.matcher(line.strip()).matches());
    boolean counts =
        !ends
            && lines.stream()
                    .filter(line -> NexisArticle.COUNT.matcher(line.strip()).matches())
                    .limit(2)
                    .count()
                > 0;
    List<PressArticle> out = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (String line : lines) {
      Matcher numbered = FactivaArticle.END.matcher(line.strip());
      boolean end = ends && NexisArticle.END.matcher(line.strip()).matches();
      boolean begin = counts && NexisArticle.COUNT.matcher(line.strip()).matches();
      if (!end && !begin && !numbered.matches()) {
        open.add(line);
        continue;
      }
      article(
          open,
          numbered.matches() ? Optional.of(numbered.group(1)) : Optional.empty(),
          counts,
          out);
      open.clear();
    }
    if (counts) {
      article(open, Optional.empty(), true, out);
    }
    return out.size() > MOST ? out.subList(0, MOST) : out;
  }

  private static void article(
      List<String> lines, Optional<String> id, boolean old, List<PressArticle> out) {
    List<String> own = new ArrayList<>(lines);
    if (own.stream().allMatch(String::isBlank)) {
      return;
    }
    (id.isPresent() ? FactivaArticle.of(own, id.get()) : NexisArticle.of(own, old))
        .ifPresent(out::add);
  }
}
