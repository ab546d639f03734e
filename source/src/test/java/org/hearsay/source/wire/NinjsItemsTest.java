package org.hearsay.source.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.source.Fixtures.captures;
import static org.hearsay.source.Fixtures.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hearsay.model.Provenance;
import org.hearsay.model.Provenance.Caption;
import org.hearsay.model.Report;
import org.hearsay.model.Warning;
import org.hearsay.source.Capture;
import org.hearsay.source.Outcome.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NinjsItemsTest {
  private static final String ONE =
      "{\"uri\":\"urn:coast:one\",\"headline\":\"Fire\",\"body_text\":\"A café burned.\"}";
  private static final String TWO =
      "{\"uri\":\"urn:coast:two\",\"headline\":\"Flood\",\"body_text\":\"A quay sank.\"}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a list|n.json|[ONE, TWO]",
        "lines|n.json|ONE~TWO~",
        "lines by name|n.jsonl|ONE~TWO~",
        "a server's answer|n.json|{\"_items\":[ONE,TWO],\"_meta\":{\"total\":2}}",
        "a deeper one|n.json|{\"data\":{\"items\":[{\"item\":ONE},{\"item\":TWO}]}}"
      })
  void in_whateverIsAround_givesEachItemWithItsBytes(String what, String name, String form)
      throws IOException {
    String json = form.replace("~", "\n").replace("ONE", ONE).replace("TWO", TWO);
    List<Capture> captures = captures(name, json.getBytes(UTF_8));
    assertThat(captures)
        .as(what)
        .extracting(Capture::address)
        .containsExactly("urn:coast:one", "urn:coast:two");
    assertThat(new String(captures.getFirst().bytes().orElseThrow(), UTF_8)).isEqualTo(ONE);
    assertThat(new String(captures.getLast().bytes().orElseThrow(), UTF_8)).isEqualTo(TWO);
  }

  @Test
  void in_cut_givesWhatStoodBeforeAndSaysSo() throws IOException {
    String cut = "[" + ONE + "," + TWO.substring(0, 40);
    List<Capture> captures = captures("n.json", cut.getBytes(UTF_8));
    assertThat(captures).hasSize(2);
    assertThat(report(captures.getFirst()).title()).isEqualTo("Fire");
    assertThat(((Rejected) captures.getLast().outcome()).message()).contains("not JSON at line 1");
  }

  @Test
  void in_utf16_isRead() throws IOException {
    byte[] bytes = ("\uFEFF[" + ONE + "," + TWO + "]").getBytes(StandardCharsets.UTF_16LE);
    assertThat(report(captures("n.json", bytes).getFirst()).text()).contains("café");
  }

  @Test
  void in_manyObjectsThatAreNone_ends() throws IOException {
    String json = "{\"uri\":1,\"headline\":2,\"x\":" + "[{\"a\":{\"b\":{\"c\":[".repeat(30) + "1";
    assertThat(captures("n.json", json.getBytes(UTF_8))).hasSize(1);
  }

  @Test
  void of_secondGeneration_takesMainHeadlineByAndSources() throws IOException {
    String json =
        "{\"uri\":\"8d19cf88-b3ab-4972-8fec-1207599f2872\",\"language\":\"en_GB\","
            + "\"by\":\"By Ana Orr in Sella and Tom Vale, Coast Wire\",\"slugline\":\"FIRE\","
            + "\"headlines\":[{\"role\":\"short\",\"value\":\"Fire\"},"
            + "{\"role\":\"main\",\"value\":\"Fire in Sella\"}],"
            + "\"bodies\":[{\"role\":\"main\",\"value\":\"<p>A quay burned.</p>\"}],"
            + "\"infosources\":[{\"name\":\"Coast Wire\"}],\"signals\":[{\"code\":\"correction\"}],"
            + "\"associations\":[{\"uri\":\"urn:p\",\"type\":\"picture\",\"by\":\"Lu Ray\","
            + "\"descriptions\":[{\"value\":\"The quay.\"}]}]}";
    Capture capture = captures("n.json", json.getBytes(UTF_8)).getFirst();
    assertThat(capture.address()).isEqualTo("urn:uuid:8d19cf88-b3ab-4972-8fec-1207599f2872");
    Report report = report(capture);
    assertThat(report.title()).isEqualTo("Fire in Sella");
    assertThat(report.outlet()).isEqualTo("Coast Wire");
    assertThat(report.warnings()).extracting(Warning::code).containsExactly("correction");
    Provenance told = report.provenance();
    assertThat(told.authors()).containsExactly("Ana Orr", "Tom Vale");
    assertThat(told.captions()).containsExactly(new Caption("The quay.", "Lu Ray"));
  }

  @Test
  void of_contentSystem_takesAuthorsAndSourceAndNoSlugForAHeadline() throws IOException {
    String json =
        "{\"guid\":\"urn:coast:item\",\"slugline\":\"FIRE SELLA\",\"source\":\"Coast Wire\","
            + "\"authors\":[{\"name\":\"Ana Orr\",\"role\":\"writer\"}],\"pubstatus\":\"usable\","
            + "\"body_html\":\"<p>A quay burned.</p>\"}";
    Report report = report(captures("n.json", json.getBytes(UTF_8)).getFirst());
    assertThat(report.text()).isEqualTo("A quay burned.");
    assertThat(report.provenance().credit()).isEqualTo("Coast Wire");
    assertThat(report.provenance().authors()).containsExactly("Ana Orr");
  }
}
