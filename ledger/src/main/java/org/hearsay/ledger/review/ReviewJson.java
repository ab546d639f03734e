package org.hearsay.ledger.review;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.hearsay.json.Json;
import org.hearsay.ledger.assess.Credibility;
import org.hearsay.ledger.assess.Reliabilities.Subject;
import org.hearsay.ledger.assess.Reliability;
import org.hearsay.model.Commitment.Certainty;
import org.hearsay.model.Commitment.Polarity;
import org.hearsay.model.Commitment.Tense;
import org.hearsay.model.EventType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A decision as a flat JSON object of strings, whose "action" says which it is; docs/review.md has
 * the fields. What is written and parsed again is equal.
 */
public final class ReviewJson {
  /** Characters of a decision; nobody writes one by hand. */
  private static final int LONGEST = 64 << 10;

  private static final JsonFactory FACTORY = new JsonFactory();

  private ReviewJson() {}

  /** As it stands in the journal. */
  public static byte[] write(Review review) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("action", review.action());
    if (review instanceof Review.OfClaim of) {
      anchor("", of.claim(), fields);
    }
    switch (review) {
      case Review.FixSpeaker fix -> {
        put("speaker", fix.name(), fields);
        put("actor", fix.actor(), fields);
      }
      case Review.FixPlace fix -> {
        put("place", fix.name(), fields);
        put("geonamesId", fix.geonamesId(), fields);
        put("lat", fix.latitude(), fields);
        put("lon", fix.longitude(), fields);
        put("precision", fix.precision(), fields);
      }
      case Review.FixType fix -> {
        put("type", fix.type(), fields);
        put("subType", fix.subType(), fields);
      }
      case Review.FixCommitment fix -> {
        put("certainty", fix.certainty(), fields);
        put("polarity", fix.polarity(), fields);
        put("tense", fix.tense(), fields);
      }
      case Review.Merge merge -> anchor("other.", merge.other(), fields);
      case Review.SetGrade grade -> {
        Credibility credibility = grade.credibility();
        put("reliability", grade.reliability(), fields);
        put("credibility", credibility == null ? null : credibility.code(), fields);
      }
      case Review.SetReliability grade -> {
        put("source", grade.source(), fields);
        put("reliability", grade.reliability(), fields);
        put("subject", grade.subject(), fields);
      }
      case Review.Undo undo -> put("entry", undo.entry(), fields);
      case Review.RejectClaim reject -> {}
      case Review.Split split -> {}
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.line(out)) {
      json.writeStartObject();
      fields.forEach((name, value) -> json.writeStringProperty(name, value.toString()));
      json.writeEndObject();
    }
    return out.toByteArray();
  }

  private static void put(String name, @Nullable Object value, Map<String, Object> fields) {
    if (value != null) {
      fields.put(name, value);
    }
  }

  private static void anchor(String prefix, Anchor anchor, Map<String, Object> fields) {
    fields.put(prefix + "revision", anchor.revision());
    fields.put(prefix + "text", anchor.text());
    fields.put(prefix + "start", anchor.start());
    fields.put(prefix + "end", anchor.end());
    fields.put(prefix + "words", anchor.words());
  }

  /**
   * The decision in these bytes.
   *
   * @throws IllegalArgumentException if they hold none, with what is wrong
   */
  public static Review parse(byte[] bytes) {
    if (bytes.length > LONGEST) {
      throw new IllegalArgumentException("a decision of " + bytes.length + " bytes");
    }
    Fields fields = new Fields(fields(bytes));
    Review review = review(fields);
    fields.done();
    return review;
  }

  private static Review review(Fields fields) {
    String action = fields.need("action");
    return switch (action) {
      case "speaker" ->
          new Review.FixSpeaker(fields.anchor(""), fields.take("speaker"), fields.take("actor"));
      case "place" ->
          new Review.FixPlace(
              fields.anchor(""),
              fields.take("place"),
              fields.integer("geonamesId"),
              fields.number("lat"),
              fields.number("lon"),
              fields.whole("precision"));
      case "type" ->
          new Review.FixType(
              fields.anchor(""), fields.one("type", EventType.class), fields.take("subType"));
      case "commitment" ->
          new Review.FixCommitment(
              fields.anchor(""),
              fields.one("certainty", Certainty.class),
              fields.one("polarity", Polarity.class),
              fields.one("tense", Tense.class));
      case "reject" -> new Review.RejectClaim(fields.anchor(""));
      case "merge" -> new Review.Merge(fields.anchor(""), fields.anchor("other."));
      case "split" -> new Review.Split(fields.anchor(""));
      case "grade" ->
          new Review.SetGrade(
              fields.anchor(""),
              fields.has("reliability") ? fields.one("reliability", Reliability.class) : null,
              fields.has("credibility") ? credibility(fields.whole("credibility")) : null);
      case "reliability" ->
          new Review.SetReliability(
              fields.need("source"),
              fields.one("reliability", Reliability.class),
              fields.has("subject") ? fields.one("subject", Subject.class) : null);
      case "undo" -> new Review.Undo(fields.whole("entry"));
      default -> throw new IllegalArgumentException("no such action: " + action);
    };
  }

  /**
   * The credibility with this code.
   *
   * @throws IllegalArgumentException if it is not 1 to 6
   */
  public static Credibility credibility(int code) {
    if (code < 1 || code > Credibility.values().length) {
      throw new IllegalArgumentException("credibility is 1 to 6, not " + code);
    }
    return Credibility.values()[code - 1];
  }

  private static Map<String, String> fields(byte[] bytes) {
    Map<String, String> fields = new LinkedHashMap<>();
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("a decision is a JSON object");
      }
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        if (json.nextToken() != JsonToken.VALUE_STRING) {
          throw new IllegalArgumentException(name + " is no string");
        }
        if (fields.put(name, json.getString()) != null) {
          throw new IllegalArgumentException(name + " stands there twice");
        }
      }
      if (json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
        throw new IllegalArgumentException("a decision is one JSON object");
      }
    } catch (JacksonException e) {
      throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage(), e);
    }
    return fields;
  }

  /** Fields that are taken one by one, so that none is left over. */
  private static final class Fields {
    private final Map<String, String> left;

    Fields(Map<String, String> fields) {
      left = fields;
    }

    boolean has(String name) {
      return left.containsKey(name);
    }

    @Nullable String take(String name) {
      return left.remove(name);
    }

    String need(String name) {
      String value = left.remove(name);
      if (value == null) {
        throw new IllegalArgumentException("a decision without " + name);
      }
      return value;
    }

    int whole(String name) {
      String value = need(name);
      try {
        return Integer.parseInt(value);
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(name + " is no whole number: " + value, e);
      }
    }

    @Nullable Integer integer(String name) {
      return has(name) ? (Integer) whole(name) : null;
    }

    @Nullable Double number(String name) {
      String value = take(name);
      try {
        return value == null ? null : Double.valueOf(value);
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(name + " is no number: " + value, e);
      }
    }

    <E extends Enum<E>> E one(String name, Class<E> type) {
      String value = need(name);
      for (E one : type.getEnumConstants()) {
        if (one.name().equals(value.toUpperCase(Locale.ROOT))) {
          return one;
        }
      }
      throw new IllegalArgumentException("no such " + name + ": " + value);
    }

    Anchor anchor(String prefix) {
      return new Anchor(
          need(prefix + "revision"),
          need(prefix + "text"),
          whole(prefix + "start"),
          whole(prefix + "end"),
          need(prefix + "words"));
    }

    void done() {
      if (!left.isEmpty()) {
        throw new IllegalArgumentException("unknown fields: " + String.join(", ", left.keySet()));
      }
    }
  }
}
