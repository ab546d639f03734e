package org.hearsay.source.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Where the body of an article stands that a page tells to machines (schema.org articleBody): the
 * least element that has nearly all of its rows of four words.
 */
final class StructuredBody {
  /** Characters; a shorter one is a summary. */
  private static final int SHORTEST = 300;

  private static final double ENOUGH = 0.7;
  private static final double NEARLY_ALL = 0.95;
  private static final int ROW = 4;

  /** Words of an element that may be one of its paragraphs, or some. */
  private static final int FEWEST = 8;

  private static final int LONGEST = 5_000;

  /** As it stands in the script, which need not be JSON as a whole. */
  private static final Pattern BODY =
      Pattern.compile("\"articleBody\"\\s*+:\\s*+\"((?:[^\"\\\\]++|\\\\.)*+)\"");

  private static final Pattern ESCAPED_SPACE = Pattern.compile("\\\\[nrt]|\\\\u[0-9a-fA-F]{4}");
  private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

  private final Map<String, Integer> wanted;

  private StructuredBody(Map<String, Integer> wanted) {
    this.wanted = wanted;
  }

  /** The body as the page tells it to machines; null if it does not. */
  static @Nullable StructuredBody of(Document page) {
    for (Element script : page.select("script[type*=ld+json]")) {
      Matcher m = BODY.matcher(script.data());
      if (m.find()) {
        String spaced = ESCAPED_SPACE.matcher(m.group(1)).replaceAll(" ");
        String text = Jsoup.parse(ESCAPED.matcher(spaced).replaceAll("$1")).text();
        return text.length() >= SHORTEST ? new StructuredBody(rows(words(text))) : null;
      }
    }
    return null;
  }

  /** The least element of a page that has nearly all of it; null if it has not much of it. */
  @Nullable Element around(Element root) {
    Rows page = new Rows(root, wanted);
    Element best = root;
    int has = page.count(best);
    if (has < ENOUGH * wanted.size()) {
      return null;
    }
    for (Element next = best; next != null; ) {
      best = next;
      next = null;
      for (Element child : best.children()) {
        if (page.count(child) >= NEARLY_ALL * has) {
          next = child;
          break;
        }
      }
    }
    return best;
  }

  /** Elements most of whose words are told, with those around and in them. */
  Map<Element, Boolean> toldParts(Element root) {
    Rows page = new Rows(root, wanted);
    Map<Element, Boolean> out = new IdentityHashMap<>();
    root.stream()
        .filter(element -> page.isTold(element))
        .forEach(element -> out.put(element, true));
    return out;
  }

  private static List<String> words(String text) {
    List<String> out = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        out.add(text.substring(start, i).toLowerCase(Locale.ROOT));
        start = -1;
      }
    }
    return out;
  }

  /** The rows of a text, each with a number. */
  private static Map<String, Integer> rows(List<String> words) {
    Map<String, Integer> out = new HashMap<>();
    for (int i = 0; i + ROW <= words.size(); i++) {
      out.putIfAbsent(row(words, i), out.size());
    }
    return out;
  }

  private static String row(List<String> words, int at) {
    return String.join(" ", words.subList(at, at + ROW));
  }

  /** The rows of a page that are wanted, by where they stand. */
  private static final class Rows implements NodeVisitor {
    private final List<String> words = new ArrayList<>();
    private final Map<Element, int[]> places = new IdentityHashMap<>();
    private final Deque<int[]> open = new ArrayDeque<>();
    private final int[] rows;
    private final int[] counted;
    private int counts;

    /**
     * @param wanted each with its number
     */
    Rows(Element root, Map<String, Integer> wanted) {
      root.traverse(this);
      rows = new int[words.size()];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = i + ROW <= rows.length ? wanted.getOrDefault(row(words, i), -1) : -1;
      }
      counted = new int[wanted.size()];
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        words.addAll(StructuredBody.words(text.getWholeText()));
      } else if (node instanceof Element element) {
        int[] place = {words.size(), 0};
        places.put(element, place);
        open.push(place);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element) {
        open.pop()[1] = words.size();
      }
    }

    /** Whether most of the rows that begin in an element are wanted, and they are some. */
    boolean isTold(Element element) {
      int[] place = places.getOrDefault(element, new int[2]);
      int length = place[1] - place[0];
      if (length < FEWEST || length > LONGEST) {
        return false;
      }
      int found = 0;
      for (int i = place[0]; i < place[1]; i++) {
        found += rows[i] >= 0 ? 1 : 0;
      }
      return found >= ENOUGH * (length - ROW + 1);
    }

    /** Those that begin in an element, each once however often it stands there. */
    int count(Element element) {
      int[] place = places.getOrDefault(element, new int[2]);
      int count = 0;
      counts++;
      for (int i = place[0]; i < place[1]; i++) {
        if (rows[i] >= 0 && counted[rows[i]] != counts) {
          counted[rows[i]] = counts;
          count++;
        }
      }
      return count;
    }
  }
}
