package org.hearsay.reader.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.reader.TestLanguage.ENGLISH;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.model.CpuTime;
import org.hearsay.model.Report;
import org.hearsay.model.Span;
import org.hearsay.model.TimeExpression;
import org.hearsay.reader.GoldenList;
import org.hearsay.reader.Hostile;
import org.hearsay.reader.text.Sentences;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TimeFinderTest {
  private static TimeFinder times;
  private static final LocalDate THURSDAY = LocalDate.of(2022, 11, 10);

  @BeforeAll
  static void load() {
    times = TimeFinder.forLanguage(ENGLISH);
  }

  private static List<TimeExpression> of(String text, @Nullable LocalDate published) {
    Report report = Report.of("t", text).withPublished(published);
    return times.of(report, Sentences.of(text, ENGLISH));
  }

  private static List<String> lines(Report report, List<Span> sentences) {
    return times.of(report, sentences).stream().map(t -> line(t, report.text())).toList();
  }

  private static String line(TimeExpression time, String text) {
    return String.join(
        " | ",
        time.span().of(text),
        time.type().code(),
        orDash(time.value()),
        orDash(time.from()),
        orDash(time.to()),
        time.precision().code());
  }

  private static String orDash(@Nullable Object value) {
    return value == null ? "-" : value.toString();
  }

  @TestFactory
  Stream<DynamicTest> of_goldenSentence_findsAllAndNothingElse() {
    return GoldenList.tests("times.txt", TimeFinderTest.class, TimeFinderTest::lines);
  }

  /** One test for all of them, since mutation testing starts anew for every test. */
  @Test
  void of_exampleOfARule_hasItsValue() {
    List<TimeRule> rules = times.rules().stream().filter(rule -> rule.example() != null).toList();
    assertThat(rules).hasSizeGreaterThan(100);
    assertThat(rules).allSatisfy(TimeFinderTest::checkExample);
  }

  private static void checkExample(TimeRule rule) {
    String example = String.valueOf(rule.example());
    List<TimeExpression> found =
        of(example, THURSDAY).stream()
            .filter(t -> rule.words() == null || t.span().of(example).equals(rule.words()))
            .toList();
    assertThat(found).as(example).extracting(TimeExpression::value).containsExactly(rule.value());
  }

  @Test
  void of_noExpression_publicationIsNotFilledIn() {
    assertThat(of("Dovania has taken Orlen, its army said.", THURSDAY)).isEmpty();
  }

  @Test
  void of_nothingToCountFrom_hasNoValue() {
    TimeExpression next = of("The next day the port was empty.", THURSDAY).getFirst();
    assertThat(next.value()).isNull();
    assertThat(next.from()).isNull();
  }

  @Test
  void of_anchorInAnotherSentence_isNotUsed() {
    List<TimeExpression> found = of("It fell on Nov. 3. The next day it burned.", THURSDAY);
    assertThat(found).extracting(TimeExpression::value).containsExactly("2022-11-03", null);
  }

  @Test
  void of_dayAfterAnOrder_isTheDayOfTheOrder() {
    String text = "They reclaimed it Thursday, a day after Marvia ordered the retreat.";
    assertThat(of(text, THURSDAY))
        .extracting(TimeExpression::ofWhatFollows)
        .containsExactly(false, true);
  }

  @Test
  void of_dayAfterADate_isTheDayBehindTheDate() {
    String text = "They met a day after the vote on Nov. 3.";
    assertThat(of(text, THURSDAY))
        .extracting(TimeExpression::value)
        .containsExactly("2022-11-04", "2022-11-03");
  }

  @Test
  void of_leapDayWithoutItsYear_isInAYearThatHasIt() {
    assertThat(of("It sank on 29 February 2023.", THURSDAY)).isEmpty();
    assertThat(of("It sank on 31 November.", THURSDAY)).isEmpty();
    assertThat(of("It sank on 29 February 2020.", THURSDAY))
        .extracting(TimeExpression::value)
        .containsExactly("2020-02-29");
  }

  @Test
  void of_textWithAstralCharacters_spansAreTheWords() {
    String text =
        "\uD83D\uDE80 It was shut on Tuesday \uD83D\uDE80 night. \uD83D\uDE80 It opened today.";
    assertThat(of(text, THURSDAY))
        .extracting(t -> t.span().of(text))
        .containsExactly("Tuesday", "today");
  }

  @Test
  void of_extremePublicationDates_doNotFail() {
    String text = "It was shut 400 centuries ago, last week and for the past 2,000 years.";
    for (LocalDate day : List.of(LocalDate.MIN, LocalDate.MAX, LocalDate.of(1, 1, 1))) {
      assertThat(of(text, day)).isNotNull();
    }
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
                        assertThat(CpuTime.within(Hostile.PATIENCE, () -> of(text, THURSDAY)))
                            .hasSizeLessThanOrEqualTo(TimeFinder.MOST)));
  }

  @Test
  void of_anyMixture_isInOrderAndDoesNotOverlap() {
    Hostile.mixtures(300)
        .forEach(
            text -> {
              int end = 0;
              for (TimeExpression time : of(text, THURSDAY)) {
                assertThat(time.span().start()).as(text).isGreaterThanOrEqualTo(end);
                end = time.span().end();
              }
            });
  }
}
