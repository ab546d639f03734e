package org.hearsay.reader;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearsay.model.Attribution;
import org.hearsay.model.Claim;
import org.hearsay.model.Claim.Asserter;
import org.hearsay.model.Claim.Participant;
import org.hearsay.model.Figure;
import org.hearsay.model.Reading;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A file of cases/ and how a reading is written in it: one row for each finding, which stands at
 * some words of the text.
 *
 * @param name of the file, without its ending
 * @param hasFile whether cases/ has one; the others serve the cases of single rules
 */
record CaseForm(String name, boolean hasFile, Function<Reading, List<Row>> rows) {

  /** All of them, those with a file first. */
  static final List<CaseForm> ALL =
      List.of(
          new CaseForm(
              "events",
              true,
              claims((reading, claim) -> claim.type() + " | " + orNone(claim.subType()))),
          new CaseForm(
              "participants",
              true,
              claims((reading, claim) -> names(claim.agents()) + " | " + names(claim.patients()))),
          new CaseForm("commitment", true, claims(CaseForm::commitment)),
          new CaseForm(
              "chain", true, claims((reading, claim) -> chain(claim) + labels(reading, claim))),
          new CaseForm(
              "places",
              true,
              claims(
                  (reading, claim) ->
                      claim.place() == null
                          ? "-"
                          : claim.place().name() + " | " + claim.place().precision())),
          new CaseForm("when", true, claims(CaseForm::when)),
          new CaseForm(
              "speakers",
              true,
              attributions(
                  (reading, a) -> a.speaker() == null ? "not told" : a.speaker().name(),
                  Attribution::cue)),
          new CaseForm(
              "attributions", true, attributions(CaseForm::attribution, Attribution::content)),
          new CaseForm("mentions", true, CaseForm::mentions),
          new CaseForm(
              "aliases",
              false,
              attributions(
                  (reading, a) ->
                      a.speaker() == null ? "-" : String.join("; ", a.speaker().names()) + actor(a),
                  Attribution::cue)),
          new CaseForm(
              "place_names",
              false,
              claims(
                  (reading, claim) ->
                      claim.place() == null
                          ? "-"
                          : claim.place().name()
                              + " | "
                              + String.join("; ", claim.place().names())
                              + " | "
                              + (claim.place().latitude() == null ? "nowhere" : "somewhere"))),
          new CaseForm("figures", false, claims(CaseForm::figures)),
          new CaseForm(
              "agents",
              false,
              claims(
                  (reading, claim) ->
                      claim.agents().stream()
                          .map(agent -> agent.name() + ": " + String.join("; ", agent.names()))
                          .collect(Collectors.joining(" | ")))),
          new CaseForm(
              "names",
              false,
              reading ->
                  reading.names().stream()
                      .map(
                          name ->
                              new Row(
                                  List.of(name.span()), name.kind() + " | " + orNone(name.actor())))
                      .toList()),
          new CaseForm(
              "toponyms",
              false,
              reading ->
                  reading.toponyms().stream()
                      .map(
                          place ->
                              new Row(
                                  List.of(place.span()),
                                  orNone(place.name()) + " | " + place.precision()))
                      .toList()));

  /** What is found at some words, and how it is written. */
  record Row(List<Span> words, String cells) {}

  static CaseForm of(String name) {
    return ALL.stream().filter(form -> form.name().equals(name)).findFirst().orElseThrow();
  }

  String file() {
    return name + ".txt";
  }

  /** All findings of a reading, in the order of the text. */
  List<Row> rows(Reading reading) {
    return rows.apply(reading);
  }

  private static Function<Reading, List<Row>> claims(BiFunction<Reading, Claim, String> cells) {
    return reading ->
        reading.claims().stream()
            .map(claim -> new Row(List.of(claim.trigger()), cells.apply(reading, claim)))
            .toList();
  }

  private static Function<Reading, List<Row>> attributions(
      BiFunction<Reading, Attribution, String> cells, Function<Attribution, List<Span>> words) {
    return reading ->
        reading.attributions().stream()
            .map(a -> new Row(words.apply(a), cells.apply(reading, a)))
            .toList();
  }

  private static String actor(Attribution a) {
    return " | " + (a.speaker() == null ? "-" : orNone(a.speaker().actor()));
  }

  private static String names(List<Participant> participants) {
    return participants.isEmpty()
        ? "-"
        : participants.stream().map(Participant::name).collect(Collectors.joining("; "));
  }

  private static String commitment(Reading reading, Claim claim) {
    Span condition = claim.commitment().condition();
    return claim.commitment().code()
        + " "
        + claim.commitment().tense().name().toLowerCase(Locale.ROOT)
        + (condition == null ? "" : " | " + condition.of(reading.report().text()));
  }

  private static String chain(Claim claim) {
    return claim.assertedBy().isEmpty()
        ? "author"
        : claim.assertedBy().stream().map(CaseForm::asserter).collect(Collectors.joining(" < "));
  }

  private static String asserter(Asserter asserter) {
    return asserter.name() == null ? "not told" : asserter.name();
  }

  private static String labels(Reading reading, Claim claim) {
    return claim.labels().stream()
        .map(
            label ->
                " | label by "
                    + asserter(label.by())
                    + ": "
                    + label.span().of(reading.report().text()))
        .collect(Collectors.joining());
  }

  private static String when(Reading reading, Claim claim) {
    String text = reading.report().text();
    String figures =
        claim.figures().stream()
            .map(Figure::span)
            .map(span -> span.of(text))
            .collect(Collectors.joining("; "));
    return (claim.time() == null ? "-" : orNone(claim.time().value()))
        + " | "
        + (figures.isEmpty() ? "-" : figures);
  }

  /** The numbers of a claim, each with what became of those whom it counts. */
  private static String figures(Reading reading, Claim claim) {
    return claim.figures().stream()
        .map(figure -> figure.span().of(reading.report().text()) + " " + figure.kind().code())
        .collect(Collectors.joining("; "));
  }

  private static String attribution(Reading reading, Attribution a) {
    String text = reading.report().text();
    return a.kind().code()
        + " | "
        + words(a.source(), text)
        + " | "
        + words(a.cue(), text)
        + " | "
        + orNone(a.channel())
        + " | "
        + outer(reading, a);
  }

  /** The cue of the attribution in which it stands. */
  private static String outer(Reading reading, Attribution a) {
    return reading.attributions().stream()
        .filter(other -> other.id().equals(a.inside()))
        .findFirst()
        .map(other -> "in " + words(other.cue(), reading.report().text()))
        .orElse("author");
  }

  private static String words(List<Span> spans, String text) {
    return spans.isEmpty()
        ? "-"
        : spans.stream().map(span -> span.of(text)).collect(Collectors.joining(" ... "));
  }

  /** Each mention with the words that its chain begins with. */
  private static List<Row> mentions(Reading reading) {
    String text = reading.report().text();
    return reading.chains().stream()
        .flatMap(
            chain -> chain.stream().map(span -> new Row(List.of(span), chain.getFirst().of(text))))
        .sorted((a, b) -> a.words().getFirst().compareTo(b.words().getFirst()))
        .toList();
  }

  private static String orNone(@Nullable String cell) {
    return cell == null ? "-" : cell;
  }
}
