package org.hearsay.json;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.hearsay.model.Provenance;
import org.hearsay.model.Provenance.Caption;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Where a report comes from, as JSON; what is not told is not written. */
final class ProvenanceJson {
  private ProvenanceJson() {}

  /** Nothing at all where nothing is told. */
  static void write(JsonGenerator json, Provenance provenance) {
    if (provenance.isEmpty()) {
      return;
    }
    json.writeObjectPropertyStart("provenance");
    told(json, "url", provenance.url());
    if (!provenance.authors().isEmpty()) {
      Json.texts(json, "authors", provenance.authors());
    }
    told(json, "dateline", provenance.dateline());
    told(json, "publishedAt", text(provenance.publishedAt()));
    told(json, "modifiedAt", text(provenance.modifiedAt()));
    told(json, "credit", provenance.credit());
    told(json, "version", provenance.version());
    told(json, "status", provenance.status());
    if (!provenance.captions().isEmpty()) {
      json.writeArrayPropertyStart("captions");
      for (Caption caption : provenance.captions()) {
        json.writeStartObject();
        json.writeStringProperty("text", caption.text());
        told(json, "credit", caption.credit());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  /**
   * @param json null where there is none
   * @throws IllegalArgumentException if a field is not what it should be
   */
  static Provenance read(@Nullable JsonObject json) {
    if (json == null) {
      return Provenance.NONE;
    }
    return new Provenance(
        json.textOr("url"),
        json.textsOr("authors"),
        json.textOr("dateline"),
        moment(json.textOr("publishedAt")),
        moment(json.textOr("modifiedAt")),
        json.textOr("credit"),
        json.textOr("version"),
        json.textOr("status"),
        json.fields().containsKey("captions")
            ? json.objects("captions", one -> new Caption(one.text("text"), one.textOr("credit")))
            : List.of());
  }

  private static void told(JsonGenerator json, String name, @Nullable String text) {
    if (text != null) {
      json.writeStringProperty(name, text);
    }
  }

  private static @Nullable String text(@Nullable OffsetDateTime moment) {
    return moment == null ? null : moment.toString();
  }

  private static @Nullable OffsetDateTime moment(@Nullable String text) {
    try {
      return text == null ? null : OffsetDateTime.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("not a moment: " + text, e);
    }
  }
}
