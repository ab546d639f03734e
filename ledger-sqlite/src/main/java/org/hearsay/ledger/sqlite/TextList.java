package org.hearsay.ledger.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.json.Json;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A list of texts in one column: a JSON array. */
final class TextList {
  private static final JsonFactory FACTORY = new JsonFactory();

  private TextList() {}

  static String json(List<String> texts) {
    if (texts.isEmpty()) {
      return "[]";
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.line(out)) {
      json.writeStartArray();
      texts.forEach(json::writeString);
      json.writeEndArray();
    }
    return out.toString(UTF_8);
  }

  static List<String> of(String array) {
    List<String> out = new ArrayList<>();
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), array)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.VALUE_STRING) {
        out.add(json.getString());
      }
    }
    return out;
  }
}
