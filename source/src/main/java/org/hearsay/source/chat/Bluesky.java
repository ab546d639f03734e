package org.hearsay.source.chat;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Provenance;
import org.hearsay.source.Item;
import org.hearsay.source.Items;
import org.hearsay.source.Limits;
import org.hearsay.source.json.JsonLists;
import org.hearsay.source.json.JsonLists.Kind;
import org.hearsay.source.json.JsonNode;
import org.hearsay.source.text.Dates;
import org.hearsay.source.text.FileHead;
import org.hearsay.source.text.Paragraphs;
import org.jspecify.annotations.Nullable;

/**
 * Posts of Bluesky as its API gives them (feeds, searches, threads, records; lexicon
 * app.bsky.feed.post). The address is the post's own, "at://...".
 *
 * @param name of the file
 */
public record Bluesky(String name) implements JsonLists.Shape {
  public Bluesky {
    requireNonNull(name, "name is null");
  }

  /** Whether a file begins as posts do. */
  public static boolean fits(FileHead head) {
    String text = head.text();
    return (text.startsWith("{") || text.startsWith("["))
        && (text.contains("app.bsky.feed.post") || text.contains("\"at://did:"));
  }

  /** Its posts, one at a time. */
  public static Items open(String name, InputStream in, Limits limits) throws IOException {
    return new JsonLists(name, in, limits, new Bluesky(name));
  }

  @Override
  public Kind kind(String field) {
    return switch (field) {
      case "feed", "posts", "records", "" -> Kind.MESSAGES;
      case "text", "createdAt", "langs", "uri", "author", "record", "value", "post", "thread" ->
          Kind.TOLD;
      default -> Kind.OTHER;
    };
  }

  @Override
  public List<Item> items(JsonNode entry, JsonNode around) {
    List<Item> out = new ArrayList<>();
    collect(entry, out);
    return out;
  }

  /** A thread has answers, each of them a post. */
  private void collect(JsonNode entry, List<Item> out) {
    entry.nodes("thread").forEach(thread -> collect(thread, out));
    List<JsonNode> posts = entry.nodes("post");
    out.addAll(post(posts.isEmpty() ? entry : posts.getFirst()));
    entry.nodes("replies").forEach(reply -> collect(reply, out));
  }

  private List<Item> post(JsonNode post) {
    JsonNode record =
        java.util.stream.Stream.concat(post.nodes("record").stream(), post.nodes("value").stream())
            .findFirst()
            .orElse(post);
    Optional<String> uri =
        post.text("uri")
            .filter(one -> one.matches("at://[^\\s/]{1,300}/[\\w.]{1,100}/[\\w.~:-]{1,100}"));
    String author = author(post);
    String date = record.text("createdAt").or(() -> post.text("indexedAt")).orElse("");
    return new ChatMessage(
            uri.orElseGet(() -> name + "#" + date),
            uri.isPresent(),
            record.text("text").map(Paragraphs::plain).orElse(List.of()),
            author,
            Dates.day(date),
            Provenance.NONE
                .withUrl(uri.map(one -> url(one, post)).orElse(null))
                .withAuthors(Optional.ofNullable(author).stream().toList())
                .withPublishedAt(Dates.moment(date)),
            record.text("langs").orElse(null),
            null,
            ChatMessage.head(post, "text") + "\n" + ChatMessage.head(record, "text"))
        .items();
  }

  private static @Nullable String author(JsonNode post) {
    return post.nodes("author").stream()
        .findFirst()
        .flatMap(one -> one.text("displayName", "handle"))
        .orElse(null);
  }

  /** Where readers see it. */
  private static String url(String uri, JsonNode post) {
    String[] parts = uri.substring("at://".length()).split("/", -1);
    String who =
        post.nodes("author").stream()
            .findFirst()
            .flatMap(one -> one.text("handle"))
            .orElse(parts[0]);
    return "https://bsky.app/profile/"
        + who.replaceAll("\\s+", "")
        + "/post/"
        + parts[parts.length - 1];
  }
}
