package org.hearsay.source.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.model.Warning;
import org.hearsay.source.Capture;
import org.hearsay.source.Item;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.xml.Xml;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Files of news agencies to reports. */
public final class Wires {
  /** Items that are read of a file. */
  private static final int MOST = 10_000;

  private Wires() {}

  /** Parts of items that come without the item around them. */
  private static final Set<String> PARTS =
      Set.of("contentset", "inlinexml", "inlinedata", "body.content", "datacontent", "contentitem");

  /** Whether a root is such a part. */
  public static boolean isPart(String root) {
    return PARTS.contains(root);
  }

  /** NewsML-G2 and NewsML 1: a news item, a package, a message, or the contents of one alone. */
  public static List<Capture> newsMl(Item.Raw raw) {
    Xml.Read read = Xml.read(raw.bytes(), raw.type());
    if (!read.isWhole()) {
      return List.of(cut(raw));
    }
    List<Element> all = Xml.outermost(read.document(), "newsItem");
    List<Element> some = all.stream().limit(MOST).toList();
    List<WireItem> items =
        Stream.concat(
                NewsMl.of(some.stream().filter(one -> !NewsMl1.fits(one)).toList()).stream(),
                some.stream().filter(NewsMl1::fits).map(NewsMl1::of))
            .toList();
    Element root = read.document().firstElementChild();
    if (items.isEmpty() && root != null && isPart(Xml.name(root).toLowerCase(Locale.ROOT))) {
      items = NewsMl.of(List.of(around(root)));
    }
    if (items.isEmpty()) {
      return List.of(
          Capture.rejected(
              raw, Reason.EMPTY, "NewsML with references to items, but no text of its own"));
    }
    return captures(raw, items, all.size(), read.characters());
  }

  /** An item of which there is only its contents. */
  private static Element around(Element part) {
    Element item = new Element("newsItem");
    String name = Xml.name(part).toLowerCase(Locale.ROOT);
    Element set = name.equals("contentset") ? part.clone() : new Element("contentSet");
    if (name.startsWith("inline")) {
      set.appendChild(part.clone());
    } else if (!name.equals("contentset")) {
      set.appendChild(new Element("inlineXML").appendChild(part.clone()));
    }
    return item.appendChild(set);
  }

  /** NITF. */
  public static List<Capture> nitf(Item.Raw raw) {
    Xml.Read read = Xml.read(raw.bytes(), raw.type());
    if (!read.isWhole()) {
      return List.of(cut(raw));
    }
    List<Element> all = Xml.outermost(read.document(), "nitf");
    return captures(
        raw, all.stream().limit(MOST).map(Nitf::of).toList(), all.size(), read.characters());
  }

  /**
   * Items of ninjs: one, a list of them, one after the other, or what an answer of a server has of
   * them. Of what is cut or damaged those that stand before it, and a rejection that says so.
   */
  public static List<Capture> ninjs(Item.Raw raw) {
    NinjsItems items = NinjsItems.in(raw.bytes(), MOST);
    List<Capture> out = new ArrayList<>();
    items.items().forEach(item -> out.add(item.capture(raw)));
    if (items.damage() != null) {
      out.add(Capture.rejected(raw, Reason.FORMAT, items.damage()));
    } else if (out.isEmpty()) {
      out.add(
          Capture.rejected(raw, Reason.FORMAT, "JSON, but no ninjs: an item has a uri and a text"));
    }
    more(raw, items.count(), out);
    return out;
  }

  /** A story without its end may say the opposite. */
  private static Capture cut(Item.Raw raw) {
    return Capture.rejected(raw, Reason.FORMAT, "the file is cut: its XML does not end");
  }

  private static List<Capture> captures(
      Item.Raw raw, List<WireItem> items, int count, @Nullable Warning odd) {
    return odd == null
        ? captures(raw, items, count)
        : captures(raw, items, count).stream()
            .map(one -> one.with(one.outcome().map(report -> report.withWarning(odd))))
            .toList();
  }

  private static List<Capture> captures(Item.Raw raw, List<WireItem> items, int count) {
    if (items.isEmpty()) {
      return List.of(Capture.rejected(raw, Reason.EMPTY, "no item in it"));
    }
    List<Capture> out = new ArrayList<>();
    items.forEach(item -> out.add(item.capture(raw)));
    more(raw, count, out);
    return out;
  }

  /** What is left out is told. */
  private static void more(Item.Raw raw, int count, List<Capture> out) {
    if (count > MOST) {
      out.add(
          Capture.rejected(
              raw,
              Reason.TOO_LARGE,
              "only the first " + MOST + " of " + count + " items are read; split the file"));
    }
  }
}
