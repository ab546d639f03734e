package org.hearsay.source.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * An object of foreign JSON: fields with strings, lists and objects. Numbers and truths are
 * strings; nulls are not there. Of a field given twice the first holds.
 *
 * <p>What is nested deeper than {@value #DEPTH}, or comes after {@value #MOST} values, is not
 * there.
 */
public record JsonNode(Map<String, Object> fields) {
  /** Without a field. */
  public static final JsonNode EMPTY = new JsonNode(Map.of());

  static final int DEPTH = 64;
  static final int MOST = 200_000;

  /** Forgives what scripts in pages get wrong. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  /**
   * A JSON text: an object, a list of values, or a string.
   *
   * @throws JacksonException if it is none
   */
  public static Optional<Object> parse(String text) {
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      return parse(json);
    }
  }

  /**
   * JSON as bytes, whose encoding is told by how they begin.
   *
   * @throws JacksonException if it is none
   */
  public static Optional<Object> parse(byte[] bytes) {
    try (JsonParser json = parser(bytes)) {
      return parse(json);
    }
  }

  /** Of JSON as bytes, to be read object by object. */
  public static JsonParser parser(byte[] bytes) {
    return FACTORY.createParser(ObjectReadContext.empty(), bytes);
  }

  /**
   * The object that a parser has just begun.
   *
   * @throws JacksonException if it does not end as one
   */
  public static JsonNode read(JsonParser json) {
    return new Reading().object(json, 0);
  }

  /**
   * The value that a parser has just begun: a text, a list or an object; null if it is none.
   *
   * @throws JacksonException if it does not end as one
   */
  public static @Nullable Object value(JsonParser json, JsonToken token) {
    return new Reading().value(json, token, 0);
  }

  /** " at line 3" of what is wrong with a JSON text; empty where that is not known. */
  public static String where(JacksonException e) {
    return e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNr();
  }

  /** " at column 3", of a JSON text that is a line; empty where that is not known. */
  public static String whereInLine(JacksonException e) {
    return e.getLocation() == null ? "" : " at column " + e.getLocation().getColumnNr();
  }

  private static Optional<Object> parse(JsonParser json) {
    JsonToken first = json.nextToken();
    return first == null
        ? Optional.empty()
        : Optional.ofNullable(new Reading().value(json, first, 0));
  }

  /** The first text of a field. */
  public Optional<String> text(String name) {
    return texts(name).stream().findFirst();
  }

  /** The first text of the first of these fields that has one. */
  public Optional<String> text(String name, String... others) {
    Optional<String> found = text(name);
    for (int i = 0; found.isEmpty() && i < others.length; i++) {
      found = text(others[i]);
    }
    return found;
  }

  /** A text, the names of an object, or of a list of either; none of them blank. */
  public List<String> texts(String name) {
    List<String> out = new ArrayList<>();
    collect(fields.get(name), out);
    return out;
  }

  /** The objects of a field: itself, or those of a list. */
  public List<JsonNode> nodes(String name) {
    Object value = fields.get(name);
    return switch (value) {
      case JsonNode node -> List.of(node);
      case List<?> list ->
          list.stream().filter(JsonNode.class::isInstance).map(JsonNode.class::cast).toList();
      case null, default -> List.of();
    };
  }

  /** Whether one of a field's texts is one of these. */
  public boolean has(String name, Set<String> values) {
    return texts(name).stream().anyMatch(values::contains);
  }

  private static void collect(@Nullable Object value, List<String> out) {
    switch (value) {
      case String text -> {
        if (!text.isBlank()) {
          out.add(text.strip());
        }
      }
      case JsonNode node -> collect(node.fields.get("name"), out);
      case List<?> list -> list.forEach(one -> collect(one, out));
      case null, default -> {}
    }
  }

  /** Reads one text, and counts. */
  private static final class Reading {
    private int read;

    @Nullable Object value(JsonParser json, JsonToken token, int depth) {
      if (depth > DEPTH || ++read > MOST) {
        json.skipChildren();
        return null;
      }
      return switch (token) {
        case START_OBJECT -> object(json, depth);
        case START_ARRAY -> {
          List<Object> list = new ArrayList<>();
          for (JsonToken next = json.nextToken();
              next != JsonToken.END_ARRAY && next != null;
              next = json.nextToken()) {
            Object value = value(json, next, depth + 1);
            if (value != null) {
              list.add(value);
            }
          }
          yield list;
        }
        case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
            json.getString();
        default -> null;
      };
    }

    JsonNode object(JsonParser json, int depth) {
      Map<String, Object> fields = new LinkedHashMap<>();
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        JsonToken token = json.nextToken();
        Object value = token == null ? null : value(json, token, depth + 1);
        if (value != null) {
          fields.putIfAbsent(name, value);
        }
      }
      return new JsonNode(fields);
    }
  }
}
