package org.hearsay.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hearsay.documents.Written.Placed;
import org.hearsay.source.Capture.Method;
import org.hearsay.source.Item;
import org.hearsay.source.Limits;
import org.hearsay.source.Outcome;
import org.hearsay.source.Outcome.Accepted;
import org.hearsay.source.input.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that are drawn line by line, across what stands beside each other. */
class ReadingOrderTest {
  private static final List<String> HARBOUR =
      List.of(
          "The harbour office of Oster Ness said on",
          "Friday that the ferry of the Vale line would",
          "not sail before the weekend, and that nine",
          "of its crew had been questioned by the coast",
          "guard about the cable that had been cut.");
  private static final List<String> TAVIRA =
      List.of(
          "Tavira denied the charge within the hour. Its",
          "foreign ministry called the accusation false",
          "and invited observers, according to a long",
          "statement that was carried by Coast Wire, and",
          "read out to reporters in the capital.");
  private static final List<String> WITNESS =
      List.of(
          "Marco Dunn, a fisherman, told the Ledger that",
          "he had seen a boat without lights on the night",
          "to Wednesday, and that it had gone out again",
          "with nobody on deck when the lamp of the pier",
          "was lit at four in the morning.");
  private static final String FIRST = String.join(" ", HARBOUR);
  private static final String SECOND = String.join(" ", TAVIRA);
  private static final String THIRD = String.join(" ", WITNESS);

  @Test
  void read_twoColumns_areReadOneAfterTheOther() throws IOException {
    assertThat(text(across(column(60, 700, HARBOUR), column(320, 700, TAVIRA))))
        .isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void read_columnsThatAreNotLevel_areReadOneAfterTheOther() throws IOException {
    assertThat(text(across(column(60, 700, HARBOUR), column(320, 694.5, TAVIRA))))
        .isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void read_threeColumns_areReadOneAfterTheOther() throws IOException {
    assertThat(
            text(
                across(
                    column(30, 700, HARBOUR), column(215, 700, TAVIRA), column(415, 700, WITNESS))))
        .isEqualTo(FIRST + "\n\n" + SECOND + "\n\n" + THIRD);
  }

  @Test
  void read_headlineOverBothColumns_comesFirst() throws IOException {
    List<Placed> drawn = across(column(60, 700, HARBOUR), column(320, 700, TAVIRA));
    drawn.addLast(new Placed(60, 730, 28, "Strait ferry halted as cable is cut at night"));
    assertThat(text(drawn))
        .isEqualTo("Strait ferry halted as cable is cut at night\n\n" + FIRST + "\n\n" + SECOND);
  }

  @Test
  void read_captionInAColumn_isAParagraphOfIt() throws IOException {
    List<Placed> left = column(60, 700, HARBOUR);
    left.add(new Placed(60, 540, 8, "The quay of Oster Ness on Friday. Photo: Lena Ort"));
    left.addAll(column(60, 520, WITNESS));
    List<String> right = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      right.addAll(TAVIRA);
    }
    assertThat(text(across(left, column(320, 700, right))))
        .startsWith(
            FIRST
                + "\n\nThe quay of Oster Ness on Friday. Photo: Lena Ort\n\n"
                + THIRD
                + "\n\nTavira denied");
  }

  @Test
  void read_columnsOfOtherLengths_areWhole() throws IOException {
    for (int lines = 1; lines <= TAVIRA.size(); lines++) {
      List<String> some = TAVIRA.subList(0, lines);
      assertThat(text(across(column(60, 700, HARBOUR), column(320, 700, some))))
          .isEqualTo(FIRST + "\n\n" + String.join(" ", some));
    }
  }

  @Test
  void read_sentenceOverColumns_isOneParagraph() throws IOException {
    List<String> left = new ArrayList<>(HARBOUR.subList(0, 4));
    left.set(3, "of its crew had been questioned by Commander");
    List<String> right = new ArrayList<>(TAVIRA);
    right.set(0, "Ada Vale of the coast guard, who said so. The");
    assertThat(text(across(column(60, 700, left), column(320, 700, right))))
        .contains("questioned by Commander Ada Vale of the coast guard, who said so.");
  }

  @Test
  void read_partsUnderHeadings_areReadPartByPart() throws IOException {
    List<Placed> drawn = new ArrayList<>();
    drawn.add(new Placed(60, 720, 16, "Harbour"));
    drawn.addAll(across(column(60, 700, HARBOUR), column(320, 700, TAVIRA)));
    drawn.add(new Placed(60, 600, 16, "Pier"));
    drawn.addAll(across(column(60, 580, WITNESS), column(320, 580, HARBOUR)));
    assertThat(text(drawn))
        .isEqualTo(String.join("\n\n", "Harbour", FIRST, SECOND, "Pier", THIRD, FIRST));
  }

  @Test
  void read_pageNumberUnderAColumn_endsThePage() throws IOException {
    List<Placed> drawn = across(column(60, 700, HARBOUR), column(320, 700, TAVIRA));
    drawn.addFirst(new Placed(60, 760, 8, "Coast Authority, bulletin"));
    drawn.add(new Placed(200, 40, 8, "Page 7"));
    assertThat(text(drawn))
        .isEqualTo("Coast Authority, bulletin\n\n" + FIRST + "\n\n" + SECOND + "\n\nPage 7");
  }

  @Test
  void read_turnedPage_isReadAsItIsShown() throws IOException {
    List<Placed> drawn = across(column(60, 500, HARBOUR), column(320, 500, TAVIRA));
    assertThat(text(Written.page(drawn, true))).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void read_stampInTheMargin_isReadInItsOwnDirectionAndLast() throws IOException {
    List<Placed> drawn = column(60, 700, HARBOUR);
    drawn.addFirst(Placed.upwards(30, 400, 8, "Not for release before Friday"));
    assertThat(text(drawn)).isEqualTo(FIRST + "\n\nNot for release before Friday");
  }

  @Test
  void read_tableOfFigures_keepsItsRows() throws IOException {
    List<Placed> drawn =
        across(
            column(60, 700, List.of("District", "Lower Sella", "Oster Ness", "Vale", "Meridan")),
            column(200, 700, List.of("Killed", "3", "0", "12", "1")),
            column(340, 700, List.of("Displaced", "1,400", "320", "90", "2,700")));
    assertThat(text(drawn))
        .isEqualTo(
            "District Killed Displaced\n\nLower Sella 3 1,400\n\nOster Ness 0 320\n\nVale 12 90\n\n"
                + "Meridan 1 2,700");
  }

  @Test
  void read_tableOfLabelsAndWords_isNotReadByColumns() throws IOException {
    List<Placed> drawn = new ArrayList<>();
    drawn.add(new Placed(60, 700, 10, "Health"));
    drawn.addAll(column(160, 700, HARBOUR));
    drawn.add(new Placed(60, 620, 10, "Shelter"));
    drawn.addAll(column(160, 620, TAVIRA));
    assertThat(text(drawn)).isEqualTo("Health " + FIRST + "\n\nShelter " + SECOND);
  }

  @Test
  void read_columnsDrawnOneAfterTheOther_stayAsDrawn() throws IOException {
    List<Placed> drawn = new ArrayList<>(column(320, 700, TAVIRA));
    drawn.addAll(column(60, 700, HARBOUR));
    assertThat(text(drawn)).isEqualTo(SECOND + "\n\n" + FIRST);
  }

  @Test
  void read_oneColumn_isNotCut() throws IOException {
    List<String> lines = new ArrayList<>(HARBOUR);
    lines.addAll(TAVIRA);
    assertThat(text(column(60, 700, lines))).isEqualTo(FIRST + " " + SECOND);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void read_signsAllOverThePage_end(int seed) throws IOException {
    Random random = new Random(seed);
    List<Placed> drawn = new ArrayList<>();
    for (int i = 0; i < 12_000; i++) {
      double x = seed == 1 ? random.nextInt(600) : 60 + 60 * random.nextInt(9);
      double y = seed == 2 ? 12 * random.nextInt(60) : random.nextDouble() * 780;
      drawn.add(new Placed(x, y, 1 + random.nextInt(9), "ferry said no"));
    }
    assertThat(text(drawn)).contains("ferry said no");
  }

  private static List<Placed> column(double x, double y, List<String> lines) {
    return new ArrayList<>(
        IntStream.range(0, lines.size())
            .mapToObj(i -> new Placed(x, y - 12 * i, 10, lines.get(i)))
            .toList());
  }

  /** The first line of each, the second of each, and so on. */
  @SafeVarargs
  private static List<Placed> across(List<Placed>... columns) {
    List<Placed> out = new ArrayList<>();
    for (List<Placed> column : columns) {
      out.addAll(column);
    }
    out.sort(
        Collections.reverseOrder(
            (one, other) ->
                Math.abs(one.y() - other.y()) < 6 && one.x() != other.x()
                    ? Double.compare(other.x(), one.x())
                    : Double.compare(one.y(), other.y())));
    return out;
  }

  private static String text(List<Placed> drawn) throws IOException {
    return text(Written.page(drawn));
  }

  private static String text(byte[] bytes) {
    Outcome outcome =
        Documents.of(
                new Item.Raw("a.pdf", Method.FILE, null, null, bytes),
                new Limits(8 << 20, Duration.ofMinutes(5), 0))
            .getFirst()
            .outcome();
    assertThat(outcome).isInstanceOf(Accepted.class);
    return ((Accepted) outcome).report().text();
  }
}
