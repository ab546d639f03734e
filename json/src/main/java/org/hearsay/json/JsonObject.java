package org.hearsay.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hearsay.model.CodePoints;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * An object of a reading's JSON: its fields by name, as strings, numbers, truths, lists and
 * objects.
 *
 * <p>Deep nesting is refused by the parser itself (Jackson's own limit).
 */
record JsonObject(Map<String, Object> fields) {
  /** The object that the parser has just begun. */
  static JsonObject read(JsonParser json) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      Object value = value(json, json.nextToken());
      if (value != null) {
        fields.put(name, value);
      }
    }
    return new JsonObject(fields);
  }

  static @Nullable Object value(JsonParser json, JsonToken token) {
    return switch (token) {
      case START_OBJECT -> read(json);
      case START_ARRAY -> {
        List<Object> list = new ArrayList<>();
        for (JsonToken next = json.nextToken();
            next != JsonToken.END_ARRAY;
            next = json.nextToken()) {
          Object item = value(json, next);
          if (item == null) {
            throw new IllegalArgumentException("null in a list");
          }
          list.add(item);
        }
        yield list;
      }
      case VALUE_STRING -> json.getString();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> (Double) json.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> throw new IllegalArgumentException("unexpected " + token);
    };
  }

  String text(String name) {
    return need(name, textOr(name));
  }

  @Nullable String textOr(String name) {
    return field(name, String.class);
  }

  double number(String name) {
    return need(name, numberOr(name));
  }

  @Nullable Double numberOr(String name) {
    return field(name, Double.class);
  }

  @Nullable Integer wholeOr(String name) {
    Double number = numberOr(name);
    return number == null ? null : (Integer) (int) Math.round(number);
  }

  boolean truth(String name) {
    return need(name, field(name, Boolean.class));
  }

  @Nullable JsonObject objectOr(String name) {
    return field(name, JsonObject.class);
  }

  JsonObject object(String name) {
    return need(name, objectOr(name));
  }

  /** Empty where there is no such field. */
  List<String> textsOr(String name) {
    return fields.containsKey(name) ? texts(name) : List.of();
  }

  List<String> texts(String name) {
    return each(name, String.class, text -> text);
  }

  <T> List<T> objects(String name, Function<JsonObject, T> form) {
    return each(name, JsonObject.class, form);
  }

  Span span(String name, CodePoints points) {
    return span(need(name, field(name, List.class)), points);
  }

  List<Span> spans(String name, CodePoints points) {
    return each(name, List.class, pair -> span(pair, points));
  }

  /** The span of {@code start} and {@code end}. */
  Span ends(CodePoints points) {
    return new Span(points.index((int) number("start")), points.index((int) number("end")));
  }

  private static Span span(List<?> pair, CodePoints points) {
    if (pair.size() != 2
        || !(pair.get(0) instanceof Double start)
        || !(pair.get(1) instanceof Double end)) {
      throw new IllegalArgumentException("not a span: " + pair);
    }
    return new Span(points.index(start.intValue()), points.index(end.intValue()));
  }

  private <V, T> List<T> each(String name, Class<V> type, Function<V, T> form) {
    List<?> list = need(name, field(name, List.class));
    List<T> out = new ArrayList<>(list.size());
    for (Object item : list) {
      out.add(form.apply(cast(name, type, item)));
    }
    return out;
  }

  private <T> @Nullable T field(String name, Class<T> type) {
    Object value = fields.get(name);
    return value == null ? null : cast(name, type, value);
  }

  private static <T> T cast(String name, Class<T> type, Object value) {
    if (!type.isInstance(value)) {
      throw new IllegalArgumentException("field " + name + " is " + value);
    }
    return type.cast(value);
  }

  private static <T> T need(String name, @Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException("no field " + name);
    }
    return value;
  }
}
