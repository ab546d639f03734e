package org.hearsay.source.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.source.Fixtures.captures;
import static org.hearsay.source.Fixtures.report;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hearsay.model.Provenance;
import org.hearsay.model.Provenance.Caption;
import org.hearsay.model.Report;
import org.hearsay.source.Capture;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.junit.jupiter.api.Test;

class NewsMlTest {
  private static final String META =
      "<itemMeta><itemClass qcode=\"ninat:text\"/>"
          + "<provider uri=\"http://cv.example.org/names/CoastWire\"/>"
          + "<versionCreated>2026-03-05T09:00:00+01:00</versionCreated>"
          + "<link rel=\"irel:seeAlso\" href=\"https://coast.example/other\"/>"
          + "<link rel=\"irel:canonical\" href=\"https://coast.example/fire\"/></itemMeta>"
          + "<contentMeta><creator qcode=\"nprov:CW\"><name>Coast Wire</name></creator>"
          + "<creator role=\"crol:author\"><name>Ana Orr</name></creator>"
          + "<headline>Fire in Sella</headline></contentMeta>";

  @Test
  void newsMl_blocksOfXhtml_areParagraphsWhateverTheirPrefix() throws IOException {
    String body =
        "<h2>At night</h2><div>A quay burned.</div><blockquote>“It is out.”</blockquote>"
            + "<p>No one <em>was</em> hurt.</p><script>x()</script>";
    String prefixed = body.replace("</", "</x:").replaceAll("<(?!/)", "<x:");
    for (String one : List.of("<body>" + body + "</body>", "<x:body>" + prefixed + "</x:body>")) {
      assertThat(report(only(item("a:item-1", one))).text())
          .isEqualTo(
              "Fire in Sella\n\nAt night\n\nA quay burned.\n\n“It is out.”\n\nNo one was hurt.");
    }
  }

  @Test
  void newsMl_namesByUriAndCreator_areThoseOfPeopleAndAgency() throws IOException {
    Report report = report(only(item("a:item-1", "<p>A quay burned.</p>")));
    assertThat(report.outlet()).isEqualTo("CoastWire");
    Provenance told = report.provenance();
    assertThat(told.authors()).containsExactly("Ana Orr");
    assertThat(told.url()).isEqualTo("https://coast.example/fire");
  }

  @Test
  void newsMl_descriptionsOfAPicture_onlyItsCaptionIsOne() throws IOException {
    String picture =
        "<newsItem guid=\"a:picture\"><itemMeta><itemClass qcode=\"ninat:picture\"/></itemMeta>"
            + "<contentMeta><subject><description>Fires in general.</description></subject>"
            + "<description role=\"drol:summary\">Short.</description>"
            + "<description role=\"drol:caption\">The quay.</description></contentMeta></newsItem>";
    String message =
        "<newsMessage>" + item("a:item-1", "<p>A quay burned.</p>") + picture + "</newsMessage>";
    assertThat(report(only(message)).provenance().captions())
        .containsExactly(new Caption("The quay.", null));
  }

  @Test
  void newsMl_latin1ThatIsWindows_keepsItsQuotes() throws IOException {
    String xml =
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>"
            + item("a:item-1", "<p>“It’s over,” said the café.</p>");
    byte[] bytes = xml.getBytes(Charset.forName("windows-1252"));
    assertThat(report(captures("a.xml", bytes).getFirst()).text())
        .endsWith("“It’s over,” said the café.");
  }

  @Test
  void newsMl_utf16_isRead() throws IOException {
    String xml =
        "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?>"
            + item("a:item-1", "<p>The café said no.</p>");
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      assertThat(report(captures("a.xml", xml.getBytes(charset)).getFirst()).text())
          .endsWith("The café said no.");
    }
  }

  @Test
  void newsMl_cutBehindATag_isRejected() throws IOException {
    String whole = item("a:item-1", "<p>The mayor denied it.</p><p>Her deputy did not.</p>");
    for (String end : List.of("denied it.</p>", "</inlineXML>", "</contentSet>")) {
      String cut = whole.substring(0, whole.indexOf(end) + end.length());
      Rejected rejected = (Rejected) only(cut).outcome();
      assertThat(rejected.message()).as(end).contains("cut");
    }
  }

  @Test
  void newsMl_toldLanguage_holdsUnlessTheTextIsAnother() throws IOException {
    String swedish = "<p>Det var en stor eld i hamnen och borgmästaren sade att elden var ute.</p>";
    String english = "<p>The mayor of the town said that the fire at the quay was out.</p>";
    assertThat(report(only(item("a:item-1", swedish, "sv-SE"))).language()).isEqualTo("sv");
    assertThat(report(only(item("a:item-1", english, "sv-SE"))).language()).isEqualTo("en");
    assertThat(report(only(item("a:item-1", "<p>Ute.</p>", "sv"))).language()).isEqualTo("sv");
  }

  @Test
  void newsMl_itemsInItems_areOneAndBounded() throws IOException {
    String deep =
        "<newsItem guid=\"a:item-1\">".repeat(100)
            + "<contentSet><inlineXML>"
            + "<p>word</p>".repeat(60_000)
            + "</inlineXML></contentSet>"
            + "</newsItem>".repeat(100);
    assertThat(captures("a.xml", ("<newsMessage>" + deep + "</newsMessage>").getBytes(UTF_8)))
        .hasSize(1);
  }

  @Test
  void newsMl_moreItemsThanAreRead_isSaid() throws IOException {
    String many =
        "<newsMessage>" + "<newsItem guid=\"a:item-1\"/>".repeat(10_001) + "</newsMessage>";
    Rejected last = (Rejected) captures("a.xml", many.getBytes(UTF_8)).getLast().outcome();
    assertThat(last.reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(last.message()).contains("10000 of 10001");
  }

  private static Capture only(String xml) throws IOException {
    List<Capture> captures = captures("a.xml", xml.getBytes(UTF_8));
    assertThat(captures).hasSize(1);
    return captures.getFirst();
  }

  private static String item(String guid, String body) {
    return item(guid, body, "en");
  }

  private static String item(String guid, String body, String language) {
    return "<newsItem guid=\"%s\" xml:lang=\"%s\">".formatted(guid, language)
        + META
        + "<contentSet><inlineXML>"
        + body
        + "</inlineXML></contentSet></newsItem>";
  }
}
