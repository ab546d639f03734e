package org.hearsay.source.wire;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.source.Capture;
import org.hearsay.source.Item;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.xml.Xml;
import org.jsoup.nodes.Element;

/** Files of news agencies to reports. */
public final class Wires {
  /** Items that are read of a file. */
  private static final int MOST = 10_000;

  private Wires() {}

  /** NewsML-G2: a news item, a package, a message. */
  public static List<Capture> newsMl(Item.Raw raw) {
    Xml.Read read = Xml.read(raw.bytes(), raw.type());
    if (!read.isWhole()) {
      return List.of(cut(raw));
    }
    List<Element> all = Xml.outermost(read.document(), "newsItem");
    List<WireItem> items = NewsMl.of(all.stream().limit(MOST).toList());
    if (items.isEmpty()) {
      return List.of(
          Capture.rejected(
              raw, Reason.EMPTY, "NewsML with references to items, but no text of its own"));
    }
    return captures(raw, items, all.size());
  }

  /** NITF. */
  public static List<Capture> nitf(Item.Raw raw) {
    Xml.Read read = Xml.read(raw.bytes(), raw.type());
    if (!read.isWhole()) {
      return List.of(cut(raw));
    }
    List<Element> all = Xml.outermost(read.document(), "nitf");
    return captures(raw, all.stream().limit(MOST).map(Nitf::of).toList(), all.size());
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
