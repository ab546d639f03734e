package org.hearsay.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.hearsay.model.Attribution;
import org.hearsay.model.Claim;
import org.hearsay.model.CodePoints;
import org.hearsay.model.Commitment;
import org.hearsay.model.EventType;
import org.hearsay.model.Figure;
import org.hearsay.model.FigureKind;
import org.hearsay.model.Name;
import org.hearsay.model.NameKind;
import org.hearsay.model.Provenance;
import org.hearsay.model.Reading;
import org.hearsay.model.Report;
import org.hearsay.model.Span;
import org.hearsay.model.Speaker;
import org.hearsay.model.TimeExpression;
import org.hearsay.model.Toponym;
import org.hearsay.model.Warning;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;

class ReadingParserTest {
  private static final String[] PIECES = {
    "Vale", " ", "😀", "\n", "\"", "é", "said", "\\", ".", "9"
  };

  private Random random = new Random(0);
  private String text = "";

  @Test
  void reading_random_comesBackAsItWas() {
    for (int seed = 0; seed < 500; seed++) {
      random = new Random(seed);
      Reading reading = reading();
      byte[] json = json(reading);
      Reading parsed = ReadingParser.reading(json);
      assertThat(parsed).isEqualTo(reading);
      assertThat(json(parsed)).isEqualTo(json);
      assertThat(ReadingParser.report(new ByteArrayInputStream(json)).text()).isEqualTo(text);
    }
  }

  @Test
  void claim_random_comesBackAsItWas() {
    for (int seed = 0; seed < 200; seed++) {
      random = new Random(seed);
      for (Claim claim : reading().claims()) {
        CodePoints points = CodePoints.of(text);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = Json.line(out)) {
          ClaimJson.write(json, claim, text, points);
        }
        assertThat(ReadingParser.claim(out.toByteArray(), points)).isEqualTo(claim);
      }
    }
  }

  @Test
  void reading_cutOffOrChanged_isRefusedWithItsOwnError() {
    random = new Random(3);
    byte[] json = json(reading());
    for (int length = 0; length < json.length; length += 7) {
      byte[] cut = java.util.Arrays.copyOf(json, length);
      assertThatThrownBy(() -> ReadingParser.reading(cut))
          .isInstanceOf(IllegalArgumentException.class);
    }
    for (String wrong : List.of("[]", "7", "{\"id\":[]}", "{\"text\":\"a\",\"warnings\":[[]]}")) {
      assertThatThrownBy(() -> ReadingParser.reading(wrong.getBytes(UTF_8)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static byte[] json(Reading reading) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.line(out)) {
      ReadingJson.write(json, reading);
    }
    return out.toByteArray();
  }

  private Reading reading() {
    StringBuilder words = new StringBuilder("x");
    for (int i = random.nextInt(60); i >= 0; i--) {
      words.append(one(PIECES));
    }
    text = words.toString();
    List<Warning> warnings = some(this::warning);
    Report report =
        new Report(
            "r",
            orNull(this::word),
            orNull(this::word),
            orNull(this::day),
            "en",
            text,
            provenance(),
            warnings);
    List<Attribution> said = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      said.add(attribution(i));
    }
    List<Claim> claims = new ArrayList<>();
    for (int i = 1; i <= random.nextInt(4); i++) {
      claims.add(claim("c" + i));
    }
    return new Reading(
        report,
        "m 1",
        some(this::span),
        said,
        claims,
        some(this::toponym),
        some(this::time),
        some(() -> new Name(span(), one(NameKind.values()), orNull(this::word))),
        List.of(),
        warnings);
  }

  private Provenance provenance() {
    return new Provenance(
        orNull(this::word),
        some(this::word),
        orNull(this::word),
        orNull(() -> day().atTime(1, 2, 3).atOffset(java.time.ZoneOffset.ofHours(2))),
        orNull(() -> day().atStartOfDay().atOffset(java.time.ZoneOffset.UTC)),
        orNull(this::word),
        orNull(this::word),
        orNull(this::word),
        some(() -> new Provenance.Caption(word(), orNull(this::word))));
  }

  private Attribution attribution(int i) {
    return new Attribution(
        "a" + i,
        one(Attribution.Kind.values()),
        some(this::span),
        some(this::span),
        List.of(span()),
        orNull(() -> new Speaker(word(), some(this::word), orNull(this::word))),
        i == 1 || random.nextBoolean() ? null : "a1",
        orNull(this::word),
        share());
  }

  private Claim claim(String id) {
    return new Claim(
        id,
        one(EventType.values()),
        orNull(this::word),
        span(),
        some(this::participant),
        some(this::participant),
        orNull(this::place),
        orNull(this::time),
        some(this::figure),
        new Commitment(
            one(Commitment.Certainty.values()),
            one(Commitment.Polarity.values()),
            one(Commitment.Tense.values()),
            orNull(this::span)),
        some(this::asserter),
        some(() -> new Claim.Label(orNull(() -> one(EventType.values())), span(), asserter())),
        share());
  }

  private Claim.Participant participant() {
    return new Claim.Participant(word(), some(this::word), orNull(this::word), span());
  }

  private Claim.Asserter asserter() {
    return new Claim.Asserter(orNull(this::word), "a" + (1 + random.nextInt(3)));
  }

  private Claim.EventPlace place() {
    boolean known = random.nextBoolean();
    return new Claim.EventPlace(
        word(),
        some(this::word),
        orNull(() -> random.nextInt(9_000_000)),
        known ? (Double) degrees() : null,
        known ? (Double) degrees() : null,
        random.nextInt(4),
        span());
  }

  private TimeExpression time() {
    boolean told = random.nextBoolean();
    LocalDate from = told ? day() : null;
    return new TimeExpression(
        span(),
        one(TimeExpression.Type.values()),
        told ? "2026" : orNull(this::word),
        from,
        from == null || random.nextBoolean() ? null : from.plusDays(random.nextInt(3)),
        one(TimeExpression.Precision.values()),
        false);
  }

  private Figure figure() {
    Figure.Dimension dimension = one(Figure.Dimension.values());
    double low = random.nextInt(5) == 0 ? random.nextDouble() * 1e9 : random.nextInt(1_000);
    boolean open = random.nextBoolean();
    return new Figure(
        span(),
        dimension,
        low,
        open ? null : (Double) (low + random.nextInt(3)),
        random.nextBoolean(),
        dimension == Figure.Dimension.MONEY || dimension == Figure.Dimension.MEASURE ? "km" : null,
        orNull(this::span),
        one(FigureKind.values()));
  }

  private Toponym toponym() {
    boolean known = random.nextBoolean();
    return new Toponym(
        span(),
        known ? word() : null,
        orNull(() -> random.nextInt(9_000_000)),
        known ? (Double) degrees() : null,
        known ? (Double) degrees() : null,
        random.nextInt(4),
        some(this::word));
  }

  private Warning warning() {
    return new Warning("quotes", word(), orNull(this::span));
  }

  /** Between whole characters: what leaves the JVM cannot cut one. */
  private Span span() {
    CodePoints points = CodePoints.of(text);
    int from = random.nextInt(points.count());
    int to = from + 1 + random.nextInt(points.count() - from);
    return new Span(points.index(from), points.index(to));
  }

  private String word() {
    return "w" + one(PIECES) + random.nextInt(9);
  }

  private LocalDate day() {
    return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
  }

  private double degrees() {
    return random.nextInt(4) == 0 ? random.nextInt(90) : random.nextDouble() * 90;
  }

  private double share() {
    return random.nextInt(10_001) / 10_000.0;
  }

  private <T> List<T> some(Supplier<T> make) {
    List<T> out = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      out.add(make.get());
    }
    return out;
  }

  private <T> @Nullable T orNull(Supplier<T> make) {
    return random.nextBoolean() ? make.get() : null;
  }

  @SafeVarargs
  private final <T> T one(T... some) {
    return some[random.nextInt(some.length)];
  }
}
