package org.hearsay.reader.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.reader.TestLanguage.ENGLISH;

import java.util.List;
import java.util.stream.Stream;
import org.hearsay.model.CpuTime;
import org.hearsay.model.Figure;
import org.hearsay.model.FigureKind;
import org.hearsay.model.Report;
import org.hearsay.model.Span;
import org.hearsay.reader.GoldenList;
import org.hearsay.reader.Hostile;
import org.hearsay.reader.time.TimeFinder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FigureKindsTest {
  private static TimeFinder times;
  private static FigureFinder figures;
  private static FigureKinds kinds;

  @BeforeAll
  static void load() {
    times = TimeFinder.forLanguage(ENGLISH);
    figures = FigureFinder.forLanguage(ENGLISH);
    kinds = FigureKinds.of(ENGLISH);
  }

  private static List<KindedFigure> of(Report report, List<Span> sentences) {
    String text = report.text();
    return kinds.of(text, sentences, figures.of(text, sentences, times.of(report, sentences)));
  }

  private static List<String> lines(Report report, List<Span> sentences) {
    return of(report, sentences).stream().map(figure -> line(figure, report.text())).toList();
  }

  private static String line(KindedFigure kinded, String text) {
    Span told = kinded.told();
    return kinded.figure().span().of(text)
        + " | "
        + kinded.figure().kind().code()
        + " | "
        + (told == null ? "-" : told.of(text));
  }

  @TestFactory
  Stream<DynamicTest> of_goldenSentence_tellsEachKind() {
    return GoldenList.resource(FigureKindsTest.class, "kinds.txt").tests(FigureKindsTest::lines);
  }

  @Test
  void of_noOneWithAParticiple_countsNone() {
    Report report = Report.of("f", "No one was hurt.");
    KindedFigure none = of(report, List.of(new Span(0, 16))).getFirst();
    assertThat(none.figure().low()).isZero();
    assertThat(none.figure().high()).isZero();
    assertThat(none.figure().kind()).isEqualTo(FigureKind.WOUNDED);
  }

  @Test
  void of_wordAlone_tellsItsKind() {
    assertThat(kinds.of("The toll rose.", new Span(4, 8))).isEqualTo(FigureKind.KILLED);
    assertThat(kinds.of("The toll rose.", new Span(9, 13))).isEqualTo(FigureKind.OTHER);
  }

  @Test
  void of_oneSentenceOfAMegabyte_takesTimeInProportion() throws Exception {
    String text = "12 killed and no one hurt, the toll of 3 ".repeat(25_000);
    List<Span> sentences = List.of(new Span(0, text.length()));
    List<Figure> found = figures.of(text, sentences, List.of());
    assertThat(CpuTime.within(Hostile.PATIENCE, () -> kinds.of(text, sentences, found)))
        .hasSizeGreaterThan(FigureFinder.MOST / 2);
  }
}
