package org.hearsay.source.mail;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearsay.source.Capture;
import org.hearsay.source.Capture.Method;
import org.hearsay.source.Item;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.page.Pages;
import org.hearsay.source.text.Dates;
import org.hearsay.source.text.FileHead;
import org.jspecify.annotations.Nullable;

/**
 * A page with all that belongs to it, saved by a browser as one message (MHTML, RFC 2557): the page
 * alone is read, under the address that it was saved from, captured when it was saved.
 */
public final class SavedPage {
  private static final Pattern SAVED =
      Pattern.compile("(?im)^(?:From:\\s*\"?<?Saved by |Snapshot-Content-Location:)");

  private static final Pattern RELATED =
      Pattern.compile("(?im)^Content-Type:\\s*(?:multipart/related|text/html)\\b");

  private SavedPage() {}

  /** Whether a file begins as one does. */
  public static boolean fits(FileHead head) {
    String text = head.text();
    return !text.startsWith("<")
        && RELATED.matcher(text).find()
        && (SAVED.matcher(text).find() || head.isNamed(".mht", ".mhtml"));
  }

  /** What the page in it is. */
  public static List<Capture> captures(Item.Raw raw) {
    MimePart message = MimeParser.parse(raw.bytes());
    MimePart page = message == null ? null : page(message);
    if (message == null || page == null) {
      return List.of(
          Capture.rejected(raw, Reason.EMPTY, "a saved page (MHTML) without a page in it"));
    }
    String address = address(message, page).orElse(raw.address());
    OffsetDateTime saved = message.header("date").map(Dates::moment).orElse(null);
    boolean named = !address.equals(raw.address());
    return Pages.captures(
        new Item.Raw(
            address,
            named ? Method.ARCHIVE : raw.method(),
            type(page),
            saved == null ? raw.fetched() : saved.toInstant(),
            page.bytes(),
            address,
            raw.warnings()));
  }

  private static @Nullable MimePart page(MimePart message) {
    Optional<String> named = message.header("snapshot-content-location");
    List<MimePart> pages =
        message
            .all()
            .filter(part -> part.is("text/html") || part.is("application/xhtml"))
            .filter(part -> part.bytes().length > 0)
            .toList();
    return pages.stream()
        .filter(part -> named.isPresent() && part.header("content-location").equals(named))
        .findFirst()
        .or(() -> pages.stream().findFirst())
        .orElse(null);
  }

  private static Optional<String> address(MimePart message, MimePart page) {
    return message
        .header("snapshot-content-location")
        .or(() -> page.header("content-location"))
        .or(() -> message.header("content-location"))
        .map(told -> told.replaceAll("\\s+", ""))
        .filter(told -> told.matches("(?i)https?://[^\\p{Cntrl}]{3,4000}"));
  }

  private static String type(MimePart page) {
    return page.charset() == null
        ? "text/html"
        : "text/html; charset=" + page.charset().toLowerCase(Locale.ROOT);
  }
}
