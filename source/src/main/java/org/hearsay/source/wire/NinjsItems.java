package org.hearsay.source.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearsay.source.json.JsonNode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The items of ninjs in JSON, wherever they stand in it, each with the bytes of its own: in lists,
 * one after the other, and in what servers put around them ({@code {"data": {"items": [{"item":
 * {...}}]}}}). What is within an item, as its pictures, is the item's.
 */
final class NinjsItems {
  /** Objects around an item that are looked into; each costs another reading. */
  private static final int AROUND = 4;

  private final int most;
  private final List<WireItem> items = new ArrayList<>();
  private int count;
  private @Nullable String damage;

  private NinjsItems(int most) {
    this.most = most;
  }

  /**
   * @param most so many are kept, the rest is only counted
   */
  static NinjsItems in(byte[] bytes, int most) {
    NinjsItems out = new NinjsItems(most);
    try {
      out.read(bytes, 0);
    } catch (JacksonException e) {
      out.damage = "not JSON" + JsonNode.where(e) + ": " + e.getOriginalMessage();
    }
    return out;
  }

  List<WireItem> items() {
    return items;
  }

  /** Of all, also of those that are not kept. */
  int count() {
    return count;
  }

  /** What is wrong with the JSON behind the items; null if nothing is. */
  @Nullable String damage() {
    return damage;
  }

  /**
   * @param around so many objects, the first of which these bytes are
   */
  private void read(byte[] bytes, int around) {
    try (JsonParser json = JsonNode.parser(bytes)) {
      JsonToken token = around > 0 ? inside(json) : json.nextToken();
      for (; token != null; token = json.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          long from = json.currentTokenLocation().getByteOffset();
          JsonNode node = JsonNode.read(json);
          byte[] own = part(bytes, from, json.currentLocation().getByteOffset());
          if (Ninjs.fits(node)) {
            keep(node, own == null ? bytes : own);
          } else if (own != null && around < AROUND) {
            read(own, around + 1);
          }
        }
      }
    }
  }

  private static @Nullable JsonToken inside(JsonParser json) {
    json.nextToken();
    return json.nextToken();
  }

  private void keep(JsonNode node, byte[] bytes) {
    count++;
    if (items.size() < most) {
      items.add(Ninjs.of(node, bytes));
    }
  }

  /** Null where places are not told in bytes, as in UTF-16. */
  private static byte @Nullable [] part(byte[] bytes, long from, long to) {
    boolean told =
        from >= 0
            && from < to
            && to <= bytes.length
            && bytes[(int) from] == '{'
            && bytes[(int) to - 1] == '}';
    return told ? Arrays.copyOfRange(bytes, (int) from, (int) to) : null;
  }
}
