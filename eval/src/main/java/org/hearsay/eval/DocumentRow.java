package org.hearsay.eval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A row of a corpus of whole documents; nothing of what is gold in it.
 *
 * @param title null where the row has none
 * @param text empty where the row has none: a headline alone
 * @param time of publication; null where the row has none
 */
record DocumentRow(String id, @Nullable String title, String text, @Nullable Instant time) {
  private static final JsonFactory FACTORY = new JsonFactory();

  /**
   * Reads a row.
   *
   * @throws IllegalArgumentException with the cause if it is damaged
   */
  static DocumentRow of(byte[] line) {
    String id = null;
    String title = null;
    String text = null;
    Instant time = null;
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("not a JSON object");
      }
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        JsonToken token = json.nextToken();
        switch (name) {
          case "id" -> id = json.getString();
          case "title" -> title = json.getString();
          case "text" -> text = json.getString();
          case "time" -> {
            if (token == JsonToken.VALUE_NUMBER_INT) {
              time = Instant.ofEpochMilli(json.getLongValue());
            }
          }
          default -> json.skipChildren();
        }
      }
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
    if (id == null || id.isEmpty() || (text == null && title == null)) {
      throw new IllegalArgumentException("no id, or neither title nor text");
    }
    return new DocumentRow(id, title, text == null ? "" : text, time);
  }
}
