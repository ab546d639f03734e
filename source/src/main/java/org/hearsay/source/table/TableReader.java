package org.hearsay.source.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
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
import org.hearsay.source.text.Paragraphs;
import org.hearsay.source.text.TextTraits;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table with named columns (CSV, or TSV by its name): a row with a text is a report, a
 * row with an address alone is that address, to be asked for, each once. So Media Cloud's lists of
 * stories are read, and GDELT's tables, which have no names: there the column counts in which the
 * first address stands (behind it, GDELT's graph has those of pictures).
 */
public final class TableReader implements Items {
  private static final int MOST_ADDRESSES = 1_000_000;
  private static final int AHEAD = 64 << 10;

  /** That a text has markup in it, which nobody reads. */
  private static final Pattern MARKUP = Pattern.compile("(?i)</p\\s*>|<br\\s*/?>|</div\\s*>");

  private final String name;
  private final Limits limits;
  private final TableLayout layout;
  private final Bounded in;
  private final Iterator<CSVRecord> records;
  private final Set<String> asked = new HashSet<>();

  /** Places of the columns that are known; null before the first row, empty if that named none. */
  private @Nullable Map<TableColumn, Integer> columns;

  /** Of a table without names: the column of addresses; below zero before there was one. */
  private int addresses = -1;

  private long number;
  private boolean ended;

  /**
   * @param name of the file
   * @param in marks and resets
   * @throws IOException if the stream fails
   */
  public TableReader(String name, InputStream in, Limits limits) throws IOException {
    this.name = requireNonNull(name, "name is null");
    this.limits = requireNonNull(limits, "limits is null");
    this.layout = TableLayout.of(in);
    this.in = new Bounded(new InputStreamReader(in, layout.charset()), limits.bytes());
    this.records = CSVParser.parse(this.in, layout.format()).iterator();
  }

  @Override
  public @Nullable Item next() throws IOException {
    String problem = layout.problem();
    if (problem != null && !ended) {
      ended = true;
      number++;
      return rejected(Reason.ENCODING, problem);
    }
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
      Map<TableColumn, Integer> known = columns;
      if (known == null) {
        if (plain(record.get(0)).startsWith("sep=")) {
          continue;
        }
        known = columns(record);
        columns = known;
        if (!known.isEmpty()) {
          continue;
        }
      }
      Item item = known.isEmpty() ? address(record) : row(record, known);
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
  private static Map<TableColumn, Integer> columns(CSVRecord first) {
    Map<TableColumn, Integer> out =
        TableColumn.places(first.toList().stream().map(TableReader::plain).toList());
    return out.containsKey(TableColumn.TEXT) || out.containsKey(TableColumn.URL) ? out : Map.of();
  }

  private static String plain(String field) {
    return field.replace("\uFEFF", "").strip();
  }

  private static RowFields fields(CSVRecord row, Map<TableColumn, Integer> known) {
    Map<TableColumn, String> out = new EnumMap<>(TableColumn.class);
    known.forEach(
        (column, at) -> {
          if (at < row.size()) {
            out.put(column, row.get(at));
          }
        });
    return new RowFields(out);
  }

  private @Nullable Item row(CSVRecord row, Map<TableColumn, Integer> known) {
    RowFields fields = fields(row, known);
    Optional<String> text = fields.get(TableColumn.TEXT);
    if (text.isEmpty()) {
      return fields.url().isEmpty()
          ? rejected(Reason.EMPTY, "a row with neither a text nor an address")
          : asked(fields.url().get());
    }
    String address =
        name + "#" + fields.get(TableColumn.ID).map(String::strip).orElse("row-" + number);
    Outcome outcome =
        TextTraits.isBinary(text.get())
            ? new Rejected(name + ":" + number, Reason.BINARY, "a binary, not a text")
            : fields.report(address, words(text.get())).map(this::noted);
    byte[] bytes = String.join("\t", row.toList()).getBytes(UTF_8);
    return new Item.Captured(
        new Capture(address, Method.ROW, null, null, Optional.of(bytes), outcome));
  }

  /** As a reader sees it. */
  private static String words(String text) {
    return MARKUP.matcher(text).find()
        ? String.join("\n\n", Paragraphs.html(text))
        : TextTraits.withUnixLines(text);
  }

  private Report noted(Report report) {
    String note = layout.note();
    if (note == null && report.text().indexOf('\uFFFD') >= 0) {
      note = "what is not UTF-8 in it is shown as \uFFFD";
    }
    return note == null ? report : report.withWarning(Warning.of("encoding", note));
  }

  /** Of a row without names. */
  private @Nullable Item address(CSVRecord row) {
    for (int i = 0; addresses < 0 && i < row.size(); i++) {
      addresses = RowFields.isAddress(row.get(i).strip()) ? i : -1;
    }
    if (addresses < 0 && number == 1) {
      return rejected(Reason.FORMAT, "no column is named text or url");
    }
    String field = addresses < 0 || addresses >= row.size() ? "" : row.get(addresses).strip();
    return RowFields.isAddress(field) ? asked(field) : null;
  }

  private @Nullable Item asked(String address) {
    return asked.size() < MOST_ADDRESSES && asked.add(address) ? new Item.Listed(address) : null;
  }

  private Item rejected(Reason reason, String message) {
    return new Item.Captured(
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
