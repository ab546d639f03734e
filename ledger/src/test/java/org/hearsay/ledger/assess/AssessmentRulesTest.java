package org.hearsay.ledger.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.ledger.assess.Condition.AGREED_BY_OPPONENTS;
import static org.hearsay.ledger.assess.Condition.ANNOUNCED;
import static org.hearsay.ledger.assess.Condition.ASSERTED;
import static org.hearsay.ledger.assess.Condition.ASSERTED_INDEPENDENTLY;
import static org.hearsay.ledger.assess.Condition.BLAMED_ON_EACH_OTHER;
import static org.hearsay.ledger.assess.Condition.DENIED;
import static org.hearsay.ledger.assess.Condition.HEDGED;
import static org.hearsay.ledger.assess.Condition.HELD_BY_OUTSIDER;
import static org.hearsay.ledger.assess.Condition.IDENTIFIED;
import static org.hearsay.ledger.assess.Condition.NONE_AGAINST_SOME;
import static org.hearsay.ledger.assess.Condition.TAKEN_BACK;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which of the rules comes first. */
class AssessmentRulesTest {
  private static String status(Condition... found) {
    return AssessmentRules.of("status-rules.tsv").first(Set.of(found)).result();
  }

  private static String credibility(Condition... found) {
    return AssessmentRules.of("credibility-rules.tsv").first(Set.of(found)).result();
  }

  @Test
  void first_statusRules_agreementOfOpponentsOutweighsADenialAndMutualBlameDoesNot() {
    assertThat(status(ASSERTED, DENIED)).isEqualTo("DISPUTED");
    assertThat(status(ASSERTED, DENIED, AGREED_BY_OPPONENTS)).isEqualTo("CONFIRMED");
    assertThat(status(ASSERTED, AGREED_BY_OPPONENTS, BLAMED_ON_EACH_OTHER)).isEqualTo("DISPUTED");
    assertThat(status(ASSERTED, ASSERTED_INDEPENDENTLY, NONE_AGAINST_SOME)).isEqualTo("DISPUTED");
  }

  @Test
  void first_statusRules_wordTakenBackIsRetractedOnlyWhereNobodyElseAssertsOrAnnouncesIt() {
    assertThat(status(TAKEN_BACK, DENIED)).isEqualTo("RETRACTED");
    assertThat(status(TAKEN_BACK, ANNOUNCED)).isEqualTo("ANNOUNCED");
    assertThat(status(TAKEN_BACK, ASSERTED)).isEqualTo("CLAIMED");
  }

  @Test
  void first_statusRules_nothingOrAHedge_isUnconfirmed() {
    assertThat(status()).isEqualTo("UNCONFIRMED");
    assertThat(status(HEDGED)).isEqualTo("UNCONFIRMED");
  }

  @Test
  void first_credibilityRules_unnamedSourceIs6_andOneNamedOriginIs3() {
    assertThat(credibility()).isEqualTo("6");
    assertThat(credibility(HEDGED)).isEqualTo("4");
    assertThat(credibility(ASSERTED)).isEqualTo("6");
    assertThat(credibility(ASSERTED, IDENTIFIED)).isEqualTo("3");
    assertThat(credibility(ASSERTED, IDENTIFIED, ASSERTED_INDEPENDENTLY, HELD_BY_OUTSIDER))
        .isEqualTo("1");
  }
}
