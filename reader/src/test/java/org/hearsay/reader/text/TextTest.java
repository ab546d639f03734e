package org.hearsay.reader.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.reader.TestLanguage.ENGLISH;

import java.util.List;
import java.util.Random;
import org.hearsay.model.Span;
import org.hearsay.reader.encoder.ReaderModel;
import org.junit.jupiter.api.Test;

class TextTest {
  private static final WordPiece VOCABULARY = ReaderModel.vocabulary();

  private static List<String> sentences(String text) {
    return Sentences.of(text, ENGLISH).stream().map(s -> s.of(text)).toList();
  }

  @Test
  void sentences_abbreviationsAndInitials_doNotEnd() {
    assertThat(sentences("Gen. J. Petrov met the U.S. envoy. He left at 5 p.m. on Monday."))
        .containsExactly("Gen. J. Petrov met the U.S. envoy.", "He left at 5 p.m. on Monday.");
  }

  @Test
  void sentences_closingMarks_belongToTheirSentence() {
    assertThat(
            sentences(
                "\u201cWe left.\u201d They stayed (all of them.) Nobody spoke\u2026 Then it rained."))
        .containsExactly(
            "\u201cWe left.\u201d",
            "They stayed (all of them.)",
            "Nobody spoke\u2026",
            "Then it rained.");
  }

  @Test
  void sentences_lineBreak_alwaysEnds() {
    assertThat(sentences("Bridge is open\n\nThe bridge in Orlen"))
        .containsExactly("Bridge is open", "The bridge in Orlen");
  }

  @Test
  void quotations_leftOpen_runToTheLinesEnd() {
    String text = "\"The road is open.\n\"The bridge too,\" she said.";
    QuotationMask mask = QuotationMask.of(text);
    assertThat(mask.leftOpenAt(text.indexOf('\n'))).isTrue();
    assertThat(mask.inside(text.indexOf("bridge"))).isTrue();
    assertThat(mask.inside(text.indexOf("she"))).isFalse();
    assertThat(mask.linesLeftOpen()).isEqualTo(1);
  }

  @Test
  void quotations_apostrophes_areNoQuotation() {
    String text = "The workers' union doesn't agree, the mayors' office said.";
    QuotationMask mask = QuotationMask.of(text);
    assertThat(mask.inside(text.indexOf("union"))).isFalse();
    assertThat(mask.inside(text.indexOf("agree"))).isFalse();
  }

  @Test
  void quotations_singlePair_isOne() {
    String text = "Mayor promises 'quiet night' in Orlen";
    assertThat(QuotationMask.of(text).inside(text.indexOf("quiet"))).isTrue();
    assertThat(QuotationMask.of(text).inside(text.indexOf("Orlen"))).isFalse();
  }

  @Test
  void pieces_emojiAndRightToLeft_keepTheirPlaces() {
    String text = "\ud83d\ude00 Orlen \u05e9\u05dc\u05d5\u05dd said";
    Pieces pieces = Pieces.of(text, VOCABULARY);
    int last = pieces.size() - 1;
    assertThat(text.substring(pieces.start(last), pieces.end(last))).isEqualTo("said");
    assertThat(text.substring(pieces.start(0), pieces.end(0))).isEqualTo("\ud83d\ude00");
  }

  @Test
  void pieces_wordWithoutEnd_isOneUnknownPiece() {
    String text = "x".repeat(1_000_000) + " end";
    Pieces pieces = Pieces.of(text, VOCABULARY);
    assertThat(pieces.size()).isEqualTo(2);
    assertThat(pieces.end(0)).isEqualTo(1_000_000);
  }

  @Test
  void pieces_randomText_coverInOrderWithoutOverlap() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 200; i++) {
        text.appendCodePoint(
            random.nextInt(10) == 0 ? random.nextInt(0x10000, 0x1F900) : random.nextInt(1, 0x2200));
      }
      Pieces pieces = Pieces.of(text.toString(), VOCABULARY);
      for (int p = 1; p < pieces.size(); p++) {
        assertThat(pieces.start(p)).isGreaterThanOrEqualTo(pieces.start(p - 1));
        assertThat(pieces.end(p)).isGreaterThan(pieces.start(p));
      }
    }
  }

  @Test
  void windows_randomTexts_coverAllPiecesWithinTheLimit() {
    Random random = new Random(11);
    for (int round = 0; round < 50; round++) {
      StringBuilder text = new StringBuilder();
      for (int s = random.nextInt(1, 80); s > 0; s--) {
        text.append("The bridge ".repeat(random.nextInt(1, 30)))
            .append(random.nextInt(4) == 0 ? "fell.\n" : "fell. ");
      }
      Pieces pieces = Pieces.of(text.toString(), VOCABULARY);
      List<Span> windows = Windows.of(pieces, Sentences.of(text.toString(), ENGLISH), 40);
      int at = 0;
      for (Span window : windows) {
        assertThat(window.start()).isEqualTo(at);
        assertThat(window.length()).isBetween(1, 40);
        at = window.end();
      }
      assertThat(at).isEqualTo(pieces.size());
    }
  }

  @Test
  void windows_emptyText_areNone() {
    assertThat(Windows.of(Pieces.of("", VOCABULARY), List.of(), 40)).isEmpty();
  }
}
