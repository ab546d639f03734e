package org.hearsay.source.xml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.Warning;
import org.hearsay.source.text.CharsetDetector;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Foreign XML. It is read by jsoup's parser, which declares no entities and follows none, so there
 * is nothing to expand and nothing to fetch; it forgives what is cut or badly nested, which feeds
 * often are. Names are looked for without their prefix.
 */
public final class Xml {
  private static final int DEPTH = 128;

  /** Characters in which a document says what it is, or ends. */
  private static final int HEAD = 1024;

  /** What may stand before the root, one after the other. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "\\G(?:\\s++|<\\?[^>]*+>|<!--.*?-->|<!doctype[^\\[>]*+(?:\\[[^\\]]*+\\]\\s*+)?>)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern ROOT = Pattern.compile("\\G<(?:[\\w.-]+:)?([\\w.-]+)");

  private static final Pattern DECLARED =
      Pattern.compile("\\A\\s*<\\?xml[^>]*\\bencoding\\s*=\\s*[\"']([^\"']+)[\"']");

  private Xml() {}

  /**
   * The name of the root element in small letters, without its prefix; empty if it does not begin
   * in these characters.
   */
  public static Optional<String> root(String head) {
    String text = head.replace("\uFEFF", "");
    int at = 0;
    Matcher before = BEFORE.matcher(text);
    while (before.find(at) && before.end() > at) {
      at = before.end();
    }
    Matcher root = ROOT.matcher(text);
    return root.find(at) ? Optional.of(root.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
  }

  /**
   * A document as far as it goes.
   *
   * @param isWhole whether its root was closed: one that is cut has no end of it, though it may end
   *     in the tag of a paragraph
   * @param characters what is odd about its character set; null if nothing is
   */
  public record Read(Document document, boolean isWhole, @Nullable Warning characters) {}

  /**
   * @param type as a server gave it ("text/xml; charset=utf-8"); null where there is none
   */
  public static Read read(byte[] bytes, @Nullable String type) {
    return read(characters(bytes, type));
  }

  /**
   * The same; of what is cut only the parts of these names that are whole, and what stands before
   * them: a text without its end may say the opposite.
   */
  public static Read readParts(byte[] bytes, @Nullable String type, String... names) {
    CharsetDetector characters = characters(bytes, type);
    String text = characters.text();
    Read read = read(characters);
    if (read.isWhole) {
      return read;
    }
    Matcher end =
        Pattern.compile("(?i)</(?:[\\w.-]+:)?(?:" + String.join("|", names) + ")\\s*>")
            .matcher(text);
    int last = 0;
    while (end.find()) {
      last = end.end();
    }
    return new Read(parse(text.substring(0, last)), false, characters.warning());
  }

  private static Read read(CharsetDetector characters) {
    Document document = parse(characters.text());
    return new Read(document, isClosed(document, characters.text()), characters.warning());
  }

  private static Document parse(String text) {
    return Jsoup.parse(text, "", Parser.xmlParser().setMaxDepth(DEPTH));
  }

  /** The document's own word goes before the server's, since its author knew. */
  private static CharsetDetector characters(byte[] bytes, @Nullable String type) {
    List<String> told = new ArrayList<>();
    Matcher declared =
        DECLARED.matcher(new String(bytes, 0, Math.min(HEAD, bytes.length), ISO_8859_1));
    if (declared.find()) {
      told.add(declared.group(1));
    }
    told.addAll(CharsetDetector.inType(type));
    return CharsetDetector.of(bytes, told, UTF_8);
  }

  private static boolean isClosed(Document document, String text) {
    Element root = document.firstElementChild();
    if (root == null) {
      return false;
    }
    String tail = text.substring(Math.max(0, text.length() - HEAD));
    String end = tail.replaceAll("(?s)<!--.*?-->|<\\?.*?\\?>", "").stripTrailing();
    return end.matches("(?s).*</" + Pattern.quote(root.tagName()) + "\\s*>")
        || (root.childNodeSize() == 0 && end.endsWith("/>"));
  }

  /** The name without its prefix. */
  public static String name(Element element) {
    String name = element.tagName();
    return name.substring(name.indexOf(':') + 1);
  }

  /** The children of a name. */
  public static List<Element> children(Element element, String name) {
    List<Element> out = new ArrayList<>();
    for (Element child : element.children()) {
      if (name(child).equalsIgnoreCase(name)) {
        out.add(child);
      }
    }
    return out;
  }

  /** The first child of a name; along a path of names ("itemMeta/title") the first at its end. */
  public static Optional<Element> child(Element element, String path) {
    List<Element> now = List.of(element);
    for (String name : path.split("/", -1)) {
      List<Element> next = new ArrayList<>();
      now.forEach(one -> next.addAll(children(one, name)));
      now = next;
    }
    return now.stream().findFirst();
  }

  /** The elements of a name in it, itself too, without those within another of them. */
  public static List<Element> outermost(Element element, String name) {
    List<Element> out = new ArrayList<>();
    if (name(element).equalsIgnoreCase(name)) {
      out.add(element);
    } else {
      element.children().forEach(child -> out.addAll(outermost(child, name)));
    }
    return out;
  }

  /** All elements of a name in it, itself too, in the order of the document. */
  public static List<Element> all(Element element, String name) {
    return element.getAllElements().stream()
        .filter(one -> name(one).equalsIgnoreCase(name))
        .toList();
  }

  /** The words at the end of a path, white space collapsed; empty if there are none. */
  public static Optional<String> text(Element element, String path) {
    return child(element, path)
        .map(Element::text)
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  /** An attribute that says something. */
  public static Optional<String> attribute(Element element, String name) {
    return Optional.of(element.attr(name).strip()).filter(text -> !text.isEmpty());
  }
}
