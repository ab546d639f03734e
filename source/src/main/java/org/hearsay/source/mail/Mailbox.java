package org.hearsay.source.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.source.Capture;
import org.hearsay.source.Capture.Method;
import org.hearsay.source.Item;
import org.hearsay.source.Items;
import org.hearsay.source.Limits;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.hearsay.source.text.FileHead;
import org.hearsay.source.text.Lines;
import org.jspecify.annotations.Nullable;

/**
 * E-mail in files: one message (.eml, Apple's .emlx), or a mailbox (mbox of all kinds), one message
 * after the other. Holds one at a time. Not thread-safe.
 */
public final class Mailbox implements Items {
  /** What stands before each message: "From ana@post.example Tue Mar 3 10:41:00 2026". */
  private static final Pattern ENVELOPE =
      Pattern.compile("From \\S.{0,300}\\b\\d{4}(?: [+-]\\d{4})?\\s*");

  private static final Pattern HEADER = Pattern.compile("([!-9;-~]{1,76}):(?:[ \\t].*|)");
  private static final Pattern QUOTED = Pattern.compile(">+From .*", Pattern.DOTALL);
  private static final Pattern COUNT = Pattern.compile("\\d{1,10}\\s*");

  /** Of a message's headers, those that no other text has; two are enough. */
  private static final Set<String> KNOWN =
      Set.of(
          "from",
          "to",
          "cc",
          "subject",
          "date",
          "message-id",
          "mime-version",
          "received",
          "return-path",
          "delivered-to",
          "content-type",
          "content-transfer-encoding",
          "reply-to",
          "sender",
          "dkim-signature",
          "arc-seal",
          "authentication-results",
          "x-mailer",
          "references",
          "in-reply-to",
          "list-id",
          "x-received",
          "x-gmail-labels",
          "x-mozilla-status",
          "user-agent",
          "x-original-to");

  private final String name;
  private final Limits limits;
  private final Lines lines;
  private final Deque<Item> ready = new ArrayDeque<>();
  private byte @Nullable [] ahead;
  private boolean several;
  private long count;
  private boolean ended;

  /** Whether a file begins as a message does, or as a mailbox. */
  public static boolean fits(FileHead head) {
    if (head.text().startsWith("<") || head.text().startsWith("{")) {
      return false; // Most of what comes is a page.
    }
    List<String> lines = head.lines();
    int from = !lines.isEmpty() && isEnvelope(lines.getFirst()) ? 1 : 0;
    if (head.isNamed(".emlx") && !lines.isEmpty() && COUNT.matcher(lines.getFirst()).matches()) {
      from = 1;
    }
    int known = 0;
    boolean sent = false;
    for (String line : lines.subList(from, lines.size())) {
      Matcher header = HEADER.matcher(line);
      if (header.matches()) {
        String field = header.group(1).toLowerCase(java.util.Locale.ROOT);
        known += KNOWN.contains(field) ? 1 : 0;
        sent |= Set.of("from", "received", "return-path", "x-gmail-labels").contains(field);
      } else if (!line.startsWith(" ") && !line.startsWith("\t")) {
        break;
      }
    }
    return known >= (from > 0 ? 1 : head.isNamed(".eml", ".mbox") ? 2 : 3)
        && (sent || head.isNamed(".eml"));
  }

  private static boolean isEnvelope(String line) {
    return line.startsWith("From ") && ENVELOPE.matcher(line).matches();
  }

  /**
   * @param in left open
   */
  public Mailbox(String name, InputStream in, Limits limits) {
    this.name = requireNonNull(name, "name is null");
    this.limits = requireNonNull(limits, "limits is null");
    this.lines = new Lines(in, limits.bytes());
  }

  @Override
  public @Nullable Item next() throws IOException {
    while (ready.isEmpty() && !ended) {
      message();
    }
    return ready.poll();
  }

  private void message() throws IOException {
    byte[] first = count == 0 ? begin() : ahead;
    count++;
    if (first == null) {
      ended = true;
      return;
    }
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    boolean large = false;
    boolean blank = false;
    byte[] line = first;
    while (line != null && !(several && blank && isEnvelope(latin(line)))) {
      large |= message.size() + lines.length() > limits.bytes();
      if (!large) {
        byte[] own =
            several && QUOTED.matcher(latin(line)).matches()
                ? java.util.Arrays.copyOfRange(line, 1, line.length)
                : line;
        message.write(own);
        message.write('\n');
      }
      blank = latin(line).isBlank();
      line = lines.next();
    }
    ahead = line == null ? null : nextLine();
    ended = line == null;
    String address = several ? name + "#" + count : name;
    if (large) {
      ready.add(
          new Item.Captured(
              Capture.none(
                  Method.ROW,
                  new Rejected(
                      address,
                      Reason.TOO_LARGE,
                      "an e-mail of more than " + limits.size() + ", the limit"))));
    } else if (message.size() > 0) {
      ready.addAll(
          MailMessage.items(address, several ? Method.ROW : Method.FILE, message.toByteArray()));
    }
  }

  /** The first line of the first message: behind its envelope, or Apple's count of its bytes. */
  private byte @Nullable [] begin() throws IOException {
    byte[] line = lines.next();
    while (line != null && latin(line).isBlank()) {
      line = lines.next();
    }
    if (line == null) {
      return null;
    }
    String text = latin(line);
    String own = text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text;
    several = isEnvelope(own);
    return several || COUNT.matcher(own).matches() ? nextLine() : own.getBytes(ISO_8859_1);
  }

  private byte[] nextLine() throws IOException {
    byte[] line = lines.next();
    return line == null ? new byte[0] : line;
  }

  private static String latin(byte[] line) {
    return new String(line, ISO_8859_1);
  }
}
