package org.hearsay.reader.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.reader.encoder.ReaderModel;
import org.hearsay.reader.encoder.WindowRows;
import org.hearsay.reader.text.Pieces;
import org.junit.jupiter.api.Test;

/**
 * The path through a window's words, on probabilities that are made by hand: two kinds, P and O.
 */
class NamePathTest {
  private static final int KINDS = 2;
  private static final int COLUMNS = 1 + 2 * KINDS;

  /** Of each word: no name, P first, P later, O first, O later. */
  private static List<String> names(String text, double[]... words) {
    Pieces pieces = Pieces.of(text, ReaderModel.vocabulary());
    float[] values = new float[(pieces.size() + 2) * COLUMNS];
    int word = 0;
    for (int p = 0; p < pieces.size(); p = pieces.wordEnd(p, pieces.size())) {
      for (int k = 0; k < COLUMNS; k++) {
        values[(p + 1) * COLUMNS + k] = (float) Math.log(words[word][k] + 1e-6);
      }
      word++;
    }
    WindowRows rows = new WindowRows(pieces, 0, pieces.size(), COLUMNS, values);
    NamePath path = NamePath.of(rows, 0, KINDS);
    List<String> told = new ArrayList<>();
    for (int p = 0; p < pieces.size(); p = pieces.wordEnd(p, pieces.size())) {
      String kind = path.kind(p) < 0 ? "-" : "PO".substring(path.kind(p), path.kind(p) + 1);
      told.add(path.begins(p) ? "+" + kind : kind);
    }
    return told;
  }

  private static double[] p(double... probabilities) {
    return probabilities;
  }

  @Test
  void of_twoWordsOfTwoKinds_takesTheKindOfBothTogether() {
    assertThat(names("White House", p(.1, .5, 0, .4, 0), p(.1, 0, .1, 0, .8)))
        .containsExactly("+O", "O");
  }

  @Test
  void of_secondWordThatBegins_isANameOfItsOwn() {
    assertThat(names("Ada Acme", p(.1, .9, 0, 0, 0), p(.1, 0, .1, .8, 0)))
        .containsExactly("+P", "+O");
  }

  @Test
  void of_nameThreeTimesLikelierThanNone_isNone() {
    assertThat(names("Mill", p(.25, .75, 0, 0, 0))).containsExactly("-");
  }

  @Test
  void of_nameFiveTimesLikelierThanNone_isOne() {
    assertThat(names("Mill", p(.16, .84, 0, 0, 0))).containsExactly("+P");
  }

  @Test
  void of_laterWordThatIsHardlyLikelier_goesOn() {
    assertThat(names("Ada Mill", p(0, 1, 0, 0, 0), p(.4, 0, .6, 0, 0))).containsExactly("+P", "P");
  }

  @Test
  void of_laterWordOnTheNextLine_beginsAnew() {
    assertThat(names("Ada\nMill", p(0, 1, 0, 0, 0), p(.01, 0, .99, 0, 0)))
        .containsExactly("+P", "+P");
  }

  @Test
  void of_laterTagOnAFirstWord_countsALittle() {
    assertThat(names("Mill", p(.01, 0, .99, 0, 0))).containsExactly("+P");
  }

  @Test
  void of_noWords_isEmpty() {
    assertThat(names("")).isEmpty();
  }
}
