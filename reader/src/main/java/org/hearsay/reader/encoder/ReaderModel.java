package org.hearsay.reader.encoder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.hearsay.reader.text.WordPiece;

/**
 * What the trainer says of its model: columns of a row, sizes, and the biases by distance
 * (docs/model.md). Immutable.
 *
 * @param id name and hash of the weights, kept with every reading
 * @param window most word pieces in a window, [CLS] and [SEP] not counted
 * @param outputs columns of a row
 * @param width of a query and a key
 * @param roleWidth of a query and a key of the roles of events
 * @param kinds names of the kinds of names, in the order of their tags
 * @param types names of the types of events, the first of them none
 * @param ownTypes names of the types of our own beside them, the first of them none
 * @param stances names of the stances of a source to an event
 * @param argDistance bias by role and {@link #bucket}
 * @param argParagraph bias by role and paragraphs apart, -3 .. 3 as 0 .. 6
 * @param anteDistance bias by {@link #bucket}, in row 0
 * @param roleDistance bias by role of an event and {@link #bucket}
 */
public record ReaderModel(
    String id,
    int window,
    int outputs,
    int width,
    int roleWidth,
    List<String> kinds,
    List<String> types,
    List<String> ownTypes,
    List<String> stances,
    HeadLayout layout,
    EventLayout events,
    BiasTable argDistance,
    BiasTable argParagraph,
    BiasTable anteDistance,
    BiasTable roleDistance) {

  /** First column of each head. */
  public record HeadLayout(
      int cue,
      int nestedCue,
      int names,
      int nominal,
      int span,
      int argQuery,
      int argKey,
      int argUnary,
      int anteQuery,
      int anteKey,
      int anteNone) {}

  /**
   * First column of each head for events; the orders of their columns are those of
   * training/claims.py.
   */
  public record EventLayout(
      int type,
      int deal,
      int certainty,
      int negative,
      int tense,
      int factuality,
      int state,
      int roleQuery,
      int roleKey,
      int roleUnary,
      int own,
      int stance,
      int mention) {}

  private static final String FOLDER = "/org/hearsay/reader/";

  /** The model that is built in. */
  public static ReaderModel load() {
    Properties p = new Properties();
    try (InputStream in = resource("reader.properties")) {
      p.load(in);
    } catch (IOException e) {
      throw new IllegalStateException("the built-in model cannot be read: " + e.getMessage(), e);
    }
    return new ReaderModel(
        text(p, "id"),
        number(p, "window"),
        number(p, "outputs"),
        number(p, "width"),
        number(p, "roleWidth"),
        List.of(text(p, "kinds").split(",", -1)),
        List.of(text(p, "types").split(",", -1)),
        List.of(text(p, "ownTypes").split(",", -1)),
        List.of(text(p, "stances").split(",", -1)),
        layout(p),
        eventLayout(p),
        BiasTable.parse(text(p, "argDistance")),
        BiasTable.parse(text(p, "argParagraph")),
        BiasTable.parse(text(p, "anteDistance")),
        BiasTable.parse(text(p, "roleDistance")));
  }

  /** The weights as an ONNX file's bytes. */
  public static byte[] weights() {
    try (InputStream in = resource("reader.onnx")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException("the built-in weights cannot be read: " + e.getMessage(), e);
    }
  }

  public static WordPiece vocabulary() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(resource("vocab.txt"), StandardCharsets.UTF_8))) {
      return WordPiece.read(lines);
    } catch (IOException e) {
      throw new IllegalStateException("the vocabulary cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Signed distance in pieces as 0 .. 16: 8 is none; then 1, 2, 3-4, 5-8, 9-16, 17-32, 33-64, more.
   */
  public static int bucket(int distance) {
    if (distance == 0) {
      return 8;
    }
    int far = Math.abs(distance);
    int size = Math.min(7, 32 - Integer.numberOfLeadingZeros(far - 1)) + 1;
    return distance > 0 ? 8 + size : 8 - size;
  }

  private static InputStream resource(String name) {
    InputStream in = ReaderModel.class.getResourceAsStream(FOLDER + name);
    if (in == null) {
      throw new IllegalStateException("the build lacks the reader's resource " + FOLDER + name);
    }
    return in;
  }

  private static HeadLayout layout(Properties p) {
    return new HeadLayout(
        from(p, "cue"),
        from(p, "nested_cue"),
        from(p, "names"),
        from(p, "nominal"),
        from(p, "span"),
        from(p, "arg_q"),
        from(p, "arg_k"),
        from(p, "arg_u"),
        from(p, "ante_q"),
        from(p, "ante_k"),
        from(p, "ante_none"));
  }

  private static EventLayout eventLayout(Properties p) {
    return new EventLayout(
        from(p, "type"),
        from(p, "deal"),
        from(p, "certainty"),
        from(p, "negative"),
        from(p, "tense"),
        from(p, "factuality"),
        from(p, "state"),
        from(p, "role_q"),
        from(p, "role_k"),
        from(p, "role_u"),
        from(p, "own"),
        from(p, "event_stance"),
        from(p, "mention"));
  }

  private static int from(Properties p, String head) {
    String range = text(p, "layout." + head);
    return Integer.parseInt(range.substring(0, range.indexOf(',')));
  }

  private static int number(Properties p, String key) {
    return Integer.parseInt(text(p, key));
  }

  private static String text(Properties p, String key) {
    String value = p.getProperty(key);
    if (value == null) {
      throw new IllegalStateException("the model's description lacks " + key);
    }
    return value;
  }
}
