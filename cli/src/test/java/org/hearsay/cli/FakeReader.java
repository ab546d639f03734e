package org.hearsay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.Attribution;
import org.hearsay.model.Attribution.Kind;
import org.hearsay.model.Reading;
import org.hearsay.model.Report;
import org.hearsay.model.Span;
import org.hearsay.model.Speaker;
import org.hearsay.reader.Reader;

/** Finds "Vale said the ferry sank" and nothing else, at once; fails on "crash". */
final class FakeReader implements Reader {
  private static final Pattern SAID = Pattern.compile("(\\p{Lu}\\p{L}*) (said) ([^.\n]{1,200})");

  @Override
  public Reading read(Report report) {
    if (report.text().contains("crash")) {
      throw new IllegalStateException("a bug");
    }
    List<Attribution> found = new ArrayList<>();
    Matcher matcher = SAID.matcher(report.text());
    while (matcher.find()) {
      found.add(
          new Attribution(
              "a" + (found.size() + 1),
              Kind.INDIRECT,
              List.of(new Span(matcher.start(1), matcher.end(1))),
              List.of(new Span(matcher.start(2), matcher.end(2))),
              List.of(new Span(matcher.start(3), matcher.end(3))),
              Speaker.named(matcher.group(1)),
              null,
              null,
              1));
    }
    return Reading.of(report, "fake", found);
  }

  @Override
  public void close() {}
}
