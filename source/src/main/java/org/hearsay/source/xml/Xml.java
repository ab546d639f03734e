package org.hearsay.source.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
   * @param type as a server gave it ("text/xml; charset=utf-8"); null where there is none
   */
  public static Document parse(byte[] bytes, @Nullable String type) {
    try {
      return Jsoup.parse(
          new ByteArrayInputStream(bytes),
          Characters.of(bytes, type).name(),
          "",
          Parser.xmlParser().setMaxDepth(DEPTH));
    } catch (IOException e) {
      throw new UncheckedIOException("from memory", e);
    }
  }

  /** Whether the root was closed: a document that is cut has no end. */
  public static boolean isWhole(byte[] bytes) {
    int from = Math.max(0, bytes.length - 512);
    String tail = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
    String end = tail.replaceAll("(?s)<!--.*?-->", "").stripTrailing();
    return end.matches("(?s).*</[\\w.:-]+\\s*>") || end.endsWith("/>");
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
