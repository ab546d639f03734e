package org.hearsay.reader.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.reader.TestLanguage.ENGLISH;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Span;
import org.junit.jupiter.api.Test;

class TokensTest {
  private static List<List<Token>> pieces(String text) {
    List<List<Token>> out = new ArrayList<>();
    Tokens.pieces(text, ENGLISH, List.of(new Span(0, text.length())), out::add);
    return out;
  }

  private static List<String> kinds(String text) {
    return pieces(text).getFirst().stream()
        .map(t -> t.word() + "/" + t.kind().name().toLowerCase(java.util.Locale.ROOT))
        .toList();
  }

  @Test
  void pieces_shortFormsAndInitials_keepTheirStops() {
    assertThat(kinds("Nov. 10 at 5 p.m. in the U.S. by J. Vale."))
        .containsExactly(
            "nov/word",
            "10/number",
            "at/word",
            "5/number",
            "pm/word",
            "in/word",
            "the/word",
            "us/word",
            "by/word",
            "j/word",
            "./mark",
            "vale/word",
            "./mark");
  }

  @Test
  void pieces_numbers_areToldApart() {
    assertThat(kinds("20,000 1.5 10th 1990s '90s 80's 5:30 2022-11-10 MH17 30km 1,2"))
        .containsExactly(
            "20000/number",
            "1.5/number",
            "10/ordinal",
            "1990/decade",
            "90/decade",
            "80/decade",
            "5:30/clock",
            "2022-11-10/date",
            "/other",
            "30/number",
            "km/word",
            "1/number",
            ",/mark",
            "2/number");
  }

  @Test
  void pieces_endlessSentence_comesInBoundedPieces() {
    List<List<Token>> pieces = pieces("word ".repeat(1_001));
    assertThat(pieces).allMatch(piece -> piece.size() <= Tokens.MOST);
    assertThat(pieces.stream().mapToInt(List::size).sum()).isEqualTo(1_001);
  }

  @Test
  void pieces_endlessNumber_isOneTokenAndNoNumber() {
    assertThat(pieces("7".repeat(100_000)).getFirst())
        .singleElement()
        .matches(token -> token.kind() == TokenKind.OTHER && token.word().isEmpty());
  }
}
