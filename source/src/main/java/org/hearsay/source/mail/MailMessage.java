package org.hearsay.source.mail;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.Provenance;
import org.hearsay.model.Report;
import org.hearsay.source.Capture;
import org.hearsay.source.Capture.Method;
import org.hearsay.source.Item;
import org.hearsay.source.Outcome;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.hearsay.source.text.Dates;
import org.hearsay.source.text.Paragraphs;
import org.hearsay.source.text.PlainText;
import org.hearsay.source.text.TextTraits;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail (RFC 5322) to a report, and to the documents that are attached to it.
 *
 * <p>The address is "mid:" and the message's id (RFC 2392), the same in whatever file or mailbox it
 * comes: so one that is added twice is one report. Who sent it is its byline.
 */
final class MailMessage {
  private static final int LONGEST_ID = 300;
  private static final int ATTACHED = 50;

  private static final Pattern ID = Pattern.compile("<([^<>\\s]{3," + LONGEST_ID + "})>");
  private static final Pattern SENDER =
      Pattern.compile("\\s*(?:\"((?:[^\"\\\\]|\\\\.){1,200})\"|([^<>\"]{1,200}?))\\s*<[^<>]*>.*");
  private static final Pattern LIST =
      Pattern.compile("\\s*\"?([^<>\"]{2,100}?)\"?\\s*<[^<>]*>\\s*");
  private static final Pattern ANSWER =
      Pattern.compile("(?i)^(?:(?:re|aw|fwd?|wg|sv|tr|rv|r\u00e9f)\\s*(?:\\[\\d+\\])?:\\s*)+");
  private static final Pattern DOCUMENT =
      Pattern.compile("(?i).*\\.(?:pdf|docx|odt|rtf|html?|txt)");

  /** What is in a word of brackets behind a date. */
  private static final Pattern COMMENT = Pattern.compile("\\s*\\([^()]*\\)\\s*$");

  private MailMessage() {}

  /**
   * @param address of the file, and the message's place in it where there are several
   * @param method how it came if it has no id
   */
  static List<Item> items(String address, Method method, byte[] bytes) {
    MimePart message = MimeParser.parse(bytes);
    if (message == null) {
      return List.of(
          captured(
              Capture.none(
                  method, new Rejected(address, Reason.FORMAT, "an e-mail that cannot be read"))));
    }
    String own = id(message).map(id -> "mid:" + id).orElse(address);
    List<Item> attached = attached(own, message);
    List<String> paragraphs = MailText.of(message);
    List<Item> out = new ArrayList<>();
    if (!paragraphs.isEmpty() || attached.isEmpty()) {
      Outcome outcome = outcome(own, message, paragraphs);
      out.add(
          captured(
              new Capture(
                  own,
                  own.equals(address) ? method : Method.ITEM,
                  null,
                  null,
                  Optional.of(bytes),
                  outcome)));
    }
    out.addAll(attached);
    return out;
  }

  private static Item captured(Capture capture) {
    return new Item.Captured(capture);
  }

  private static Optional<String> id(MimePart message) {
    return message
        .header("message-id")
        .map(ID::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1));
  }

  private static Outcome outcome(String address, MimePart message, List<String> paragraphs) {
    if (message.is("multipart/encrypted")
        || message.is("application/pkcs7-mime")
        || message.is("application/x-pkcs7-mime")) {
      return new Rejected(
          address, Reason.FORMAT, "an e-mail that is encrypted; decrypt it, and save it again");
    }
    if (paragraphs.isEmpty()) {
      return new Rejected(address, Reason.EMPTY, "an e-mail without words of its own");
    }
    String title = title(message);
    String text = Paragraphs.text(title, paragraphs);
    if (TextTraits.isBinary(text)) {
      return new Rejected(address, Reason.BINARY, "an e-mail whose words are a binary");
    }
    String language = message.header("content-language").orElse(null);
    return PlainText.report(address, text, language).map(report -> told(report, message, title));
  }

  private static Report told(Report report, MimePart message, @Nullable String title) {
    String date =
        message.header("date").map(told -> COMMENT.matcher(told).replaceFirst("")).orElse("");
    OffsetDateTime moment = Dates.moment(date);
    return report
        .withTitle(title)
        .withOutlet(outlet(message))
        .withPublished(Dates.day(date))
        .withProvenance(
            Provenance.NONE
                .withUrl(
                    message
                        .header("archived-at")
                        .map(url -> url.replaceAll("[<>]", ""))
                        .filter(url -> url.matches("https?://\\S{3,1000}"))
                        .orElse(null))
                .withAuthors(message.header("from").map(MailMessage::sender).stream().toList())
                .withPublishedAt(moment)
                .or(report.provenance()));
  }

  /** The list that it came by, or the organisation that the sender names. */
  private static @Nullable String outlet(MimePart message) {
    return message
        .header("list-id")
        .map(LIST::matcher)
        .filter(Matcher::matches)
        .map(found -> found.group(1).strip())
        .or(() -> message.header("organization"))
        .or(() -> message.header("organisation"))
        .filter(name -> !name.isEmpty())
        .orElse(null);
  }

  private static @Nullable String title(MimePart message) {
    return message
        .header("subject")
        .map(subject -> Paragraphs.line(ANSWER.matcher(subject).replaceFirst("")))
        .filter(subject -> !subject.isEmpty())
        .orElse(null);
  }

  /**
   * "Press Office" of "\"Press Office\" &lt;press@gov.example&gt;"; the address where no name is.
   */
  static String sender(String from) {
    Matcher named = SENDER.matcher(from);
    String name =
        !named.matches()
            ? ""
            : named.group(1) == null ? named.group(2) : named.group(1).replaceAll("\\\\(.)", "$1");
    String line = Paragraphs.line(name);
    return line.isEmpty() ? Paragraphs.line(from.replaceAll("[<>]", "")) : line;
  }

  /** Messages and documents that are reports of their own; pictures and the like are none. */
  private static List<Item> attached(String address, MimePart message) {
    List<Item> out = new ArrayList<>();
    List<MimePart> parts =
        message.all().skip(1).filter(MailMessage::isDocument).limit(ATTACHED).toList();
    for (MimePart part : parts) {
      String name = part.fileName().orElse("");
      out.add(
          new Item.Raw(
              address
                  + "/"
                  + (name.isEmpty() ? "part" + out.size() : name.replaceAll("[\\s/\\\\]+", "-")),
              Method.ROW,
              type(part),
              null,
              part.bytes()));
    }
    return out;
  }

  /** What the name says is as a rule truer than what the mailer says of it. */
  private static @Nullable String type(MimePart part) {
    return part.type().startsWith("application/octet") ? null : part.type();
  }

  private static boolean isDocument(MimePart part) {
    if (part.bytes().length == 0) {
      return false;
    }
    String name = part.fileName().orElse("").toLowerCase(Locale.ROOT);
    boolean text = part.is("text/plain") || part.is("text/html");
    return part.is("application/pdf")
        || DOCUMENT.matcher(name).matches() && (part.isAttached() || !text);
  }
}
