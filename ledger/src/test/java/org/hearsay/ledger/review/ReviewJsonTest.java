package org.hearsay.ledger.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hearsay.ledger.assess.Credibility;
import org.hearsay.ledger.assess.Reliabilities.Subject;
import org.hearsay.ledger.assess.Reliability;
import org.hearsay.model.Commitment.Certainty;
import org.hearsay.model.Commitment.Polarity;
import org.hearsay.model.Commitment.Tense;
import org.hearsay.model.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewJsonTest {
  private static final Anchor HERE = new Anchor("r0123456789abcdef", "ab", 3, 9, "se\"ized\u2028");

  @Test
  void parse_whatWasWritten_isEqual() {
    for (Review review :
        List.of(
            new Review.FixSpeaker(HERE, "Ida", "state:NO"),
            new Review.FixSpeaker(HERE, null, null),
            new Review.FixPlace(HERE, "Mirn", 7, 1.25, -2.5, 2),
            new Review.FixPlace(HERE, null, null, null, null, 0),
            new Review.FixType(HERE, EventType.RETREAT, "Other"),
            new Review.FixCommitment(HERE, Certainty.PROBABLE, Polarity.NEG, Tense.FUTURE),
            new Review.RejectClaim(HERE),
            new Review.Merge(HERE, new Anchor("r0", "cd", 0, 1, "x")),
            new Review.Split(HERE),
            new Review.SetGrade(HERE, null, Credibility.DOUBTFUL),
            new Review.SetGrade(HERE, Reliability.A, null),
            new Review.SetReliability("Coast Wire", Reliability.B, Subject.OPPONENT),
            new Review.SetReliability("Coast Wire", Reliability.C, null),
            new Review.Undo(12))) {
      assertThat(ReviewJson.parse(ReviewJson.write(review))).isEqualTo(review);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{}",
        "{\"action\":\"burn\"}",
        "{\"action\":\"undo\"}",
        "{\"action\":\"undo\",\"entry\":\"x\"}",
        "{\"action\":\"undo\",\"entry\":\"0\"}",
        "{\"action\":\"undo\",\"entry\":3}",
        "{\"action\":\"undo\",\"entry\":\"3\",\"entry\":\"4\"}",
        "{\"action\":\"undo\",\"entry\":\"3\",\"more\":\"4\"}",
        "{\"action\":\"undo\",\"entry\":\"3\"} {}",
        "{\"action\":\"reject\",\"revision\":\"r0\",\"text\":\"a\",\"start\":\"5\",\"end\":\"5\",\"words\":\"\"}",
        "{\"action\":{\"a\":{\"a\":{}}}}",
      })
  void parse_noDecision_saysWhy(String json) {
    assertThatThrownBy(() -> ReviewJson.parse(json.getBytes(UTF_8)))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .isNotBlank();
  }

  @Test
  void parse_cutAnywhere_isRefused() {
    byte[] whole = ReviewJson.write(new Review.FixPlace(HERE, "Mirn", 7, 1.25, -2.5, 2));
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = java.util.Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> ReviewJson.parse(cut)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void parse_tooLong_isRefused() {
    assertThatThrownBy(() -> ReviewJson.parse(new byte[1 << 20]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
