package org.hearsay.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.model.Commitment.Certainty;
import org.hearsay.model.Commitment.Tense;
import org.hearsay.model.Span;
import org.hearsay.reader.encoder.Encoder;
import org.hearsay.reader.encoder.ReaderModel;
import org.hearsay.reader.encoder.WindowRows;
import org.hearsay.reader.text.Pieces;

/**
 * A network that sees in a text what it is told to see, so that a rule is tested by itself and no
 * model's luck decides. Each statement is a line:
 *
 * <pre>
 *   PERSON Ana Petrov                    a name; of any {@link org.hearsay.model.NameKind}
 *   doubt Orlen                          a word that is hardly a name
 *   nominal mayor                        the head of a phrase that may stand for a name
 *   tie she -> Ana Petrov 4              stands for it, by so many nats (10 where none are told)
 *   cue said | The mayor | it was shut   cue, source ("-": none), content
 *   nested cut | -                       ... by the head that looks inside contents
 *   noun threat | - | to cut it          no cue to it, but what it would be cue of
 *   event shelled ASSAULT                the words that name an event
 *   agent shelled | rebels               a role of it: agent, patient, place, time, figure, condition
 *   is shelled POSSIBLE FUTURE NEG       how far it is asserted
 *   row the mill state+1 2.5             any column of a head of the model, as it is
 * </pre>
 *
 * Words are the first of their kind in the text, or with "#2" the second.
 */
final class ScriptedNetwork implements Encoder {
  private static final float SURE = 20;
  private static final List<String> ROLES =
      List.of("agent", "patient", "place", "time", "figure", "condition");

  private final ReaderModel model;
  private final Map<String, List<String>> scripts = new HashMap<>();

  ScriptedNetwork(ReaderModel model) {
    this.model = model;
  }

  void put(String text, List<String> statements) {
    scripts.put(text, statements);
  }

  @Override
  public WindowRows encode(Pieces pieces, Span window) {
    Rows rows = new Rows(pieces);
    scripts.getOrDefault(pieces.text(), List.of()).forEach(rows::see);
    float[] values = new float[(window.length() + 2) * model.outputs()];
    System.arraycopy(
        rows.values,
        window.start() * model.outputs(),
        values,
        model.outputs(),
        window.length() * model.outputs());
    return new WindowRows(pieces, window.start(), window.end(), model.outputs(), values);
  }

  /** The rows of a whole text. */
  private final class Rows {
    private final Pieces pieces;
    private final float[] values;
    private final Map<Span, Integer> dimensions = new HashMap<>();
    private final ReaderModel.HeadLayout at = model.layout();
    private final ReaderModel.EventLayout events = model.events();

    Rows(Pieces pieces) {
      this.pieces = pieces;
      this.values = new float[pieces.size() * model.outputs()];
      for (int p = 0; p < pieces.size(); p++) {
        set(p, at.cue(), SURE);
        set(p, at.nestedCue(), SURE);
        set(p, at.argUnary(), -SURE);
        set(p, at.argUnary() + 1, -SURE);
        set(p, at.names(), 8);
        set(p, at.nominal(), -SURE);
        set(p, at.anteNone(), 5 * SURE);
        set(p, events.type(), 2 * SURE);
        set(p, events.certainty(), 1);
        set(p, events.tense(), 1);
        set(p, events.negative(), -1);
        for (int role = 0; role < ROLES.size(); role++) {
          set(p, events.roleUnary() + role, -SURE);
        }
      }
    }

    private void set(int piece, int column, float value) {
      values[piece * model.outputs() + column] = value;
    }

    private void set(Span words, int column, float value) {
      for (int p = pieces.at(words.start()); p < pieces.at(words.end()); p++) {
        set(p, column, value);
      }
    }

    /** The dimension of queries and keys that is this span's alone. */
    private int dimension(Span of) {
      return dimensions.computeIfAbsent(of, k -> dimensions.size());
    }

    void see(String statement) {
      String verb = statement.substring(0, statement.indexOf(' '));
      String rest = statement.substring(verb.length() + 1).strip();
      switch (verb) {
        case "doubt" -> set(span(rest), at.names() + 1, 6);
        case "nominal" -> set(span(rest), at.nominal(), SURE);
        case "tie" -> tie(rest);
        case "cue" -> cue(rest.split("\\|", -1), at.cue());
        case "nested" -> cue(rest.split("\\|", -1), at.nestedCue());
        case "noun" -> arguments(rest.split("\\|", -1));
        case "event" -> event(rest);
        case "row" -> row(rest.split(" ", -1));
        case "is" -> state(rest.split(" ", -1));
        default -> {
          if (ROLES.contains(verb)) {
            role(ROLES.indexOf(verb), rest.split("\\|", -1));
          } else {
            name(model.kinds().indexOf(verb), span(rest));
          }
        }
      }
    }

    private void name(int kind, Span words) {
      int column = at.names() + 1 + 2 * kind;
      int first = pieces.at(words.start());
      set(words, column + 1, SURE);
      for (int p = first; p < pieces.wordEnd(first, pieces.size()); p++) {
        set(p, column, SURE);
        set(p, column + 1, 0);
      }
    }

    private void tie(String rest) {
      int arrow = rest.indexOf("->");
      String to = rest.substring(arrow + 2).strip();
      boolean told = to.matches(".* -?\\d+(?:\\.\\d+)?");
      float nats = told ? Float.parseFloat(to.substring(to.lastIndexOf(' ') + 1)) : 10;
      Span name = span(told ? to.substring(0, to.lastIndexOf(' ')) : to);
      Span head = span(rest.substring(0, arrow).strip());
      int dimension = dimension(name);
      set(name, at.anteKey() + dimension, 1);
      // The other names stand 30 nats below none.
      set(head, at.anteQuery() + dimension, (nats + 30) * (float) Math.sqrt(model.width()));
      set(head, at.anteNone(), 30);
    }

    private void cue(String[] parts, int column) {
      Span cue = span(parts[0]);
      int first = pieces.at(cue.start());
      set(cue, column + 2, 2 * SURE);
      for (int p = first; p < pieces.wordEnd(first, pieces.size()); p++) {
        set(p, column + 1, 2 * SURE);
        set(p, column + 2, 0);
      }
      arguments(parts);
    }

    private void arguments(String[] parts) {
      Span cue = span(parts[0]);
      int dimension = dimension(cue);
      for (int role = 0; role < parts.length - 1; role++) {
        int column2 = role * model.width() + dimension;
        set(cue, at.argQuery() + column2, SURE);
        if (!parts[role + 1].strip().equals("-")) {
          for (String words : parts[role + 1].split(" \\.\\.\\. ", -1)) {
            set(span(words), at.argKey() + column2, SURE);
          }
        }
      }
    }

    private void event(String rest) {
      int space = rest.lastIndexOf(' ');
      Span trigger = span(rest.substring(0, space));
      set(trigger, events.type(), 0);
      set(trigger, events.type() + model.types().indexOf(rest.substring(space + 1)), 2 * SURE);
    }

    private void role(int role, String[] parts) {
      Span trigger = span(parts[0]);
      int column = role * model.roleWidth() + dimension(trigger);
      set(trigger, events.roleQuery() + column, SURE);
      for (String words : parts[1].split(";", -1)) {
        set(span(words), events.roleKey() + column, SURE);
      }
    }

    private void row(String[] parts) {
      String[] column = parts[parts.length - 2].split("\\+", -1);
      int more = column.length > 1 ? Integer.parseInt(column[1]) : 0;
      String words = String.join(" ", List.of(parts).subList(0, parts.length - 2));
      set(span(words), head(column[0]) + more, Float.parseFloat(parts[parts.length - 1]));
    }

    private int head(String name) {
      return switch (name) {
        case "type" -> events.type();
        case "deal" -> events.deal();
        case "factuality" -> events.factuality();
        case "state" -> events.state();
        case "negative" -> events.negative();
        case "names" -> at.names();
        case "nominal" -> at.nominal();
        case "cue" -> at.cue();
        case "span" -> at.span();
        case "source" -> at.argUnary();
        case "content" -> at.argUnary() + 1;
        default -> events.roleUnary() + ROLES.indexOf(name);
      };
    }

    private void state(String[] words) {
      List<String> values = new ArrayList<>(List.of(words));
      Span trigger = span(values.removeFirst());
      for (String value : values) {
        if (value.equals("NEG")) {
          set(trigger, events.negative(), 1);
        } else if (List.of("DONE", "ONGOING", "FUTURE").contains(value)) {
          set(trigger, events.tense() + List.of(Tense.values()).indexOf(Tense.valueOf(value)), 2);
        } else {
          set(
              trigger,
              events.certainty() + List.of(Certainty.values()).indexOf(Certainty.valueOf(value)),
              2);
        }
      }
    }

    private Span span(String words) {
      return ScriptedNetwork.span(pieces.text(), words);
    }
  }

  /** The first place of the words, or with "#2" behind them the second. */
  static Span span(String text, String words) {
    String plain = words.strip();
    int nth = 1;
    if (plain.matches("(?s).*#\\d")) {
      nth = plain.charAt(plain.length() - 1) - '0';
      plain = plain.substring(0, plain.length() - 2);
    }
    int at = -1;
    for (int i = 0; i < nth; i++) {
      at = text.indexOf(plain, at + 1);
      if (at < 0) {
        throw new IllegalArgumentException("no \"" + words + "\" in: " + text);
      }
    }
    return new Span(at, at + plain.length());
  }

  @Override
  public long nanos() {
    return 0;
  }

  @Override
  public void close() {}
}
