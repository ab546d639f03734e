package org.hearsay.json;

import java.io.InputStream;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hearsay.model.Attribution;
import org.hearsay.model.Claim;
import org.hearsay.model.CodePoints;
import org.hearsay.model.Name;
import org.hearsay.model.NameKind;
import org.hearsay.model.Reading;
import org.hearsay.model.Report;
import org.hearsay.model.Span;
import org.hearsay.model.Speaker;
import org.hearsay.model.TimeExpression;
import org.hearsay.model.Toponym;
import org.hearsay.model.Warning;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * A reading's JSON, as {@link ReadingJson} writes it, back to the reading.
 *
 * <p>Writing what was parsed gives the same bytes. Not in the JSON, and so not in what is parsed:
 * the chains of mentions, whether a time is of the deed behind it, which warnings were the report's
 * and which the reader's (the report is given all), and digits of a confidence behind the fourth.
 */
public final class ReadingParser {
  /** A report is 8 MiB at most, and what is read has been written by this product. */
  private static final int LONGEST_TEXT = 64 << 20;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(LONGEST_TEXT).build())
          .build();

  private ReadingParser() {}

  /**
   * The reading in these bytes.
   *
   * @throws IllegalArgumentException if they hold none
   */
  public static Reading reading(byte[] json) {
    return parse(
        () -> FACTORY.createParser(ObjectReadContext.empty(), json),
        parser -> reading(JsonObject.read(parser)));
  }

  /**
   * The report alone, without its warnings; reads no further than the end of its text.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Report report(InputStream json) {
    return parse(() -> FACTORY.createParser(ObjectReadContext.empty(), json), ReadingParser::head);
  }

  /**
   * One claim, as {@link ClaimJson} writes it.
   *
   * @param points of the report's text
   * @throws IllegalArgumentException if the bytes hold none
   */
  public static Claim claim(byte[] json, CodePoints points) {
    return parse(
        () -> FACTORY.createParser(ObjectReadContext.empty(), json),
        parser -> new ClaimParser(points).claim(JsonObject.read(parser)));
  }

  private static <T> T parse(Supplier<JsonParser> open, Function<JsonParser, T> form) {
    try (JsonParser parser = open.get()) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("not a JSON object");
      }
      return form.apply(parser);
    } catch (JacksonException | DateTimeException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("not a reading: " + e.getMessage(), e);
    }
  }

  private static Report head(JsonParser parser) {
    Map<String, Object> fields = new LinkedHashMap<>();
    // "text" is the last of the report's own fields.
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      Object value = JsonObject.value(parser, parser.nextToken());
      if (value != null) {
        fields.put(name, value);
      }
      if (name.equals("text")) {
        break;
      }
    }
    return report(new JsonObject(fields), List.of());
  }

  private static Reading reading(JsonObject json) {
    CodePoints points = CodePoints.of(json.text("text"));
    List<Warning> warnings = json.objects("warnings", one -> warning(one, points));
    ClaimParser claims = new ClaimParser(points);
    return new Reading(
        report(json, warnings),
        json.text("model"),
        json.spans("sentences", points),
        json.objects("attributions", one -> attribution(one, points)),
        json.objects("claims", claims::claim),
        json.objects("toponyms", one -> toponym(one, points)),
        json.objects("times", one -> time(one, points)),
        json.objects("names", one -> name(one, points)),
        List.of(),
        warnings);
  }

  private static Report report(JsonObject json, List<Warning> warnings) {
    return new Report(
        json.text("id"),
        json.textOr("title"),
        json.textOr("outlet"),
        ClaimParser.day(json.textOr("published")),
        json.text("language"),
        json.text("text"),
        ProvenanceJson.read(json.objectOr("provenance")),
        warnings);
  }

  private static Attribution attribution(JsonObject json, CodePoints points) {
    return new Attribution(
        json.text("id"),
        Attribution.Kind.of(json.text("kind")),
        json.spans("source", points),
        json.spans("cue", points),
        json.spans("content", points),
        speaker(json.objectOr("speaker")),
        json.textOr("inside"),
        json.textOr("channel"),
        json.number("confidence"));
  }

  private static @Nullable Speaker speaker(@Nullable JsonObject json) {
    return json == null
        ? null
        : new Speaker(json.text("name"), json.texts("names"), json.textOr("actor"));
  }

  private static Toponym toponym(JsonObject json, CodePoints points) {
    return new Toponym(
        json.ends(points),
        json.textOr("name"),
        json.wholeOr("geonamesId"),
        json.numberOr("lat"),
        json.numberOr("lon"),
        (int) json.number("precision"),
        json.texts("reasons"));
  }

  private static TimeExpression time(JsonObject json, CodePoints points) {
    return new TimeExpression(
        json.ends(points),
        ClaimParser.type(json),
        json.textOr("value"),
        ClaimParser.day(json.textOr("from")),
        ClaimParser.day(json.textOr("to")),
        ClaimParser.precision(json),
        false);
  }

  private static Name name(JsonObject json, CodePoints points) {
    return new Name(json.ends(points), kind(json.text("kind")), json.textOr("actor"));
  }

  private static NameKind kind(String code) {
    for (NameKind kind : NameKind.values()) {
      if (kind.code().equals(code)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no kind of name " + code);
  }

  private static Warning warning(JsonObject json, CodePoints points) {
    Span span = json.fields().containsKey("span") ? json.span("span", points) : null;
    return new Warning(json.text("code"), json.text("message"), span);
  }
}
