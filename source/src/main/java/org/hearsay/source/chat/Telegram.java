package org.hearsay.source.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.model.Provenance;
import org.hearsay.source.Capture;
import org.hearsay.source.Capture.Method;
import org.hearsay.source.Item;
import org.hearsay.source.Items;
import org.hearsay.source.Limits;
import org.hearsay.source.Outcome;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.hearsay.source.json.JsonNode;
import org.hearsay.source.text.Dates;
import org.hearsay.source.text.FileHead;
import org.hearsay.source.text.Paragraphs;
import org.hearsay.source.text.PlainText;
import org.hearsay.source.text.TextTraits;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Telegram Desktop's JSON export, of one chat or of all: each message with words is a report. Holds
 * one message at a time.
 *
 * <p>The address is "telegram:", the chat's number, "/" and the message's (in an export that tells
 * no number of the chat, the file's, "#" and these): an edit in a later export is a later revision.
 * Whom a message was forwarded from is whom it is credited to; who joined and what was pinned is no
 * report.
 */
public final class Telegram implements Items {
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

  private final String name;
  private final JsonParser json;
  private String chat = "";
  private String title = "";
  private boolean inMessages;
  private boolean ended;

  /** Whether a file begins as an export does. */
  public static boolean fits(FileHead head) {
    String small = head.small();
    return small.startsWith("{")
        && (small.contains("\"messages\"") && small.contains("\"type\"")
            || ACCOUNT.matcher(small).matches());
  }

  /**
   * @param name of the file
   * @param limits of a message's text
   */
  public Telegram(String name, InputStream in, Limits limits) {
    this.name = requireNonNull(name, "name is null");
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder().maxStringLength(limits.bytes()).maxNestingDepth(128).build())
            .build();
    this.json = factory.createParser(ObjectReadContext.empty(), in);
  }

  @Override
  public @Nullable Item next() throws IOException {
    while (!ended) {
      try {
        Item found = step();
        if (found != null) {
          return found;
        }
      } catch (JacksonException e) {
        ended = true;
        Throwable cause = e.getCause();
        if (cause instanceof IOException failed) {
          throw failed;
        }
        if (e instanceof StreamConstraintsException) {
          return rejected(
              name,
              Reason.TOO_LARGE,
              "a message too long or nested too deep; those after it are not read");
        }
        return rejected(name, Reason.FORMAT, "the export is cut or damaged" + JsonNode.where(e));
      }
    }
    return null;
  }

  /** Goes on by one step: a message, or what is told of a chat. */
  private @Nullable Item step() {
    JsonToken token = json.nextToken();
    if (token == null) {
      ended = true;
      return null;
    }
    if (inMessages) {
      if (token == JsonToken.START_OBJECT) {
        return message(JsonNode.read(json));
      }
      inMessages = token != JsonToken.END_ARRAY;
      return null;
    }
    if (token == JsonToken.START_OBJECT) {
      // Another chat: not all tell a name, and none has that of the one before.
      title = "";
      chat = "";
    }
    if (token != JsonToken.PROPERTY_NAME) {
      return null;
    }
    String field = json.currentName();
    token = json.nextToken();
    if (token == null) {
      return null;
    }
    switch (field) {
      case "name" -> title = token == JsonToken.VALUE_STRING ? json.getString() : title;
      case "id" -> chat = token.isScalarValue() ? json.getString() : chat;
      case "messages" -> inMessages = token == JsonToken.START_ARRAY;
      case "chats", "left_chats", "list" -> {} // they lead to the messages
      default -> {
        if (token.isStructStart()) {
          json.skipChildren();
        }
      }
    }
    return null;
  }

  /** Null for what has no words of somebody's. */
  private @Nullable Item message(JsonNode message) {
    if (message.text("type").map(type -> !type.equals("message")).orElse(false)) {
      return null;
    }
    List<String> paragraphs = Paragraphs.plain(words(message.fields().get("text")));
    if (paragraphs.isEmpty()) {
      return null;
    }
    boolean named = CHAT.matcher(chat).matches();
    String address =
        (named ? "telegram:" : name + "#") + chat + "/" + message.text("id").orElse("?");
    String text = String.join("\n\n", paragraphs);
    Outcome outcome =
        TextTraits.isBinary(text)
            ? new Rejected(address, Reason.BINARY, "a binary, not a text")
            : PlainText.report(address, text, null)
                .map(
                    report ->
                        report
                            .withOutlet(title.isBlank() ? null : title)
                            .withPublished(message.text("date").map(Dates::day).orElse(null))
                            .withProvenance(provenance(message).or(report.provenance())));
    return new Item.Captured(
        new Capture(
            address,
            named ? Method.ITEM : Method.ROW,
            null,
            null,
            Optional.of(bytes(message, text)),
            outcome));
  }

  private Provenance provenance(JsonNode message) {
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

  /** What of a message is kept: its fields, a line each. */
  private static byte[] bytes(JsonNode message, String text) {
    Stream<String> head =
        message.fields().keySet().stream()
            .filter(field -> message.fields().get(field) instanceof String && !field.equals("text"))
            .map(field -> field + ": " + message.fields().get(field));
    return (String.join("\n", head.toList()) + "\n\n" + text).getBytes(UTF_8);
  }

  private static Item rejected(String address, Reason reason, String message) {
    return new Item.Captured(Capture.none(Method.ROW, new Rejected(address, reason, message)));
  }
}
