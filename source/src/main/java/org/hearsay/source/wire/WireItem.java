package org.hearsay.source.wire;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.model.Provenance;
import org.hearsay.model.Provenance.Caption;
import org.hearsay.model.Report;
import org.hearsay.model.Warning;
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
 * An item of an agency, as each of its formats tells it.
 *
 * <p>Its address is its guid without the version if that is a URI, else the file's, "#" and the
 * guid: so a later version of the item, a correction or a kill, is a later revision of the same
 * report, whatever file it comes in.
 *
 * @param guid its id, the same in all versions; null if it has none
 * @param paragraphs of the body, without the headline
 * @param status of publication, without a scheme: "usable", "canceled", "withheld"
 * @param notes to editors: what a correction or a kill says of itself
 * @param signals "correction", "update", without a scheme
 * @param published those that say when it was, the first that can be read holds
 * @param modified the same for the last change
 * @param bytes of the item alone
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
record WireItem(
    @Nullable String guid,
    @Nullable String version,
    @Nullable String title,
    List<String> paragraphs,
    @Nullable String status,
    List<String> notes,
    Set<String> signals,
    List<String> published,
    List<String> modified,
    @Nullable String outlet,
    @Nullable String credit,
    List<String> authors,
    @Nullable String dateline,
    @Nullable String language,
    @Nullable String url,
    List<Caption> captions,
    byte[] bytes) {
  /** Of no use any more: what it said is withdrawn. */
  private static final Set<String> WITHDRAWN =
      Set.of("canceled", "cancelled", "withheld", "killed");

  private static final int LONGEST_ID = 300;

  private static final Pattern UUID =
      Pattern.compile("(?i)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** A URI: "urn:newsml:coast.example:20260305:ferry", "tag:...", "http://...". */
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:\\S{4,}");

  Capture capture(Item.Raw raw) {
    String id = guid == null ? null : guid.substring(0, Math.min(LONGEST_ID, guid.length()));
    id = id != null && UUID.matcher(id).matches() ? "urn:uuid:" + id.toLowerCase(Locale.ROOT) : id;
    boolean isName = id != null && NAME.matcher(id).matches();
    String address = id == null ? raw.address() : isName ? id.strip() : raw.address() + "#" + id;
    return new Capture(
        address,
        id == null ? raw.method() : isName ? Method.ITEM : Method.ROW,
        raw.type(),
        raw.fetched(),
        Optional.of(bytes),
        outcome(address));
  }

  /** The same with more captions, before its own. */
  WireItem withCaptions(List<Caption> more) {
    return new WireItem(
        guid,
        version,
        title,
        paragraphs,
        status,
        notes,
        signals,
        published,
        modified,
        outlet,
        credit,
        authors,
        dateline,
        language,
        url,
        Stream.concat(more.stream(), captions.stream()).toList(),
        bytes);
  }

  boolean isWithdrawn() {
    return status != null && WITHDRAWN.contains(status.toLowerCase(Locale.ROOT));
  }

  private Outcome outcome(String address) {
    // Not the words that it withdraws, though it may carry them, nor the note to editors: "KILL the
    // story on the mayor" is read as a deed.
    String text = isWithdrawn() ? String.valueOf(status) : Paragraphs.text(title, paragraphs);
    if (paragraphs.isEmpty() && !isWithdrawn()) {
      return new Rejected(address, Reason.EMPTY, "an item without a text of its own");
    }
    if (TextTraits.isBinary(text)) {
      return new Rejected(address, Reason.BINARY, "a binary file, not a text");
    }
    return PlainText.report(address, text, isWithdrawn() ? null : language).map(this::told);
  }

  private Report told(Report report) {
    Report out =
        report
            .withTitle(title)
            .withOutlet(outlet)
            .withPublished(first(published, Dates::day))
            .withProvenance(
                new Provenance(
                        url,
                        authors.stream().filter(this::isSomebody).toList(),
                        dateline,
                        first(published, Dates::moment),
                        first(modified, Dates::moment),
                        credit,
                        version,
                        status,
                        captions)
                    .or(report.provenance()));
    String note = notes.isEmpty() ? "" : ": " + String.join(" ", notes);
    if (isWithdrawn()) {
      return out.withWarning(
          Warning.of("canceled", "the publisher has withdrawn this item" + note));
    }
    return signals.stream().anyMatch(signal -> signal.startsWith("corr"))
        ? out.withWarning(Warning.of("correction", "the publisher has corrected this item" + note))
        : out;
  }

  /** Not the agency, which stands behind the names: "Ana Orr, Coast Wire". */
  private boolean isSomebody(String author) {
    return authors.size() == 1
        || !(author.equalsIgnoreCase(credit) || author.equalsIgnoreCase(outlet));
  }

  private static <T> @Nullable T first(List<String> told, Function<String, @Nullable T> form) {
    return told.stream()
        .map(form)
        .flatMap(one -> one == null ? Stream.empty() : Stream.of(one))
        .findFirst()
        .orElse(null);
  }

  /** "usable" of "stat:usable" and of "http://cv.iptc.org/newscodes/pubstatusg2/usable". */
  static String code(String told) {
    return last(told).toLowerCase(Locale.ROOT);
  }

  /** The same as it is written: "CoastWire" of "http://coast.example/names/CoastWire". */
  static String last(String told) {
    return told.substring(Math.max(told.lastIndexOf(':'), told.lastIndexOf('/')) + 1);
  }
}
