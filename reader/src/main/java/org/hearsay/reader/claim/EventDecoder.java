package org.hearsay.reader.claim;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hearsay.model.Commitment.Certainty;
import org.hearsay.model.Commitment.Polarity;
import org.hearsay.model.Commitment.Tense;
import org.hearsay.model.EventType;
import org.hearsay.model.Span;
import org.hearsay.reader.claim.OwnEvents.OwnTrigger;
import org.hearsay.reader.encoder.ReaderModel;
import org.hearsay.reader.encoder.WindowRows;
import org.hearsay.reader.encoder.WindowWords;

/**
 * Events of one window: the words that name one, and for each the phrases that are its agent,
 * patient, place, time, figures and condition.
 */
public final class EventDecoder {
  /** From which probability a word names an event. Set on real weeks (docs/figures.md). */
  private static final double LEAST = 0.5;

  /** Weight of what a word by itself speaks for, in its log-odds, beside the model's. */
  private static final double PRIOR = 1.0;

  /** Of an event that only its words name (own-events.tsv). */
  private static final double BY_WORDS = 0.6;

  private final ReaderModel model;
  private final EventType[] types;
  private final TriggerWords words;
  private final StanceHead head;

  public EventDecoder(ReaderModel model, TriggerWords words) {
    this.words = words;
    this.head = new StanceHead(model);
    this.model = model;
    types = new EventType[model.types().size()];
    for (int i = 1; i < types.length; i++) {
      types[i] = EventType.valueOf(model.types().get(i));
    }
  }

  /**
   * Adds what the window has, in the order of the text.
   *
   * @param own the words of the report that name an event whatever the model says
   */
  public void decode(WindowRows rows, OwnTriggers own, DecodedEvents events) {
    WindowWords words = WindowWords.of(rows);
    float[] scores = new float[types.length];
    for (int w = 0; w < words.size(); w++) {
      double probability = probability(rows, words, w, scores);
      if (!rows.pieces().isWord(words.from(w))) {
        continue;
      }
      OwnTrigger named = probability < LEAST ? own.startingAt(span(rows, words, w, w)) : null;
      if (named != null) {
        int last = lastOf(named, rows, words, w);
        events.found().add(event(rows, words, w, last, named.type(), BY_WORDS));
        w = last;
      }
      if (probability < LEAST || named != null) {
        continue;
      }
      int type = best(scores, 1);
      int last = w;
      while (last + 1 < words.size() && joins(rows, words, last, type, scores)) {
        last++;
      }
      String first = text(rows, words, w);
      EventType found =
          own.settled(this.words.type(first, types[type]), span(rows, words, w, last));
      events.found().add(event(rows, words, w, last, found, probability));
      w = last;
    }
  }

  /** Whether the next word goes on with the same event: "opened fire". */
  private boolean joins(WindowRows rows, WindowWords words, int word, int type, float[] scores) {
    int from = words.from(word + 1);
    boolean close =
        rows.pieces().isWord(from)
            && rows.pieces().start(from) - rows.pieces().end(words.to(word) - 1) <= 1;
    return close && probability(rows, words, word + 1, scores) >= LEAST && best(scores, 1) == type;
  }

  /** That the word names an event; its score for each type is left in {@code scores}. */
  private double probability(WindowRows rows, WindowWords words, int word, float[] scores) {
    mean(rows, words.from(word), words.to(word), model.events().type(), scores);
    double all = 0;
    float most = scores[best(scores, 0)];
    for (float score : scores) {
      all += Math.exp(score - most);
    }
    double none = Math.exp(scores[0] - most);
    double odds =
        Math.log((all - none) / none) + PRIOR * this.words.logOdds(text(rows, words, word));
    return 1 / (1 + Math.exp(-odds));
  }

  private static int lastOf(OwnTrigger named, WindowRows rows, WindowWords words, int first) {
    int last = first;
    while (last + 1 < words.size()
        && rows.pieces().start(words.from(last + 1)) < named.span().end()) {
      last++;
    }
    return last;
  }

  private static Span span(WindowRows rows, WindowWords words, int first, int last) {
    return new Span(rows.pieces().start(words.from(first)), rows.pieces().end(words.to(last) - 1));
  }

  private static String text(WindowRows rows, WindowWords words, int word) {
    return rows.pieces()
        .text()
        .substring(rows.pieces().start(words.from(word)), rows.pieces().end(words.to(word) - 1));
  }

  private static void mean(WindowRows rows, int from, int to, int column, float[] out) {
    java.util.Arrays.fill(out, 0);
    rows.mean(from, to, column, out);
  }

  private static int best(float[] scores, int from) {
    int best = from;
    for (int i = from + 1; i < scores.length; i++) {
      if (scores[i] > scores[best]) {
        best = i;
      }
    }
    return best;
  }

  private DecodedEvent event(
      WindowRows rows, WindowWords words, int first, int last, EventType type, double probability) {
    int from = words.from(first);
    int to = words.to(last);
    Span trigger = new Span(rows.pieces().start(from), rows.pieces().end(to - 1));
    float[] certainty = new float[Certainty.values().length];
    mean(rows, from, to, model.events().certainty(), certainty);
    float[] tense = new float[Tense.values().length];
    mean(rows, from, to, model.events().tense(), tense);
    float[] negative = new float[1];
    mean(rows, from, to, model.events().negative(), negative);
    return new DecodedEvent(
        trigger,
        type,
        probability,
        roles(rows, words, from, to),
        Certainty.values()[best(certainty, 0)],
        negative[0] > 0 ? Polarity.NEG : Polarity.POS,
        Tense.values()[best(tense, 0)],
        head.stance(rows, from, to),
        head.own(rows, from, to));
  }

  private Map<EventRole, List<Span>> roles(WindowRows rows, WindowWords words, int from, int to) {
    EventRoleScores scores = EventRoleScores.of(model, rows, from, to, EventRole.values());
    Map<EventRole, List<Span>> out = new EnumMap<>(EventRole.class);
    for (EventRole role : EventRole.values()) {
      List<RolePhrase> phrases = RolePhrase.of(rows.pieces(), words, scores.of(role, words));
      boolean several =
          role == EventRole.AGENT || role == EventRole.PATIENT || role == EventRole.FIGURE;
      List<Span> spans = new ArrayList<>();
      if (several) {
        phrases.forEach(phrase -> spans.add(phrase.span()));
      } else {
        phrases.stream().max(RolePhrase.STRONGEST).ifPresent(phrase -> spans.add(phrase.span()));
      }
      out.put(role, spans);
    }
    return out;
  }
}
