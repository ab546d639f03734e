package org.hearsay.reader.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.reader.TestLanguage.ENGLISH;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hearsay.model.CpuTime;
import org.hearsay.model.Figure;
import org.hearsay.model.Report;
import org.hearsay.model.Span;
import org.hearsay.reader.GoldenList;
import org.hearsay.reader.Hostile;
import org.hearsay.reader.text.Sentences;
import org.hearsay.reader.time.TimeFinder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FigureFinderTest {
  private static TimeFinder times;
  private static FigureFinder figures;
  private static final LocalDate THURSDAY = LocalDate.of(2022, 11, 10);

  @BeforeAll
  static void load() {
    times = TimeFinder.forLanguage(ENGLISH);
    figures = FigureFinder.forLanguage(ENGLISH);
  }

  private static List<Figure> of(String text) {
    Report report = Report.of("f", text).withPublished(THURSDAY);
    return of(report, Sentences.of(text, ENGLISH));
  }

  private static List<Figure> of(Report report, List<Span> sentences) {
    return figures.of(report.text(), sentences, times.of(report, sentences));
  }

  private static List<String> lines(Report report, List<Span> sentences) {
    return of(report, sentences).stream().map(f -> line(f, report.text())).toList();
  }

  private static String line(Figure figure, String text) {
    Span what = figure.what();
    String kind = figure.dimension().name().toLowerCase(Locale.ROOT);
    return String.join(
        " | ",
        figure.span().of(text),
        kind + (figure.approximate() ? "~" : ""),
        number(figure.low()),
        number(figure.high()),
        figure.unit() == null ? "-" : figure.unit(),
        what == null ? "-" : what.of(text));
  }

  private static String number(@Nullable Double number) {
    if (number == null) {
      return "-";
    }
    return number == Math.rint(number) ? String.valueOf(number.longValue()) : number.toString();
  }

  @TestFactory
  Stream<DynamicTest> of_goldenSentence_findsAllAndNothingElse() {
    return GoldenList.tests("figures.txt", FigureFinderTest.class, FigureFinderTest::lines);
  }

  @Test
  void of_numberInsideATime_isNoFigure() {
    assertThat(of("On Nov. 10, 2022, at 5 p.m. it had lasted nine months.")).isEmpty();
  }

  @Test
  void of_timesNotGiven_theyAreFigures() {
    String text = "It lasted nine months.";
    assertThat(figures.of(text, Sentences.of(text, ENGLISH), List.of()))
        .extracting(f -> f.span().of(text))
        .containsExactly("nine");
  }

  @Test
  void of_rangeTheWrongWayRound_isNotOne() {
    List<Figure> found = of("Its share fell from 30 to 20 seats.");
    assertThat(found).extracting(Figure::low).containsExactly(30.0, 20.0);
    assertThat(found).allMatch(f -> f.low() != null && f.low().equals(f.high()));
  }

  @Test
  void of_rangeThatSharesAScale_isScaledOnBothSides() {
    assertThat(
            lines(Report.of("f", "Some 20 to 30 million people fled."), List.of(new Span(0, 34))))
        .containsExactly("Some 20 to 30 million | count~ | 20000000 | 30000000 | - | people");
  }

  private static List<String> counted(String text) {
    return of(text).stream()
        .map(f -> f.span().of(text) + ": " + (f.what() == null ? "-" : f.what().of(text)))
        .toList();
  }

  @Test
  void of_whoseThingsAreCounted_areTheirs() {
    assertThat(counted("Eleven women's shelters closed."))
        .containsExactly("Eleven: women's shelters");
    assertThat(counted("They shut 3 children's hospitals."))
        .containsExactly("3: children's hospitals");
  }

  @Test
  void of_pluralThatAHyphenJoins_isNotAllThatIsCounted() {
    assertThat(counted("He sent 40 arms-control experts."))
        .containsExactly("40: arms-control experts");
    assertThat(counted("Six sports-hall roofs fell.")).containsExactly("Six: sports-hall roofs");
  }

  @Test
  void of_numberBehindAName_isTheNames() {
    assertThat(counted("They reached Camp Orla 12 by boat.")).isEmpty();
    assertThat(counted("The ferry Maren 4 sank.")).isEmpty();
  }

  @Test
  void of_bareDecimal_countsNothing() {
    assertThat(counted("It reached 4.2 and stopped.")).isEmpty();
    assertThat(counted("The index fell to 98.5 again.")).isEmpty();
  }

  @Test
  void of_score_countsNothing() {
    assertThat(counted("It ended 1-3 at home.")).isEmpty();
    assertThat(counted("They held on to 0-2.")).isEmpty();
  }

  @Test
  void of_hugeNumber_isNoFigure() {
    assertThat(of("They lost " + "9".repeat(39) + " tanks.")).isEmpty();
    assertThat(of("They lost " + "9".repeat(400) + " tanks.")).isEmpty();
  }

  @Test
  void of_textWithAstralCharacters_spansAreTheWords() {
    String text = "\uD83D\uDE80 Dozens of tanks. \uD83D\uDE80 At least 41 villages.";
    assertThat(of(text))
        .extracting(f -> line(f, text))
        .containsExactly(
            "Dozens | count | 24 | - | - | tanks", "At least 41 | count | 41 | - | - | villages");
  }

  @Tag("size")
  @TestFactory
  Stream<DynamicTest> of_endlessRepetition_isLinear() {
    return Hostile.repeats()
        .map(
            text ->
                DynamicTest.dynamicTest(
                    text.substring(0, 14),
                    () ->
                        assertThat(
                                CpuTime.within(
                                    Hostile.PATIENCE,
                                    () -> figures.of(text, Sentences.of(text, ENGLISH), List.of())))
                            .hasSizeLessThanOrEqualTo(FigureFinder.MOST)));
  }

  @Test
  void of_anyMixture_isInOrderAndDoesNotOverlap() {
    Hostile.mixtures(300)
        .forEach(
            text -> {
              int end = 0;
              for (Figure figure : of(text)) {
                assertThat(figure.span().start()).as(text).isGreaterThanOrEqualTo(end);
                end = figure.span().end();
              }
            });
  }
}
