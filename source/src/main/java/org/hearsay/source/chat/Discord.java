package org.hearsay.source.chat;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/**
 * Discord: a channel as DiscordChatExporter writes it, and the {@code messages.json} of Discord's
 * own package, which has one member's messages. The address is "discord:", the channel's number,
 * "/" and the message's.
 *
 * @param name of the file
 */
public record Discord(String name) implements JsonLists.Shape {
  /** Messages that somebody wrote; the others tell who joined and what was pinned. */
  private static final Set<String> WRITTEN =
      Set.of("Default", "Reply", "ThreadStarterMessage", "0", "19", "21");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,20}");

  /** A member, a channel, a picture of the server's own, a moment. */
  private static final Pattern MARK =
      Pattern.compile("<(?:@[!&]?|#)(\\d+)>|<a?:(\\w+):\\d+>|<t:\\d+(?::\\w)?>");

  public Discord {
    requireNonNull(name, "name is null");
  }

  /** Whether a file begins as an export does. */
  public static boolean fits(FileHead head) {
    String text = head.text();
    return text.startsWith("{")
            && text.contains("\"guild\"")
            && text.contains("\"channel\"")
            && text.contains("\"messages\"")
        || text.startsWith("[") && text.contains("\"Timestamp\"") && text.contains("\"Contents\"");
  }

  /** Its messages, one at a time. */
  public static Items open(String name, InputStream in, Limits limits) throws IOException {
    return new JsonLists(name, in, limits, new Discord(name));
  }

  @Override
  public Kind kind(String field) {
    return switch (field) {
      case "messages", "" -> Kind.MESSAGES;
      case "guild", "channel" -> Kind.TOLD;
      default -> Kind.OTHER;
    };
  }

  @Override
  public List<Item> items(JsonNode message, JsonNode around) {
    if (!message.text("type").map(WRITTEN::contains).orElse(true)) {
      return List.of();
    }
    Optional<JsonNode> channel = around.nodes("channel").stream().findFirst();
    Optional<JsonNode> guild = around.nodes("guild").stream().findFirst();
    String number = channel.flatMap(one -> one.text("id")).orElse("");
    String id = message.text("id", "ID").orElse("?");
    boolean named = NUMBER.matcher(number).matches() && NUMBER.matcher(id).matches();
    return new ChatMessage(
            named ? "discord:" + number + "/" + id : name + "#" + id,
            named,
            words(message),
            guild
                .flatMap(one -> one.text("name"))
                .or(() -> channel.flatMap(one -> one.text("name")))
                .orElse(null),
            message.text("timestamp", "Timestamp").map(Dates::day).orElse(null),
            provenance(message, guild, number, id),
            null,
            null,
            ChatMessage.head(message, "content", "Contents"))
        .items();
  }

  private static Provenance provenance(
      JsonNode message, Optional<JsonNode> guild, String channel, String id) {
    Optional<JsonNode> author = message.nodes("author").stream().findFirst();
    return Provenance.NONE
        .withUrl(
            guild
                .flatMap(one -> one.text("id"))
                .filter(
                    server ->
                        NUMBER.matcher(server + channel + id).matches() && !server.equals("0"))
                .map(server -> "https://discord.com/channels/" + server + "/" + channel + "/" + id)
                .orElse(null))
        .withAuthors(author.flatMap(one -> one.text("nickname", "name")).stream().toList())
        .withPublishedAt(message.text("timestamp").map(Dates::moment).orElse(null))
        .withModifiedAt(message.text("timestampEdited").map(Dates::moment).orElse(null));
  }

  /** Its own, those of what it forwards, and of the cards that bots write in. */
  private static List<String> words(JsonNode message) {
    List<String> out = new ArrayList<>();
    message.text("content", "Contents").ifPresent(text -> out.addAll(plain(text)));
    message
        .nodes("forwardedMessage")
        .forEach(one -> one.text("content").ifPresent(text -> out.addAll(plain(text))));
    if (out.isEmpty() || out.stream().allMatch(line -> line.matches("https?://\\S+"))) {
      for (JsonNode card : message.nodes("embeds")) {
        List.of("title", "description")
            .forEach(field -> card.text(field).ifPresent(text -> out.addAll(plain(text))));
      }
    }
    return out.stream().allMatch(line -> line.matches("https?://\\S+")) ? List.of() : out;
  }

  private static List<String> plain(String text) {
    String shown = MARK.matcher(text).replaceAll(" ").replaceAll("(\\*\\*|__|~~|\\|\\||```)", "");
    return Paragraphs.plain(shown);
  }
}
