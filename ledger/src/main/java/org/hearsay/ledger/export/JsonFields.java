package org.hearsay.ledger.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.hearsay.json.Json;
import org.hearsay.ledger.Party;
import org.hearsay.ledger.StoredClaim;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Fields that several formats write alike. */
final class JsonFields {
  private JsonFields() {}

  /** Null where there is nothing. */
  static void text(JsonGenerator json, String name, @Nullable Object value) {
    if (value == null) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, value.toString());
    }
  }

  /** Not there where there is nothing. */
  static void textIfAny(JsonGenerator json, String name, @Nullable Object value) {
    if (value != null) {
      json.writeStringProperty(name, value.toString());
    }
  }

  static void number(JsonGenerator json, String name, @Nullable Number value) {
    if (value == null) {
      json.writeNullProperty(name);
    } else if (value.doubleValue() == value.longValue()) {
      json.writeNumberProperty(name, value.longValue());
    } else {
      json.writeNumberProperty(name, value.doubleValue());
    }
  }

  static void texts(JsonGenerator json, String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  static void claims(JsonGenerator json, String name, List<StoredClaim> claims) {
    texts(json, name, claims.stream().map(StoredClaim::id).toList());
  }

  static void party(JsonGenerator json, String name, Party party) {
    json.writeName(name);
    party(json, party);
  }

  static void party(JsonGenerator json, Party party) {
    json.writeStartObject();
    json.writeStringProperty("name", party.name());
    text(json, "actor", party.actor());
    json.writeStringProperty("key", party.key());
    json.writeEndObject();
  }

  /** One document on a line of its own. */
  static void line(OutputStream out, Consumer<JsonGenerator> form) {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.line(line)) {
      form.accept(json);
    }
    line.write('\n');
    try {
      line.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void close(OutputStream out) {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
