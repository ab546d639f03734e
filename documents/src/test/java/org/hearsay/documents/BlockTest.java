package org.hearsay.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockTest {
  private static final String TEXT = "Roman";

  /** One under the other. */
  private final List<Line> lines = new ArrayList<>();

  private float base = 100;

  @Test
  void paragraphs_narrowLinesOfOtherCounts_areOne() {
    add(60, 200, "illi till it filled");
    add(60, 200, "WAGON MAMMOTH");
    add(60, 120, "Vale said.");
    assertThat(paragraphs()).containsExactly("illi till it filled / WAGON MAMMOTH / Vale said.");
  }

  @Test
  void paragraphs_boldLineAboveText_isAHeading() {
    add(60, 200, "What the harbour office says of it", "Bold", 10);
    add(60, 200, "The harbour office said on Friday that");
    add(60, 200, "the ferry would not sail.");
    assertThat(paragraphs()).hasSize(2).first().asString().startsWith("What the harbour");
  }

  @Test
  void paragraphs_largerType_isAHeading() {
    add(60, 200, "Ferry halted at Oster Ness", TEXT, 14);
    add(60, 200, "The harbour office said on Friday that");
    assertThat(paragraphs()).hasSize(2);
  }

  @Test
  void paragraphs_indentedOrSetOff_areTwo() {
    add(60, 200, "The ferry lay at the quay all through the");
    add(60, 200, "night, as the office had said it would");
    add(70, 200, "Tavira denied that its boats had been in");
    add(60, 200, "the strait on that night, it said so on");
    base += 6;
    add(60, 200, "Friday and again when it was asked then");
    assertThat(paragraphs()).hasSize(3);
  }

  @Test
  void paragraphs_entriesOfAList_areOneEach() {
    add(60, 200, "• The clinic in Vale is closed, as the");
    add(68, 200, "Ministry said on the radio on the same");
    add(60, 200, "• Two wells were repaired by the Union");
    add(60, 200, "1. Nobody was hurt when it was told to");
    assertThat(paragraphs()).hasSize(3);
  }

  @Test
  void paragraphs_rowsOfATable_areOneEach() {
    lines.add(new Line("Vale 12 90", 60, 300, 100, 10, TEXT, 250));
    lines.add(new Line("Meridan 1 2,700", 60, 300, 112, 10, TEXT, 250));
    lines.add(new Line("Health The harbour office", 60, 300, 124, 10, TEXT, 160));
    lines.add(new Line("Of Oster Ness said on Friday", 160, 300, 136, 10, TEXT, 160));
    lines.add(new Line("The ferry would not sail on", 60, 300, 148, 10, TEXT, 60));
    assertThat(paragraphs())
        .containsExactly(
            "Vale 12 90",
            "Meridan 1 2,700",
            "Health The harbour office / Of Oster Ness said on Friday",
            "The ferry would not sail on");
  }

  @Test
  void paragraphs_writtenFromTheRight_endAtTheLeft() {
    add(60, 200, "قالت وزارة الصحة في بيان يوم الجمعة إن ثلاثة");
    add(64, 200, "أشخاص أصيبوا في الميناء وأن العبارة لن تبحر");
    add(150, 200, "قبل نهاية الأسبوع.");
    add(60, 200, "قالت وزارة الصحة في بيان يوم الجمعة إن ثلاثة");
    assertThat(paragraphs()).hasSize(2);
  }

  private void add(float left, float right, String text) {
    add(left, right, text, TEXT, 10);
  }

  private void add(float left, float right, String text, String font, float size) {
    lines.add(new Line(text, left, right, base, size, font, left));
    base += 12;
  }

  private List<String> paragraphs() {
    return Block.paragraphs(lines).stream()
        .map(some -> String.join(" / ", some.stream().map(Line::text).toList()))
        .toList();
  }
}
