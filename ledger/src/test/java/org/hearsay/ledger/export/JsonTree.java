package org.hearsay.ledger.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** JSON as maps, lists, strings and numbers, by a parser that is not ours. */
final class JsonTree {
  private JsonTree() {}

  @SuppressWarnings("unchecked")
  static Map<String, Object> object(String text) {
    try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
      Object value = value(json, json.nextToken());
      if (json.nextToken() != null) {
        throw new IllegalArgumentException("more than one document: " + text);
      }
      return (Map<String, Object>) java.util.Objects.requireNonNull(value);
    }
  }

  private static @Nullable Object value(JsonParser json, JsonToken token) {
    return switch (token) {
      case START_OBJECT -> {
        Map<String, Object> out = new LinkedHashMap<>();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
          Object value = value(json, json.nextToken());
          if (value != null && out.put(name, value) != null) {
            throw new IllegalArgumentException("twice: " + name);
          }
        }
        yield out;
      }
      case START_ARRAY -> {
        List<Object> out = new ArrayList<>();
        for (JsonToken next = json.nextToken();
            next != JsonToken.END_ARRAY;
            next = json.nextToken()) {
          out.add(java.util.Objects.requireNonNull(value(json, next)));
        }
        yield out;
      }
      case VALUE_NULL -> null;
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NUMBER_INT -> json.getIntValue();
      case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
      default -> json.getString();
    };
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> in(Map<String, Object> object, String name) {
    return (Map<String, Object>) java.util.Objects.requireNonNull(object.get(name), name);
  }

  @SuppressWarnings("unchecked")
  static List<Map<String, Object>> list(Map<String, Object> object, String name) {
    return (List<Map<String, Object>>) java.util.Objects.requireNonNull(object.get(name), name);
  }

  static String text(Map<String, Object> object, String name) {
    return (String) java.util.Objects.requireNonNull(object.get(name), name);
  }

  static int number(Map<String, Object> object, String name) {
    return (Integer) java.util.Objects.requireNonNull(object.get(name), name);
  }
}
