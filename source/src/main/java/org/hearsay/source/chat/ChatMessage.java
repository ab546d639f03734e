package org.hearsay.source.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.model.Provenance;
import org.hearsay.model.Warning;
import org.hearsay.source.Capture;
import org.hearsay.source.Capture.Method;
import org.hearsay.source.Item;
import org.hearsay.source.Outcome;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.hearsay.source.json.JsonNode;
import org.hearsay.source.text.PlainText;
import org.hearsay.source.text.TextTraits;
import org.jspecify.annotations.Nullable;

/**
 * A message of a chat or a post of a network: a report of its own.
 *
 * @param address "telegram:77/2": its own in all files if {@code named}, else the file's, "#" and
 *     its place
 * @param outlet the chat or channel
 * @param language as it is told; null where it is not
 * @param warning what is odd about it; null if nothing is
 * @param head what of the message is kept before its words
 */
record ChatMessage(
    String address,
    boolean named,
    List<String> paragraphs,
    @Nullable String outlet,
    @Nullable LocalDate published,
    Provenance provenance,
    @Nullable String language,
    @Nullable Warning warning,
    String head) {
  ChatMessage {
    requireNonNull(address, "address is null");
    requireNonNull(provenance, "provenance is null");
    requireNonNull(head, "head is null");
    paragraphs = List.copyOf(paragraphs);
  }

  /** Empty if it has no words. */
  List<Item> items() {
    if (paragraphs.isEmpty()) {
      return List.of();
    }
    String text = String.join("\n\n", paragraphs);
    byte[] bytes = (head + "\n\n" + text).getBytes(UTF_8);
    return List.of(
        new Item.Captured(
            new Capture(
                address,
                named ? Method.ITEM : Method.ROW,
                null,
                null,
                Optional.of(bytes),
                outcome(text))));
  }

  private Outcome outcome(String text) {
    return TextTraits.isBinary(text)
        ? new Rejected(address, Reason.BINARY, "a binary, not a text")
        : PlainText.report(address, text, language)
            .map(
                report ->
                    report
                        .withOutlet(outlet == null || outlet.isBlank() ? null : outlet)
                        .withPublished(published)
                        .withProvenance(provenance.or(report.provenance())))
            .map(report -> warning == null ? report : report.withWarning(warning));
  }

  /** What of a message in JSON is kept: its fields, a line each. */
  static String head(JsonNode message, String... words) {
    Stream<String> head =
        message.fields().keySet().stream()
            .filter(field -> message.fields().get(field) instanceof String)
            .filter(field -> !List.of(words).contains(field))
            .map(field -> field + ": " + message.fields().get(field));
    return String.join("\n", head.toList());
  }
}
