package org.hearsay.ledger.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import org.hearsay.ledger.Party;
import org.junit.jupiter.api.Test;

/** Which names are one party's, and which stay apart. */
class NameIdentityTest {
  private static final Function<Party, String> UNTOLD = Party::key;
  private static final Function<Party, String> OF_ONE_SIDE = party -> "state:XX";

  private static String of(Map<String, Integer> names, Function<Party, String> side, String name) {
    return NameIdentity.of(names, side).of(new Party(name, null)).name();
  }

  @Test
  void of_spellingsOfOneName_areOne() {
    Map<String, Integer> names =
        Map.of("Serhiy Kovalskyy", 3, "Serhii Kovalskiy", 1, "Ömer Şahin", 2, "Omer Sahin", 1);
    assertThat(of(names, UNTOLD, "Serhii Kovalskiy")).isEqualTo("Serhiy Kovalskyy");
    assertThat(of(names, UNTOLD, "Omer Sahin")).isEqualTo("Ömer Şahin");
  }

  @Test
  void of_lastNameOfOneOnly_isTheirs() {
    Map<String, Integer> names =
        Map.of("Lena Brandt", 1, "Brandt", 4, "Ivo Lund", 1, "Ada Lund", 1, "Lund", 2);
    assertThat(of(names, UNTOLD, "Brandt")).isEqualTo("Lena Brandt");
    assertThat(of(names, UNTOLD, "Lund")).isEqualTo("Lund");
  }

  @Test
  void of_nameThatEndsALongerOne_isThatOne() {
    Map<String, Integer> names = Map.of("Juan Pablo Ibarra", 1, "Pablo Ibarra", 3);
    assertThat(of(names, UNTOLD, "Pablo Ibarra")).isEqualTo("Juan Pablo Ibarra");
    Map<String, Integer> two =
        Map.of("Juan Pablo Ibarra", 1, "Luis Pablo Ibarra", 1, "Pablo Ibarra", 3);
    assertThat(of(two, UNTOLD, "Pablo Ibarra")).isEqualTo("Pablo Ibarra");
  }

  @Test
  void of_oneLetterApart_areOneOnlyOnOneSide() {
    Map<String, Integer> names = Map.of("Amadou Tchiani", 2, "Amadou Tchani", 1);
    assertThat(of(names, UNTOLD, "Amadou Tchani")).isEqualTo("Amadou Tchani");
    assertThat(of(names, OF_ONE_SIDE, "Amadou Tchani")).isEqualTo("Amadou Tchiani");
    Map<String, Integer> others =
        Map.of("Maria Silva", 2, "Mario Silva", 1, "Karl Lund", 1, "Karl Lind", 1);
    assertThat(of(others, OF_ONE_SIDE, "Mario Silva")).isEqualTo("Mario Silva");
    assertThat(of(others, OF_ONE_SIDE, "Karl Lind")).isEqualTo("Karl Lind");
  }

  @Test
  void of_descriptionsAndOwners_stayWhatTheyAre() {
    Map<String, Integer> names =
        Map.of("army", 2, "Brandt's lawyer", 1, "Lena Brandt", 3, "senior officials", 1);
    names.keySet().forEach(name -> assertThat(of(names, UNTOLD, name)).isEqualTo(name));
  }

  @Test
  void because_joinedName_saysWhy() {
    NameIdentity known = NameIdentity.of(Map.of("Lena Brandt", 1, "Brandt", 4), UNTOLD);
    assertThat(known.because(new Party("Brandt", null)))
        .isEqualTo("only one here has the last name");
    assertThat(known.because(new Party("Lena Brandt", null))).isEmpty();
  }

  @Test
  void of_particlesInsideAName_makeItNoDescription() {
    Map<String, Integer> names =
        Map.of(
            "Ludwig van der Berg",
            1,
            "Ludwig Van Der Berg",
            3,
            "Omar al-Fattah",
            1,
            "Omar Al Fattah",
            1,
            "Omar alFattah",
            2);
    assertThat(of(names, UNTOLD, "Ludwig van der Berg")).isEqualTo("Ludwig Van Der Berg");
    assertThat(of(names, UNTOLD, "Omar alFattah")).isEqualTo("Omar alFattah");
    assertThat(of(Map.of("Omar al-Fattah", 1, "Al-Fattah", 4), UNTOLD, "Al-Fattah"))
        .isEqualTo("Omar al-Fattah");
  }

  @Test
  void of_particleAtEitherEnd_isADescription() {
    Map<String, Integer> first = Map.of("van Berg", 3, "Lena van Berg", 1);
    assertThat(of(first, UNTOLD, "van Berg")).isEqualTo("van Berg");
    Map<String, Integer> last = Map.of("Lena van", 3, "Lená van", 1);
    assertThat(of(last, UNTOLD, "Lená van")).isEqualTo("Lená van");
  }

  @Test
  void of_sixWords_areNoName() {
    Map<String, Integer> six =
        Map.of("Union Of The Free River Towns", 2, "Union Of The Free River Towns.", 1);
    six.keySet().forEach(name -> assertThat(of(six, UNTOLD, name)).isEqualTo(name));
    Map<String, Integer> five =
        Map.of("Union Of Free River Towns", 2, "Union Of Free River Towns.", 1);
    assertThat(of(five, UNTOLD, "Union Of Free River Towns."))
        .isEqualTo("Union Of Free River Towns");
  }

  @Test
  void of_lowerCaseWord_isADescription() {
    Map<String, Integer> names = Map.of("Lena Brandt", 1, "former aide Lena Brandt", 4);
    assertThat(of(names, UNTOLD, "Lena Brandt")).isEqualTo("Lena Brandt");
  }

  @Test
  void of_oneLetterMoreOrOther_isOneName_andTwoLettersOrTheLastAreNot() {
    assertThat(misspelt("Ivan Maretski", "Ivan Marestki")).isFalse();
    assertThat(misspelt("Ivan Maretski", "Ivan Maretzki")).isTrue();
    assertThat(misspelt("Ivan Maretski", "Ivan Mareteski")).isTrue();
    assertThat(misspelt("Ivan Maretski", "Ivan Maretska")).isFalse();
    assertThat(misspelt("Ivan Maretski", "Ivan Karetski")).isFalse();
    assertThat(misspelt("Ivan Maretski", "Ivan Peter Maretzki")).isFalse();
    assertThat(misspelt("Ivan Lunde", "Ivan Lynde")).isTrue();
    assertThat(misspelt("Ivan Lund", "Ivan Lend")).isFalse();
    assertThat(misspelt("Ivan Anana", "Ivan Anna")).isFalse();
  }

  private static boolean misspelt(String one, String other) {
    return of(Map.of(one, 2, other, 1), OF_ONE_SIDE, other).equals(one);
  }

  @Test
  void of_asLongAndAsOften_standsUnderTheFirstInTheAlphabet() {
    Map<String, Integer> names = Map.of("Serhiy Koval", 1, "Serhii Koval", 1);
    assertThat(of(names, UNTOLD, "Serhiy Koval")).isEqualTo("Serhii Koval");
  }

  @Test
  void because_severalSpellingsOfALastName_saysSo() {
    NameIdentity known = NameIdentity.of(Map.of("Kovalskyy", 1, "Kovalsky", 4), UNTOLD);
    assertThat(known.of(new Party("Kovalskyy", null)).name()).isEqualTo("Kovalsky");
    assertThat(known.because(new Party("Kovalskyy", null)))
        .isEqualTo("one name in several spellings");
  }
}
