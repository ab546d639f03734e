package org.hearsay.cli;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A value of a JSON text: of a path into it, "" where there is nothing. */
record ParsedJson(@Nullable Object value) {
  static ParsedJson of(String text) {
    try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
      return new ParsedJson(value(json, json.nextToken()));
    }
  }

  private static @Nullable Object value(JsonParser json, JsonToken token) {
    return switch (token) {
      case START_OBJECT -> {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
          out.put(name, value(json, json.nextToken()));
        }
        yield out;
      }
      case START_ARRAY -> {
        List<@Nullable Object> out = new ArrayList<>();
        for (JsonToken next = json.nextToken();
            next != JsonToken.END_ARRAY;
            next = json.nextToken()) {
          out.add(value(json, next));
        }
        yield out;
      }
      case VALUE_NULL -> null;
      default -> json.getString();
    };
  }

  /** What stands under names, one inside the other. */
  ParsedJson at(String... names) {
    Object at = value;
    for (String name : names) {
      at = at instanceof Map<?, ?> object ? object.get(name) : null;
    }
    return new ParsedJson(at);
  }

  List<ParsedJson> items() {
    List<ParsedJson> out = new ArrayList<>();
    ((List<?>) requireNonNull(value, "no list")).forEach(one -> out.add(new ParsedJson(one)));
    return out;
  }

  String text() {
    return value == null ? "" : value.toString();
  }
}
