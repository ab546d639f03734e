package org.hearsay.eval;

import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Places: which one each toponym of a row means, {@code {id, toponyms: [{start, end, name, lat,
 * lon, geonamesid, ...}]}}.
 */
public final class PlacesTask {
  private static final String TOPONYMS = "toponyms";

  private final PlaceResolver resolver;
  private final @Nullable Reader reader;

  private PlacesTask(PlaceResolver resolver, @Nullable Reader reader) {
    this.resolver = resolver;
    this.reader = reader;
  }

  /**
   * The task.
   *
   * @param reader finds the toponyms; null if those that the row gives are taken
   */
  public static SpanTask task(PlaceResolver resolver, @Nullable Reader reader, int workers) {
    return new SpanTask(Set.of(TOPONYMS), new PlacesTask(resolver, reader)::write, workers);
  }

  private List<Span> toponyms(SpanRow row) {
    if (reader == null) {
      return row.of(TOPONYMS);
    }
    Map<NameKind, List<Span>> names =
        reader.read(row.report()).names().stream()
            .collect(
                Collectors.groupingBy(
                    Name::kind, Collectors.mapping(Name::span, Collectors.toList())));
    List<Span> places = names.getOrDefault(NameKind.PLACE, List.of());
    List<Span> organisations = names.getOrDefault(NameKind.ORG, List.of());
    names.keySet().removeAll(Set.of(NameKind.PLACE, NameKind.ORG));
    List<Span> others = names.values().stream().flatMap(List::stream).toList();
    return Toponyms.of(row.report().text(), places, organisations, others, resolver.gazetteer());
  }

  private void write(JsonGenerator json, SpanRow row) {
    CodePoints points = CodePoints.of(row.report().text());
    List<Resolution> resolutions = resolver.resolve(row.report().text(), toponyms(row));
    json.writeArrayPropertyStart(TOPONYMS);
    for (Resolution resolution : resolutions) {
      json.writeStartObject();
      json.writeNumberProperty("start", points.at(resolution.span().start()));
      json.writeNumberProperty("end", points.at(resolution.span().end()));
      resolution.meaning().ifPresent(meaning -> meaning(json, meaning));
      json.writeEndObject();
    }
    json.writeEndArray();
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
