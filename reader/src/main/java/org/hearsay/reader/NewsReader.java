package org.hearsay.reader;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
import org.hearsay.reader.claim.Events;
import org.hearsay.reader.claim.Judgement;
import org.hearsay.reader.en.English;
import org.hearsay.reader.encoder.Encoder;
import org.hearsay.reader.encoder.ReaderModel;
import org.hearsay.reader.encoder.WindowRows;
import org.hearsay.reader.language.LanguagePack;
import org.hearsay.reader.names.Mentions;
import org.hearsay.reader.names.Repeats;
import org.hearsay.reader.speaker.Coreference;
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
  private final Map<String, LanguageRules> rules;
  private final PlaceResolver places;
  private final String id;

  private NewsReader(
      ReaderModel model,
      WordPiece vocabulary,
      Encoder encoder,
      Map<String, LanguageRules> rules,
      Gazetteer gazetteer) {
    this.model = model;
    this.vocabulary = vocabulary;
    this.encoder = encoder;
    this.rules = rules;
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
    Map<String, LanguageRules> rules =
        LanguagePacks.builtIn().all().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    LanguagePack::tag, pack -> LanguageRules.of(pack, model)));
    return new NewsReader(
        model,
        ReaderModel.vocabulary(),
        new Encoder(ReaderModel.weights(), model.outputs()),
        rules,
        gazetteer);
  }

  /** The same model with another gazetteer; closing one closes both. */
  public NewsReader with(Gazetteer gazetteer) {
    return new NewsReader(model, vocabulary, encoder, rules, gazetteer);
  }

  @Override
  public Reading read(Report report) {
    LanguageRules language = rulesFor(report);
    Pieces pieces = Pieces.of(report.text(), vocabulary);
    List<Span> sentences = Sentences.of(report.text(), language.language());
    Attributions attributions = new Attributions(language.attributions());
    Mentions mentions = Mentions.none();
    Events events = new Events();
    for (Span window : Windows.of(pieces, sentences, model.window())) {
      WindowRows rows = encoder.encode(pieces, window);
      attributions.window(rows);
      language.mentions().decode(rows, mentions);
      language.events().decode(rows, events);
    }
    Repeats.settle(report.text(), mentions);
    Coreference known = Coreference.of(report.text(), mentions, model, language.knowledge());
    List<Attribution> found = new SpeakerResolver(known).resolve(attributions.finish(pieces));
    List<TimeExpression> told = language.times().of(report, sentences);
    List<Figure> figures = language.figures().of(report.text(), sentences, told);
    ClaimResolver claims =
        new ClaimResolver(report, known, places, language.eventTables(), told, figures);
    return new Reading(
        report,
        id,
        sentences,
        found,
        claims.resolve(events, found),
        claims.toponyms(),
        told,
        known.names(),
        known.chains(),
        report.warnings());
  }

  @Override
  public List<Factuality> factuality(Report report, List<Span> words) {
    Judgement judgement = new Judgement(model);
    Factuality[] out = new Factuality[words.size()];
    for (WindowRows rows : windows(report)) {
      for (int i = 0; i < out.length; i++) {
        int from = Math.max(rows.from(), rows.pieces().at(words.get(i).start()));
        int to = Math.min(rows.to(), rows.pieces().at(words.get(i).end()));
        if (out[i] == null && from < to) {
          out[i] = judgement.factuality(rows, from, to);
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

  @Override
  public Map<EventType, Double> between(Report report, List<Span> agents, List<Span> patients) {
    Judgement judgement = new Judgement(model);
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
        best = judgement.between(rows, agents, patients);
      }
    }
    return best;
  }

  /** The rules of the report's language; English ones where there is no pack for it. */
  private LanguageRules rulesFor(Report report) {
    LanguageRules own = rules.get(report.language());
    return own != null ? own : requireNonNull(rules.get(English.TAG));
  }

  private List<WindowRows> windows(Report report) {
    Pieces pieces = Pieces.of(report.text(), vocabulary);
    List<Span> sentences = Sentences.of(report.text(), rulesFor(report).language());
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
