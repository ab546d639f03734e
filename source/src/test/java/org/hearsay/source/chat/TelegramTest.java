package org.hearsay.source.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.source.Fixtures.bytes;
import static org.hearsay.source.Fixtures.captures;
import static org.hearsay.source.Fixtures.report;

import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.hearsay.model.Report;
import org.hearsay.source.Capture;
import org.hearsay.source.Fixtures;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.junit.jupiter.api.Test;

class TelegramTest {
  @Test
  void next_export_givesItsMessages() throws IOException {
    List<Capture> captures = captures("result.json", bytes("x.telegram/good.json"));
    assertThat(captures).singleElement().extracting(Capture::address).isEqualTo("telegram:77/2");
    Report message = report(captures.getFirst());
    assertThat(message.text())
        .isEqualTo("The ferry sails again, the office said.\n\nTwo cables were cut.");
    assertThat(message.outlet()).isEqualTo("Sella Harbour");
    assertThat(message.published()).isEqualTo(LocalDate.of(2026, 3, 5));
    assertThat(message.provenance().credit()).isEqualTo("Coast Wire");
    assertThat(message.provenance().authors()).containsExactly("Sella Harbour");
    assertThat(message.provenance().modifiedAt())
        .isEqualTo(OffsetDateTime.parse("2026-03-05T08:00:00Z"));
  }

  @Test
  void next_wholeAccount_goesThroughItsChats() throws IOException {
    String chat = new String(bytes("x.telegram/good.json"), UTF_8);
    String all =
        "{\"about\":\"x\",\"contacts\":{\"list\":[{\"first_name\":\"A\"}]},\"chats\":{\"about\":\"y\","
            + "\"list\":["
            + chat
            + ","
            + chat.replace("77", "78").replace("Sella Harbour", "Port News")
            + "]}}";
    assertThat(captures("result.json", all.getBytes(UTF_8)))
        .extracting(Capture::address, capture -> report(capture).outlet())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("telegram:77/2", "Sella Harbour"),
            org.assertj.core.groups.Tuple.tuple("telegram:78/2", "Port News"));
  }

  @Test
  void next_accountBehindItsContacts_isToldAndNoChatHasAnothersName() throws IOException {
    String message = "{\"id\":9,\"type\":\"message\",\"text\":\"The ferry sank.\"}";
    String all =
        "{\"about\":\"x\",\"contacts\":{\"list\":["
            + "{\"first_name\":\"A\"},".repeat(1_000)
            + "{}]},\"left_chats\":{\"list\":["
            + new String(bytes("x.telegram/good.json"), UTF_8)
            + ",{\"name\":null,\"id\":78,\"messages\":["
            + message
            + "]},{\"type\":\"saved_messages\",\"id\":79,\"messages\":["
            + message
            + "]}]}}";
    assertThat(captures("result.json", all.getBytes(UTF_8)))
        .extracting(Capture::address, capture -> report(capture).outlet())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("telegram:77/2", "Sella Harbour"),
            org.assertj.core.groups.Tuple.tuple("telegram:78/9", null),
            org.assertj.core.groups.Tuple.tuple("telegram:79/9", null));
  }

  @Test
  void next_clockOfTheExporter_isTheMomentsZone() throws IOException {
    String chat =
        new String(bytes("x.telegram/good.json"), UTF_8)
            .replace("\"2026-03-05T07:10:00\"", "\"2026-03-04T23:10:00\"");
    Report message = report(captures("result.json", chat.getBytes(UTF_8)).getFirst());
    assertThat(message.published()).isEqualTo(LocalDate.of(2026, 3, 4));
    assertThat(message.provenance().publishedAt())
        .isEqualTo(OffsetDateTime.parse("2026-03-04T23:10:00-08:00"));
  }

  @Test
  void next_signedForwardOfNobodyNamed_hasItsSignatureAndWhoseItIs() throws IOException {
    String chat =
        new String(bytes("x.telegram/good.json"), UTF_8)
            .replace(
                "\"forwarded_from\": \"Coast Wire\"",
                "\"forwarded_from\": null, \"forwarded_from_id\": \"channel9\","
                    + " \"author\": \"Ana Orr\"");
    Report message = report(captures("result.json", chat.getBytes(UTF_8)).getFirst());
    assertThat(message.provenance().credit()).isEqualTo("channel9");
    assertThat(message.provenance().authors()).containsExactly("Ana Orr");
  }

  @Test
  void next_cut_givesWhatStoodBeforeAndSaysSo() throws IOException {
    byte[] whole = bytes("x.telegram/good.json");
    List<Capture> captures =
        captures("result.json", java.util.Arrays.copyOf(whole, whole.length - 30));
    assertThat(captures).hasSize(2);
    assertThat(((Rejected) captures.getLast().outcome()).message()).contains("cut or damaged");
  }

  @Test
  void next_hostile_isBounded() throws IOException {
    String head = "{\"name\":\"x\",\"type\":\"personal_chat\",\"id\":1,\"messages\":[";
    String deep = head + "{\"id\":1,\"type\":\"message\",\"text\":" + "[".repeat(50_000);
    String large =
        head + "{\"id\":1,\"type\":\"message\",\"text\":\"" + "x".repeat(2 << 20) + "\"}]}";
    for (String text : List.of(deep, large)) {
      assertThat(captures("result.json", text.getBytes(UTF_8)))
          .singleElement()
          .extracting(capture -> ((Rejected) capture.outcome()).reason())
          .isEqualTo(Reason.TOO_LARGE);
    }
    Fixtures.hold("result.json", bytes("x.telegram/good.json"));
  }
}
