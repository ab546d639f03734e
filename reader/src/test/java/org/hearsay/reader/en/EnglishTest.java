package org.hearsay.reader.en;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.reader.TestLanguage.ENGLISH;

import org.hearsay.reader.language.Inflection;
import org.hearsay.reader.language.PhrasePattern;
import org.hearsay.reader.language.WordClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EnglishTest {
  private static final Inflection INFLECTION = ENGLISH.inflection();

  @ParameterizedTest
  @EnumSource
  void words_everyClass_hasSome(WordClass name) {
    assertThat(ENGLISH.words(name)).isNotEmpty().noneMatch(String::isBlank);
  }

  @ParameterizedTest
  @EnumSource
  void pattern_everyName_hasOne(PhrasePattern name) {
    assertThat(ENGLISH.pattern(name).pattern()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({"the port,port", "The Hague,Hague", "theatre,theatre", "a port,a port"})
  void withoutArticle_definiteArticle_goes(String phrase, String bare) {
    assertThat(ENGLISH.withoutArticle(phrase)).isEqualTo(bare);
  }

  @ParameterizedTest
  @CsvSource({
    "cities,city",
    "ships,ship",
    "men,man",
    "women,woman",
    "children,child",
    "wives,wife",
    "port,port"
  })
  void singular_ofAPlural_isTheOne(String plural, String singular) {
    assertThat(INFLECTION.singular(plural)).isEqualTo(singular);
  }

  @ParameterizedTest
  @CsvSource({"towns,true", "gas,true", "status,false", "less,false", "is,false", "port,false"})
  void isPluralForm_byItsEnding(String word, boolean plural) {
    assertThat(INFLECTION.isPluralForm(word)).isEqualTo(plural);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "Petrov\u2019s,Petrov",
        "Petrov's,Petrov",
        "workers',workers",
        "Petrov,Petrov",
        "'s,'s",
        "','"
      })
  void withoutPossessive_leavesTheName(String words, String bare) {
    int end = INFLECTION.withoutPossessive(words, 0, words.length());
    assertThat(words.substring(0, end)).isEqualTo(bare);
  }

  @Test
  void isPossessiveAt_behindAName() {
    assertThat(INFLECTION.isPossessiveAt("Petrov's lawyer", 6)).isTrue();
    assertThat(INFLECTION.isPossessiveAt("the Alvas\u2019 lawyer", 9)).isTrue();
    assertThat(INFLECTION.isPossessiveAt("Petrov, a lawyer", 6)).isFalse();
    assertThat(INFLECTION.isPossessiveAt("Petrov", 6)).isFalse();
  }

  @Test
  void possessiveMark_wordsOfTheirOwn_areCounted() {
    assertThat(INFLECTION.possessiveMark("'", "s")).isEqualTo(2);
    assertThat(INFLECTION.possessiveMark("workers", "\u2019")).isEqualTo(1);
    assertThat(INFLECTION.possessiveMark("crew", "'")).isZero();
    assertThat(INFLECTION.possessiveMark("the", "port")).isZero();
  }
}
