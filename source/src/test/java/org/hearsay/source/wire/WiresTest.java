package org.hearsay.source.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.source.Fixtures.bytes;
import static org.hearsay.source.Fixtures.captures;
import static org.hearsay.source.Fixtures.report;

import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.hearsay.model.Provenance;
import org.hearsay.model.Provenance.Caption;
import org.hearsay.model.Report;
import org.hearsay.model.Warning;
import org.hearsay.source.Capture;
import org.hearsay.source.Fixtures;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WiresTest {
  @Test
  void newsMl_message_givesItsStoriesWithWhatIsTold() throws IOException {
    List<Capture> captures = captures("m.xml", bytes("x.newsml/good.xml"));
    assertThat(captures)
        .extracting(Capture::address)
        .containsExactly(
            "urn:newsml:coast.example:20260305:ferry", "urn:newsml:coast.example:20260304:mayor");
    Report ferry = report(captures.getFirst());
    assertThat(ferry.text())
        .isEqualTo(
            "Ferry sails again\n\nThe ferry of Port Sella sails again, the harbour office said on"
                + " Thursday.\n\nDivers found two cables & a saw.");
    assertThat(ferry.title()).isEqualTo("Ferry sails again");
    assertThat(ferry.outlet()).isEqualTo("Coast Wire");
    assertThat(ferry.published()).isEqualTo(LocalDate.of(2026, 3, 5));
    Provenance told = ferry.provenance();
    assertThat(told.authors()).containsExactly("Ana Orr", "Tom Vale");
    assertThat(told.dateline()).isEqualTo("PORT SELLA, March 5 (Coast Wire)");
    assertThat(told.credit()).isEqualTo("Coast Wire/Sella");
    assertThat(told.version()).isEqualTo("2");
    assertThat(told.status()).isEqualTo("usable");
    assertThat(told.modifiedAt()).isEqualTo(OffsetDateTime.parse("2026-03-05T07:10:00Z"));
    assertThat(told.captions())
        .containsExactly(new Caption("The ferry last week.", "Tom Vale/Coast Wire"));
    assertThat(ferry.warnings())
        .extracting(Warning::message)
        .containsExactly(
            "the publisher has corrected this item: Corrects number of cables in paragraph 2.");
  }

  @Test
  void newsMl_kill_isAReportOfTheSameAddressThatSaysSo() throws IOException {
    Report kill = report(captures("m.xml", bytes("x.newsml/good.xml")).getLast());
    // The note is no claim: "kill ... the mayor" was read as one.
    assertThat(kill.text()).isEqualTo("canceled");
    assertThat(kill.provenance().captions()).isEmpty();
    assertThat(kill.provenance().status()).isEqualTo("canceled");
    assertThat(kill.warnings())
        .extracting(Warning::message)
        .containsExactly(
            "the publisher has withdrawn this item: Editors: kill the story on the mayor of Sella."
                + " She did not resign.");
  }

  @Test
  void newsMl_killThatCarriesTheStory_doesNotSayItAgain() throws IOException {
    String story = new String(bytes("x.newsml/good.xml"), UTF_8);
    String killed =
        story
            .replaceFirst("stat:usable", "stat:canceled")
            .replaceFirst("<edNote>[^<]*</edNote>", "");
    Capture before = captures("a.xml", story.getBytes(UTF_8)).getFirst();
    Capture kill = captures("b.xml", killed.getBytes(UTF_8)).getFirst();
    assertThat(kill.address()).isEqualTo(before.address());
    assertThat(report(kill).text()).isEqualTo("canceled");
  }

  @Test
  void newsMl_packageOfReferences_isRejectedWithTheCause() throws IOException {
    String xml =
        "<?xml version=\"1.0\"?><packageItem guid=\"p\"><groupSet><group><itemRef"
            + " residref=\"x\"/></group></groupSet></packageItem>";
    Rejected rejected = (Rejected) captures("p.xml", xml.getBytes(UTF_8)).getFirst().outcome();
    assertThat(rejected.message()).contains("references to items");
  }

  @Test
  void nitf_story_givesWhatIsTold() throws IOException {
    List<Capture> captures = captures("n.xml", bytes("x.nitf/good.xml"));
    assertThat(captures).singleElement().extracting(Capture::address).isEqualTo("n.xml#ferry-1");
    Report story = report(captures.getFirst());
    assertThat(story.text())
        .isEqualTo(
            "Ferry sails again\n\nThe ferry of Port Sella sails again.\n\nDivers found two cables.");
    assertThat(story.outlet()).isEqualTo("Sella Post");
    assertThat(story.published()).isEqualTo(LocalDate.of(2026, 3, 5));
    assertThat(story.provenance().credit()).isEqualTo("Coast Wire");
    assertThat(story.provenance().authors()).containsExactly("Ana Orr");
    assertThat(story.provenance().version()).isEqualTo("4");
    assertThat(story.provenance().captions())
        .containsExactly(new Caption("The ferry last week.", "Tom Vale"));
  }

  @ParameterizedTest
  @CsvSource({
    "x.json/ninjs1.json, urn:coast:1, 2026-03-05",
    "x.json/ninjs3.json, urn:coast:3, 2026-03-04"
  })
  void ninjs_ofEachGeneration_givesWhatIsTold(String fixture, String uri, LocalDate day)
      throws IOException {
    List<Capture> captures = captures("n.json", bytes(fixture));
    assertThat(captures).singleElement().extracting(Capture::address).isEqualTo(uri);
    Report story = report(captures.getFirst());
    assertThat(story.title()).isEqualTo("Ferry sails again");
    assertThat(story.text())
        .startsWith("Ferry sails again\n\nThe ferry of Port Sella sails again")
        .endsWith("\n\nDivers found two cables.");
    assertThat(story.published()).isEqualTo(day);
    assertThat(story.provenance().authors()).containsExactly("Ana Orr");
    assertThat(story.provenance().status()).isEqualTo("usable");
    assertThat(story.provenance().captions())
        .containsExactly(new Caption("The ferry last week.", "Tom Vale"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.newsml/good.xml", "x.nitf/good.xml"})
  void xml_cut_isNeverTakenForAStory(String fixture) throws IOException {
    byte[] whole = bytes(fixture);
    for (int length = whole.length / 3; length < whole.length - 20; length += 7) {
      for (Capture capture : captures("m.xml", java.util.Arrays.copyOf(whole, length))) {
        boolean endsInATag = new String(whole, 0, length, UTF_8).stripTrailing().endsWith(">");
        if (!endsInATag) {
          assertThat(capture.outcome()).as("cut at %d", length).isInstanceOf(Rejected.class);
        }
      }
    }
  }

  @Test
  void hostile_bombsAndDepth_areNeitherExpandedNorFollowed() throws IOException {
    String bomb =
        "<?xml version=\"1.0\"?><!DOCTYPE nitf [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b"
            + " \"&a;&a;&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]><nitf><body><body.content>"
            + "<p>The ferry &b; &x; sails.</p></body.content></body></nitf>";
    String text = report(captures("b.xml", bomb.getBytes(UTF_8)).getFirst()).text();
    assertThat(text).isEqualTo("The ferry &b; &x; sails.");
    String deep = "<nitf>" + "<block>".repeat(200_000);
    Rejected cut = (Rejected) captures("d.xml", deep.getBytes(UTF_8)).getFirst().outcome();
    assertThat(cut.reason()).isIn(Reason.FORMAT, Reason.TOO_LARGE, Reason.EMPTY);
    String json = "{\"uri\":\"u\",\"headline\":" + "[".repeat(20_000);
    assertThat(captures("j.json", json.getBytes(UTF_8)).getFirst().outcome())
        .isInstanceOf(Rejected.class);
  }

  @ParameterizedTest
  @CsvSource({
    "x.xml, x.newsml/good.xml", "x.xml, x.nitf/good.xml",
    "x.json, x.json/ninjs1.json", "x.json, x.json/ninjs3.json"
  })
  void any_cutOrChangedAtEachByte_throwsNothing(String name, String fixture) throws IOException {
    Fixtures.hold(name, bytes(fixture));
  }
}
