package org.hearsay.ledger.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SearchQueryTest {
  @Test
  void of_wordsPhrasesStarsAndHyphens_meanWhatTheySay() {
    SearchQuery words = SearchQuery.of("Kherson withdraw* OR retreat \"left  bank\" -bridge");
    assertThat(words.fts())
        .isEqualTo("(\"kherson\") AND (\"withdraw\" * OR \"retreat\") AND (\"left bank\")");
    assertThat(words.without()).isEqualTo("(\"bridge\")");
  }

  @Test
  void of_openPhraseAndQuotedOr_areTakenAsTheyStand() {
    assertThat(SearchQuery.of("\"left ban\"* \"OR\"").fts())
        .isEqualTo("(\"left ban\" *) AND (\"or\")");
    assertThat(SearchQuery.of("\"never closed").fts()).isEqualTo("(\"never closed\")");
    assertThat(SearchQuery.of("OR a OR OR b OR").fts()).isEqualTo("(\"a\" OR \"b\")");
  }

  @Test
  void of_marksOfOtherLanguages_areNoSyntax() {
    assertThat(SearchQuery.of("NEAR(a b) title:x ^y {z} 'q; DROP TABLE journal").fts())
        .isEqualTo(
            "(\"near a\") AND (\"b\") AND (\"title x\") AND (\"y\") AND (\"z\") AND (\"q\")"
                + " AND (\"drop\") AND (\"table\") AND (\"journal\")");
    assertThat(SearchQuery.of("left-bank U.S. Zürich").fts())
        .isEqualTo("(\"left bank\") AND (\"u s\") AND (\"zurich\")");
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
