package org.hearsay.reader.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hearsay.reader.encoder.ReaderModel;
import org.hearsay.reader.encoder.WindowRows;
import org.hearsay.reader.text.Pieces;
import org.junit.jupiter.api.Test;

class StanceHeadTest {
  private static final ReaderModel MODEL = ReaderModel.load();
  private static final Pieces PIECES = Pieces.of("It flooded", ReaderModel.vocabulary());

  @Test
  void stance_twoPieces_isTheMeanOfTheirColumns() {
    float[] values = new float[4 * MODEL.outputs()];
    int denies = MODEL.stances().indexOf("denies");
    set(values, 1, MODEL.events().stance() + denies, 4);
    set(values, 2, MODEL.events().stance() + denies, 2);
    set(values, 1, MODEL.events().mention(), (float) Math.log(3));
    set(values, 2, MODEL.events().mention(), (float) Math.log(3));

    EventStance stance = new StanceHead(MODEL).stance(rows(values), 0, 2);

    assertThat(stance.logits()).hasSize(8).containsEntry("denies", 3f).containsEntry("asks", 0f);
    assertThat(stance.mention()).isCloseTo(.75, within(1e-6));
    assertThat(stance.probabilities().get("denies"))
        .isCloseTo(Math.exp(3) / (Math.exp(3) + 7), within(1e-6));
  }

  @Test
  void own_columnOfDisasters_isADisaster() {
    float[] values = new float[4 * MODEL.outputs()];
    set(values, 2, MODEL.events().own() + MODEL.ownTypes().indexOf("DISASTER"), 5);

    OwnType own = new StanceHead(MODEL).own(rows(values), 1, 2);

    assertThat(own.name()).isEqualTo("DISASTER");
    assertThat(own.probability()).isCloseTo((Math.exp(5) + 7) / (Math.exp(5) + 8), within(1e-6));
  }

  @Test
  void own_noneAhead_isNone() {
    float[] values = new float[4 * MODEL.outputs()];
    set(values, 1, MODEL.events().own(), 5);

    assertThat(new StanceHead(MODEL).own(rows(values), 0, 1).name()).isEqualTo(OwnType.NONE);
  }

  private static void set(float[] values, int row, int column, float value) {
    values[row * MODEL.outputs() + column] = value;
  }

  private static WindowRows rows(float[] values) {
    return new WindowRows(PIECES, 0, 2, MODEL.outputs(), values);
  }
}
