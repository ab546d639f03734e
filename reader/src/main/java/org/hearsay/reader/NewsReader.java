package org.hearsay.reader;

import java.util.List;
import org.hearsay.model.Attribution;
import org.hearsay.model.Reading;
import org.hearsay.model.Report;
import org.hearsay.model.Span;
import org.hearsay.model.TimeExpression;
import org.hearsay.reader.attribution.AttributionDecoder;
import org.hearsay.reader.attribution.Attributions;
import org.hearsay.reader.encoder.Encoder;
import org.hearsay.reader.encoder.ReaderModel;
import org.hearsay.reader.encoder.WindowRows;
import org.hearsay.reader.figure.Figures;
import org.hearsay.reader.names.MentionDecoder;
import org.hearsay.reader.names.Mentions;
import org.hearsay.reader.names.Repeats;
import org.hearsay.reader.speaker.Coreference;
import org.hearsay.reader.speaker.Knowledge;
import org.hearsay.reader.speaker.SpeakerResolver;
import org.hearsay.reader.text.Pieces;
import org.hearsay.reader.text.Sentences;
import org.hearsay.reader.text.Windows;
import org.hearsay.reader.text.WordPiece;
import org.hearsay.reader.time.Times;

/**
 * Reads with the model that is built in: one pass over each window, heads, then rules over the
 * report.
 */
public final class NewsReader implements Reader {
  private final ReaderModel model;
  private final WordPiece vocabulary;
  private final Encoder encoder;
  private final AttributionDecoder attributionDecoder;
  private final MentionDecoder mentionDecoder;
  private final Times times = Times.load();
  private final Figures figures = Figures.load();
  private final Knowledge knowledge;

  private NewsReader(ReaderModel model, WordPiece vocabulary, Encoder encoder) {
    this.model = model;
    this.vocabulary = vocabulary;
    this.encoder = encoder;
    this.attributionDecoder = new AttributionDecoder(model);
    this.knowledge = Knowledge.load();
    this.mentionDecoder = new MentionDecoder(model, knowledge.nouns());
  }

  /** Loads the model; takes about half a second. */
  public static NewsReader open() {
    ReaderModel model = ReaderModel.load();
    return new NewsReader(
        model, ReaderModel.vocabulary(), new Encoder(ReaderModel.weights(), model.outputs()));
  }

  @Override
  public Reading read(Report report) {
    Pieces pieces = Pieces.of(report.text(), vocabulary);
    List<Span> sentences = Sentences.of(report.text());
    Attributions attributions = new Attributions(attributionDecoder);
    Mentions mentions = Mentions.none();
    for (Span window : Windows.of(pieces, sentences, model.window())) {
      WindowRows rows = encoder.encode(pieces, window);
      attributions.window(rows);
      mentionDecoder.decode(rows, mentions);
    }
    Repeats.settle(report.text(), mentions);
    Coreference known = Coreference.of(report.text(), mentions, model, knowledge);
    List<Attribution> found = new SpeakerResolver(known).resolve(attributions.finish(pieces));
    List<TimeExpression> times = this.times.of(report, sentences);
    return new Reading(
        report,
        model.id(),
        sentences,
        found,
        known.names(),
        times,
        figures.of(report.text(), sentences, times),
        known.chains(),
        report.warnings());
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
