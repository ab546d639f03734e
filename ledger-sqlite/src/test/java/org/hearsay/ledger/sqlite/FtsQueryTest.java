package org.hearsay.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearsay.ledger.projection.WordQuery;
import org.hearsay.ledger.search.SearchQuery;
import org.junit.jupiter.api.Test;

class FtsQueryTest {
  @Test
  void of_wordsPhrasesStarsAndHyphens_meanWhatTheySay() {
    WordQuery words = SearchQuery.of("Kherson withdraw* OR retreat \"left  bank\" -bridge").words();
    assertThat(FtsQuery.match(words))
        .isEqualTo("(\"kherson\") AND (\"withdraw\" * OR \"retreat\") AND (\"left bank\")");
    assertThat(FtsQuery.without(words)).isEqualTo("(\"bridge\")");
  }

  @Test
  void of_openPhraseAndQuotedOr_areTakenAsTheyStand() {
    assertThat(match("\"left ban\"* \"OR\"")).isEqualTo("(\"left ban\" *) AND (\"or\")");
    assertThat(match("\"never closed")).isEqualTo("(\"never closed\")");
    assertThat(match("OR a OR OR b OR")).isEqualTo("(\"a\" OR \"b\")");
  }

  @Test
  void of_marksOfOtherLanguages_areNoSyntax() {
    assertThat(match("NEAR(a b) title:x ^y {z} 'q; DROP TABLE journal"))
        .isEqualTo(
            "(\"near a\") AND (\"b\") AND (\"title x\") AND (\"y\") AND (\"z\") AND (\"q\")"
                + " AND (\"drop\") AND (\"table\") AND (\"journal\")");
    assertThat(match("left-bank U.S. Zürich"))
        .isEqualTo("(\"left bank\") AND (\"u s\") AND (\"zurich\")");
  }

  private static String match(String question) {
    return FtsQuery.match(SearchQuery.of(question).words());
  }
}
