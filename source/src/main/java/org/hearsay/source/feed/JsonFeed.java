package org.hearsay.source.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.source.Capture;
import org.hearsay.source.Item;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.json.JsonNode;
import org.hearsay.source.text.FileHead;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** JSON Feed (jsonfeed.org, versions 1 and 1.1). */
final class JsonFeed {
  private static final int MOST = 10_000;

  private JsonFeed() {}

  /** Whether a file begins as one does. */
  static boolean fits(FileHead head) {
    return head.text().startsWith("{")
        && (head.small().contains("jsonfeed.org/version/")
            || head.isTyped("application/feed+json"));
  }

  /** The reports that its own words are. */
  static List<Capture> captures(Item.Raw raw) {
    try {
      List<Capture> out = new ArrayList<>();
      Feeds.once(read(raw)).forEach(entry -> out.add(entry.capture(raw.address())));
      return out.isEmpty()
          ? List.of(Capture.rejected(raw, Reason.EMPTY, "a feed without entries"))
          : out;
    } catch (JacksonException e) {
      return List.of(
          Capture.rejected(
              raw,
              Reason.FORMAT,
              "the feed is cut or damaged: its JSON does not end" + JsonNode.where(e)));
    }
  }

  /** Its entries; none if it is damaged. */
  static List<FeedEntry> entries(Item.Raw raw) {
    try {
      return read(raw);
    } catch (JacksonException e) {
      return List.of();
    }
  }

  private static List<FeedEntry> read(Item.Raw raw) {
    return JsonNode.parse(raw.bytes())
        .map(value -> value instanceof JsonNode feed ? feed : JsonNode.EMPTY)
        .stream()
        .flatMap(feed -> feed.nodes("items").stream().limit(MOST).map(item -> entry(feed, item)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<FeedEntry> entry(JsonNode feed, JsonNode item) {
    @Nullable String link = item.text("url", "external_url").filter(Feeds::isAddress).orElse(null);
    String content =
        item.text("content_html").or(() -> plain(item)).or(() -> item.text("summary")).orElse("");
    @Nullable String title = item.text("title").orElse(null);
    String id =
        item.text("id")
            .or(() -> Optional.ofNullable(link))
            .orElseGet(() -> Integer.toHexString((title + content).hashCode()));
    if (title == null && content.isBlank() && link == null) {
      return Optional.empty();
    }
    return Optional.of(
        new FeedEntry(
            link,
            id.length() > 1_000 ? Integer.toHexString(id.hashCode()) : id,
            title,
            item.text("date_published").orElse(null),
            item.text("date_modified").orElse(null),
            authors(item).isEmpty() ? authors(feed) : authors(item),
            null,
            feed.text("title").orElse(null),
            item.text("language")
                .or(() -> feed.text("language"))
                .map(code -> code.split("-", 2)[0])
                .orElse(null),
            content,
            false));
  }

  /** What is no markup, as markup. */
  private static Optional<String> plain(JsonNode item) {
    return item.text("content_text")
        .map(
            text ->
                text.replace("&", "&amp;").replace("<", "&lt;").replaceAll("\\s*\\n\\s*", "<br>"));
  }

  private static List<String> authors(JsonNode of) {
    return Stream.of("authors", "author")
        .flatMap(name -> of.texts(name).stream())
        .distinct()
        .toList();
  }
}
