package org.hearsay.model;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a reader found in a report: the same report and the same model give the same reading.
 *
 * <p>Every span lies in the report's text. An attribution that stands {@code inside} another names
 * one of this reading.
 *
 * @param model name and version of the model that read it
 * @param sentences in order, not overlapping
 * @param times in the order of the text, not overlapping
 * @param figures in the order of the text, not overlapping; not part of the JSON of a reading, in
 *     which they stand with the claims they belong to
 * @param chains mentions of one and the same, each chain in order; not part of the JSON of a
 *     reading
 * @param warnings the report's own and the reader's
 */
public record Reading(
    Report report,
    String model,
    List<Span> sentences,
    List<Attribution> attributions,
    List<Name> names,
    List<TimeExpression> times,
    List<Figure> figures,
    List<List<Span>> chains,
    List<Warning> warnings) {
  public Reading {
    requireNonNull(report, "report is null");
    requireNonNull(model, "model is null");
    sentences = List.copyOf(sentences);
    attributions = List.copyOf(attributions);
    names = List.copyOf(names);
    times = List.copyOf(times);
    figures = List.copyOf(figures);
    chains = chains.stream().map(List::copyOf).toList();
    warnings = List.copyOf(warnings);
    checkSpans(report, sentences, attributions, names, chains);
    times.forEach(time -> check(report, time.span()));
    figures.forEach(figure -> check(report, figure));
    checkIds(report, attributions);
  }

  /** A reading in which nothing was found. */
  public static Reading empty(Report report, String model) {
    return new Reading(
        report,
        model,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        report.warnings());
  }

  private static void checkSpans(
      Report report,
      List<Span> sentences,
      List<Attribution> attributions,
      List<Name> names,
      List<List<Span>> chains) {
    sentences.forEach(span -> check(report, span));
    for (Attribution attribution : attributions) {
      attribution.source().forEach(span -> check(report, span));
      attribution.cue().forEach(span -> check(report, span));
      attribution.content().forEach(span -> check(report, span));
    }
    names.forEach(name -> check(report, name.span()));
    chains.forEach(chain -> chain.forEach(span -> check(report, span)));
  }

  private static void check(Report report, Figure figure) {
    check(report, figure.span());
    if (figure.what() != null) {
      check(report, figure.what());
    }
  }

  private static void check(Report report, Span span) {
    if (span.end() > report.text().length()) {
      throw new IllegalArgumentException(
          span + " is outside report " + report.id() + " of " + report.text().length());
    }
  }

  private static void checkIds(Report report, List<Attribution> attributions) {
    Set<String> ids = new HashSet<>();
    for (Attribution attribution : attributions) {
      if (!ids.add(attribution.id())) {
        throw new IllegalArgumentException(
            "report " + report.id() + " has two attributions " + attribution.id());
      }
    }
    for (Attribution attribution : attributions) {
      String inside = attribution.inside();
      if (inside != null && !ids.contains(inside)) {
        throw new IllegalArgumentException(
            "attribution " + attribution.id() + " is inside " + inside + ", which is not there");
      }
    }
  }
}
