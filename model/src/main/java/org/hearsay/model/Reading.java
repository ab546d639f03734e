package org.hearsay.model;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
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
 * @param claims in the order of the text
 * @param toponyms names of places, in the order of the text, not overlapping
 * @param times in the order of the text, not overlapping
 * @param chains mentions of one and the same, each chain in order; not part of the JSON of a
 *     reading
 * @param warnings the report's own and the reader's
 */
public record Reading(
    Report report,
    String model,
    List<Span> sentences,
    List<Attribution> attributions,
    List<Claim> claims,
    List<Toponym> toponyms,
    List<TimeExpression> times,
    List<Name> names,
    List<List<Span>> chains,
    List<Warning> warnings) {
  public Reading {
    requireNonNull(report, "report is null");
    requireNonNull(model, "model is null");
    sentences = List.copyOf(sentences);
    attributions = List.copyOf(attributions);
    claims = List.copyOf(claims);
    toponyms = List.copyOf(toponyms);
    times = List.copyOf(times);
    names = List.copyOf(names);
    chains = chains.stream().map(List::copyOf).toList();
    warnings = List.copyOf(warnings);
    checkSpans(report, sentences, attributions, names, chains);
    claims.forEach(claim -> spans(claim).forEach(span -> check(report, span)));
    toponyms.forEach(toponym -> check(report, toponym.span()));
    times.forEach(time -> check(report, time.span()));
    checkIds(report, attributions);
    checkClaims(report, attributions, claims);
  }

  /** A reading in which nothing was found. */
  public static Reading empty(Report report, String model) {
    return of(report, model, List.of());
  }

  /** A reading with nothing but attributions. */
  public static Reading of(Report report, String model, List<Attribution> attributions) {
    return new Reading(
        report,
        model,
        List.of(),
        attributions,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        report.warnings());
  }

  private static List<Span> spans(Claim claim) {
    List<Span> out = new ArrayList<>();
    out.add(claim.trigger());
    claim.agents().forEach(agent -> out.add(agent.span()));
    claim.patients().forEach(patient -> out.add(patient.span()));
    claim.figures().forEach(figure -> out.add(figure.span()));
    claim.labels().forEach(label -> out.add(label.span()));
    if (claim.place() != null) {
      out.add(claim.place().span());
    }
    if (claim.time() != null) {
      out.add(claim.time().span());
    }
    if (claim.commitment().condition() != null) {
      out.add(claim.commitment().condition());
    }
    return out;
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

  private static void check(Report report, Span span) {
    if (span.end() > report.text().length()) {
      throw new IllegalArgumentException(
          span + " is outside report " + report.id() + " of " + report.text().length());
    }
  }

  private static void checkClaims(
      Report report, List<Attribution> attributions, List<Claim> claims) {
    Set<String> said = new HashSet<>();
    attributions.forEach(attribution -> said.add(attribution.id()));
    Set<String> ids = new HashSet<>();
    for (Claim claim : claims) {
      if (!ids.add(claim.id())) {
        throw new IllegalArgumentException(
            "report " + report.id() + " has two claims " + claim.id());
      }
      for (Claim.Asserter asserter : claim.assertedBy()) {
        if (!said.contains(asserter.attribution())) {
          throw new IllegalArgumentException(
              "claim "
                  + claim.id()
                  + " is asserted in "
                  + asserter.attribution()
                  + ", which is not there");
        }
      }
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
