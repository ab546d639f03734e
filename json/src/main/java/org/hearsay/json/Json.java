package org.hearsay.json;

import java.io.OutputStream;
import org.hearsay.model.CodePoints;
import org.hearsay.model.Span;
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
  static void spans(JsonGenerator json, String name, Iterable<Span> spans, CodePoints points) {
    json.writeArrayPropertyStart(name);
    for (Span span : spans) {
      pair(json, span, points);
    }
    json.writeEndArray();
  }

  static void pair(JsonGenerator json, Span span, CodePoints points) {
    json.writeStartArray();
    json.writeNumber(points.at(span.start()));
    json.writeNumber(points.at(span.end()));
    json.writeEndArray();
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
