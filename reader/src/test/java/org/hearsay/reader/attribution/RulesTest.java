package org.hearsay.reader.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.reader.TestLanguage.ENGLISH;

import java.util.List;
import org.hearsay.model.Span;
import org.hearsay.reader.encoder.ReaderModel;
import org.hearsay.reader.text.Pieces;
import org.hearsay.reader.text.WordPiece;
import org.junit.jupiter.api.Test;

class RulesTest {
  private static final WordPiece VOCABULARY = ReaderModel.vocabulary();

  private static Span span(String text, String words) {
    int at = text.indexOf(words);
    return new Span(at, at + words.length());
  }

  private static AttributionCandidate found(String text, String cue, String... contents) {
    return new AttributionCandidate(
        span(text, cue),
        List.of(),
        List.of(contents).stream().map(c -> span(text, c)).toList(),
        false,
        0.9);
  }

  private static List<String> extended(String text, AttributionCandidate... found) {
    return new LongQuotations(Pieces.of(text, VOCABULARY))
        .extend(List.of(found)).getFirst().content().stream().map(s -> s.of(text)).toList();
  }

  @Test
  void longQuotation_leftOpen_isCarriedOn() {
    String text =
        "\"The road is open,\" she said. \"We repaired it.\n\n\"The bridge will follow.\n\n\"Then the port.\" Nobody clapped.";
    assertThat(extended(text, found(text, "said", "\"The road is open,\"", "\"We repaired it.")))
        .containsExactly(
            "\"The road is open,\"",
            "\"We repaired it.",
            "\"The bridge will follow.",
            "\"Then the port.\"");
  }

  @Test
  void longQuotation_wholeParagraphBehindQuotation_isTheSameSpeakers() {
    String text =
        "\"The road is open,\" she said.\n\n\"The bridge will follow.\"\n\nNobody clapped.";
    assertThat(extended(text, found(text, "said", "\"The road is open,\"")))
        .containsExactly("\"The road is open,\"", "\"The bridge will follow.\"");
  }

  @Test
  void longQuotation_paragraphOfAnother_staysHis() {
    String text = "\"The road is open,\" she said.\n\n\"It is not,\" he said.";
    AttributionCandidate his = found(text, "he", "\"It is not,\"");
    assertThat(extended(text, found(text, "said", "\"The road is open,\""), his))
        .containsExactly("\"The road is open,\"");
  }

  @Test
  void longQuotation_behindTheAuthorsWords_isNobodys() {
    String text = "She said the road was open.\n\n\"The bridge will follow.\"";
    assertThat(extended(text, found(text, "said", "the road was open")))
        .containsExactly("the road was open");
  }

  @Test
  void edges_content_keepsItsQuotationMarks() {
    String text = "He said: \u201cWe left,\u201d and went.";
    assertThat(SpanTrimmer.clean(text, span(text, "We left,"), true).of(text))
        .isEqualTo("\u201cWe left,\u201d");
  }

  @Test
  void edges_source_losesMarksButNotAnAbbreviationsStop() {
    String text = "\u2014 the U.S., said";
    assertThat(SpanTrimmer.clean(text, span(text, "\u2014 the U.S.,"), false).of(text))
        .isEqualTo("the U.S.");
  }

  @Test
  void channel_besideTheCue_isTold() {
    String text = "The mayor wrote on Telegram that the bridge was open.";
    assertThat(
            Channels.of(ENGLISH)
                .of(text, span(text, "wrote"), List.of(span(text, "that the bridge was open"))))
        .isEqualTo("Telegram");
  }

  @Test
  void channel_insideTheContent_isNotTheSpeakers() {
    String text = "The mayor said a boy had seen it on Telegram.";
    assertThat(
            Channels.of(ENGLISH)
                .of(text, span(text, "said"), List.of(span(text, "a boy had seen it on Telegram"))))
        .isNull();
  }
}
