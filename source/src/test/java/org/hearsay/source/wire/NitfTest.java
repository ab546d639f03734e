package org.hearsay.source.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.source.Fixtures.captures;
import static org.hearsay.source.Fixtures.report;

import java.io.IOException;
import java.time.LocalDate;
import org.hearsay.model.Report;
import org.hearsay.model.Warning;
import org.hearsay.source.Capture;
import org.junit.jupiter.api.Test;

class NitfTest {
  private static final String STORY =
      "<nitf><head><docdata><doc-id regsrc=\"Coast Wire\" id-string=\"fire-1\"/>"
          + "<date.release norm=\"20260305000000-0500\"/></docdata></head><body><body.head>"
          + "<hedline><hl1>Fire in Sella</hl1></hedline>"
          + "<note noteclass=\"editorsnote\"><body.content><p>Eds: not before noon.</p>"
          + "</body.content></note>"
          + "<byline>By ANA ORR<byttl>Coast Wire Writer</byttl></byline>"
          + "<dateline><location>PORT SELLA</location><story.date>March 5</story.date></dateline>"
          + "</body.head><body.content><p>A quay burned.</p><note><body.content><p>The quay is"
          + " old.</p></body.content></note></body.content></body></nitf>";

  @Test
  void nitf_notes_areNotSaidTwiceAndEditorsNotesNotAtAll() throws IOException {
    assertThat(report(capture("a.xml", STORY)).text())
        .isEqualTo("Fire in Sella\n\nA quay burned.\n\nThe quay is old.");
  }

  @Test
  void nitf_elementsWithoutSpaceBetween_areWordsApart() throws IOException {
    Report report = report(capture("a.xml", STORY));
    assertThat(report.provenance().authors()).containsExactly("ANA ORR");
    assertThat(report.provenance().dateline()).isEqualTo("PORT SELLA March 5");
  }

  @Test
  void nitf_dayWithoutATime_isADayAndNoMoment() throws IOException {
    Report report = report(capture("a.xml", STORY));
    assertThat(report.published()).isEqualTo(LocalDate.of(2026, 3, 5));
    assertThat(report.provenance().publishedAt()).isNull();
  }

  @Test
  void nitf_correction_isARevisionOfWhatItCorrects() throws IOException {
    String corrected =
        STORY
            .replace(
                "<doc-id",
                "<correction regsrc=\"Coast Wire\" id-string=\"fire-1\""
                    + " info=\"Corrects the quay.\"/><doc-id")
            .replaceFirst("<doc-id([^>]*)fire-1", "<doc-id$1fire-2");
    Capture later = capture("b.xml", corrected);
    assertThat(later.address())
        .isEqualTo(capture("a.xml", STORY).address())
        .isEqualTo("nitf:Coast-Wire/fire-1");
    assertThat(report(later).warnings())
        .extracting(Warning::message)
        .contains("the publisher has corrected this item: Corrects the quay.");
  }

  @Test
  void nitf_contentsInContents_areReadOnce() throws IOException {
    String deep =
        "<nitf><body>"
            + "<body.content>".repeat(100)
            + "<p>word</p>".repeat(20_000)
            + "</body.content>".repeat(100)
            + "</body></nitf>";
    assertThat(report(capture("a.xml", deep)).text()).hasSize(20_000 * 6 - 2);
  }

  private static Capture capture(String name, String xml) throws IOException {
    return captures(name, xml.getBytes(UTF_8)).getFirst();
  }
}
