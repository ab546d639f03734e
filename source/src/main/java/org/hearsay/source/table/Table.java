package org.hearsay.source.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.hearsay.model.Provenance;
import org.hearsay.model.Report;
import org.hearsay.model.Warning;
import org.hearsay.source.Capture;
import org.hearsay.source.Capture.Method;
import org.hearsay.source.Item;
import org.hearsay.source.Items;
import org.hearsay.source.Limits;
import org.hearsay.source.Outcome;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.hearsay.source.text.Dates;
import org.hearsay.source.text.PlainText;
import org.hearsay.source.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table with named columns (CSV, or TSV by its name): a row with a text is a report, a
 * row with an address alone is that address, to be asked for, each once. So Media Cloud's lists of
 * stories are read, and GDELT's events and mentions, which have no names: there every field that is
 * an address counts.
 */
public final class Table implements Items {
  /** Names of columns, the first that is there holds. */
  private static final Map<String, List<String>> COLUMNS =
      Map.of(
          "text", List.of("text", "body", "content", "story_text", "article"),
          "id", List.of("id", "guid", "stories_id", "uri"),
          "title", List.of("title", "headline"),
          "published",
              List.of("published", "publish_date", "pub_date", "pubdate", "date", "published_at"),
          "outlet", List.of("outlet", "media_name", "source", "publisher", "publication"),
          "url", List.of("url", "link", "address", "documentidentifier", "sourceurl"));

  private static final int MOST_ADDRESSES = 1_000_000;
  private static final int FIRST_LINE = 4 << 10;
  private static final int AHEAD = 64 << 10;

  private final String name;
  private final Limits limits;
  private final Bounded in;
  private final Iterator<CSVRecord> records;
  private final Set<String> asked = new HashSet<>();

  /** Places of the columns that are known; null before the first row, empty if that named none. */
  private @Nullable Map<String, Integer> columns;

  private long number;
  private boolean ended;

  /**
   * @param name of the file
   * @param in marks and resets; fields are parted by tabs if its first line has more of them than
   *     of commas, and then nothing is quoted, as in GDELT's tables
   * @throws IOException if the stream fails
   */
  public Table(String name, InputStream in, Limits limits) throws IOException {
    this.name = requireNonNull(name, "name is null");
    this.limits = requireNonNull(limits, "limits is null");
    in.mark(FIRST_LINE);
    String first = new String(in.readNBytes(FIRST_LINE), UTF_8).split("\n", 2)[0];
    in.reset();
    boolean tabs = count(first, '\t') > count(first, ',');
    CSVFormat format =
        tabs
            ? CSVFormat.TDF.builder().setQuote(null).setIgnoreSurroundingSpaces(false).get()
            : CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
    this.in = new Bounded(new InputStreamReader(in, UTF_8), limits.bytes());
    this.records = CSVParser.parse(this.in, format).iterator();
  }

  private static long count(String line, char wanted) {
    return line.chars().filter(c -> c == wanted).count();
  }

  @Override
  public @Nullable Item next() throws IOException {
    while (!ended) {
      in.begin();
      CSVRecord record;
      try {
        if (!records.hasNext()) {
          ended = true;
          return null;
        }
        record = records.next();
      } catch (UncheckedIOException | IllegalStateException | IllegalArgumentException e) {
        ended = true;
        return damaged(e);
      }
      number++;
      Map<String, Integer> known = columns;
      if (known == null) {
        known = columns(record);
        columns = known;
        if (!known.isEmpty()) {
          continue;
        }
      }
      Item item = known.isEmpty() ? addresses(record) : row(record, known);
      if (item != null) {
        return item;
      }
    }
    return null;
  }

  private Item damaged(RuntimeException e) throws IOException {
    if (e.getCause() instanceof TooLong) {
      return rejected(
          Reason.TOO_LARGE,
          "a row over the limit of " + limits.size() + "; those after it are not read");
    }
    if (e.getCause() instanceof CSVException || e.getCause() == null) {
      String told = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
      return rejected(Reason.FORMAT, "no table from here on: " + told);
    }
    if (e.getCause() instanceof IOException failed) {
      throw failed;
    }
    throw e;
  }

  /** Where the known columns are, if this row names them. */
  private static Map<String, Integer> columns(CSVRecord first) {
    Map<String, Integer> out = new LinkedHashMap<>();
    List<String> names =
        first.toList().stream()
            .map(one -> one.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT))
            .toList();
    COLUMNS.forEach(
        (field, called) ->
            called.stream()
                .map(names::indexOf)
                .filter(at -> at >= 0)
                .findFirst()
                .ifPresent(at -> out.put(field, at)));
    return out.containsKey("text") || out.containsKey("url") ? out : Map.of();
  }

  private static Optional<String> field(CSVRecord row, Map<String, Integer> known, String field) {
    Integer at = known.get(field);
    return at == null || at >= row.size()
        ? Optional.empty()
        : Optional.of(Text.wellFormed(row.get(at))).filter(value -> !value.isBlank());
  }

  private @Nullable Item row(CSVRecord row, Map<String, Integer> known) {
    Optional<String> text = field(row, known, "text");
    Optional<String> url = field(row, known, "url").map(String::strip).filter(Table::isAddress);
    if (text.isEmpty()) {
      return url.isEmpty()
          ? rejected(Reason.EMPTY, "a row with neither a text nor an address")
          : asked(url.get());
    }
    String address =
        name + "#" + field(row, known, "id").map(String::strip).orElse("row-" + number);
    Outcome outcome =
        Text.isBinary(text.get())
            ? new Rejected(name + ":" + number, Reason.BINARY, "a binary, not a text")
            : PlainText.report(address, Text.withUnixLines(text.get()), null)
                .map(
                    report -> {
                      String told = field(row, known, "published").orElse(null);
                      LocalDate day = told == null ? null : Dates.day(told);
                      Report out =
                          report
                              .withTitle(field(row, known, "title").orElse(null))
                              .withOutlet(field(row, known, "outlet").orElse(null))
                              .withPublished(day)
                              .withProvenance(
                                  Provenance.NONE
                                      .withUrl(url.orElse(null))
                                      .withPublishedAt(told == null ? null : Dates.moment(told)));
                      return told != null && day == null
                          ? out.withWarning(
                              Warning.of("published", "not a date, left out: " + told))
                          : out;
                    });
    byte[] bytes = String.join("\t", row.toList()).getBytes(UTF_8);
    return new Item.Come(new Capture(address, Method.ROW, null, null, Optional.of(bytes), outcome));
  }

  /** The last field of a row without names that is an address: so GDELT tells its source. */
  private @Nullable Item addresses(CSVRecord row) {
    for (int i = row.size() - 1; i >= 0; i--) {
      String field = row.get(i).strip();
      if (isAddress(field)) {
        return asked(field);
      }
    }
    return number == 1 ? rejected(Reason.FORMAT, "no column is named text or url") : null;
  }

  private @Nullable Item asked(String address) {
    return asked.size() < MOST_ADDRESSES && asked.add(address) ? new Item.Named(address) : null;
  }

  private static boolean isAddress(String field) {
    return field.length() < 4_000 && field.matches("(?i)https?://[^\\s<>\"]+");
  }

  private Item rejected(Reason reason, String message) {
    return new Item.Come(
        Capture.none(Method.ROW, new Rejected(name + ":" + number, reason, message)));
  }

  /** A row that is longer than anybody meant. */
  private static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;

    TooLong() {
      super("a row over the limit");
    }
  }

  /** Counts what is read for a row; a buffer ahead of it is among that. */
  private static final class Bounded extends FilterReader {
    private final long limit;
    private long read;

    Bounded(Reader in, int limit) {
      super(in);
      this.limit = limit + AHEAD;
    }

    void begin() {
      read = 0;
    }

    @Override
    public int read() throws IOException {
      count(1);
      return super.read();
    }

    @Override
    public int read(char[] to, int from, int length) throws IOException {
      int count = super.read(to, from, length);
      count(Math.max(0, count));
      return count;
    }

    private void count(int more) throws IOException {
      read += more;
      if (read > limit) {
        throw new TooLong();
      }
    }
  }
}
