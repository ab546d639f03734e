package org.hearsay.reader.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearsay.reader.TestLanguage.ENGLISH;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hearsay.model.Span;
import org.hearsay.reader.encoder.ReaderModel;
import org.hearsay.table.TsvTable;
import org.junit.jupiter.api.Test;

/** The rules of cutting a text, each at its border. */
class TextRulesTest {
  private static final WordPiece VOCABULARY = ReaderModel.vocabulary();

  /** What stands inside quotation marks, each stretch by itself. */
  private static List<String> quoted(String text) {
    QuotationMask mask = QuotationMask.of(text);
    List<String> out = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      if (mask.inside(i)) {
        if (i > 0 && mask.inside(i - 1)) {
          out.add(out.removeLast() + text.charAt(i));
        } else {
          out.add(String.valueOf(text.charAt(i)));
        }
      }
    }
    return out;
  }

  private static List<String> sentences(String text) {
    return Sentences.of(text, ENGLISH).stream().map(s -> s.of(text)).toList();
  }

  private static List<String> pieces(String text) {
    Pieces pieces = Pieces.of(text, VOCABULARY);
    return IntStream.range(0, pieces.size())
        .mapToObj(p -> text.substring(pieces.start(p), pieces.end(p)))
        .toList();
  }

  @Test
  void quotations_doubleMarksOfAllKinds_areMatched() {
    assertThat(quoted("He said \"no\" to it.")).containsExactly("\"no\"");
    assertThat(quoted("He said \u201cno\u201d to it.")).containsExactly("\u201cno\u201d");
    assertThat(quoted("He said \u201eno\u201d to it.")).containsExactly("\u201eno\u201d");
    assertThat(quoted("He said \u00abno\u00bb to it.")).containsExactly("\u00abno\u00bb");
    assertThat(quoted("He said ``no'' to it.")).containsExactly("``no''");
    assertThat(quoted("He said ''no'' to it.")).containsExactly("''no''");
    assertThat(quoted("\"no\" \"yes\"")).containsExactly("\"no\"", "\"yes\"");
  }

  @Test
  void sentences_oldLineEndsBetween_areSpaces() {
    assertThat(sentences("He left.\u0085She stayed.")).containsExactly("He left.", "She stayed.");
    assertThat(sentences("He left.\u000bShe stayed.\f")).containsExactly("He left.", "She stayed.");
  }

  @Test
  void quotations_openingInsideAnOpenOne_goesOn() {
    assertThat(quoted("He \u201csaid \u201cno\u201d to it."))
        .containsExactly("\u201csaid \u201cno\u201d");
  }

  @Test
  void quotations_closingThatNothingOpened_coversTheLineFromItsStart() {
    assertThat(quoted("It rained.\nno\u201d he said")).containsExactly("no\u201d");
    assertThat(quoted("no\u00bb he said")).isEmpty();
    assertThat(quoted("a\u201d b\u201d c")).containsExactly("a\u201d b\u201d");
  }

  @Test
  void quotations_leftOpen_runToTheEndOfTheLineAndNoFurther() {
    String text = "He said \"no\nIt rained.";
    assertThat(quoted(text)).containsExactly("\"no");
    assertThat(QuotationMask.of(text).leftOpenAt(11)).isTrue();
    assertThat(QuotationMask.of(text).leftOpenAt(text.length())).isFalse();
    assertThat(QuotationMask.of("\"a\n\"b\nc").linesLeftOpen()).isEqualTo(2);
    assertThat(quoted("He said \"no")).containsExactly("\"no");
  }

  @Test
  void quotations_singleMarks_needWordEdgesOutside() {
    assertThat(quoted("'quiet night' fell")).containsExactly("'quiet night'");
    assertThat(quoted("It was \u2018quiet\u2019 then")).containsExactly("\u2018quiet\u2019");
    assertThat(quoted("It was 'quiet'")).containsExactly("'quiet'");
    assertThat(quoted("a'b 'c")).isEmpty();
    assertThat(quoted("It was ' quiet' then")).isEmpty();
    assertThat(quoted("It was 'quiet ' then")).isEmpty();
    assertThat(quoted("It was 'quiet'er then")).isEmpty();
    assertThat(quoted("It was 'quiet'er' then")).containsExactly("'quiet'er'");
    assertThat(quoted("It was 'so \u2018quiet' then")).containsExactly("\u2018quiet'");
    assertThat(quoted("It was 'so \"quiet' then\" he")).containsExactly("\"quiet' then\"");
    assertThat(quoted("It was ''")).containsExactly("''");
    assertThat(quoted("'a'")).containsExactly("'a'");
    assertThat(quoted("'a' b 'c'")).containsExactly("'a'", "'c'");
    assertThat(quoted("A mark at the end '")).isEmpty();
  }

  @Test
  void quotations_singleMarksFarApart_areNoPair() {
    assertThat(quoted("'" + "a ".repeat(148) + "b' c")).hasSize(1);
    assertThat(quoted("'" + "a ".repeat(149) + "b' c")).isEmpty();
  }

  @Test
  void sentences_stops_endWhereASentenceBegins() {
    assertThat(sentences("He left. She came.")).containsExactly("He left.", "She came.");
    assertThat(sentences("He left! She came? Yes."))
        .containsExactly("He left!", "She came?", "Yes.");
    assertThat(sentences("He left. she came.")).containsExactly("He left. she came.");
    assertThat(sentences("He left.She came.")).containsExactly("He left.She came.");
    assertThat(sentences("He left?! She came.")).containsExactly("He left?!", "She came.");
    assertThat(sentences("He left... She came.")).containsExactly("He left...", "She came.");
    assertThat(sentences("Mr... She came.")).containsExactly("Mr...", "She came.");
    assertThat(sentences("He left. 3 came.")).containsExactly("He left.", "3 came.");
    assertThat(sentences("  He left.  ")).containsExactly("He left.");
    assertThat(sentences("He left.   \nshe came")).containsExactly("He left.", "she came");
    assertThat(sentences(" \n ")).isEmpty();
    assertThat(sentences("He left.\u00a0She came.")).containsExactly("He left.", "She came.");
  }

  @Test
  void sentences_abbreviations_areLookedForUpToMarksAndSpaces() {
    assertThat(sentences("I saw (Mr. Lund).")).containsExactly("I saw (Mr. Lund).");
    assertThat(sentences("I saw \u201cMr. Lund\u201d."))
        .containsExactly("I saw \u201cMr. Lund\u201d.");
    assertThat(sentences("I saw \u2018Mr. Lund\u2019."))
        .containsExactly("I saw \u2018Mr. Lund\u2019.");
    assertThat(sentences("I saw )Mr. Lund.")).containsExactly("I saw )Mr. Lund.");
    assertThat(sentences("Mr. Lund left.")).containsExactly("Mr. Lund left.");
    assertThat(sentences("It was me or I. He left."))
        .containsExactly("It was me or I.", "He left.");
    assertThat(sentences("It was J. Lund.")).containsExactly("It was J. Lund.");
    assertThat(sentences("It was j. Lund.")).containsExactly("It was j.", "Lund.");
    assertThat(sentences("Mr! Lund left.")).containsExactly("Mr!", "Lund left.");
    assertThat(sentences("It was approx. Ten of us.")).containsExactly("It was approx. Ten of us.");
    assertThat(sentences("Mr.\" Lund left.")).containsExactly("Mr.\"", "Lund left.");
  }

  @Test
  void pieces_words_areCutIntoTheLongestKnown() {
    assertThat(pieces("The bridge, Kovacs' fell."))
        .containsExactly("The", "bridge", ",", "Ko", "vac", "s", "'", "fell", ".");
    assertThat(pieces("caf\u00e9")).containsExactly("caf\u00e9");
    assertThat(pieces("\u4e2d\u4e2d")).containsExactly("\u4e2d", "\u4e2d");
    assertThat(pieces("a\u200bb")).hasSize(1);
    assertThat(pieces("a\u0007b")).hasSize(1);
    assertThat(pieces("a\tb\rc\nd\u00a0e")).containsExactly("a", "b", "c", "d", "e");
    assertThat(pieces("a\u000bb")).hasSize(1);
    assertThat(pieces("a\u0085b")).hasSize(1);
    assertThat(pieces("a\ufffdb")).hasSize(1);
    assertThat(pieces("a\u2014b")).containsExactly("a", "\u2014", "b");
    assertThat(pieces("a\u20acb")).containsExactly("a", "\u20ac", "b");
    assertThat(pieces("a$b~c^d")).containsExactly("a", "$", "b", "~", "c", "^", "d");
    assertThat(pieces("\ud801\udc00 x")).containsExactly("\ud801\udc00", "x");
  }

  /** CJK characters and marks stand alone, at the first and the last of each of their blocks. */
  @Test
  void pieces_blocksOfCjk_standAlone() {
    for (int c :
        new int[] {
          0x4E00, 0x9FFF, 0x3400, 0x4DBF, 0x20000, 0x2CEA1, 0xF900, 0xFAD9, 0x2F800, 0x2FA1D
        }) {
      String one = Character.toString(c);
      assertThat(pieces("x" + one + "x")).as("%x", c).containsExactly("x", one, "x");
    }
    for (int c : new int[] {0xA000, 0x2D8F, 0x10400}) {
      assertThat(pieces("x" + Character.toString(c) + "x")).as("%x", c).hasSize(1);
    }
  }

  @Test
  void pieces_longWords_areOneUnknownPiece() {
    assertThat(pieces("ab".repeat(50))).hasSizeGreaterThan(1);
    assertThat(pieces("ab".repeat(50) + "a")).hasSize(1);
    assertThat(pieces("ab".repeat(400) + " x")).containsExactly("ab".repeat(400), "x");
    String emoji = "\ud801\udc00".repeat(90);
    assertThat(pieces(emoji)).containsExactly(emoji);
  }

  @Test
  void pieces_places_areFoundByTheirIndex() {
    Pieces pieces = Pieces.of("The bridge fell\nHere.", VOCABULARY);
    assertThat(pieces.at(0)).isZero();
    assertThat(pieces.at(1)).isEqualTo(1);
    assertThat(pieces.at(4)).isEqualTo(1);
    assertThat(pieces.at(16)).isEqualTo(3);
    assertThat(pieces.at(21)).isEqualTo(pieces.size());
    assertThat(pieces.paragraph(2)).isZero();
    assertThat(pieces.paragraph(3)).isEqualTo(1);
    assertThat(pieces.text()).isEqualTo("The bridge fell\nHere.");
    assertThat(pieces.isWord(3)).isTrue();
    assertThat(pieces.isWord(4)).isFalse();
    assertThat(pieces.wordEnd(0, 5)).isEqualTo(1);
    assertThat(pieces.wordEnd(4, 5)).isEqualTo(5);
    assertThat(pieces.wordEnd(0, 0)).isZero();
    assertThat(pieces.id(0)).isNotEqualTo(pieces.id(1)).isPositive();
  }

  /** case + 6 * quoted + 12 * first of its paragraph, as the trainer's features.py has it. */
  @Test
  void pieces_features_tellCaseQuotationAndParagraph() {
    Pieces pieces = Pieces.of("He \"RAN 3\n\nit", VOCABULARY);
    assertThat(IntStream.range(0, pieces.size()).map(pieces::feature))
        .containsExactly(12 + 1, 6 + 5, 6 + 2, 6 + 4, 12);
    Pieces surname = Pieces.of("in Kovacs", VOCABULARY);
    assertThat(IntStream.range(0, surname.size()).map(surname::feature))
        .containsExactly(12, 1, 1, 1);
    assertThat(IntStream.range(0, surname.size()).mapToObj(surname::startsWordAt))
        .containsExactly(true, true, false, false);
  }

  @Test
  void pieces_sameIndexTwice_findsTheFirst() {
    // One character that folds to several letters may be several pieces at one place.
    String text = "\ufb03\ufb03\ufb03";
    Pieces pieces = Pieces.of(text, VOCABULARY);
    assertThat(pieces.at(0)).isZero();
  }

  @Test
  void windows_texts_areCutEvenlyAndAtParagraphs() {
    String text = "One two three. ".repeat(3) + "\n" + "One two three. ".repeat(3);
    Pieces pieces = Pieces.of(text, VOCABULARY);
    assertThat(pieces.size()).isEqualTo(24);
    List<Span> sentences = Sentences.of(text, ENGLISH);
    assertThat(Windows.of(pieces, sentences, 24)).containsExactly(new Span(0, 24));
    assertThat(Windows.of(pieces, sentences, 23))
        .containsExactly(new Span(0, 12), new Span(12, 24));
    assertThat(Windows.of(pieces, sentences, 16))
        .containsExactly(new Span(0, 12), new Span(12, 24));
    assertThat(Windows.of(pieces, sentences, 8))
        .containsExactly(new Span(0, 8), new Span(8, 12), new Span(12, 16), new Span(16, 24));
  }

  @Test
  void windows_sentenceLongerThanOne_isCut() {
    String text = "one ".repeat(10) + ". Two.";
    Pieces pieces = Pieces.of(text, VOCABULARY);
    assertThat(Windows.of(pieces, Sentences.of(text, ENGLISH), 4))
        .containsExactly(new Span(0, 4), new Span(4, 8), new Span(8, 11), new Span(11, 13));
  }

  @Test
  void windows_noParagraph_areOfOneSize() {
    String text = "One two three. ".repeat(10);
    Pieces pieces = Pieces.of(text, VOCABULARY);
    assertThat(Windows.of(pieces, Sentences.of(text, ENGLISH), 16))
        .containsExactly(new Span(0, 12), new Span(12, 24), new Span(24, 40));
  }

  @Test
  void table_missing_isToldByItsName() {
    assertThatThrownBy(() -> TsvTable.beside(TextRulesTest.class, "none.tsv"))
        .hasMessageContaining("none.tsv");
  }
}
