package org.hearsay.ledger.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.hearsay.ledger.projection.WordQuery.Term;
import org.junit.jupiter.api.Test;

class SearchQueryTest {
  @Test
  void of_wordsPhrasesStarsAndHyphens_meanWhatTheySay() {
    SearchQuery words = SearchQuery.of("Kherson withdraw* OR retreat \"left  bank\" -bridge");
    assertThat(words.all())
        .containsExactly(
            List.of(term(false, "kherson")),
            List.of(term(true, "withdraw"), term(false, "retreat")),
            List.of(term(false, "left", "bank")));
    assertThat(words.none()).containsExactly(term(false, "bridge"));
  }

  private static Term term(boolean open, String... words) {
    return new Term(List.of(words), open);
  }

  @Test
  void of_nothingToLookFor_saysSo() {
    for (String nothing : List.of("", "  ", "-bridge", "\"", "* - OR \"\"", "😀 ( )")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> SearchQuery.of(nothing))
          .withMessage("no word to look for");
    }
    assertThatIllegalArgumentException().isThrownBy(() -> SearchQuery.of("a ".repeat(33)));
    assertThatIllegalArgumentException().isThrownBy(() -> SearchQuery.of("a".repeat(1001)));
  }

  @Test
  void gradeRange_formsAndNonsense() {
    assertThat(GradeRange.of("f3").toString()).contains("best=F, worst=F, low=3, high=3");
    assertThat(GradeRange.of("1-3").toString()).contains("best=A, worst=F, low=1, high=3");
    assertThat(GradeRange.of("A-C1-2").toString()).contains("best=A, worst=C, low=1, high=2");
    for (String wrong : List.of("", "G", "7", "3-1", "C-A", "F3; --")) {
      assertThatIllegalArgumentException().isThrownBy(() -> GradeRange.of(wrong));
    }
  }
}
