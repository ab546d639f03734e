package org.hearsay.reader.time;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of time-rules.tsv.
 *
 * @param symbol by which other rules call it; with "_" in front a mere part of them
 * @param argument what stands behind the form's colon, or empty
 * @param example a sentence of ours in which it fits, or null
 * @param value what the words are then worth in a report of 10 November 2022
 * @param words which words of the example, or null for whatever is found
 */
record TimeRule(
    String symbol,
    List<Element> pattern,
    ValueForm form,
    String argument,
    MatchCondition condition,
    @Nullable String example,
    @Nullable String value,
    @Nullable String words) {

  /** One place of a pattern. */
  sealed interface Element {
    boolean optional();

    /** One of these words. */
    record AnyOf(Set<String> words, boolean optional) implements Element {}

    /** A word of this class. */
    record OfClass(String name, boolean optional) implements Element {}

    /** Any number. */
    record AnyNumber(boolean optional) implements Element {}

    /** What a rule of this symbol finds. */
    record SymbolMatch(String name, boolean optional) implements Element {}
  }

  static TimeRule of(List<String> row) {
    String[] form = row.get(2).split(":", 2);
    return new TimeRule(
        row.get(0),
        Arrays.stream(row.get(1).split(" ", -1)).map(TimeRule::element).toList(),
        ValueForm.of(form[0]),
        form.length > 1 ? form[1] : "",
        MatchCondition.of(row.get(3)),
        cell(row, 4),
        cell(row, 5),
        cell(row, 6));
  }

  private static @Nullable String cell(List<String> row, int index) {
    return row.size() <= index || row.get(index).equals("-") ? null : row.get(index);
  }

  private static Element element(String written) {
    boolean optional = written.length() > 1 && written.endsWith("?");
    String name = optional ? written.substring(0, written.length() - 1) : written;
    if (name.equals("<n>")) {
      return new Element.AnyNumber(optional);
    }
    if (name.startsWith("<")) {
      return new Element.OfClass(name.substring(1, name.length() - 1), optional);
    }
    if (name.startsWith("{")) {
      return new Element.SymbolMatch(name.substring(1, name.length() - 1), optional);
    }
    return new Element.AnyOf(Set.of(name.split("\\|", -1)), optional);
  }

  boolean isPart() {
    return symbol.startsWith("_");
  }

  /** The number in the form's argument; 0 if there is none. */
  int number() {
    String number = argument.split(":", 2)[0];
    return number.isEmpty() ? 0 : Integer.parseInt(number);
  }

  /** Whether a half is to be added to the number that the pattern catches. */
  boolean andAHalf() {
    return argument.endsWith("half");
  }
}
