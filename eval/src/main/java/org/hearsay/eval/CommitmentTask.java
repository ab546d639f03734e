package org.hearsay.eval;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.model.CodePoints;
import org.hearsay.model.Span;
import org.hearsay.reader.EventJudge;
import org.hearsay.reader.EventJudge.Factuality;
import org.hearsay.reader.EventJudge.Scale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Event factuality: how sure each event of a row is, {@code {id, events: [{s, e, y, certainty,
 * polarity, time}]}}.
 *
 * <p>The corpora asked people in different ways, so the scale is that of the row's corpus: the one
 * whose name its id begins with ("uds-ih2-17"), else UW's for a sentence and MEANTIME's for a
 * document that has sentences; or the one that is asked for.
 */
public final class CommitmentTask {
  private static final String EVENTS = "events";
  private static final String SENTENCES = "sents";

  private final EventJudge judge;
  private final @Nullable Scale scale;

  private CommitmentTask(EventJudge judge, @Nullable Scale scale) {
    this.judge = judge;
    this.scale = scale;
  }

  /**
   * The task.
   *
   * @param scale null to tell it from the row
   */
  public static SpanTask task(EventJudge judge, @Nullable Scale scale, int workers) {
    return new SpanTask(
        Set.of(EVENTS, SENTENCES), new CommitmentTask(judge, scale)::write, workers);
  }

  private void write(JsonGenerator json, SpanRow row) {
    CodePoints points = CodePoints.of(row.report().text());
    List<Span> events = row.of(EVENTS);
    List<Factuality> judged = judge.factuality(row.report(), events);
    Scale asked = scale == null ? scaleOf(row) : scale;
    json.writeArrayPropertyStart(EVENTS);
    for (int i = 0; i < judged.size(); i++) {
      Factuality f = judged.get(i);
      json.writeStartObject();
      json.writeNumberProperty("s", points.at(events.get(i).start()));
      json.writeNumberProperty("e", points.at(events.get(i).end()));
      json.writeNumberProperty(
          "y", Math.round(f.scores().getOrDefault(asked, 0.0) * 1000) / 1000.0);
      json.writeStringProperty("certainty", f.certainty().name());
      json.writeStringProperty(
          "polarity", f.positive() ? "POS" : f.negative() ? "NEG" : "UNDERSPECIFIED");
      json.writeStringProperty("time", f.future() ? "FUTURE" : "NON_FUTURE");
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static Scale scaleOf(SpanRow row) {
    String id = row.report().id().toLowerCase(Locale.ROOT);
    for (Scale s : Scale.values()) {
      if (id.startsWith(s.name().toLowerCase(Locale.ROOT) + "-")) {
        return s;
      }
    }
    return row.of(SENTENCES).isEmpty() ? Scale.UW : Scale.MEANTIME;
  }
}
