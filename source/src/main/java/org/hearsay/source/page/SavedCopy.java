package org.hearsay.source.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.Provenance;
import org.hearsay.model.Report;
import org.hearsay.source.Capture;
import org.hearsay.source.Capture.Method;
import org.hearsay.source.Item;
import org.hearsay.source.text.Dates;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A page that somebody else kept: saved by a browser ("saved from url=", SingleFile) or by an
 * archive on the web (the Wayback Machine and its kin). It is read under its own address, as
 * captured when it was kept; what the archive has put into it is left out.
 */
public final class SavedCopy {
  private static final int HEAD = 16 << 10;

  private static final Pattern SINGLE_FILE =
      Pattern.compile(
          "<!--\\s*Page saved with SingleFile\\s+url:\\s*(\\S{5,4000})\\s+saved date:\\s*([^\\n\\r<]{5,100})");

  /** The mark of the web: Windows' browsers, and Chrome's "complete" page. */
  private static final Pattern SAVED_FROM =
      Pattern.compile("<!--\\s*saved from url=\\(\\d{1,6}\\)(https?://[^\\s>]{3,4000})\\s*-->");

  /** "https://web.archive.org/web/20260303104100id_/https://post.example/ferry". */
  private static final Pattern ARCHIVED =
      Pattern.compile(
          "(?:https?:)?//(?:web\\.archive\\.org/web|(?:[\\w-]+\\.)*archive\\.(?:is|ph|today|md|fo|li|vn)|arquivo\\.pt/(?:no)?[Ff]rame/replay|arquivo\\.pt/wayback"
              + "|[\\w.-]+/(?:wayback|web))/(\\d{14}|\\d{4}\\.\\d{2}\\.\\d{2}-\\d{6})(?:[a-z]{2}_)?/((?:https?:/{1,2}|www\\.)\\S{3,4000})");

  /** Of the script that the Wayback Machine puts into what it gives. */
  private static final Pattern REWRITTEN =
      Pattern.compile("__wm\\.(?:wombat|init)\\(\"(https?://[^\"]{3,4000})\",\\s*\"(\\d{14})\"");

  private static final String TOOLBAR = "<!-- BEGIN WAYBACK TOOLBAR INSERT -->";
  private static final String TOOLBAR_END = "<!-- END WAYBACK TOOLBAR INSERT -->";

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

  private SavedCopy() {}

  /** Where a copy is from, and when it was made. */
  private record Origin(String address, @Nullable Instant made) {}

  /** The reports of a page, kept or as it came. */
  public static List<Capture> captures(Item.Raw raw) {
    Optional<Origin> told = origin(raw);
    if (told.isEmpty()) {
      return Pages.captures(raw).stream().map(SavedCopy::unwrapped).toList();
    }
    Origin origin = told.get();
    return Pages.captures(
            new Item.Raw(
                origin.address,
                raw.method() == Method.FILE ? Method.ARCHIVE : raw.method(),
                raw.type(),
                origin.made == null ? raw.fetched() : origin.made,
                withoutToolbar(raw.bytes()),
                origin.address,
                raw.warnings()))
        .stream()
        .map(SavedCopy::unwrapped)
        .toList();
  }

  private static Optional<Origin> origin(Item.Raw raw) {
    String head = new String(raw.bytes(), 0, Math.min(HEAD, raw.bytes().length), ISO_8859_1);
    Matcher single = SINGLE_FILE.matcher(head);
    if (single.find()) {
      OffsetDateTime saved = Dates.moment(single.group(2));
      return inArchive(single.group(1))
          .or(() -> at(single.group(1), saved == null ? null : saved.toInstant()));
    }
    Matcher saved = SAVED_FROM.matcher(head);
    if (saved.find()) {
      return inArchive(saved.group(1)).or(() -> at(saved.group(1), null));
    }
    Matcher rewritten = REWRITTEN.matcher(head);
    return inArchive(raw.address())
        .or(
            () ->
                rewritten.find()
                    ? at(rewritten.group(1), stamp(rewritten.group(2)))
                    : Optional.empty());
  }

  private static Optional<Origin> at(String address, @Nullable Instant made) {
    String plain = Parser.unescapeEntities(address, true);
    return plain.matches("(?i)https?://\\S+")
        ? Optional.of(new Origin(plain, made))
        : Optional.empty();
  }

  private static Optional<Origin> inArchive(String address) {
    Matcher archived = ARCHIVED.matcher(address);
    return archived.lookingAt()
        ? at(whole(archived.group(2)), stamp(archived.group(1).replaceAll("\\D", "")))
        : Optional.empty();
  }

  /** Some have one stroke of two, or none of the scheme. */
  private static String whole(String address) {
    return address.startsWith("www.")
        ? "http://" + address
        : address.replaceFirst("^(https?):/+", "$1://");
  }

  private static @Nullable Instant stamp(String digits) {
    try {
      return LocalDateTime.parse(digits, STAMP).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static byte[] withoutToolbar(byte[] bytes) {
    String page = new String(bytes, ISO_8859_1);
    int from = page.indexOf(TOOLBAR);
    int to = from < 0 ? -1 : page.indexOf(TOOLBAR_END, from);
    return to < 0
        ? bytes
        : (page.substring(0, from) + page.substring(to + TOOLBAR_END.length()))
            .getBytes(ISO_8859_1);
  }

  /** An archive puts itself before the addresses that a page tells of itself. */
  private static Capture unwrapped(Capture capture) {
    return capture.with(capture.outcome().map(SavedCopy::unwrapped));
  }

  private static Report unwrapped(Report report) {
    Provenance provenance = report.provenance();
    String url = provenance.url();
    Optional<Origin> origin = url == null ? Optional.empty() : inArchive(url);
    return origin.isEmpty()
        ? report
        : report.withProvenance(provenance.withUrl(origin.get().address));
  }
}
