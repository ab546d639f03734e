package org.hearsay.ledger.brief;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.ledger.brief.Brief.Footnote;
import org.jspecify.annotations.Nullable;

/** What the forms of a brief have in common. */
final class BriefFormat {
  static final String NOTHING = "Nothing is known about this as of then.";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final int BEGINNING = 10;

  private BriefFormat() {}

  /** "Brief as of 10 November 2022, since 9 November 2022". */
  static String title(Brief brief) {
    Instant known = brief.asOf().known();
    Instant recorded = brief.asOf().recorded();
    return "Brief"
        + part(" as of ", known)
        + part(" as recorded by ", recorded)
        + part(", since ", brief.since());
  }

  private static String part(String words, @Nullable Instant moment) {
    return moment == null ? "" : words + day(moment);
  }

  /** "10 November 2022". */
  static String day(Instant moment) {
    return DAY.format(moment.atZone(ZoneOffset.UTC));
  }

  /** "Coast Wire, 2022-11-09, https://example.org/report, revision 2". */
  static String where(Footnote footnote) {
    LocalDate published = footnote.revision().report().published();
    int revision = footnote.revision().number();
    return footnote.outlet()
        + (published == null ? "" : ", " + published)
        + ", "
        + footnote.page()
        + (revision == 1 ? "" : ", revision " + revision);
  }

  /** The page's address with a text fragment that opens the words; empty for what is no page. */
  static Optional<String> link(Footnote footnote) {
    String address = footnote.page();
    if (!address.startsWith("https://") && !address.startsWith("http://")) {
      return Optional.empty();
    }
    String words = URLEncoder.encode(line(footnote.words()), UTF_8).replace("+", "%20");
    return Optional.of(address + (address.contains("#") ? "" : "#:~:text=" + words));
  }

  /** Whether a sentence has the words of a footnote, but for the last stop. */
  static boolean isQuoted(Brief brief, Footnote footnote) {
    String words = line(footnote.words()).replaceFirst("[.,;:]$", "");
    return brief.sentences().anyMatch(sentence -> line(sentence.text()).contains(words));
  }

  /** The first words of a footnote. */
  static String beginning(Footnote footnote) {
    String[] words = line(footnote.words()).split(" ");
    return words.length <= BEGINNING
        ? String.join(" ", words)
        : String.join(" ", List.of(words).subList(0, BEGINNING)) + " \u2026";
  }

  /** On one line, without what could move a terminal's cursor or turn the writing round. */
  static String line(String text) {
    return text.replaceAll("\\s+", " ").replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "").strip();
  }
}
