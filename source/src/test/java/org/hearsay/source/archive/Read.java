package org.hearsay.source.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.hearsay.source.Item;
import org.hearsay.source.Items;
import org.hearsay.source.Limits;
import org.hearsay.source.Outcome.Rejected;

/** What comes out of an archive. */
final class Read {
  private static final int MANY = 100_000;

  private Read() {}

  static List<Item> all(String name, byte[] archive) {
    return all(name, archive, Limits.DEFAULT);
  }

  static List<Item> all(String name, byte[] archive, Limits limits) {
    try {
      return all(name, new ByteArrayInputStream(archive), limits);
    } catch (IOException e) {
      throw new UncheckedIOException("damage is thrown", e);
    }
  }

  static List<Item> all(String name, InputStream in, Limits limits) throws IOException {
    return all(name, in, limits, raw -> false);
  }

  static List<Item> all(String name, InputStream in, Limits limits, Predicate<Item.Raw> isNews)
      throws IOException {
    List<Item> out = new ArrayList<>();
    Items items = Archives.open(name, new BufferedInputStream(in, 1 << 13), limits, isNews);
    try (Items open = Objects.requireNonNull(items, "no archive")) {
      for (Item item = open.next(); item != null; item = open.next()) {
        out.add(item);
        if (out.size() > MANY) {
          throw new AssertionError("it does not end");
        }
      }
      return out;
    }
  }

  static List<Item.Raw> raws(List<Item> items) {
    return items.stream().filter(Item.Raw.class::isInstance).map(Item.Raw.class::cast).toList();
  }

  static List<Rejected> rejections(List<Item> items) {
    return items.stream()
        .filter(Item.Captured.class::isInstance)
        .map(item -> (Rejected) ((Item.Captured) item).capture().outcome())
        .toList();
  }

  static List<String> addresses(List<Item> items) {
    return raws(items).stream().map(Item.Raw::address).toList();
  }
}
