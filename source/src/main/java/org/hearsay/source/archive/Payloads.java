package org.hearsay.source.archive;

import java.io.EOFException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.hearsay.model.Warning;
import org.hearsay.source.Capture.Method;
import org.hearsay.source.Item;
import org.hearsay.source.Limits;
import org.hearsay.source.Outcome.Reason;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/**
 * What of an archive's records may be a report: answers of status 200 and resources that hold text.
 *
 * @param isNews of XML and JSON: whether it is of a form that has reports
 */
record Payloads(Limits limits, Predicate<Item.Raw> isNews) {
  private static final int LONGEST_ADDRESS = 8 << 10;
  private static final int OK = 200;

  /**
   * What a record holds; null if that is nothing to be read.
   *
   * @param answers whether there were answers of servers in the archive: texts that were made of
   *     pages are read only where the pages are not
   * @throws IOException if the archive is damaged
   */
  @Nullable Item item(WarcRecord record, PlainChannel channel, boolean answers) throws IOException {
    String address = address(record);
    if (address == null) {
      return null;
    }
    return switch (record) {
      case WarcResponse response -> response(response, address, channel);
      case WarcResource resource ->
          payload(resource, resource.body(), type(resource.headers()), List.of(), address);
      case WarcConversion text
          when !answers && small(type(text.headers())).startsWith("text/plain") ->
          payload(text, text.body(), type(text.headers()), List.of(), address);
      default -> null;
    };
  }

  /** What is known to be wrong with a capture. */
  private static List<Warning> warnings(WarcRecord record) {
    List<Warning> out = new ArrayList<>();
    record
        .headers()
        .first("WARC-Truncated")
        .map(reason -> "the crawler cut it short (" + reason.strip() + ")")
        .or(
            () ->
                record
                    .headers()
                    .first("WARC-Segment-Number")
                    .map(number -> "it is the first segment only of what was captured"))
        .ifPresent(message -> out.add(Warning.of("cut", message)));
    if (record instanceof WarcConversion) {
      out.add(
          Warning.of("conversion", "all text of its page, as the archive has it: menus and all"));
    }
    return out;
  }

  private @Nullable Item response(WarcResponse record, String address, PlainChannel channel)
      throws IOException {
    String told = small(type(record.headers()));
    if (!told.isEmpty() && !told.startsWith("application/http")) {
      return null;
    }
    HttpResponse http;
    channel.expectHeader();
    try {
      http = record.http();
    } catch (PlainChannel.HeaderTooLong e) {
      channel.expectBody();
      return Truncation.item(address, Reason.FORMAT, "a header of HTTP that does not end");
    } catch (IOException | RuntimeException e) {
      channel.expectBody();
      record.body().consume(); // Throws if it is the archive that is damaged.
      return Truncation.item(address, Reason.FORMAT, "not an answer of HTTP");
    }
    channel.expectBody();
    if (http.status() != OK) {
      return null;
    }
    List<String> codings = http.headers().all("Content-Encoding");
    return payload(record, http.body(), type(http.headers()), codings, address);
  }

  private @Nullable Item payload(
      WarcRecord record,
      MessageBody body,
      @Nullable String type,
      List<String> codings,
      String address)
      throws IOException {
    PayloadKind kind = PayloadKind.of(type, address);
    if (kind == PayloadKind.OTHER) {
      return null;
    }
    byte[] bytes;
    try {
      bytes = ContentEncoding.undo(codings, read(body), limits.bytes(), isCut(record));
    } catch (IOException | RuntimeException e) {
      record.body().consume(); // Throws if it is the archive that is damaged.
      String message = e instanceof EOFException ? "its body ends too early" : e.getMessage();
      return Truncation.item(address, Reason.FORMAT, "in the archive, but " + message);
    }
    if (bytes.length > limits.bytes()) {
      return kind == PayloadKind.UNTOLD
          ? null
          : Truncation.item(
              address, Reason.TOO_LARGE, "too large: more than " + limits.size() + ", the limit");
    }
    Item.Raw raw =
        new Item.Raw(address, Method.ARCHIVE, type, date(record), bytes, address, warnings(record));
    return kind.holds(raw, isNews) ? raw : null;
  }

  private static boolean isCut(WarcRecord record) {
    return record.headers().first("WARC-Truncated").isPresent();
  }

  /** The body, or one byte more than the limit. */
  private byte[] read(MessageBody body) throws IOException {
    byte[] bytes = new byte[1 << 14];
    int length = 0;
    int idle = 0;
    while (length <= limits.bytes()) {
      if (length == bytes.length) {
        bytes = Arrays.copyOf(bytes, (int) Math.min(2L * length, limits.bytes() + 1L));
      }
      int read = body.read(java.nio.ByteBuffer.wrap(bytes, length, bytes.length - length));
      if (read < 0) {
        break;
      }
      length += read;
      idle = read == 0 ? idle + 1 : 0;
      if (idle > 1_000) {
        throw new IOException("its body does not go on");
      }
    }
    return Arrays.copyOf(bytes, length);
  }

  /** That it was captured from; null if there is none on the web. */
  private static @Nullable String address(WarcRecord record) {
    String address = record.headers().first("WARC-Target-URI").orElse("").strip();
    if (address.startsWith("<") && address.endsWith(">")) {
      address = address.substring(1, address.length() - 1); // WARC 1.0 can be read so.
    }
    return address.length() <= LONGEST_ADDRESS
            && address.matches("(?i)(https?|ftp)://[^/?#]*[\\p{L}\\p{N}\\]][^\\p{Cntrl}]*")
        ? address
        : null;
  }

  /** When it was captured; null if that is not told in the one form of WARC. */
  private static @Nullable Instant date(WarcRecord record) {
    try {
      return record.headers().first("WARC-Date").map(Instant::parse).orElse(null);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable String type(MessageHeaders headers) {
    return headers.first("Content-Type").orElse(null);
  }

  private static String small(@Nullable String type) {
    return type == null ? "" : type.toLowerCase(Locale.ROOT);
  }
}
