package org.hearsay.ledger.export;

import java.util.List;
import java.util.function.Function;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.assess.EventSummary;
import org.hearsay.ledger.assess.Position;
import org.hearsay.ledger.assess.StatedFigure;
import org.hearsay.ledger.export.CsvWriter.Cell;
import org.hearsay.ledger.search.AssessedEvent;
import org.hearsay.model.Claim.EventPlace;
import org.hearsay.model.Claim.Participant;
import org.hearsay.model.CodePoints;
import org.hearsay.model.FigureKind;
import org.hearsay.model.Span;
import org.hearsay.model.Stance;

/**
 * The columns: ACLED's in ACLED's order, then ours.
 *
 * <p>Those of ACLED's that words of a report cannot fill are there and empty, so that what reads
 * ACLED's file reads this one; docs/export.md says which, and why.
 */
enum CsvColumn {
  EVENT_ID_CNTY(row -> Cell.text(row.event.id())),
  EVENT_DATE(row -> optional(AcledDate.of(row.summary).date())),
  YEAR(row -> optional(AcledDate.of(row.summary).year())),
  TIME_PRECISION(row -> optional(AcledDate.of(row.summary).precision())),
  DISORDER_TYPE(row -> type(row, AcledType::disorder)),
  EVENT_TYPE(row -> type(row, AcledType::event)),
  SUB_EVENT_TYPE(row -> row.summary.subType().map(Cell::text).orElse(Cell.EMPTY)),
  ACTOR1(row -> first(row.summary.agents())),
  ASSOC_ACTOR_1(row -> rest(row.summary.agents())),
  INTER1(row -> Cell.EMPTY),
  ACTOR2(row -> first(row.summary.patients())),
  ASSOC_ACTOR_2(row -> rest(row.summary.patients())),
  INTER2(row -> Cell.EMPTY),
  INTERACTION(row -> Cell.EMPTY),
  CIVILIAN_TARGETING(row -> type(row, AcledType::targeting)),
  ISO(row -> Cell.EMPTY),
  REGION(row -> Cell.EMPTY),
  COUNTRY(row -> Cell.EMPTY),
  ADMIN1(row -> Cell.EMPTY),
  ADMIN2(row -> Cell.EMPTY),
  ADMIN3(row -> Cell.EMPTY),
  LOCATION(row -> place(row, place -> Cell.text(place.name()))),
  LATITUDE(row -> place(row, place -> number(place.latitude()))),
  LONGITUDE(row -> place(row, place -> number(place.longitude()))),
  GEO_PRECISION(
      row -> place(row, place -> place.precision() > 0 ? number(place.precision()) : Cell.EMPTY)),
  SOURCE(row -> Cell.texts(row.summary.outlets())),
  SOURCE_SCALE(row -> Cell.EMPTY),
  NOTES(row -> Cell.text(words(row.event.view().status().claims().getFirst()))),
  FATALITIES(row -> Cell.EMPTY),
  TAGS(row -> Cell.EMPTY),
  TIMESTAMP(
      row ->
          number(
              row.claims().stream()
                  .mapToLong(claim -> claim.revision().recorded().getEpochSecond())
                  .max()
                  .orElseThrow())),
  HEARSAY_TYPE(row -> Cell.text(row.summary.type().name())),
  STATUS(row -> Cell.text(row.summary.status().text())),
  STATUS_REASONS(
      row ->
          Cell.texts(row.event.view().status().reasons().stream().map(one -> one.text()).toList())),
  GRADE(row -> Cell.text(row.summary.grade().code())),
  SUGGESTED_GRADE(row -> Cell.text(row.event.view().suggested().code())),
  REVIEWED(row -> new Cell(String.valueOf(row.summary.reviewed()))),
  INDEPENDENT_ORIGINS(row -> number(row.summary.origins())),
  REPORTS(row -> number(row.summary.reports())),
  CLAIMS(row -> number(row.summary.claims())),
  ASSERTS(row -> parties(row, Stance.ASSERTS)),
  DENIES(row -> parties(row, Stance.DENIES)),
  ANNOUNCES(row -> parties(row, Stance.ANNOUNCES)),
  DOUBTS(row -> parties(row, Stance.DOUBTS)),
  UNCONFIRMED(row -> parties(row, Stance.UNCONFIRMED)),
  CONDITIONAL(row -> parties(row, Stance.CONDITIONAL)),
  ASKS(row -> parties(row, Stance.ASKS)),
  EXPECTS(row -> parties(row, Stance.EXPECTS)),
  LABELS(
      row -> Cell.texts(row.event.view().positions().stream().flatMap(CsvColumn::labels).toList())),
  FIGURES(
      row ->
          Cell.texts(row.event.view().positions().stream().flatMap(CsvColumn::figures).toList())),
  DRIFT(row -> Cell.texts(row.event.view().drift().stream().map(one -> one.text()).toList())),
  DATES_TOLD(row -> Cell.texts(row.summary.times())),
  PLACES_TOLD(row -> Cell.texts(row.summary.places().stream().map(EventPlace::name).toList())),
  FIRST_KNOWN(row -> Cell.text(row.summary.first().toString())),
  LAST_KNOWN(row -> Cell.text(row.summary.changed().toString())),
  SPANS(row -> Cell.texts(row.claims().stream().map(CsvColumn::span).toList())),
  ADDRESSES(
      row ->
          Cell.texts(
              row.claims().stream().map(claim -> claim.revision().address()).distinct().toList()));

  /** An event and its summary. */
  record Row(AssessedEvent event, EventSummary summary) {
    static Row of(AssessedEvent event) {
      return new Row(event, event.summary());
    }

    List<StoredClaim> claims() {
      return event.view().claims();
    }
  }

  private final Function<Row, Cell> cell;

  CsvColumn(Function<Row, Cell> cell) {
    this.cell = cell;
  }

  Cell cell(Row row) {
    return cell.apply(row);
  }

  private static Cell optional(java.util.Optional<?> value) {
    return value.map(one -> new Cell(one.toString())).orElse(Cell.EMPTY);
  }

  private static Cell number(@org.jspecify.annotations.Nullable Number number) {
    return number == null ? Cell.EMPTY : Cell.number(number);
  }

  private static Cell type(Row row, Function<AcledType, String> part) {
    return row.summary
        .subType()
        .flatMap(AcledType::of)
        .map(part)
        .map(Cell::text)
        .orElse(Cell.EMPTY);
  }

  private static Cell place(Row row, Function<EventPlace, Cell> part) {
    return row.summary.place().map(part).orElse(Cell.EMPTY);
  }

  private static Cell first(List<Participant> participants) {
    return participants.isEmpty() ? Cell.EMPTY : Cell.text(participants.getFirst().name());
  }

  private static Cell rest(List<Participant> participants) {
    return participants.size() < 2
        ? Cell.EMPTY
        : Cell.texts(
            participants.subList(1, participants.size()).stream().map(Participant::name).toList());
  }

  private static Cell parties(Row row, Stance stance) {
    return Cell.texts(
        row.event.view().positions().stream()
            .filter(position -> position.stance() == stance)
            .map(position -> position.party().name())
            .toList());
  }

  private static java.util.stream.Stream<String> labels(Position position) {
    return position.labels().stream().map(label -> position.party().name() + ": " + label.words());
  }

  private static java.util.stream.Stream<String> figures(Position position) {
    return position.latestFigures().stream()
        .map(figure -> position.party().name() + ": " + kinded(figure));
  }

  /** "25 people (killed)". */
  private static String kinded(StatedFigure figure) {
    FigureKind kind = figure.figure().kind();
    return figure(figure) + (kind == FigureKind.OTHER ? "" : " (" + kind.code() + ")");
  }

  private static String figure(StatedFigure figure) {
    return figure.what().contains(figure.words())
        ? figure.what()
        : (figure.words() + " " + figure.what()).strip();
  }

  private static String words(StoredClaim claim) {
    return claim.sentence().of(claim.revision().report().text()).strip();
  }

  /** "r1f0c3a9e55d20b46 106-116": code points of the words that name the event. */
  private static String span(StoredClaim claim) {
    Span trigger = CodePoints.of(claim.revision().report().text()).of(claim.claim().trigger());
    return claim.revision().id() + " " + trigger.start() + "-" + trigger.end();
  }
}
