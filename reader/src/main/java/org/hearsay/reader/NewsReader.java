package org.hearsay.reader;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Attribution;
import org.hearsay.model.Reading;
import org.hearsay.model.Report;
import org.hearsay.model.Span;
import org.hearsay.model.Warning;
import org.hearsay.reader.attribution.AttributionDecoder;
import org.hearsay.reader.attribution.Attributions;
import org.hearsay.reader.encoder.Encoder;
import org.hearsay.reader.encoder.ReaderModel;
import org.hearsay.reader.encoder.WindowRows;
import org.hearsay.reader.text.Pieces;
import org.hearsay.reader.text.Sentences;
import org.hearsay.reader.text.Windows;
import org.hearsay.reader.text.WordPiece;

/** Reads with the model that is built in: one pass over each window, heads, then rules over the report. */
public final class NewsReader implements Reader {
  private final ReaderModel model;
  private final WordPiece vocabulary;
  private final Encoder encoder;
  private final AttributionDecoder attributionDecoder;

  private NewsReader(ReaderModel model, WordPiece vocabulary, Encoder encoder) {
    this.model = model;
    this.vocabulary = vocabulary;
    this.encoder = encoder;
    this.attributionDecoder = new AttributionDecoder(model);
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
    for (Span window : Windows.of(pieces, sentences, model.window())) {
      WindowRows rows = encoder.encode(pieces, window);
      attributions.window(rows);
    }
    List<Attribution> found = attributions.finish(pieces);
    List<Warning> warnings = new ArrayList<>(report.warnings());
    return new Reading(
        report, model.id(), sentences, found, List.of(), List.of(), warnings);
  }

  /** Time spent inside the network so far, summed over threads, in nanoseconds. */
  public long encoderNanos() {
    return encoder.nanos();
  }

  @Override
  public void close() {
    encoder.close();
  }
}
