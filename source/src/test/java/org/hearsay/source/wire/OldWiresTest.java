package org.hearsay.source.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.source.Fixtures.captures;
import static org.hearsay.source.Fixtures.report;

import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.hearsay.model.Report;
import org.hearsay.model.Warning;
import org.hearsay.source.Capture;
import org.hearsay.source.Fixtures;
import org.junit.jupiter.api.Test;

/** Wires before and beside NewsML-G2: NewsML 1, IPTC 7901, ANPA, parts of items. */
class OldWiresTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 3);

  private static final String NEWSML =
      """
      <?xml version="1.0" encoding="UTF-8"?><!DOCTYPE NewsML SYSTEM "NewsML_1.2.dtd">
      <NewsML><NewsEnvelope><DateAndTime>20260303T130037Z</DateAndTime></NewsEnvelope><NewsItem>
      <Identification><NewsIdentifier><ProviderId>coast.example</ProviderId><DateId>20260303</DateId>
      <NewsItemId>ferry</NewsItemId><RevisionId PreviousRevision="1" Update="N">2</RevisionId>
      <PublicIdentifier>urn:newsml:coast.example:20260303:ferry:2</PublicIdentifier></NewsIdentifier>
      </Identification><NewsManagement><NewsItemType FormalName="News"/>
      <FirstCreated>20260303T125902Z</FirstCreated><ThisRevisionCreated>20260303T135902+0000</ThisRevisionCreated>
      <Status FormalName="Usable"/><Instruction FormalName="Correction"/></NewsManagement>
      <NewsComponent><NewsLines><HeadLine>Ferry halted</HeadLine><ByLine>By Ada Orr</ByLine>
      <DateLine>Port Sella, 3 March 2026 (COAST)</DateLine><CreditLine>Coast Wire</CreditLine></NewsLines>
      <AdministrativeMetadata><Provider><Party FormalName="COAST"/></Provider></AdministrativeMetadata>
      <DescriptiveMetadata><Language FormalName="en"/></DescriptiveMetadata>
      <NewsComponent EquivalentsList="yes">
      <NewsComponent><Role FormalName="Main"/><ContentItem><MediaType FormalName="Text"/><DataContent>
      <nitf><body><body.content><p>The ferry was halted.</p><p>Nobody was hurt.</p></body.content></body></nitf>
      </DataContent></ContentItem></NewsComponent>
      <NewsComponent><ContentItem><MediaType FormalName="Text"/><DataContent>The ferry was halted, in
      other words.</DataContent></ContentItem></NewsComponent></NewsComponent>
      <NewsComponent><Role FormalName="Photo"/>
      <NewsComponent><Role FormalName="Caption"/><ContentItem><MediaType FormalName="Text"/><DataContent><p>The pier.</p></DataContent></ContentItem></NewsComponent>
      <NewsComponent><ContentItem Href="p.jpg"><MediaType FormalName="Photo"/></ContentItem></NewsComponent></NewsComponent>
      </NewsComponent></NewsItem></NewsML>
      """;

  private static final String IPTC =
      "\u0001bdt0326 4 pl 410  dpa 0812\n\u0002\nOrlund/Energy/\nEIL\nFerry halted as Orlund blames rival\n"
          + "for cut cable =\n\nPort Sella (dpa) - The government of Orlund accused neighbouring Tavira\n"
          + "of cutting a cable under the Sella Strait.\n\nNobody was hurt.\n\n# Notizblock\n\n## Orte\n"
          + "- [Harbour](Pier 1)\n\ndpa abc xx de\n\u0003\n032101 GMT Mrz 26\n";

  private static final String ANPA =
      "\u0016\u0016\u0001a0123 u i BC-Orlund-Cable 03-03 0240\n^BC-Orlund-Cable,0240<\n^Ferry halted as rival"
          + " is blamed<\n^Eds: adds quotes<\n^By ADA ORR=\n^Coast Wire Writer=\n   PORT SELLA (Coast) _ The"
          + " government of Orlund accused\nneighbouring Tavira of cutting a cable.\n   ``This was no"
          + " anchor,'' said Ada Vale, the minister.\n\nCW-PS-03-03-26 1041GMT<\n";

  private static Capture only(String name, String text) throws IOException {
    List<Capture> captures = captures(name, text.getBytes(UTF_8));
    assertThat(captures).hasSize(1);
    return captures.getFirst();
  }

  @Test
  void newsMl1_item_isAReportUnderItsIdentifier() throws IOException {
    Capture capture = only("i.xml", NEWSML);
    assertThat(capture.address()).isEqualTo("urn:newsml:coast.example:20260303:ferry");
    Report report = report(capture);
    assertThat(report.text())
        .isEqualTo("Ferry halted\n\nThe ferry was halted.\n\nNobody was hurt.");
    assertThat(report.outlet()).isEqualTo("COAST");
    assertThat(report.published()).isEqualTo(DAY);
    assertThat(report.language()).isEqualTo("en");
    assertThat(report.provenance().version()).isEqualTo("2");
    assertThat(report.provenance().credit()).isEqualTo("Coast Wire");
    assertThat(report.provenance().authors()).containsExactly("Ada Orr");
    assertThat(report.provenance().dateline()).isEqualTo("Port Sella, 3 March 2026 (COAST)");
    assertThat(report.provenance().captions())
        .singleElement()
        .hasFieldOrPropertyWithValue("text", "The pier.");
    assertThat(report.warnings()).extracting(Warning::code).contains("correction");
  }

  @Test
  void newsMl1_canceled_keepsNoWord() throws IOException {
    Report report = report(only("i.xml", NEWSML.replace("\"Usable\"", "\"Canceled\"")));
    assertThat(report.text()).isEqualTo("canceled");
    assertThat(report.warnings()).extracting(Warning::code).contains("canceled");
  }

  @Test
  void iptc7901_item_isItsHeadlineAndStory() throws IOException {
    Report report = report(only("w.txt", IPTC.replace("Mrz", "Mar")));
    assertThat(report.title()).isEqualTo("Ferry halted as Orlund blames rival for cut cable");
    assertThat(report.text())
        .isEqualTo(
            "Ferry halted as Orlund blames rival for cut cable\n\nPort Sella (dpa) - The government of"
                + " Orlund accused neighbouring Tavira of cutting a cable under the Sella Strait.\n\n"
                + "Nobody was hurt.");
    assertThat(report.provenance().publishedAt())
        .isEqualTo(OffsetDateTime.parse("2026-03-03T21:01:00Z"));
    assertThat(report.provenance().dateline()).isEqualTo("Port Sella");
    assertThat(report.provenance().credit()).isEqualTo("dpa");
  }

  @Test
  void iptc7901_severalInAFile_areEachAReport() throws IOException {
    String two =
        IPTC.replace("Mrz", "Mar") + IPTC.replace("bdt0326", "bdt0327").replace("halted", "sails");
    assertThat(captures("w.txt", two.getBytes(UTF_8)))
        .extracting(Capture::address)
        .containsExactly("w.txt#bdt0326", "w.txt#bdt0327");
  }

  @Test
  void anpa_item_isItsHeadlineBylineAndStory() throws IOException {
    Report report = report(only("w.txt", ANPA));
    assertThat(report.title()).isEqualTo("Ferry halted as rival is blamed");
    assertThat(report.text())
        .isEqualTo(
            "Ferry halted as rival is blamed\n\nPORT SELLA (Coast) - The government of Orlund accused"
                + " neighbouring Tavira of cutting a cable.\n\n\u201cThis was no anchor,\u201d said Ada"
                + " Vale, the minister.");
    assertThat(report.provenance().authors()).containsExactly("ADA ORR");
    assertThat(report.provenance().dateline()).isEqualTo("PORT SELLA");
    assertThat(report.provenance().publishedAt())
        .isEqualTo(OffsetDateTime.parse("2026-03-03T10:41:00Z"));
  }

  @Test
  void partsOfItems_areTheirWords() throws IOException {
    String nitf =
        "<nitf><body><body.content><p>It sails.</p><p>It does.</p></body.content></body></nitf>";
    for (String part :
        List.of(
            "<contentSet><inlineXML contenttype=\"application/nitf+xml\">"
                + nitf
                + "</inlineXML></contentSet>",
            "<inlineXML>" + nitf + "</inlineXML>",
            "<body.content><p>It sails.</p><p>It does.</p></body.content>",
            "<p>It sails.</p>\n<p>It does.</p>")) {
      assertThat(report(only("part.xml", part)).text()).as(part).isEqualTo("It sails.\n\nIt does.");
    }
    assertThat(captures("x.xml", "<order id=\"1\"><sum>2</sum></order>".getBytes(UTF_8)))
        .singleElement()
        .satisfies(one -> assertThat(one.outcome().toString()).contains("XML of another kind"));
  }

  @Test
  void wires_cutOrChangedAtEachByte_throwNothing() throws IOException {
    Fixtures.hold("i.xml", NEWSML.getBytes(UTF_8));
    Fixtures.hold("w.txt", IPTC.getBytes(UTF_8));
    Fixtures.hold("a.txt", ANPA.getBytes(UTF_8));
  }
}
