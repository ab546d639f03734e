package org.hearsay.source.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.source.Fixtures.captures;
import static org.hearsay.source.Fixtures.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.hearsay.model.Report;
import org.hearsay.model.Warning;
import org.hearsay.source.Capture;
import org.hearsay.source.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatsAppTest {
  private static final String ANDROID =
      """
      14/03/2026, 10:41 - Messages and calls are end-to-end encrypted. Only people in this chat can read them.
      14/03/2026, 10:42 - Ana Orr: The ferry sails again: the office said so.
      Nobody was hurt.
      14/03/2026, 10:42 - Ana Orr: <Media omitted>
      14/03/2026, 10:43 - +44 20 7946 0000: IMG-20260314-WA0001.jpg (file attached)
      The pier is closed. <This message was edited>
      14/03/2026, 10:44 - Bo Lund left
      14/03/2026, 10:45 - Bo Lund: This message was deleted
      """;

  @Test
  void next_android_givesWhatPeopleWrote() throws IOException {
    List<Capture> captures =
        captures("WhatsApp Chat with Harbour News.txt", ANDROID.getBytes(UTF_8));
    assertThat(captures).hasSize(2);
    Report first = report(captures.getFirst());
    assertThat(first.text())
        .isEqualTo("The ferry sails again: the office said so.\n\nNobody was hurt.");
    assertThat(first.provenance().authors()).containsExactly("Ana Orr");
    assertThat(first.published()).isEqualTo(LocalDate.of(2026, 3, 14));
    assertThat(first.outlet()).isEqualTo("Harbour News");
    Report second = report(captures.getLast());
    assertThat(second.text()).isEqualTo("The pier is closed.");
    assertThat(second.provenance().authors()).containsExactly("+44 20 7946 0000");
  }

  @Test
  void next_ios_givesWhatPeopleWrote() throws IOException {
    String chat =
        "\u200e[03.03.26, 10:41:00] Harbour News: \u200eMessages and calls are end-to-end encrypted.\r\n"
            + "[03.03.26, 10:42:07] ~\u202fAna Orr: The ferry sails again.\r\n"
            + "\u200e[03.03.26, 10:43:00] Bo Lund: \u200eimage omitted\r\n"
            + "[03.03.26, 10:44:00] Bo Lund: \u200e<attached: 00001-PHOTO.jpg>\r\n";
    List<Capture> captures = captures("_chat.txt", chat.getBytes(UTF_8));
    assertThat(captures).hasSize(1);
    assertThat(report(captures.getFirst()).text()).isEqualTo("The ferry sails again.");
    assertThat(report(captures.getFirst()).provenance().authors()).containsExactly("Ana Orr");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3/14/26, 10:42 AM - | 2026-03-14",
        "3/4/26, 10:42 AM - | 2026-03-04",
        "03.04.26, 10:42 - | 2026-04-03",
        "2026-03-04, 10:42 - | 2026-03-04",
        "[14/03/2026, 10:42:01] | 2026-03-14",
        "14/03/26, 10:42 pm - | 2026-03-14",
        "14/3/26, 10:42 p. m. - | 2026-03-14",
      })
  void next_daysOfPhones_areTold(String before, LocalDate day) throws IOException {
    String chat = before + " Ana Orr: The ferry sails.\n" + before + " Bo Lund: It does not.\n";
    assertThat(captures("whatsapp.txt", chat.getBytes(UTF_8)))
        .hasSize(2)
        .allSatisfy(capture -> assertThat(report(capture).published()).isEqualTo(day));
  }

  @Test
  void next_dayThatMayBeTwo_isNoneAndToldSo() throws IOException {
    String chat = "03/04/2026, 10:42 - Ana Orr: It sails.\n03/04/2026, 10:43 - Bo: It does not.\n";
    Report report = report(captures("w.txt", chat.getBytes(UTF_8)).getFirst());
    assertThat(report.published()).isNull();
    assertThat(report.warnings()).extracting(Warning::code).contains("date");
    String later = "05/03/2026, 09:00 - Bo: No.\n";
    assertThat(report(captures("w.txt", (chat + later).getBytes(UTF_8)).getFirst()).published())
        .as("days go on, so the month stands first")
        .isEqualTo(LocalDate.of(2026, 3, 4));
  }

  @Test
  void next_laterExport_hasTheSameAddresses() throws IOException {
    String more = "14/03/2026, 10:42 - Ana Orr: Again.\n";
    List<Capture> captures = captures("w.txt", (ANDROID + more).getBytes(UTF_8));
    assertThat(captures).extracting(Capture::address).doesNotHaveDuplicates().hasSize(3);
    assertThat(captures.getFirst().address())
        .isEqualTo(captures("w.txt", ANDROID.getBytes(UTF_8)).getFirst().address());
  }

  @Test
  void next_chronology_isAText() throws IOException {
    String text = "03/03/2026 - The minister: no comment.\n04/03/2026 - The mayor: none either.";
    assertThat(captures("a.txt", text.getBytes(UTF_8))).hasSize(1);
    assertThat(report(captures("a.txt", text.getBytes(UTF_8)).getFirst()).text()).isEqualTo(text);
  }

  @Test
  void next_cutOrChangedAtEachByte_throwsNothing() throws IOException {
    Fixtures.hold("w.txt", ANDROID.getBytes(UTF_8));
  }
}
