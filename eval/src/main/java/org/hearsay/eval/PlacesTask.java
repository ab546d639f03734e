package org.hearsay.eval;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hearsay.gazetteer.Place;
import org.hearsay.gazetteer.resolve.PlaceResolver;
import org.hearsay.gazetteer.resolve.Resolution;
import org.hearsay.gazetteer.resolve.Resolution.Meaning;
import org.hearsay.gazetteer.resolve.Toponyms;
import org.hearsay.model.CodePoints;
import org.hearsay.model.Name;
import org.hearsay.model.NameKind;
import org.hearsay.model.Span;
import org.hearsay.reader.Reader;
import org.hearsay.source.Limits;
import org.hearsay.source.Lines;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Places: which one each toponym of a row means, {@code {id, toponyms: [{start, end, name, lat,
 * lon, geonamesid, ...}]}}.
 *
 * @param reader finds the toponyms; null if those that the row gives are taken
 */
public record PlacesTask(PlaceResolver resolver, @Nullable Reader reader, int workers)
    implements EvalRun {
  public PlacesTask {
    requireNonNull(resolver, "resolver is null");
  }

  /** A line of the corpus with its number. */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  private record Line(byte[] bytes, long length, long number) {}

  @Override
  public Count run(
      String name,
      InputStream in,
      OutputStream out,
      Consumer<String> problems,
      Consumer<Long> progress)
      throws IOException {
    Lines lines = new Lines(Gzip.plain(in), Limits.DEFAULT.bytes());
    return new Predictor<Line>(
            workers, line -> line.bytes.length + 1, line -> predict(name, line), problems, progress)
        .run(
            () -> {
              byte[] bytes = lines.next();
              return bytes == null ? null : new Line(bytes, lines.length(), lines.number());
            },
            out);
  }

  private Prediction predict(String name, Line line) {
    String where = name + ":" + line.number;
    if (line.length > Limits.DEFAULT.bytes()) {
      return Prediction.failed(where + ": too large, the limit is " + Limits.DEFAULT.size());
    }
    PlaceRow row;
    try {
      row = PlaceRow.of(line.bytes);
    } catch (IllegalArgumentException e) {
      return Prediction.failed(where + ": " + e.getMessage());
    }
    try {
      String text = row.report().text();
      List<Resolution> resolutions = resolver.resolve(text, toponyms(row));
      return Prediction.done(json -> write(json, row, resolutions));
    } catch (RuntimeException e) {
      return Prediction.failed(row.report().id() + ": " + e);
    }
  }

  private List<Span> toponyms(PlaceRow row) {
    if (reader == null) {
      return row.toponyms();
    }
    Map<Boolean, List<Span>> names =
        reader.read(row.report()).names().stream()
            .collect(
                Collectors.partitioningBy(
                    name -> name.kind() == NameKind.PLACE,
                    Collectors.mapping(Name::span, Collectors.toList())));
    return Toponyms.of(
        row.report().text(),
        names.getOrDefault(true, List.of()),
        names.getOrDefault(false, List.of()),
        resolver.gazetteer());
  }

  private void write(JsonGenerator json, PlaceRow row, List<Resolution> resolutions) {
    CodePoints points = CodePoints.of(row.report().text());
    json.writeStartObject();
    json.writeStringProperty("id", row.report().id());
    if (row.corpus() != null) {
      json.writeStringProperty("corpus", row.corpus());
    }
    json.writeArrayPropertyStart("toponyms");
    for (Resolution resolution : resolutions) {
      json.writeStartObject();
      json.writeNumberProperty("start", points.at(resolution.span().start()));
      json.writeNumberProperty("end", points.at(resolution.span().end()));
      resolution.meaning().ifPresent(meaning -> meaning(json, meaning));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void meaning(JsonGenerator json, Meaning meaning) {
    Place place = meaning.place();
    json.writeStringProperty("name", place.name());
    json.writeNumberProperty("lat", place.latitude());
    json.writeNumberProperty("lon", place.longitude());
    if (place.geonamesId() != null) {
      json.writeNumberProperty("geonamesid", place.geonamesId());
    }
    json.writeStringProperty("feature", place.feature());
    json.writeNumberProperty("precision", meaning.precision().code());
    json.writeArrayPropertyStart("reasons");
    meaning.reasons().forEach(json::writeString);
    json.writeEndArray();
  }
}
