package org.hearsay.source.press;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.source.Fixtures.captures;
import static org.hearsay.source.Fixtures.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.hearsay.model.Report;
import org.hearsay.source.Capture;
import org.hearsay.source.Fixtures;
import org.junit.jupiter.api.Test;

class PressExportTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 3);

  private static final String FACTIVA =
      """
      Ferry halted, harbour office says
      By Ada Orr
      240 words
      3 March 2026
      10:41
      Coast Wire
      CWIRE
      12
      English
      Copyright 2026 Coast Wire

      The ferry of Port Sella was halted on Tuesday, the harbour office said.

      Nobody was hurt.

      Document CWIRE00020260303em3300001

      Pier closed
      1,240 words
      4 March 2026
      Harbour Post
      HPOST
      English
      (c) 2026 Harbour Post. All rights reserved.
      The pier is closed until Friday, the mayor said.
      Document HPOST00020260304em3400002
      """;

  private static final String FIELDS =
      """
      HD  Ferry halted, harbour office says
      BY  By Ada Orr
      WC  240 words
      PD  3 March 2026
      ET  10:41
      SN  Coast Wire
      SC  CWIRE
      LA  English
      CY  Copyright 2026 Coast Wire
      LP
      The ferry of Port Sella was halted on Tuesday, the harbour office said.
      TD
      Nobody was hurt.
      NS  gcat : Political news
      AN  Document CWIRE00020260303em3300001
      """;

  private static final String NEXIS =
      """
      Job Number: 1234567
      Documents (2)
      1. Ferry halted, harbour office says
      2. Pier closed
      Ferry halted, harbour office says
      Coast Wire
      March 3, 2026 Tuesday 10:41 AM GMT
      Copyright 2026 Coast Wire All Rights Reserved
      Section: NEWS; Pg. 3
      Length: 240 words
      Byline: Ada Orr
      Dateline: PORT SELLA
      Body

      The ferry of Port Sella was halted on Tuesday, the harbour office said.
      Nobody was hurt.
      Load-Date: March 5, 2026
      End of Document
      Pier closed
      Harbour Post
      4 March 2026
      Copyright 2026 Harbour Post
      Length: 20 words
      Body
      The pier is closed until Friday, the mayor said.
      Classification
      Language: ENGLISH
      End of Document
      """;

  private static final String OLD =
      """
                                     1 of 2 DOCUMENTS


                                  Coast Wire (Port Sella)

                            March 3, 2026 Tuesday 10:41 AM GMT

      Ferry halted, harbour office says

      BYLINE: Ada Orr

      SECTION: NEWS

      LENGTH: 240 words

      DATELINE: PORT SELLA

      The ferry of Port Sella was halted on Tuesday, the
      harbour office said.

      Nobody was hurt.

      LOAD-DATE: March 5, 2026

      LANGUAGE: ENGLISH

                              Copyright 2026 Coast Wire
                               All Rights Reserved


                                     2 of 2 DOCUMENTS

                                  Harbour Post

                            March 4, 2026 Wednesday

      Pier closed

      LENGTH: 20 words

      The pier is closed until Friday, the mayor said.

      LOAD-DATE: March 5, 2026
      """;

  private static List<Capture> of(String name, String text) throws IOException {
    return captures(name, text.getBytes(UTF_8));
  }

  private static void isFerry(Capture capture) {
    Report report = report(capture);
    assertThat(report.title()).isEqualTo("Ferry halted, harbour office says");
    assertThat(report.published()).isEqualTo(DAY);
    assertThat(report.provenance().authors()).containsExactly("Ada Orr");
    assertThat(report.outlet()).startsWith("Coast Wire");
    assertThat(report.text())
        .isEqualTo(
            "Ferry halted, harbour office says\n\nThe ferry of Port Sella was halted on Tuesday, the"
                + " harbour office said.\n\nNobody was hurt.");
  }

  private static void isPier(Capture capture) {
    Report report = report(capture);
    assertThat(report.title()).isEqualTo("Pier closed");
    assertThat(report.published()).isEqualTo(DAY.plusDays(1));
    assertThat(report.outlet()).isEqualTo("Harbour Post");
    assertThat(report.text())
        .isEqualTo("Pier closed\n\nThe pier is closed until Friday, the mayor said.");
  }

  @Test
  void captures_factiva_areItsArticles() throws IOException {
    List<Capture> captures = of("factiva.txt", FACTIVA);
    assertThat(captures)
        .extracting(Capture::address)
        .containsExactly("factiva:CWIRE00020260303em3300001", "factiva:HPOST00020260304em3400002");
    isFerry(captures.getFirst());
    isPier(captures.getLast());
  }

  @Test
  void captures_factivaWithFields_areItsArticles() throws IOException {
    assertThat(of("factiva.txt", FIELDS)).singleElement().satisfies(PressExportTest::isFerry);
  }

  @Test
  void captures_factivaAsAPage_areItsArticles() throws IOException {
    StringBuilder page =
        new StringBuilder(
            "<html><head><title>Factiva</title></head><body><div class=\"article enArticle\">");
    FACTIVA.lines().forEach(line -> page.append("<div>").append(line).append("</div>"));
    List<Capture> captures = of("factiva.html", page + "</div></body></html>");
    assertThat(captures).hasSize(2);
    isFerry(captures.getFirst());
    isPier(captures.getLast());
  }

  @Test
  void captures_nexis_areItsArticles() throws IOException {
    List<Capture> captures = of("nexis.txt", NEXIS);
    assertThat(captures).hasSize(2);
    isFerry(captures.getFirst());
    assertThat(report(captures.getFirst()).provenance().dateline()).isEqualTo("PORT SELLA");
    isPier(captures.getLast());
  }

  @Test
  void captures_olderNexis_areItsArticles() throws IOException {
    List<Capture> captures = of("nexis.txt", OLD);
    assertThat(captures).hasSize(2);
    isFerry(captures.getFirst());
    isPier(captures.getLast());
  }

  @Test
  void captures_proquest_areItsArticles() throws IOException {
    String text =
        """
        ____________________________________________________________

        Document 1 of 2

        Ferry halted, harbour office says

        Author: Ada Orr

        Publication info: Coast Wire [Port Sella] 03 Mar 2026.

        Full text: The ferry of Port Sella was halted on Tuesday, the harbour office said.

        Nobody was hurt.

        Publication title: Coast Wire

        Publication date: Mar 3, 2026

        ____________________________________________________________

        Document 2 of 2

        Pier closed

        Full text: The pier is closed until Friday, the mayor said.

        Publication title: Harbour Post

        Publication date: Mar 4, 2026
        """;
    List<Capture> captures = of("proquest.txt", text);
    assertThat(captures).hasSize(2);
    isFerry(captures.getFirst());
    isPier(captures.getLast());
  }

  @Test
  void captures_textThatOnlyCountsWords_isAText() throws IOException {
    String text = "The minister spoke.\n240 words\nNobody listened to the end of the document.";
    assertThat(report(of("a.txt", text).getFirst()).text()).isEqualTo(text);
  }

  @Test
  void captures_cutOrChangedAtEachByte_throwNothing() throws IOException {
    for (String export : List.of(FACTIVA, FIELDS, NEXIS, OLD)) {
      Fixtures.hold("e.txt", export.getBytes(UTF_8));
    }
  }
}
