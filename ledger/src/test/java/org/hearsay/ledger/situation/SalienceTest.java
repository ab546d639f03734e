package org.hearsay.ledger.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.hearsay.model.EventType;
import org.junit.jupiter.api.Test;

class SalienceTest {
  private static final OneClaim FERRY =
      OneClaim.of("a", "The ferry sank off Mirn in a storm.", "sank")
          .titled("Ferry sinks off Mirn");
  private static final OneClaim SECOND =
      OneClaim.of("b", "Sixty were aboard when the ferry sank off Mirn.", "sank")
          .titled("Sixty aboard sunken ferry");
  private static final OneClaim ASIDE =
      OneClaim.of("c", "Clerks counted votes for a school board.", "counted");
  private static final LeadWords WORDS =
      LeadWords.of(Stream.of(FERRY, SECOND, ASIDE).map(OneClaim::revision).toList());

  private static Salience of(OneClaim... claims) {
    return Salience.of(
        Stream.of(claims).map(OneClaim::claim).toList(), claims.length, claims.length, WORDS);
  }

  @Test
  void score_whatReportsOpenWith_isAboveAnAside() {
    assertThat(of(FERRY).score()).isGreaterThan(of(ASIDE).score());
  }

  @Test
  void score_secondReport_isMore() {
    assertThat(of(FERRY, SECOND).score()).isGreaterThan(of(SECOND).score());
    assertThat(of(FERRY, SECOND).score()).isGreaterThan(of(FERRY).score());
  }

  @Test
  void score_whatIsOnlySpoken_isLess() {
    assertThat(of(FERRY.type(EventType.REQUEST)).score()).isLessThan(of(FERRY).score());
  }

  @Test
  void listed_loneUncertainClaimWithoutDoerAndPlace_isNot() {
    assertThat(of(ASIDE).listed()).isFalse();
    assertThat(of(ASIDE.sure()).listed()).isTrue();
    assertThat(of(FERRY.roles(null, null, "Mirn")).listed()).isTrue();
    assertThat(of(FERRY, SECOND).listed()).isTrue();
    OneClaim doer = OneClaim.of("d", "Norland counted votes.", "counted");
    assertThat(of(doer.roles("Norland", null, null)).listed()).isTrue();
  }

  @Test
  void centrality_longSentence_isNotMoreForItsLength() {
    LeadWords words = LeadWords.of(List.of(FERRY.revision()));
    assertThat(words.share("ferry")).isEqualTo(1);
    assertThat(words.centrality("ferry storm Mirn sank"))
        .isGreaterThan(
            words.centrality(
                "ferry storm Mirn sank while clerks counted votes for boards of nine schools"));
  }
}
