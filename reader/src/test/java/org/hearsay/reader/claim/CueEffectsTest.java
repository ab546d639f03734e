package org.hearsay.reader.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.reader.TestLanguage.ENGLISH;

import java.util.List;
import org.hearsay.model.Attribution;
import org.hearsay.model.Commitment;
import org.hearsay.model.Commitment.Certainty;
import org.hearsay.model.Commitment.Polarity;
import org.hearsay.model.Commitment.Tense;
import org.hearsay.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CueEffectsTest {
  private static final CueEffects EFFECTS = CueEffects.of(ENGLISH);

  @ParameterizedTest
  @CsvSource({
    "denied, it shelled the port, shelled, CT-",
    "has repeatedly denied, it shelled the port, shelled, CT-",
    "denied, responsibility for the attack, attack, CT+",
    "denied, that the withdrawal from the port was a humiliation, withdrawal, CT+",
    "denied, that the withdrawal was taking place, withdrawal, CT-",
    "denied, the withdrawal, withdrawal, CT-",
    "could not confirm, that the port was shelled, shelled, U",
    "neither confirmed nor denied, that troops were leaving, leaving, U",
    "said, it could not confirm or deny reports that troops were leaving, leaving, U",
    "said, it could neither confirm nor deny that troops were leaving, leaving, U",
    "said, it shelled the port, shelled, CT+",
    "said, it could not confirm the figure but shelled the port, shelled, CT+",
    "said, the shelling could not be independently verified, shelling, U",
    "said, it saw no sign that troops were leaving, leaving, U",
    "asked whether, the port was shelled, shelled, U",
  })
  void on_aDeed_isWhatTheWordsLeave(String cue, String content, String trigger, String code) {
    assertThat(left(cue, content, trigger, 0)).isEqualTo(code);
  }

  @Test
  void on_theSecondDeedOfAContent_isNotTouched() {
    String text = "Orlund denied it shelled the port and mined the road.";
    int second = text.indexOf("shelled") + "shelled".length();
    assertThat(left("denied", "it shelled the port and mined the road", "mined", second))
        .isEqualTo("CT+");
  }

  private static String left(String cue, String content, String trigger, int since) {
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
    return EFFECTS.on(certain, attribution, span(text, trigger), since, text).code();
  }

  private static Span span(String text, String words) {
    int at = text.indexOf(words);
    return new Span(at, at + words.length());
  }
}
