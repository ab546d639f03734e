package org.hearsay.source.chat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.model.Provenance;
import org.hearsay.source.Capture;
import org.hearsay.source.Item;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.text.CharsetDetector;
import org.hearsay.source.text.Dates;
import org.hearsay.source.text.FileHead;
import org.hearsay.source.text.Paragraphs;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Telegram Desktop's HTML export ({@code messages.html}): each message with words is a report, as
 * of its JSON export ({@link Telegram}), but that it tells no number of the chat: the address is
 * the file's, "#" and the message's.
 */
public final class TelegramPage {
  private static final int DEPTH = 256;

  private static final Pattern MOMENT =
      Pattern.compile(
          "(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})(?:,?\\s+(\\d{1,2}:\\d{2}(?::\\d{2})?)(?:\\s+UTC([+-]\\d{2}:?\\d{2}))?)?");

  private TelegramPage() {}

  /** Whether a page is such an export. */
  public static boolean fits(FileHead head) {
    String small = head.small();
    return small.startsWith("<")
        && small.contains("page_wrap")
        && (small.contains("<title>exported data</title>") || small.contains("class=\"history\""))
        && (small.contains("page_header") || small.contains("class=\"message "));
  }

  /** The messages of one. */
  public static List<Capture> captures(Item.Raw raw) {
    String text =
        CharsetDetector.of(
                raw.bytes(),
                CharsetDetector.inType(raw.type()),
                java.nio.charset.StandardCharsets.UTF_8)
            .text();
    Element page = Jsoup.parse(text, "", Parser.htmlParser().setMaxDepth(DEPTH));
    Element header = page.selectFirst(".page_header .text");
    String chat = header == null ? null : header.text().strip();
    List<Capture> out = new ArrayList<>();
    String sender = null;
    for (Element message : page.select(".history > .message, .history .message")) {
      if (message.hasClass("service")) {
        continue;
      }
      sender = from(message).orElse(sender);
      message(raw.address(), message, chat, sender).items().stream()
          .map(item -> ((Item.Captured) item).capture())
          .forEach(out::add);
    }
    return out.isEmpty()
        ? List.of(
            Capture.rejected(raw, Reason.EMPTY, "a chat of Telegram without a message with words"))
        : out;
  }

  private static ChatMessage message(
      String file, Element message, @Nullable String chat, @Nullable String sender) {
    String date =
        Optional.ofNullable(message.selectFirst(".body > .date"))
            .map(one -> one.attr("title"))
            .orElse("");
    List<String> paragraphs =
        message.select(".text").stream()
            .filter(one -> one.closest(".reply_to") == null && one.closest(".media_wrap") == null)
            .flatMap(one -> Paragraphs.of(one).stream())
            .toList();
    Element signature = message.selectFirst(".signature");
    String author =
        signature == null || signature.text().isBlank() ? sender : signature.text().strip();
    Matcher told = MOMENT.matcher(date.strip());
    boolean dated = told.matches();
    return new ChatMessage(
        file + "#" + message.id(),
        false,
        paragraphs,
        chat,
        dated ? day(told) : null,
        Provenance.NONE
            .withAuthors(Stream.ofNullable(author).filter(name -> !name.isEmpty()).toList())
            .withCredit(credit(message))
            .withPublishedAt(dated ? moment(told) : null),
        null,
        null,
        "id: " + message.id() + "\ndate: " + date + "\nfrom: " + author);
  }

  /** Its own: of what follows another of the same sender it is not told again. */
  private static Optional<String> from(Element message) {
    return Optional.ofNullable(message.selectFirst("> .body > .from_name"))
        .map(Element::ownText)
        .map(String::strip)
        .filter(name -> !name.isEmpty());
  }

  /** Whom it was forwarded from; the moment of that stands in the same element. */
  private static @Nullable String credit(Element message) {
    Element from = message.selectFirst(".forwarded .from_name");
    String name = from == null ? "" : from.ownText().strip();
    return name.isEmpty() ? null : name;
  }

  private static @Nullable LocalDate day(Matcher told) {
    return Dates.day(iso(told));
  }

  private static @Nullable OffsetDateTime moment(Matcher told) {
    return told.group(4) == null || told.group(5) == null
        ? null
        : Dates.moment(iso(told) + "T" + padded(told.group(4)) + told.group(5));
  }

  private static String iso(Matcher told) {
    return told.group(3) + "-" + padded2(told.group(2)) + "-" + padded2(told.group(1));
  }

  private static String padded(String clock) {
    return clock.indexOf(':') == 1 ? "0" + clock : clock;
  }

  private static String padded2(String number) {
    return number.length() == 1 ? "0" + number : number;
  }
}
