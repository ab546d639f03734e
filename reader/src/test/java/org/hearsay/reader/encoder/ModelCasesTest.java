package org.hearsay.reader.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.hearsay.model.Span;
import org.hearsay.reader.text.Pieces;
import org.hearsay.reader.text.WordPiece;
import org.junit.jupiter.api.Test;

/**
 * The JVM's pieces, features and rows equal the ones that the trainer recorded when it exported the
 * model.
 */
class ModelCasesTest {
  /**
   * int8 kernels of two builds of ONNX Runtime round differently; a wrong input or weight is off by
   * far more.
   */
  private static final double TOLERANCE = 0.3;

  @Test
  void encode_recordedTexts_givesTheTrainersRows() throws IOException {
    ReaderModel model = ReaderModel.load();
    WordPiece vocabulary = ReaderModel.vocabulary();
    List<Map<String, String>> cases = cases();
    assertThat(cases).hasSizeGreaterThanOrEqualTo(2);
    try (Encoder encoder = new Encoder(ReaderModel.weights(), model.outputs())) {
      for (Map<String, String> recorded : cases) {
        Pieces pieces = Pieces.of(field(recorded, "text").translateEscapes(), vocabulary);
        samePieces(pieces, recorded);
        sameRows(encoder.encode(pieces, new Span(0, pieces.size())), model, recorded);
      }
    }
  }

  private static void samePieces(Pieces pieces, Map<String, String> recorded) {
    int[] all = IntStream.range(0, pieces.size()).toArray();
    assertThat(IntStream.of(all).map(pieces::id)).containsExactlyElementsOf(ints(recorded, "ids"));
    assertThat(IntStream.of(all).map(pieces::start))
        .containsExactlyElementsOf(ints(recorded, "starts"));
    assertThat(IntStream.of(all).map(pieces::end))
        .containsExactlyElementsOf(ints(recorded, "ends"));
    assertThat(IntStream.of(all).map(pieces::feature))
        .containsExactlyElementsOf(ints(recorded, "features"));
    assertThat(IntStream.of(all).map(pieces::paragraph))
        .containsExactlyElementsOf(ints(recorded, "paragraphs"));
  }

  private static void sameRows(WindowRows rows, ReaderModel model, Map<String, String> recorded) {
    double sum = 0;
    int count = 0;
    for (Map.Entry<String, String> row : recorded.entrySet()) {
      if (!row.getKey().startsWith("row ")) {
        continue;
      }
      int piece = Integer.parseInt(row.getKey().substring(4)) - 1;
      String[] want = row.getValue().split(" ", -1);
      assertThat(want).hasSize(model.outputs());
      for (int c = 0; c < want.length; c++) {
        double difference = Math.abs(rows.get(piece, c) - Double.parseDouble(want[c]));
        assertThat(difference).as("row %d column %d", piece, c).isLessThan(TOLERANCE);
        sum += difference;
        count++;
      }
    }
    assertThat(count).isGreaterThan(1000);
    assertThat(sum / count).as("mean difference").isCloseTo(0, within(0.02));
  }

  private static List<Integer> ints(Map<String, String> recorded, String word) {
    List<Integer> out = new ArrayList<>();
    for (String n : field(recorded, word).split(" ", -1)) {
      out.add(Integer.valueOf(n));
    }
    return out;
  }

  private static String field(Map<String, String> recorded, String word) {
    return Objects.requireNonNull(recorded.get(word), word);
  }

  private static List<Map<String, String>> cases() throws IOException {
    List<Map<String, String>> out = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    ModelCasesTest.class.getResourceAsStream(
                        "/org/hearsay/reader/model-cases.txt")),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        if (line.startsWith("text\t")) {
          out.add(new LinkedHashMap<>());
        }
        out.getLast().put(line.substring(0, tab), unicode(line.substring(tab + 1)));
      }
    }
    return out;
  }

  /** JSON's escapes of code units; the others are Java's too. */
  private static String unicode(String escaped) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < escaped.length(); i++) {
      if (escaped.startsWith("\\u", i)) {
        out.append((char) Integer.parseInt(escaped.substring(i + 2, i + 6), 16));
        i += 5;
      } else {
        out.append(escaped.charAt(i));
      }
    }
    return out.toString();
  }
}
