package org.hearsay.reader;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hearsay.gazetteer.Gazetteer;
import org.hearsay.gazetteer.resolve.PlaceResolver;
import org.hearsay.model.Attribution;
import org.hearsay.model.EventType;
import org.hearsay.model.Figure;
import org.hearsay.model.Reading;
import org.hearsay.model.Report;
import org.hearsay.model.Span;
import org.hearsay.model.TimeExpression;
import org.hearsay.reader.attribution.Attributions;
import org.hearsay.reader.claim.ClaimResolver;
import org.hearsay.reader.claim.DecodedEvents;
import org.hearsay.reader.claim.FactualityHead;
import org.hearsay.reader.claim.FactualityHead.FactualityScores;
import org.hearsay.reader.claim.OwnTriggers;
import org.hearsay.reader.encoder.Encoder;
import org.hearsay.reader.encoder.OnnxEncoder;
import org.hearsay.reader.encoder.ReaderModel;
import org.hearsay.reader.encoder.WindowRows;
import org.hearsay.reader.figure.KindedFigure;
import org.hearsay.reader.names.DecodedMentions;
import org.hearsay.reader.names.OneSensePerReport;
import org.hearsay.reader.names.WholeNames;
import org.hearsay.reader.speaker.ResolvedMentions;
import org.hearsay.reader.speaker.SpeakerResolver;
import org.hearsay.reader.text.Pieces;
import org.hearsay.reader.text.Sentences;
import org.hearsay.reader.text.Windows;
import org.hearsay.reader.text.WordPiece;

/**
 * Reads with the model that is built in: one pass over each window, heads, then rules over the
 * report.
 */
public final class NewsReader implements Reader, EventJudge {
  private final ReaderModel model;
  private final WordPiece vocabulary;
  private final Encoder encoder;
  private final LanguageRegistry languages;
  private final PlaceResolver places;
  private final String id;

  private NewsReader(
      ReaderModel model,
      WordPiece vocabulary,
      Encoder encoder,
      LanguageRegistry languages,
      Gazetteer gazetteer) {
    this.model = model;
    this.vocabulary = vocabulary;
    this.encoder = encoder;
    this.languages = languages;
    this.places = new PlaceResolver(gazetteer);
    // An added gazetteer changes what places are found to be, so a reading names it.
    this.id = gazetteer.label().isEmpty() ? model.id() : model.id() + "+" + gazetteer.label();
  }

  /**
   * Loads the model and the language packs; takes about half a second.
   *
   * @param gazetteer what names of places are looked up in
   */
  public static NewsReader open(Gazetteer gazetteer) {
    ReaderModel model = ReaderModel.load();
    return open(model, new OnnxEncoder(ReaderModel.weights(), model.outputs()), gazetteer);
  }

  /** The same with another encoder of the same model, which closing the reader closes. */
  static NewsReader open(ReaderModel model, Encoder encoder, Gazetteer gazetteer) {
    return new NewsReader(
        model, ReaderModel.vocabulary(), encoder, LanguageRegistry.builtIn(model), gazetteer);
  }

  /** The same model with another gazetteer; closing one closes both. */
  public NewsReader with(Gazetteer gazetteer) {
    return new NewsReader(model, vocabulary, encoder, languages, gazetteer);
  }

  @Override
  public Reading read(Report report) {
    if (!languages.reads(report) || report.isUnread()) {
      return Reading.empty(report, id);
    }
    LanguageRules rules = languages.rulesFor(report);
    Pieces pieces = Pieces.of(report.text(), vocabulary);
    List<Span> sentences = Sentences.of(report.text(), rules.language());
    List<TimeExpression> times = rules.times().of(report, sentences);
    List<Figure> numbers = rules.figures().of(report.text(), sentences, times);
    List<KindedFigure> figures =
        rules.eventTables().figureKinds().of(report.text(), sentences, numbers);
    OwnTriggers own = rules.eventTables().ownEvents().of(report.text(), sentences, figures);
    Attributions attributions = new Attributions(rules.attributions());
    DecodedMentions mentions = DecodedMentions.none();
    DecodedEvents events = new DecodedEvents();
    for (Span window : Windows.of(pieces, sentences, model.window())) {
      WindowRows rows = encoder.encode(pieces, window);
      attributions.window(rows);
      rules.mentions().decode(rows, mentions);
      rules.events().decode(rows, own, events);
    }
    WholeNames.settle(report.text(), mentions);
    OneSensePerReport.settle(report.text(), mentions);
    ResolvedMentions known =
        ResolvedMentions.of(report.text(), mentions, model, rules.worldTables());
    List<Attribution> found =
        new SpeakerResolver(known, sentences).resolve(attributions.finish(pieces, sentences));
    ClaimResolver claims =
        new ClaimResolver(report, known, places, rules.eventTables(), sentences, times, figures);
    return new Reading(
        report,
        id,
        sentences,
        found,
        claims.resolve(events, found),
        claims.toponyms(),
        times,
        known.names(),
        known.chains(),
        report.warnings());
  }

  @Override
  public List<Factuality> factuality(Report report, List<Span> words) {
    FactualityHead head = new FactualityHead(model);
    Factuality[] out = new Factuality[words.size()];
    for (WindowRows rows : windows(report)) {
      for (int i = 0; i < out.length; i++) {
        int from = Math.max(rows.from(), rows.pieces().at(words.get(i).start()));
        int to = Math.min(rows.to(), rows.pieces().at(words.get(i).end()));
        if (out[i] == null && from < to) {
          out[i] = factuality(head.factuality(rows, from, to));
        }
      }
    }
    for (int i = 0; i < out.length; i++) {
      if (out[i] == null) {
        throw new IllegalArgumentException("no word at " + words.get(i));
      }
    }
    return List.of(out);
  }

  private static Factuality factuality(FactualityScores found) {
    Map<Scale, Double> scores = new EnumMap<>(Scale.class);
    int column = 0;
    for (Scale scale : Scale.values()) {
      scores.put(scale, found.scores().get(column++));
    }
    return new Factuality(
        scores, found.positive(), found.negative(), found.future(), found.certainty());
  }

  @Override
  public Map<EventType, Double> between(Report report, List<Span> agents, List<Span> patients) {
    FactualityHead head = new FactualityHead(model);
    Map<EventType, Double> best = Map.of();
    int most = -1;
    for (WindowRows rows : windows(report)) {
      int start = rows.pieces().start(rows.from());
      int end = rows.pieces().end(rows.to() - 1);
      int inside =
          (int)
              Stream.concat(agents.stream(), patients.stream())
                  .filter(span -> span.start() >= start && span.end() <= end)
                  .count();
      if (inside > most) {
        most = inside;
        best = head.between(rows, agents, patients);
      }
    }
    return best;
  }

  private List<WindowRows> windows(Report report) {
    Pieces pieces = Pieces.of(report.text(), vocabulary);
    List<Span> sentences = Sentences.of(report.text(), languages.rulesFor(report).language());
    return Windows.of(pieces, sentences, model.window()).stream()
        .map(window -> encoder.encode(pieces, window))
        .toList();
  }

  @Override
  public long encoderNanos() {
    return encoder.nanos();
  }

  @Override
  public void close() {
    encoder.close();
  }
}
