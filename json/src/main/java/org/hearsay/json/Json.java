package org.hearsay.json;

import java.io.OutputStream;
import java.util.List;
import org.hearsay.model.CodePoints;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** How this product writes JSON: UTF-8, one line or indented, spans as pairs of code points. */
public final class Json {
  // jackson-core alone: the trees and the binding of databind cost start-up and are not needed.
  private static final JsonFactory FACTORY = new JsonFactory();

  private static final double PRECISION = 1e4;

  private Json() {}

  /** Everything on one line, for rows. Closing it closes the stream. */
  public static JsonGenerator line(OutputStream out) {
    return FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
  }

  /** Indented for people; arrays stay on their line. Closing it closes the stream. */
  public static JsonGenerator pretty(OutputStream out) {
    return FACTORY.createGenerator(new Indented(), out, JsonEncoding.UTF8);
  }

  /** {@code "content": [[15, 29], [40, 52]]}. */
  public static void spans(
      JsonGenerator json, String name, Iterable<Span> spans, CodePoints points) {
    json.writeArrayPropertyStart(name);
    for (Span span : spans) {
      pair(json, span, points);
    }
    json.writeEndArray();
  }

  public static void pair(JsonGenerator json, Span span, CodePoints points) {
    json.writeStartArray();
    json.writeNumber(points.at(span.start()));
    json.writeNumber(points.at(span.end()));
    json.writeEndArray();
  }

  public static void texts(JsonGenerator json, String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  public static void text(JsonGenerator json, String name, @Nullable String value) {
    if (value == null) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, value);
    }
  }

  /** Whole numbers without a point. */
  public static void number(JsonGenerator json, String name, @Nullable Number value) {
    if (value == null) {
      json.writeNullProperty(name);
    } else if (value.doubleValue() == value.longValue()) {
      json.writeNumberProperty(name, value.longValue());
    } else {
      json.writeNumberProperty(name, value.doubleValue());
    }
  }

  /** To four digits. */
  public static double rounded(double value) {
    return Math.round(value * PRECISION) / PRECISION;
  }

  private static final class Indented extends ObjectWriteContext.Base {
    private final DefaultPrettyPrinter printer = new DefaultPrettyPrinter();

    @Override
    public PrettyPrinter getPrettyPrinter() {
      return printer;
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
