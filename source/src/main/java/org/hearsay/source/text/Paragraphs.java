package org.hearsay.source.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Paragraphs of a text or of markup that is an article already, as a reader sees them. */
public final class Paragraphs {
  private static final Set<String> NO_TEXT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "embed",
          "svg",
          "figure",
          "form",
          "button",
          "img");
  private static final int DEPTH = 256;

  private Paragraphs() {}

  /** Of plain text: lines end paragraphs, white space is collapsed, soft hyphens go. */
  public static List<String> plain(String text) {
    return Stream.of(text.split("[\\n\\r\\u2028\\u2029]+", -1))
        .map(Paragraphs::line)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** Of a fragment of HTML; of plain text if there is no tag in it. */
  public static List<String> html(String fragment) {
    if (fragment.indexOf('<') < 0) {
      return plain(Parser.unescapeEntities(fragment, false));
    }
    return of(Jsoup.parse(fragment, "", Parser.htmlParser().setMaxDepth(DEPTH)).body());
  }

  /** Of an element: what stands in a line of its own is a paragraph. */
  public static List<String> of(Element element) {
    return of(element, part -> false);
  }

  /**
   * The same without some of its parts. They are passed over, not taken out of a copy: of a file
   * that is all tags, copies take many times its size.
   *
   * @param left those that are no text
   */
  public static List<String> of(Element element, Predicate<Element> left) {
    return of(element, left, text -> List.of(line(text)));
  }

  /**
   * The same where an element may hold several paragraphs, told by its lines.
   *
   * @param lines the paragraphs of what stands in a line of its own
   */
  public static List<String> of(
      Element element, Predicate<Element> left, Function<String, List<String>> lines) {
    List<String> out = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    element.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode part) {
              text.append(part.getWholeText());
            } else if (node instanceof Element part) {
              if (NO_TEXT.contains(name(part)) || left.test(part)) {
                return FilterResult.SKIP_ENTIRELY;
              }
              if (isLine(part)) {
                end();
              }
            }
            return FilterResult.CONTINUE;
          }

          @Override
          public FilterResult tail(Node node, int depth) {
            if (node instanceof Element part && isLine(part)) {
              end();
            }
            return FilterResult.CONTINUE;
          }

          private void end() {
            lines.apply(text.toString()).stream().filter(one -> !one.isEmpty()).forEach(out::add);
            text.setLength(0);
          }
        });
    lines.apply(text.toString()).stream().filter(one -> !one.isEmpty()).forEach(out::add);
    return out;
  }

  /**
   * HTML's blocks, and those of NITF and the like; in XML too, where the parser knows no blocks and
   * names may have a prefix ("xhtml:div").
   */
  private static boolean isLine(Element element) {
    String name = name(element);
    return element.isBlock()
        || (Tag.isKnownTag(name) && Tag.valueOf(name).isBlock())
        || switch (name) {
          case "p", "br", "hl1", "hl2", "li", "td", "th", "dt", "dd", "block", "bq", "tagline" ->
              true;
          default -> false;
        };
  }

  private static String name(Element element) {
    String called = element.normalName().toLowerCase(Locale.ROOT);
    return called.substring(called.indexOf(':') + 1);
  }

  /** A headline and paragraphs with a blank line between; the headline once. */
  public static String text(@Nullable String headline, List<String> paragraphs) {
    List<String> out = new ArrayList<>(paragraphs);
    if (headline != null
        && !headline.isBlank()
        && (out.isEmpty() || !out.getFirst().equals(headline))) {
      out.addFirst(headline);
    }
    return String.join("\n\n", out);
  }

  /** White space collapsed to single blanks, soft hyphens and the like gone. */
  public static String line(String text) {
    String whole = TextTraits.wellFormed(text);
    StringBuilder out = new StringBuilder(whole.length());
    boolean gap = false;
    for (int i = 0; i < whole.length(); i++) {
      char c = whole.charAt(i);
      if (isSpace(c)) {
        gap = true;
      } else if (!isUnseen(c)) {
        if (gap && !out.isEmpty()) {
          out.append(' ');
        }
        gap = false;
        out.append(c);
      }
    }
    return out.toString();
  }

  /** No-break spaces too: to a reader they are spaces. */
  private static boolean isSpace(char c) {
    return c <= ' ' || c >= '\u007f' && (Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  /** Soft hyphen, zero-width space, word joiner, byte order mark. */
  private static boolean isUnseen(char c) {
    return c == '\u00ad' || c == '\u200b' || c == '\u2060' || c == '\ufeff';
  }
}
