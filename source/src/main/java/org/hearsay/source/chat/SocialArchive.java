package org.hearsay.source.chat;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.jsoup.parser.Parser;

/**
 * The archive that X (Twitter) gives its users: {@code tweets.js}, also of its earlier names, and
 * {@code note-tweet.js}. The address is the post's own. Whose archive it is is told in another
 * file, so there is no byline; a retweet is credited to whom it repeats.
 */
public record SocialArchive() implements JsonLists.Shape {
  private static final Pattern BEGINS =
      Pattern.compile(
          "window\\.YTD\\.(?:tweets?|note_tweet|community_tweet|deleted_tweets?)\\.part\\d+\\s*=");
  private static final Pattern OTHER = Pattern.compile("window\\.YTD\\.\\w+\\.part\\d+\\s*=");
  private static final Pattern REPEATED = Pattern.compile("RT @(\\w{1,30}):\\s+");
  private static final Pattern SHORT_LINK = Pattern.compile("\\s*https?://t\\.co/\\w+");

  /** Whether a file begins as one of posts does. */
  public static boolean fits(FileHead head) {
    return BEGINS.matcher(head.text()).lookingAt()
        || head.text().startsWith("[")
            && head.text().contains("\"full_text\"")
            && head.text().contains("\"created_at\"");
  }

  /** Whether it is another part of that archive: likes, followers, messages between two. */
  public static boolean isOther(FileHead head) {
    return OTHER.matcher(head.text()).lookingAt();
  }

  /** Its posts, one at a time. */
  public static Items open(String name, InputStream in, Limits limits) throws IOException {
    requireNonNull(name, "name is null");
    return new JsonLists(name, in, limits, new SocialArchive());
  }

  @Override
  public Kind kind(String field) {
    return field.isEmpty() ? Kind.MESSAGES : Kind.OTHER;
  }

  @Override
  public List<Item> items(JsonNode entry, JsonNode around) {
    List<JsonNode> wrapped = new ArrayList<>(entry.nodes("tweet"));
    wrapped.addAll(entry.nodes("noteTweet"));
    return post(wrapped.isEmpty() ? entry : wrapped.getFirst());
  }

  private static List<Item> post(JsonNode post) {
    String told =
        post.text("full_text", "text")
            .or(
                () ->
                    post.nodes("core").stream()
                        .flatMap(core -> core.text("text").stream())
                        .findFirst())
            .orElse("");
    String text = Parser.unescapeEntities(told, false);
    Matcher repeated = REPEATED.matcher(text);
    boolean isRepeated = repeated.lookingAt();
    String words =
        SHORT_LINK.matcher(isRepeated ? text.substring(repeated.end()) : text).replaceAll("");
    Optional<String> id =
        post.text("id_str", "id", "noteTweetId").filter(one -> one.matches("\\d{1,25}"));
    if (id.isEmpty()) {
      return List.of();
    }
    String address = "https://x.com/i/status/" + id.get();
    String date = post.text("created_at", "createdAt").orElse("");
    Optional<JsonNode> user = post.nodes("user").stream().findFirst();
    return new ChatMessage(
            address,
            true,
            Paragraphs.plain(words),
            user.flatMap(one -> one.text("name", "screen_name")).orElse(null),
            Dates.day(date),
            Provenance.NONE
                .withUrl(address)
                .withAuthors(user.flatMap(one -> one.text("name", "screen_name")).stream().toList())
                .withCredit(isRepeated ? "@" + repeated.group(1) : null)
                .withPublishedAt(Dates.moment(date)),
            post.text("lang")
                .filter(
                    code -> !code.startsWith("q") && !code.equals("und") && !code.startsWith("z"))
                .orElse(null),
            null,
            ChatMessage.head(post, "full_text", "text"))
        .items();
  }
}
