package org.hearsay.reader.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.model.Attribution;
import org.hearsay.model.Commitment;
import org.hearsay.model.Commitment.Certainty;
import org.hearsay.model.Commitment.Polarity;
import org.hearsay.model.Commitment.Tense;
import org.hearsay.model.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CueEffectsTest {
  private static final CueEffects EFFECTS = CueEffects.load();

  @ParameterizedTest
  @CsvSource({
    "denied, it shelled the port, shelled, true, CT-",
    "denied, it shelled the port, shelled, false, CT+",
    "denied, responsibility for the attack, attack, true, CT+",
    "could not confirm, that the port was shelled, shelled, true, U",
    "said, it shelled the port, shelled, true, CT+",
  })
  void on_aDeed_isWhatTheCueLeaves(
      String cue, String content, String trigger, boolean first, String code) {
    String text = "Orlund " + cue + " " + content + ".";
    Attribution attribution =
        new Attribution(
            "a1",
            Attribution.Kind.INDIRECT,
            List.of(),
            List.of(span(text, cue)),
            List.of(span(text, content)),
            null,
            null,
            null,
            1);
    Commitment certain = new Commitment(Certainty.CERTAIN, Polarity.POS, Tense.DONE, null);
    assertThat(EFFECTS.on(certain, attribution, span(text, trigger), first, text).code())
        .isEqualTo(code);
  }

  private static Span span(String text, String words) {
    int at = text.indexOf(words);
    return new Span(at, at + words.length());
  }
}
