package org.hearsay.reader.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.reader.TestLanguage.ENGLISH;

import java.util.List;
import java.util.Map;
import org.hearsay.model.Commitment.Certainty;
import org.hearsay.model.Commitment.Polarity;
import org.hearsay.model.Commitment.Tense;
import org.hearsay.model.EventType;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubTypesTest {
  private static final SubTypes SUB_TYPES = SubTypes.of(ENGLISH);

  @ParameterizedTest
  @CsvSource({
    "ASSAULT, shelled, Gunners shelled the port., Shelling/artillery/missile attack",
    "ASSAULT, strike, A drone strike hit a depot., Air/drone strike",
    "ASSAULT, exploded, A roadside bomb exploded., Remote explosive/landmine/IED",
    "ASSAULT, retook, The army retook the town., Government regains territory",
    "ASSAULT, captured, Rebels captured the town., Non-state actor overtakes territory",
    "COERCE, arrested, Police arrested nine men., Arrests",
    "PROTEST, marched, Miners marched in Lima., Peaceful protest",
    "RETREAT, withdrew, Troops withdrew from the town., Non-violent transfer of territory",
  })
  void of_aDeed_isAcledsSubType(String type, String trigger, String text, String subType) {
    assertThat(of(type, trigger, text)).isEqualTo(subType);
  }

  @Test
  void of_praise_isNone() {
    assertThat(of("SUPPORT", "praised", "Oslo praised the plan.")).isNull();
  }

  @Test
  void of_wordsOfAnotherLine_doNotCount() {
    assertThat(of("ASSAULT", "strike", "A strike hit a depot.\nNo drone was seen."))
        .isNotEqualTo("Air/drone strike");
  }

  private static @Nullable String of(String type, String trigger, String text) {
    int at = text.indexOf(trigger);
    return SUB_TYPES.of(
        new DecodedEvent(
            new Span(at, at + trigger.length()),
            EventType.valueOf(type),
            1,
            Map.of(EventRole.AGENT, List.of()),
            Certainty.CERTAIN,
            Polarity.POS,
            Tense.DONE,
            new EventStance(Map.of(), 0),
            new OwnType(OwnType.NONE, 0)),
        text);
  }
}
