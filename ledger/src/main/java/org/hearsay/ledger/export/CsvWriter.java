package org.hearsay.ledger.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows of RFC 4180, UTF-8, in which no cell is a formula.
 *
 * <p>A spreadsheet runs a cell that begins with {@code = + - @}, a tab or a line end. A text that
 * does, or does behind blanks, or begins with an apostrophe, gets an apostrophe before it (OWASP,
 * CSV injection); so who takes one apostrophe off the beginning of every cell that has one gets
 * back what was there. Numbers are written as they are, with their sign.
 */
final class CsvWriter implements AutoCloseable {
  private static final String FORMULA = "=+-@\t\r\n'＝＋－＠";

  private final OutputStream out;

  CsvWriter(OutputStream out) {
    this.out = out;
  }

  /**
   * A cell.
   *
   * @param text ready to be written, but for quotation marks
   */
  record Cell(String text) {
    static final Cell EMPTY = new Cell("");

    /** Words that somebody else wrote. */
    static Cell text(String words) {
      String bare = words.stripLeading();
      boolean formula =
          !words.isEmpty()
              && (FORMULA.indexOf(words.charAt(0)) >= 0
                  || (!bare.isEmpty() && FORMULA.indexOf(bare.charAt(0)) >= 0));
      return new Cell(formula ? "'" + words : words);
    }

    /** Several, by "; "; a semicolon within one becomes a comma. */
    static Cell texts(List<String> words) {
      return text(
          words.stream().map(one -> one.replace(';', ',')).collect(Collectors.joining("; ")));
    }

    static Cell number(Number number) {
      return new Cell(number.toString());
    }
  }

  void row(List<Cell> cells) {
    String row =
        cells.stream()
            .map(cell -> quoted(cell.text()))
            .collect(Collectors.joining(",", "", "\r\n"));
    try {
      out.write(row.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
