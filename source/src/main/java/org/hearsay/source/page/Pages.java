package org.hearsay.source.page;

import static java.util.Objects.requireNonNull;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.source.Capture;
import org.hearsay.source.Item;
import org.hearsay.source.Outcome;
import org.hearsay.source.Outcome.Accepted;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.hearsay.source.text.PlainText;
import org.hearsay.source.text.Text;
import org.jspecify.annotations.Nullable;

/** Web pages to reports. */
public final class Pages {
  private static final Pattern CHARSET = Pattern.compile("charset=\"?([\\w.:-]+)");

  private Pages() {}

  /** The paragraphs of a page's article, a line each, without its headline. */
  public static String article(byte[] html) {
    return Html.article(requireNonNull(html, "html is null"));
  }

  /** The report that a page is. */
  public static List<Capture> captures(Item.Raw raw) {
    return List.of(
        new Capture(
            raw.address(),
            raw.method(),
            raw.type(),
            raw.fetched(),
            Optional.of(raw.bytes()),
            report(raw)));
  }

  private static Outcome report(Item.Raw raw) {
    Html page = Html.parse(raw.bytes(), charset(raw.type()));
    if (Text.isBinary(page.text())) {
      return new Rejected(raw.address(), Reason.BINARY, "a binary file, not a page");
    }
    Outcome outcome = PlainText.report(raw.address(), page.text(), page.language());
    return outcome instanceof Accepted accepted
        ? new Accepted(
            accepted
                .report()
                .withTitle(page.title())
                .withOutlet(page.outlet())
                .withPublished(page.published()))
        : outcome;
  }

  /** As the server gave it; null if it gave none that is known. */
  private static @Nullable String charset(@Nullable String type) {
    Matcher matcher = CHARSET.matcher(type == null ? "" : type.toLowerCase(Locale.ROOT));
    if (!matcher.find()) {
      return null;
    }
    try {
      return Charset.isSupported(matcher.group(1)) ? matcher.group(1) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
