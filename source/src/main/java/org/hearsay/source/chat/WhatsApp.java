package org.hearsay.source.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.Provenance;
import org.hearsay.model.Warning;
import org.hearsay.source.Item;
import org.hearsay.source.Items;
import org.hearsay.source.Limits;
import org.hearsay.source.text.FileHead;
import org.hearsay.source.text.Lines;
import org.hearsay.source.text.Paragraphs;
import org.jspecify.annotations.Nullable;

/**
 * WhatsApp's text export of a chat, as Android and iOS write it: each message with words is a
 * report, its sender the byline. What the program says itself ("joined", "omitted") is none.
 *
 * <p>Days are in the form of the exporter's phone: whether a month stands first is told by the
 * numbers above twelve among the first {@value #AHEAD} messages, or by the clock; where both are
 * possible there is no day, and a warning. Not thread-safe.
 */
public final class WhatsApp implements Items {
  private static final int AHEAD = 2_000;
  private static final int LONGEST_MESSAGE = 70_000;

  /** "03/03/2026, 10:42 - Ana: ..." or "[03.03.26, 10:42:07] Ana: ...", with marks of direction. */
  private static final Pattern BEGINS =
      Pattern.compile(
          "[\\u200e\\u200f\\ufeff]*(\\[)?(\\d{1,4})([/.-])\\s?(\\d{1,2})[/.-]\\s?(\\d{2,4}),?\\s+"
              + "(\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?)(?:[\\s\\u202f\\u00a0]*([AaPp])\\.?[\\s\\u00a0]?[Mm]\\.?)?(?:\\]\\s|\\s[-\\u2013]\\s)(.*)",
          Pattern.DOTALL);

  /** A sender's name has no colon; a number is one. */
  private static final Pattern SENDER =
      Pattern.compile("[\\u200e\\u200f~\\u202f ]*([^:\\n]{1,80}): ?(.*)", Pattern.DOTALL);

  /** In place of a picture, or of what was taken back. */
  private static final Pattern NO_WORDS =
      Pattern.compile(
          "\\u200e.*|<[^<>]{3,60}>|(?:This message was deleted|You deleted this message|Missed (?:voice|video) call.*"
              + "|null|(?:image|video|audio|sticker|GIF|document|Contact card) omitted)\\.?",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private static final Pattern ATTACHED =
      Pattern.compile(
          "\\u200e?(?:<[^<>\\n]{1,20}:\\s[^<>\\n]{1,200}>|\\S.{0,200}\\.\\w{3,4} \\((?:file attached|[^()\\n]{3,40})\\))\\s*");

  private static final Pattern EDITED =
      Pattern.compile("\\s*\\u200e?<This message was edited>\\s*$");
  private static final Pattern CHAT =
      Pattern.compile(
          "(?i).*?(?:WhatsApp[ _-]?(?:Chat|Group)?[ _-]+(?:with|mit|con|avec|com|-)?[ _-]*)(.+?)\\.txt");

  private final String name;
  private final Lines lines;
  private final int limit;
  private final Deque<Message> ahead = new ArrayDeque<>();
  private final Map<String, Integer> places = new HashMap<>();
  private @Nullable Message open;
  private @Nullable Order order;
  private boolean ended;

  /** Which number of a day is what. */
  private enum Order {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN
  }

  /** A message as it stands in the file. */
  private record Message(
      int first,
      int second,
      int third,
      String mark,
      String clock,
      boolean isPm,
      boolean twelve,
      StringBuilder text) {}

  /** Whether a file begins as an export does. */
  public static boolean fits(FileHead head) {
    if (head.text().startsWith("<")) {
      return false;
    }
    List<String> lines = head.lines();
    if (lines.isEmpty() || message(lines.getFirst()) == null) {
      return false;
    }
    long messages = lines.stream().filter(line -> message(line) != null).count();
    boolean named = head.isNamed("_chat.txt") || head.name().contains("whatsapp");
    boolean sent =
        lines.stream()
            .map(WhatsApp::message)
            .anyMatch(one -> one != null && SENDER.matcher(one.text).matches());
    return sent && (named || messages >= 2);
  }

  /**
   * @param in left open
   */
  public WhatsApp(String name, InputStream in, Limits limits) {
    this.name = requireNonNull(name, "name is null");
    this.limit = limits.bytes();
    this.lines = new Lines(in, limit);
  }

  @Override
  public @Nullable Item next() throws IOException {
    while (true) {
      if (order == null) {
        while (!ended && ahead.size() < AHEAD) {
          read();
        }
        order = order(ahead);
      }
      if (ahead.isEmpty() && !ended) {
        read();
      }
      Message message = ahead.poll();
      if (message == null && ended) {
        return null;
      }
      List<Item> items = message == null ? List.of() : items(message);
      if (!items.isEmpty()) {
        return items.getFirst();
      }
    }
  }

  /** A line: it begins a message, or goes on with one. */
  private void read() throws IOException {
    byte[] bytes = lines.next();
    String line = bytes == null ? "" : new String(bytes, UTF_8).replace("\r", "");
    Message begun = bytes == null ? null : message(line);
    Message before = open;
    if (bytes == null || begun != null) {
      if (before != null) {
        ahead.add(before);
      }
      open = begun;
      ended = bytes == null;
    } else if (before != null && before.text.length() + line.length() < LONGEST_MESSAGE) {
      before.text.append('\n').append(line);
    }
  }

  private static @Nullable Message message(String line) {
    Matcher found = BEGINS.matcher(line);
    if (!found.matches()) {
      return null;
    }
    return new Message(
        Integer.parseInt(found.group(2)),
        Integer.parseInt(found.group(4)),
        Integer.parseInt(found.group(5)),
        found.group(3),
        found.group(6).replace('.', ':'),
        found.group(7) != null && found.group(7).equalsIgnoreCase("p"),
        found.group(7) != null
            && Character.isUpperCase(found.group(7).charAt(0))
            && found.group(5).length() == 2,
        new StringBuilder(found.group(8)));
  }

  private static Order order(Deque<Message> messages) {
    boolean day = false;
    boolean month = false;
    boolean ambiguous = false;
    for (Message one : messages) {
      day |= one.first > 12 && one.first <= 31 || one.mark.equals(".");
      month |= one.second > 12;
      ambiguous |= one.first != one.second;
    }
    if (day != month) {
      return day ? Order.DAY_FIRST : Order.MONTH_FIRST;
    }
    boolean days = isInOrder(messages, Order.DAY_FIRST);
    boolean months = isInOrder(messages, Order.MONTH_FIRST);
    if (days != months) {
      return days ? Order.DAY_FIRST : Order.MONTH_FIRST;
    }
    boolean american = !messages.isEmpty() && messages.stream().allMatch(Message::twelve);
    return american ? Order.MONTH_FIRST : ambiguous ? Order.UNKNOWN : Order.DAY_FIRST;
  }

  /** Whether no message is of an earlier day than the one before it. */
  private static boolean isInOrder(Deque<Message> messages, Order order) {
    LocalDate last = LocalDate.MIN;
    for (Message one : messages) {
      LocalDate day = day(one, order);
      if (day == null || day.isBefore(last)) {
        return false;
      }
      last = day;
    }
    return true;
  }

  private static @Nullable LocalDate day(Message message, Order order) {
    try {
      if (message.first > 31) {
        return LocalDate.of(message.first, message.second, message.third);
      }
      int year = message.third < 100 ? 2000 + message.third : message.third;
      return switch (order) {
        case DAY_FIRST -> LocalDate.of(year, message.second, message.first);
        case MONTH_FIRST -> LocalDate.of(year, message.first, message.second);
        case UNKNOWN ->
            message.first == message.second
                ? LocalDate.of(year, message.first, message.first)
                : null;
      };
    } catch (java.time.DateTimeException e) {
      return null;
    }
  }

  private List<Item> items(Message message) {
    Matcher sent = SENDER.matcher(message.text);
    if (!sent.matches()) {
      return List.of(); // The program's own words.
    }
    String told = EDITED.matcher(sent.group(2)).replaceFirst("");
    String words =
        ATTACHED.matcher(told).lookingAt() ? ATTACHED.matcher(told).replaceFirst("") : told;
    if (words.isBlank() || NO_WORDS.matcher(words.strip()).matches()) {
      return List.of();
    }
    String sender =
        Paragraphs.line(sent.group(1).replaceAll("[\\u200e\\u200f\\u202a-\\u202e]", ""));
    Order known = order == null ? Order.UNKNOWN : order;
    LocalDate day = day(message, known);
    Warning odd =
        day == null
            ? Warning.of(
                "date", "the export's days may be read in two ways: no day is taken from it")
            : null;
    String place = place(message, sender);
    return new ChatMessage(
            name + "#" + place,
            false,
            Paragraphs.plain(words.replaceAll("[\\u200e\\u200f]", "")),
            chat(),
            day,
            Provenance.NONE.withAuthors(List.of(sender)),
            null,
            odd,
            "date: " + place + "\nfrom: " + sender)
        .items();
  }

  /** The same in a later export: moment, sender, and its number among those of both. */
  private String place(Message message, String sender) {
    String place =
        (message.first
                + message.mark
                + message.second
                + message.mark
                + message.third
                + "T"
                + message.clock
                + (message.isPm ? "pm" : "")
                + "/"
                + sender)
            .replaceAll("\\s+", "-");
    int number = places.merge(place, 1, Integer::sum);
    if (places.size() > AHEAD) {
      places.keySet().removeIf(one -> !one.equals(place)); // Those of one moment stand together.
    }
    return number == 1 ? place : place + "/" + number;
  }

  private @Nullable String chat() {
    Matcher named =
        CHAT.matcher(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
    return named.matches() ? named.group(1).replace('_', ' ').strip() : null;
  }
}
