package org.hearsay.ledger.origin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.Span;
import org.hearsay.table.TsvTable;
import org.jspecify.annotations.Nullable;

/** Finds whom a report credits, by the forms of credits.tsv. */
public final class Credits {
  private static final int START = 600;
  private static final int END = 800;
  private static final Pattern NAMES = Pattern.compile("\\b(?:" + Agencies.pattern() + ")\\b");
  private static final List<Form> FORMS = forms();

  /**
   * A row of the table.
   *
   * @param named whether an agency's name is a part of it
   */
  private record Form(Credit.Kind kind, String where, boolean named, Pattern pattern) {
    Span region(int length) {
      return switch (where) {
        case "start" -> new Span(0, Math.min(length, START));
        case "end" -> new Span(Math.max(0, length - END), length);
        default -> new Span(0, length);
      };
    }
  }

  private Credits() {}

  /** The credits of a text, in its order; they do not overlap. */
  public static List<Credit> of(String text) {
    List<Credit> out = new ArrayList<>();
    boolean names = Agencies.in(text);
    for (Form form : FORMS) {
      if (form.named && !names) {
        continue;
      }
      Span region = form.region(text.length());
      Matcher found = form.pattern.matcher(text).region(region.start(), region.end());
      while (found.find()) {
        Span span = stripped(text, new Span(found.start(), found.end()));
        if (out.stream().noneMatch(credit -> credit.span().overlaps(span))) {
          out.add(new Credit(form.kind, agency(span.of(text)), span));
        }
      }
    }
    out.sort(Comparator.comparing(Credit::span));
    return List.copyOf(out);
  }

  private static Span stripped(String text, Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  /** The last agency that a credit names: "By A. Smith of AP" may begin with a name like one. */
  private static @Nullable String agency(String words) {
    String last = null;
    Matcher names = NAMES.matcher(words);
    while (names.find()) {
      last = Agencies.named(names.group()).map(Agencies.Agency::id).orElse(last);
    }
    return last;
  }

  private static List<Form> forms() {
    List<Form> out = new ArrayList<>();
    for (List<String> row : TsvTable.beside(Credits.class, "credits.tsv").rows()) {
      Pattern pattern =
          Pattern.compile(row.get(2).replace("AGENCY", Agencies.pattern()), Pattern.MULTILINE);
      boolean named = row.get(2).contains("AGENCY");
      out.add(new Form(Credit.Kind.valueOf(row.get(0)), row.get(1), named, pattern));
    }
    return List.copyOf(out);
  }
}
