package org.hearsay.source.subtitle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.source.Fixtures.captures;
import static org.hearsay.source.Fixtures.report;

import java.io.IOException;
import org.hearsay.source.Fixtures;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.junit.jupiter.api.Test;

class SubtitlesTest {
  private static final String SRT =
      """
      1
      00:00:00,000 --> 00:00:04,500
      <i>The ferry of Port Sella</i>

      2
      00:00:05,000 --> 00:00:09,500 X1:201 X2:516
      {\\an8}sails again, the mayor
      says. [Applause]

      3
      00:00:10,000 --> 00:00:12,000
      - Was nobody hurt?
      - Nobody.

      4
      00:00:30,000 --> 00:00:32,000
      In other news, it rains.
      """;

  private static final String VTT =
      """
      WEBVTT - Evening news
      Kind: captions

      STYLE
      ::cue { color: red }

      NOTE
      for the desk alone

      intro
      00:01.000 --> 00:04.000 align:start position:0%
      <v Ana Orr>The ferry sails &amp; the<00:00:02.000><c> pier</c>

      00:04.000 --> 00:06.000
      The ferry sails &amp; the pier
      is open.

      00:06.000 --> 00:08.000
      <v.loud Bo Lund>It is not.</v>
      """;

  private static String text(String name, String subtitles) throws IOException {
    return report(captures(name, subtitles.getBytes(UTF_8)).getFirst()).text();
  }

  @Test
  void captures_srt_areTheWordsJoinedOverCues() throws IOException {
    assertThat(text("n.srt", SRT))
        .isEqualTo(
            "The ferry of Port Sella sails again, the mayor says.\n\nWas nobody hurt?\n\nNobody.\n\n"
                + "In other news, it rains.");
    assertThat(text("n.srt", "\uFEFF" + SRT.replace("\n", "\r\n"))).isEqualTo(text("n.srt", SRT));
  }

  @Test
  void captures_vtt_areTheWordsOfEachVoiceOnce() throws IOException {
    assertThat(text("n.vtt", VTT))
        .isEqualTo("Ana Orr: The ferry sails & the pier is open.\n\nBo Lund: It is not.");
  }

  @Test
  void captures_cuesWithoutAnEmptyLineBetween_areParted() throws IOException {
    String tight =
        "1\n00:00:00,000 --> 00:00:01,000\nIt sails.\n2\n00:00:01,000 --> 00:00:02,000\nIt does.\n";
    assertThat(text("n.srt", tight)).isEqualTo("It sails. It does.");
    assertThat(
            text(
                "n.sbv",
                "0:00:00.599,0:00:04.160\nIt sails.\n\n0:00:04.160,0:00:06.770\nIt does.\n"))
        .isEqualTo("It sails. It does.");
  }

  @Test
  void captures_withoutWords_saySo() throws IOException {
    assertThat(
            ((Rejected) captures("n.vtt", "WEBVTT\n\n".getBytes(UTF_8)).getFirst().outcome())
                .reason())
        .isEqualTo(Reason.EMPTY);
  }

  @Test
  void captures_cutOrChangedAtEachByte_throwNothing() throws IOException {
    Fixtures.hold("n.srt", SRT.getBytes(UTF_8));
    Fixtures.hold("n.vtt", VTT.getBytes(UTF_8));
  }
}
