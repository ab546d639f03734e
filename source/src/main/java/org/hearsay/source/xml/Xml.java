package org.hearsay.source.xml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /** What may stand before the root, one after the other. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "\\G(?:\\s++|<\\?[^>]*+>|<!--.*?-->|<!doctype[^\\[>]*+(?:\\[[^\\]]*+\\]\\s*+)?>)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern ROOT = Pattern.compile("\\G<(?:[\\w.-]+:)?([\\w.-]+)");

  /** An encoding that writers call Latin-1, and mean Windows' (so does WHATWG's standard). */
  private static final Pattern LATIN =
      Pattern.compile("(?i)iso[-_]?8859-?1|latin-?1|us-ascii|ascii");

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
   * @param charset as a server gave it; null to go by the declaration, else UTF-8
   */
  public static Document parse(byte[] bytes, @Nullable String charset) {
    try {
      return Jsoup.parse(
          new ByteArrayInputStream(bytes),
          charset(bytes, charset),
          "",
          Parser.xmlParser().setMaxDepth(DEPTH));
    } catch (IOException e) {
      throw new UncheckedIOException("from memory", e);
    }
  }

  private static @Nullable String charset(byte[] bytes, @Nullable String told) {
    Matcher declared =
        DECLARED.matcher(new String(bytes, 0, Math.min(256, bytes.length), ISO_8859_1));
    String name = told != null ? told : declared.find() ? declared.group(1) : null;
    return name != null && LATIN.matcher(name).matches() ? "windows-1252" : told;
  }

  /**
   * Whether the root was closed: a document that is cut has no end of it, though it may end in the
   * tag of a paragraph.
   *
   * @param document of these bytes
   */
  public static boolean isWhole(Document document, byte[] bytes) {
    Element root = document.firstElementChild();
    if (root == null) {
      return false;
    }
    int from = Math.max(0, bytes.length - 1024);
    boolean little = bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
    String tail =
        new String(bytes, from, bytes.length - from, little ? UTF_16LE : document.charset());
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
