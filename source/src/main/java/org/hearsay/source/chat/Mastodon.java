package org.hearsay.source.chat;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * Posts of Mastodon and its kin: {@code outbox.json} of an export (ActivityPub, W3C 2018), and the
 * statuses that a server's API gives. The address is the post's own; a boost that has the words of
 * the other is that post, with its author.
 *
 * @param name of the file
 */
public record Mastodon(String name) implements JsonLists.Shape {
  private static final Set<String> WRITTEN = Set.of("Note", "Article", "Question", "Page");

  /** The file may be one post, or one activity. */
  private static final Set<String> OF_A_POST =
      Set.of(
          "id",
          "type",
          "uri",
          "url",
          "name",
          "summary",
          "spoiler_text",
          "content",
          "contentMap",
          "language",
          "published",
          "created_at",
          "updated",
          "edited_at",
          "attributedTo",
          "actor",
          "account",
          "object",
          "reblog");

  public Mastodon {
    requireNonNull(name, "name is null");
  }

  /** Whether a file begins as an outbox or as statuses do. */
  public static boolean fits(FileHead head) {
    String text = head.text();
    if (!text.startsWith("{") && !text.startsWith("[")) {
      return false;
    }
    boolean activities =
        text.contains("www.w3.org/ns/activitystreams")
            || text.contains("\"OrderedCollection") && text.contains("\"orderedItems\"");
    boolean statuses =
        text.contains("\"account\"")
            && text.contains("\"acct\"")
            && text.contains("\"created_at\"")
            && text.contains("\"content\"");
    return activities || statuses;
  }

  /** Its posts, one at a time. */
  public static Items open(String name, InputStream in, Limits limits) throws IOException {
    return new JsonLists(name, in, limits, new Mastodon(name));
  }

  @Override
  public Kind kind(String field) {
    return switch (field) {
      case "orderedItems", "items", "statuses", "" -> Kind.MESSAGES;
      case "first" -> Kind.WAY;
      default -> OF_A_POST.contains(field) ? Kind.TOLD : Kind.OTHER;
    };
  }

  @Override
  public List<Item> items(JsonNode entry, JsonNode around) {
    JsonNode post = entry;
    for (String inside : List.of("object", "reblog")) {
      List<JsonNode> nodes = post.nodes(inside);
      post = nodes.isEmpty() ? post : nodes.getFirst();
    }
    boolean activity = post.text("type").map(type -> !WRITTEN.contains(type)).orElse(false);
    return activity ? List.of() : post(post);
  }

  private List<Item> post(JsonNode post) {
    List<String> paragraphs = new ArrayList<>();
    // A content warning is as a rule the post's headline.
    post.text("name")
        .or(() -> post.text("summary", "spoiler_text"))
        .ifPresent(text -> paragraphs.addAll(Paragraphs.html(text)));
    int headline = paragraphs.size();
    post.text("content").ifPresent(text -> paragraphs.addAll(Paragraphs.html(text)));
    if (paragraphs.size() == headline) {
      return List.of();
    }
    Optional<String> url = post.text("url", "uri", "id").filter(Mastodon::isAddress);
    Optional<String> id = post.text("uri", "id").filter(Mastodon::isAddress).or(() -> url);
    String address = id.orElseGet(() -> name + "#" + post.text("id").orElse("?"));
    String date = post.text("published", "created_at").orElse("");
    return new ChatMessage(
            address,
            id.isPresent(),
            paragraphs,
            author(post),
            Dates.day(date),
            Provenance.NONE
                .withUrl(url.orElse(null))
                .withAuthors(Optional.ofNullable(author(post)).stream().toList())
                .withPublishedAt(Dates.moment(date))
                .withModifiedAt(post.text("updated", "edited_at").map(Dates::moment).orElse(null)),
            post.text("language").or(() -> language(post)).orElse(null),
            null,
            ChatMessage.head(post, "content"))
        .items();
  }

  private static Optional<String> language(JsonNode post) {
    return post.nodes("contentMap").stream()
        .flatMap(map -> map.fields().keySet().stream())
        .filter(code -> code.matches("[a-z]{2,3}(?:-.*)?"))
        .findFirst();
  }

  /** The name, or "ana@coast.example" of the address of whose post it is. */
  private static @Nullable String author(JsonNode post) {
    Optional<JsonNode> account = post.nodes("account").stream().findFirst();
    return account
        .flatMap(one -> one.text("display_name", "acct", "username"))
        .or(() -> post.text("attributedTo", "actor").map(Mastodon::handle))
        .orElse(null);
  }

  private static String handle(String actor) {
    return actor.replaceFirst("^https?://([^/]+)/(?:@|users/|.*/)([^/?#]+).*$", "$2@$1");
  }

  private static boolean isAddress(String text) {
    return text.length() < 2_000 && text.matches("https?://\\S+");
  }
}
