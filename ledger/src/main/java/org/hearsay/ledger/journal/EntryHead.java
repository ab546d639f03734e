package org.hearsay.ledger.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hearsay.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The head of an entry: a flat JSON object of strings, in the order given. */
public final class EntryHead {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final Map<String, String> fields = new LinkedHashMap<>();

  /** Adds a field; one without a value is left out. */
  public EntryHead with(String name, @Nullable String value) {
    if (value != null) {
      fields.put(name, value);
    }
    return this;
  }

  public String json() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.line(out)) {
      json.writeStartObject();
      fields.forEach(json::writeStringProperty);
      json.writeEndObject();
    }
    return out.toString(UTF_8);
  }

  /**
   * The fields of a head.
   *
   * @throws LedgerException if it is none
   */
  public static Map<String, String> parse(String head) {
    Map<String, String> fields = new LinkedHashMap<>();
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), head)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new LedgerException("not the head of an entry: " + head);
      }
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        json.nextToken();
        fields.put(name, json.getString());
      }
    } catch (JacksonException e) {
      throw new LedgerException("not the head of an entry: " + head, e);
    }
    return fields;
  }
}
