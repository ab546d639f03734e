package org.hearsay.reader.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.reader.TestLanguage.ENGLISH;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of tokens and numbers, each at its border. */
class TokenRulesTest {
  private static Numbers numbers;

  /** Anew for each test, so that a mutant of what loads the table is met. */
  @BeforeAll
  static void load() {
    numbers = Numbers.of(ENGLISH);
  }

  private static List<Token> tokens(String text) {
    List<Token> out = new ArrayList<>();
    Tokens.pieces(text, ENGLISH, List.of(new Span(0, text.length())), out::addAll);
    return out;
  }

  /** Each token as it stands in the text, and its kind. */
  private static List<String> cut(String text) {
    return tokens(text).stream()
        .map(
            t ->
                text.substring(t.start(), t.end()) + "/" + t.kind().name().toLowerCase(Locale.ROOT))
        .toList();
  }

  private static List<String> words(String text) {
    return tokens(text).stream().map(Token::word).toList();
  }

  private static @Nullable Amount at(String text) {
    return numbers.at(tokens(text), 0);
  }

  private static double exact(String text) {
    Amount amount = Objects.requireNonNull(at(text), text);
    assertThat(amount.high()).as(text).isEqualTo(amount.low());
    return amount.low();
  }

  /** Tokens behind the number's last. */
  private static int left(String text) {
    return tokens(text).size() - Objects.requireNonNull(at(text), text).next();
  }

  @Test
  void dates_inNumbers_haveOneMarkAndFourDigitsOfYear() {
    assertThat(cut("2022-11-10")).containsExactly("2022-11-10/date");
    assertThat(cut("2022/1/1")).containsExactly("2022/1/1/date");
    assertThat(cut("24.02.2022.")).containsExactly("24.02.2022/date", "./mark");
    assertThat(cut("4/2/2022,")).containsExactly("4/2/2022/date", ",/mark");
    assertThat(cut("2022-11-10-").getFirst()).isEqualTo("2022-11-10/date");
    for (String none :
        List.of(
            "2022-11-100",
            "222-11-10",
            "24/02/22",
            "24/022/2022",
            "24/02-2022",
            "24:02:2022",
            "24/02/20222",
            "24/02/2022/1",
            "24/02/2022a",
            "24//2022",
            "24/02/",
            "24/0",
            "20222-1-1",
            "2022-11-")) {
      assertThat(cut(none)).as(none).noneMatch(t -> t.endsWith("/date"));
    }
  }

  @Test
  void clocks_haveTwoDigitsOfMinutesAndNoSeconds() {
    assertThat(cut("5:30")).containsExactly("5:30/clock");
    assertThat(cut("17:05.")).containsExactly("17:05/clock", "./mark");
    assertThat(cut("5:3 ")).noneMatch(t -> t.endsWith("clock"));
    assertThat(cut("5:300")).noneMatch(t -> t.endsWith("clock"));
    assertThat(cut("5:30:10").getFirst()).isEqualTo("5/number");
    assertThat(cut("175:30")).noneMatch(t -> t.endsWith("clock"));
    assertThat(cut("5:")).containsExactly("5/number", ":/mark");
  }

  @Test
  void numbers_groupsAndFractions_belongToThem() {
    assertThat(words("1,200,300")).containsExactly("1200300");
    assertThat(words("1,200,30")).containsExactly("1200", ",", "30");
    assertThat(words("1,2000")).containsExactly("1", ",", "2000");
    assertThat(words("1200,300")).containsExactly("1200", ",", "300");
    assertThat(words("123,456")).containsExactly("123456");
    assertThat(words("1,200")).containsExactly("1200");
    assertThat(words("1.25 ")).containsExactly("1.25");
    assertThat(words("1.")).containsExactly("1", ".");
    assertThat(words("1.a")).containsExactly("1", ".", "a");
    assertThat(words("1,200.5")).containsExactly("1200.5");
    assertThat(words("1" + ",234".repeat(20)).getFirst()).isEmpty();
  }

  @Test
  void numbers_endings_tellOrdinalsDecadesAndUnits() {
    assertThat(cut("1st 2nd 3rd 4th"))
        .containsExactly("1st/ordinal", "2nd/ordinal", "3rd/ordinal", "4th/ordinal");
    assertThat(cut("1990s 90s")).containsExactly("1990s/decade", "90s/decade");
    assertThat(cut("1980's")).containsExactly("1980's/decade");
    assertThat(cut("80's")).containsExactly("80's/decade");
    assertThat(cut("80\u2019s")).containsExactly("80\u2019s/decade");
    assertThat(cut("2980's").getFirst()).isEqualTo("2980/number");
    assertThat(cut("85's").getFirst()).isEqualTo("85/number");
    assertThat(cut("180's").getFirst()).isEqualTo("180/number");
    assertThat(cut("80'st").getFirst()).isEqualTo("80/number");
    assertThat(cut("80't").getFirst()).isEqualTo("80/number");
    assertThat(cut("80 's").getFirst()).isEqualTo("80/number");
    assertThat(cut("80'")).containsExactly("80/number", "'/mark");
    assertThat(cut("30km")).containsExactly("30/number", "km/word");
    assertThat(cut("30km2")).containsExactly("30km2/other");
    assertThat(cut("30abcdefghijklm")).containsExactly("30abcdefghijklm/other");
    assertThat(cut("30abcdefghijkl")).containsExactly("30/number", "abcdefghijkl/word");
  }

  @Test
  void decades_withAMarkBefore_areThree() {
    assertThat(cut("'90s")).containsExactly("'90s/decade");
    assertThat(cut("\u201890s x")).containsExactly("\u201890s/decade", "x/word");
    assertThat(cut("\u201990s.")).containsExactly("\u201990s/decade", "./mark");
    assertThat(cut("'95s").getFirst()).isEqualTo("'/mark");
    assertThat(cut("'90st").getFirst()).isEqualTo("'/mark");
    assertThat(cut("'90").getFirst()).isEqualTo("'/mark");
    assertThat(cut("\"90s").getFirst()).isEqualTo("\"/mark");
    assertThat(words("'90s")).containsExactly("90");
  }

  @Test
  void words_shortFormsAndInitials_haveTheirStops() {
    assertThat(cut("Mon. x. the."))
        .containsExactly("Mon./word", "x/word", "./mark", "the/word", "./mark");
    assertThat(cut("Mon")).containsExactly("Mon/word");
    assertThat(cut("p.m.")).containsExactly("p.m./word");
    assertThat(cut("p.m")).containsExactly("p/word", "./mark", "m/word");
    assertThat(cut("a.b.c")).containsExactly("a.b.c/word");
    assertThat(cut("p.mx")).containsExactly("p/word", "./mark", "mx/word");
    assertThat(cut("a.b.cd")).containsExactly("a.b./word", "cd/word");
    assertThat(cut("J. Vale")).containsExactly("J/word", "./mark", "Vale/word");
    assertThat(words("U.S.")).containsExactly("us");
    assertThat(cut("MH17x.")).containsExactly("MH17x/other", "./mark");
    assertThat(cut("x".repeat(40))).containsExactly("x".repeat(40) + "/word");
    assertThat(cut("x".repeat(41))).containsExactly("x".repeat(41) + "/other");
    assertThat(cut("7".repeat(40) + "a")).hasSize(2);
    assertThat(cut("7".repeat(41) + "a")).hasSize(1);
    assertThat(words("\u2019")).containsExactly("'");
    assertThat(cut("a\u00a0b")).containsExactly("a/word", "b/word");
  }

  @Test
  void tokens_tellCapitalsAndWhatIsGlued() {
    List<Token> all = tokens("It-is 5km");
    assertThat(all).extracting(Token::capital).containsExactly(true, false, false, false, false);
    assertThat(all).extracting(Token::glued).containsExactly(false, true, true, false, true);
    assertThat(all).extracting(Token::isDash).containsExactly(false, true, false, false, false);
    assertThat(all).extracting(Token::isMark).containsExactly(false, true, false, false, false);
    assertThat(all).extracting(Token::isPlainWord).containsExactly(false, false, true, false, true);
    assertThat(tokens("\u2013 \u2014 ,"))
        .extracting(Token::isDash)
        .containsExactly(true, true, false);
  }

  @Test
  void numbers_inWords_areAdded() {
    assertThat(exact("twenty")).isEqualTo(20);
    assertThat(exact("twenty one")).isEqualTo(21);
    assertThat(exact("twenty-nine")).isEqualTo(29);
    assertThat(exact("twenty ten")).isEqualTo(20);
    assertThat(exact("twenty-")).isEqualTo(20);
    assertThat(exact("twenty zero")).isEqualTo(20);
    assertThat(left("twenty-x")).isEqualTo(2);
    assertThat(left("twenty-nine x")).isEqualTo(1);
    assertThat(exact("two hundred and ten")).isEqualTo(210);
    assertThat(exact("two hundred ten")).isEqualTo(210);
    assertThat(exact("two hundred and")).isEqualTo(200);
    assertThat(left("two hundred and")).isEqualTo(1);
    assertThat(exact("two hundred and zero")).isEqualTo(200);
    assertThat(exact("two dozen ten")).isEqualTo(24);
    assertThat(exact("two hundred thousand five")).isEqualTo(200_005);
    assertThat(exact("3 million")).isEqualTo(3_000_000);
    assertThat(exact("20-million x")).isEqualTo(20_000_000);
    assertThat(exact("twenty-million")).isEqualTo(20);
    assertThat(exact("20-x")).isEqualTo(20);
    assertThat(exact("two hundred 5")).isEqualTo(200);
  }

  @Test
  void numbers_articles_makeOneOfAScaleButNotOfAShortOne() {
    assertThat(exact("a million")).isEqualTo(1_000_000);
    assertThat(exact("a hundred and five")).isEqualTo(105);
    assertThat(at("a bn")).isNull();
    assertThat(at("a")).isNull();
    assertThat(at("an x")).isNull();
    assertThat(numbers.at(tokens("five"), 1)).isNull();
  }

  @Test
  void numbers_tooLarge_areNone() {
    assertThat(at("1000000000000001")).isNull();
    assertThat(exact("1000000000000000")).isEqualTo(1e15);
    assertThat(left("1000000000000 million")).isEqualTo(1);
    assertThat(exact("1 billion")).isEqualTo(1e9);
  }

  @Test
  void numbers_areToldFromOtherTokens() {
    assertThat(tokens("5 five fifty dog 5th").stream().map(numbers::isNumber))
        .containsExactly(true, true, true, false, false);
    assertThat(Objects.requireNonNull(at("5")).digits()).isTrue();
    assertThat(Objects.requireNonNull(at("five")).digits()).isFalse();
    assertThat(Objects.requireNonNull(at("dozens")).vague()).isTrue();
    assertThat(Objects.requireNonNull(at("hundreds of thousands")).low()).isEqualTo(200_000);
    assertThat(Objects.requireNonNull(at("several thousand x")).low()).isEqualTo(3_000);
    assertThat(left("several thousand x")).isEqualTo(1);
    assertThat(left("several x")).isEqualTo(1);
  }

  @Test
  void phrases_longestThatFits_wins() {
    PhraseTable<String> phrases = new PhraseTable<>();
    phrases.add("per", "short");
    phrases.add("per cent", "long");
    phrases.add("per cent of", "longest");
    assertThat(Objects.requireNonNull(phrases.at(tokens("per cent x"), 0)).value())
        .isEqualTo("long");
    assertThat(Objects.requireNonNull(phrases.at(tokens("per cent of"), 0)).next()).isEqualTo(3);
    assertThat(Objects.requireNonNull(phrases.at(tokens("per"), 0)).value()).isEqualTo("short");
    assertThat(phrases.at(tokens("x"), 0)).isNull();
    assertThat(phrases.at(tokens("per"), 1)).isNull();
    assertThat(phrases.firstWords()).containsExactly("per");
  }
}
