package org.hearsay.source.press;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Provenance;
import org.hearsay.source.Capture;
import org.hearsay.source.Capture.Method;
import org.hearsay.source.Outcome;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.hearsay.source.text.Paragraphs;
import org.hearsay.source.text.PlainText;
import org.hearsay.source.text.TextTraits;
import org.jspecify.annotations.Nullable;

/**
 * An article of an export.
 *
 * @param id the database's, "factiva:CWIRE0000..."; null where it tells none
 * @param source its lines as they stand in the export
 */
record PressArticle(
    @Nullable String id,
    @Nullable String title,
    @Nullable String outlet,
    @Nullable LocalDate published,
    List<String> authors,
    @Nullable String dateline,
    List<String> paragraphs,
    String source) {
  PressArticle {
    authors = List.copyOf(authors);
    paragraphs = List.copyOf(paragraphs);
  }

  /**
   * @param file that it is in
   * @param number its place in it, from 1
   */
  Capture capture(String file, int number) {
    String address = id == null ? file + "#" + number : id;
    return new Capture(
        address,
        id == null ? Method.ROW : Method.ITEM,
        null,
        null,
        Optional.of(source.getBytes(UTF_8)),
        outcome(address));
  }

  private Outcome outcome(String address) {
    String text = Paragraphs.text(title, paragraphs);
    if (paragraphs.isEmpty()) {
      return new Rejected(address, Reason.EMPTY, "an article of an export without its text");
    }
    return TextTraits.isBinary(text)
        ? new Rejected(address, Reason.BINARY, "a binary, not a text")
        : PlainText.report(address, text, null)
            .map(
                report ->
                    report
                        .withTitle(title)
                        .withOutlet(outlet)
                        .withPublished(published)
                        .withProvenance(
                            Provenance.NONE
                                .withAuthors(authors)
                                .withDateline(dateline)
                                .or(report.provenance())));
  }
}
