package org.hearsay.reader.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.reader.TestLanguage.ENGLISH;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.CpuTime;
import org.hearsay.model.Span;
import org.hearsay.reader.encoder.ReaderModel;
import org.hearsay.reader.text.Pieces;
import org.hearsay.reader.text.Sentences;
import org.hearsay.reader.text.Windows;
import org.hearsay.reader.text.WordPiece;
import org.junit.jupiter.api.Test;

/** Long texts cost processor time in proportion; quadratic work exceeds these limits. */
class LongTextTest {
  private static final WordPiece VOCABULARY = ReaderModel.vocabulary();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void extend_tensOfThousandsOfQuotedParagraphs_isLinear() throws Exception {
    String paragraph = "\"The quay is dry,\" Moll said.\n\"It will stay so.\"\n";
    String text = paragraph.repeat(40_000);
    List<AttributionCandidate> found = new ArrayList<>();
    for (int at = 0; at < text.length(); at += paragraph.length()) {
      found.add(
          new AttributionCandidate(
              new Span(at + 24, at + 28), List.of(), List.of(new Span(at, at + 18)), false, 0.9));
    }
    List<AttributionCandidate> extended =
        CpuTime.within(
            PATIENCE, () -> new LongQuotations(Pieces.of(text, VOCABULARY)).extend(found));
    assertThat(extended).allMatch(f -> f.content().size() == 2);
  }

  @Test
  void channels_oneEndlessLine_looksOnlyNearTheCue() throws Exception {
    String text = "Moll said the quay is dry, ".repeat(200_000);
    CpuTime.within(
        PATIENCE,
        () -> {
          for (int at = 0; at < text.length(); at += 27) {
            Channels.of(ENGLISH)
                .of(text, new Span(at + 5, at + 9), List.of(new Span(at + 10, at + 25)));
          }
          return null;
        });
  }

  @Test
  void windows_oneEndlessLine_areBoundedAndCoverIt() throws Exception {
    String text = "the quay and ".repeat(400_000);
    List<Span> windows =
        CpuTime.within(
            PATIENCE,
            () -> Windows.of(Pieces.of(text, VOCABULARY), Sentences.of(text, ENGLISH), 318));
    assertThat(windows).allMatch(w -> w.length() <= 318);
    assertThat(windows.stream().mapToInt(Span::length).sum()).isEqualTo(1_200_000);
  }
}
