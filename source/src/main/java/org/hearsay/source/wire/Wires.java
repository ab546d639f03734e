package org.hearsay.source.wire;

import java.util.List;
import java.util.Optional;
import org.hearsay.source.Capture;
import org.hearsay.source.Item;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.hearsay.source.json.JsonNode;
import org.hearsay.source.xml.Xml;
import org.jsoup.nodes.Document;
import tools.jackson.core.JacksonException;

/** Files of news agencies to reports. */
public final class Wires {
  private static final int MOST = 1_000;

  private Wires() {}

  /** NewsML-G2: a news item, a package, a message. */
  public static List<Capture> newsMl(Item.Raw raw) {
    Document document = Xml.parse(raw.bytes(), raw.type());
    List<WireItem> items = NewsMl.of(document);
    if (items.isEmpty()) {
      return List.of(
          rejected(raw, Reason.EMPTY, "NewsML with references to items, but no text of its own"));
    }
    return captures(raw, items, Xml.isWhole(raw.bytes()));
  }

  /** NITF. */
  public static List<Capture> nitf(Item.Raw raw) {
    return captures(
        raw,
        Xml.all(Xml.parse(raw.bytes(), raw.type()), "nitf").stream().map(Nitf::of).toList(),
        Xml.isWhole(raw.bytes()));
  }

  /** An item of ninjs, or a list of them. */
  public static List<Capture> ninjs(Item.Raw raw) {
    try {
      Object json = JsonNode.parse(raw.bytes()).orElse("");
      List<JsonNode> items =
          switch (json) {
            case JsonNode node -> List.of(node);
            case List<?> list ->
                list.stream().filter(JsonNode.class::isInstance).map(JsonNode.class::cast).toList();
            default -> List.of();
          };
      List<JsonNode> fit = items.stream().filter(Ninjs::fits).toList();
      return fit.isEmpty()
          ? List.of(
              rejected(raw, Reason.FORMAT, "JSON, but no ninjs: an item has a uri and a text"))
          : captures(raw, fit.stream().map(item -> Ninjs.of(item, raw.bytes())).toList(), true);
    } catch (JacksonException e) {
      return List.of(
          rejected(
              raw,
              Reason.FORMAT,
              "not JSON" + JsonNode.where(e) + ": " + line(e.getOriginalMessage())));
    }
  }

  /** What is cut is said to be: a story without its end may say the opposite. */
  private static List<Capture> captures(Item.Raw raw, List<WireItem> items, boolean whole) {
    if (items.isEmpty()) {
      return List.of(rejected(raw, Reason.EMPTY, "no item in it"));
    }
    if (!whole) {
      return List.of(rejected(raw, Reason.FORMAT, "the file is cut: its XML does not end"));
    }
    return items.stream().limit(MOST).map(item -> item.capture(raw)).toList();
  }

  private static Capture rejected(Item.Raw raw, Reason reason, String message) {
    return new Capture(
        raw.address(),
        raw.method(),
        raw.type(),
        raw.fetched(),
        Optional.of(raw.bytes()),
        new Rejected(raw.address(), reason, message));
  }

  private static String line(String message) {
    return message.replaceAll("\\s+", " ");
  }
}
