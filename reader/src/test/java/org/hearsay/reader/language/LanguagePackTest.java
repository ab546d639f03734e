package org.hearsay.reader.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearsay.reader.TestLanguage.ENGLISH;

import org.hearsay.reader.language.incomplete.Incomplete;
import org.hearsay.table.TsvTable;
import org.junit.jupiter.api.Test;

class LanguagePackTest {
  @Test
  void load_packWithoutTables_namesTheTableThatIsMissing() {
    assertThatThrownBy(() -> LanguagePack.load("xx", LanguagePackTest.class, ENGLISH.inflection()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("word-classes.tsv");
  }

  @Test
  void load_packWithoutAClass_namesTheClassesThatAreMissing() {
    assertThatThrownBy(() -> LanguagePack.load("xx", Incomplete.class, ENGLISH.inflection()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("word-classes.tsv of the language xx lacks indefinite-articles, ");
  }

  @Test
  void opensWith_aWordThatGoesOn_isNone() {
    assertThat(ENGLISH.opensWith(WordClass.INDEFINITE_DETERMINERS, "an adviser")).isTrue();
    assertThat(ENGLISH.opensWith(WordClass.INDEFINITE_DETERMINERS, "another adviser")).isFalse();
    assertThat(ENGLISH.opensWith(WordClass.INDEFINITE_DETERMINERS, "one")).isFalse();
  }

  @Test
  void endOf_pattern_matchesFromTheIndexOn() {
    String text = "the island of Busuanga";
    assertThat(ENGLISH.endOf(PhrasePattern.OF, text, 10)).isEqualTo(14);
    assertThat(ENGLISH.endOf(PhrasePattern.OF, text, 3)).isEqualTo(-1);
  }

  @Test
  void rows_table_leavesCommentsOut() {
    TsvTable table = ENGLISH.table("directives.tsv");
    assertThat(table.firstColumn()).contains("ordered").noneMatch(word -> word.startsWith("#"));
    assertThat(table.unexpected("x")).hasMessage("directives.tsv has a row x");
  }
}
