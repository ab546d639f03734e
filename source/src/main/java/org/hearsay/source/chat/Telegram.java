package org.hearsay.source.chat;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
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
import org.jspecify.annotations.Nullable;

/**
 * Telegram Desktop's JSON export, of one chat or of all: each message with words is a report.
 *
 * <p>The address is "telegram:", the chat's number, "/" and the message's (in an export that tells
 * no number of the chat, the file's, "#" and these): an edit in a later export is a later revision.
 * Whom a message was forwarded from is whom it is credited to; who joined and what was pinned is no
 * report.
 *
 * @param name of the file
 */
public record Telegram(String name) implements JsonLists.Shape {
  private static final Pattern CHAT = Pattern.compile("-?\\d{1,20}");

  /** Seconds: zones are told by quarters of an hour, and none is farther from UTC than 14 hours. */
  private static final long QUARTER = 15 * 60;

  private static final long FARTHEST = 14 * 60 * 60;

  /** A whole account's export, whose chats may stand far behind its contacts. */
  private static final Pattern ACCOUNT =
      Pattern.compile(
          "\\{\\s*\"about\"\\s*:.*\"(?:personal_information|contacts|frequent_contacts|sessions|chats"
              + "|left_chats|stories)\".*",
          Pattern.DOTALL);

  public Telegram {
    requireNonNull(name, "name is null");
  }

  /** Whether a file begins as an export does. */
  public static boolean fits(FileHead head) {
    String small = head.small();
    return small.startsWith("{")
        && (small.contains("\"messages\"") && small.contains("\"type\"")
            || ACCOUNT.matcher(small).matches());
  }

  /** Its messages, one at a time. */
  public static Items open(String name, InputStream in, Limits limits) throws IOException {
    return new JsonLists(name, in, limits, new Telegram(name));
  }

  @Override
  public Kind kind(String field) {
    return switch (field) {
      case "name", "id" -> Kind.TOLD;
      case "messages" -> Kind.MESSAGES;
      case "chats", "left_chats", "list" -> Kind.WAY;
      default -> Kind.OTHER;
    };
  }

  @Override
  public List<Item> items(JsonNode message, JsonNode chat) {
    if (message.text("type").map(type -> !type.equals("message")).orElse(false)) {
      return List.of();
    }
    String number = chat.text("id").orElse("");
    boolean named = CHAT.matcher(number).matches();
    String address =
        (named ? "telegram:" : name + "#") + number + "/" + message.text("id").orElse("?");
    return new ChatMessage(
            address,
            named,
            Paragraphs.plain(words(message.fields().get("text"))),
            chat.text("name").orElse(null),
            message.text("date").map(Dates::day).orElse(null),
            provenance(message),
            null,
            null,
            ChatMessage.head(message, "text"))
        .items();
  }

  private static Provenance provenance(JsonNode message) {
    return Provenance.NONE
        .withAuthors(message.text("author", "from").stream().toList())
        .withCredit(message.text("forwarded_from", "saved_from", "forwarded_from_id").orElse(null))
        .withPublishedAt(moment(message, "date"))
        .withModifiedAt(moment(message, "edited"));
  }

  /**
   * A moment is told twice: by the clock of whoever exported it, without its zone, and as a number.
   * What lies between them is the zone; so the day and the moment are the same day.
   */
  private static @Nullable OffsetDateTime moment(JsonNode message, String field) {
    try {
      String seconds = message.text(field + "_unixtime").orElse(null);
      if (seconds == null) {
        return null;
      }
      OffsetDateTime moment =
          Instant.ofEpochSecond(Long.parseLong(seconds)).atOffset(ZoneOffset.UTC);
      String clock = message.text(field).orElse("");
      OffsetDateTime shown = Dates.moment(clock + "Z");
      long between = shown == null ? 0 : shown.toEpochSecond() - moment.toEpochSecond();
      return between % QUARTER != 0 || Math.abs(between) > FARTHEST
          ? moment
          : moment.withOffsetSameInstant(ZoneOffset.ofTotalSeconds((int) between));
    } catch (NumberFormatException | DateTimeException e) {
      return null;
    }
  }

  /** A string, or a list of strings and of objects with a text. */
  private static String words(@Nullable Object text) {
    return switch (text) {
      case String words -> words;
      case JsonNode entity -> words(entity.fields().get("text"));
      case List<?> parts -> String.join("", parts.stream().map(part -> words(part)).toList());
      case null, default -> "";
    };
  }
}
