package org.hearsay.ledger.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.ledger.export.JsonTree.in;
import static org.hearsay.ledger.export.JsonTree.list;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.Invented;
import org.hearsay.ledger.assess.Status;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.projection.ReadReport;
import org.hearsay.ledger.search.EventFilter;
import org.hearsay.ledger.search.EventSearch;
import org.hearsay.ledger.sqlite.Ledgers;
import org.hearsay.model.Claim;
import org.hearsay.model.Claim.EventPlace;
import org.hearsay.model.Claim.Participant;
import org.hearsay.model.Commitment;
import org.hearsay.model.Commitment.Tense;
import org.hearsay.model.EventType;
import org.hearsay.model.Reading;
import org.hearsay.model.Report;
import org.hearsay.model.Span;
import org.hearsay.model.TimeExpression;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void write_threeInventedEvents_asBefore(ExportFormat format) throws IOException {
    String name = "three-events." + format.extension();
    try (InputStream golden = ExportTest.class.getResourceAsStream(name)) {
      assertThat(golden).as(name).isNotNull();
      assertThat(written(format)).isEqualTo(new String(golden.readAllBytes(), UTF_8));
    }
  }

  @Test
  void csv_columns_areAcledsAndOurs() {
    List<List<String>> rows = CsvRows.of(written(ExportFormat.CSV));
    List<String> head = rows.getFirst();
    assertThat(head.subList(0, 31))
        .containsExactly(
            ("event_id_cnty event_date year time_precision disorder_type event_type sub_event_type"
                    + " actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction"
                    + " civilian_targeting iso region country admin1 admin2 admin3 location"
                    + " latitude longitude geo_precision source source_scale notes fatalities tags"
                    + " timestamp")
                .split(" "));
    assertThat(rows).hasSize(4).allSatisfy(row -> assertThat(row).hasSameSizeAs(head));
    Map<String, String> shelled = row(rows, "shelled");
    assertThat(shelled)
        .containsEntry("event_date", "2026-03-04")
        .containsEntry("time_precision", "1")
        .containsEntry("disorder_type", "Political violence")
        .containsEntry("event_type", "Explosions/Remote violence")
        .containsEntry("latitude", "-12.5")
        .containsEntry("geo_precision", "1")
        .containsEntry("fatalities", "")
        .containsEntry("country", "")
        // The outlet's name is a formula.
        .containsEntry("source", "'=Coast Wire");
    assertThat(row(rows, "leave"))
        .containsEntry("event_date", "")
        .containsEntry("sub_event_type", "")
        .containsEntry("geo_precision", "3")
        .containsEntry("hearsay_type", "RETREAT");
  }

  private static Map<String, String> row(List<List<String>> rows, String words) {
    List<String> head = rows.getFirst();
    Map<String, String> out = new HashMap<>();
    for (List<String> row : rows) {
      if (row.get(head.indexOf("notes")).contains(words)) {
        for (int i = 0; i < head.size(); i++) {
          out.put(head.get(i), row.get(i));
        }
      }
    }
    return out;
  }

  @Test
  void geojson_regionOrNoPlace_hasNoPoint() {
    List<Map<String, Object>> features =
        list(JsonTree.object(written(ExportFormat.GEOJSON)), "features");
    Map<Object, Map<String, Object>> byWords = new HashMap<>();
    features.forEach(feature -> byWords.put(in(feature, "properties").get("words"), feature));
    Map<String, Object> exact = feature(byWords, "shelled");
    assertThat(in(exact, "geometry").get("coordinates")).isEqualTo(List.of(40.25, -12.5));
    Map<String, Object> region = feature(byWords, "leave");
    assertThat(region).doesNotContainKey("geometry");
    Map<String, Object> place = list(in(region, "properties"), "places").getFirst();
    assertThat(place)
        .containsEntry("precisionText", "somewhere in it")
        .containsEntry("middle", List.of(41.0, -13.0))
        .doesNotContainKey("point");
    assertThat(feature(byWords, "met")).doesNotContainKey("geometry");
  }

  private static Map<String, Object> feature(
      Map<Object, Map<String, Object>> features, String words) {
    return java.util.Objects.requireNonNull(features.get(words), words);
  }

  @Test
  void jsonl_selectors_leadToTheVeryWords() {
    try (Ledger ledger = Ledgers.write(folder.resolve("many.db"))) {
      new Invented(9).reports(25).forEach(ledger::add);
      int targets = 0;
      for (String line : export(ledger, ExportFormat.JSONL).split("\n", -1)) {
        if (line.isEmpty()) {
          continue;
        }
        Map<String, Object> annotation = JsonTree.object(line);
        String revision = JsonTree.text(in(in(annotation, "body"), "report"), "revision");
        String text = ledger.revision(revision).orElseThrow().report().text();
        for (Map<String, Object> target : list(annotation, "target")) {
          targets++;
          Map<String, Object> position = list(target, "selector").get(0);
          Map<String, Object> quote = list(target, "selector").get(1);
          int start = text.offsetByCodePoints(0, JsonTree.number(position, "start"));
          int end = text.offsetByCodePoints(0, JsonTree.number(position, "end"));
          String exact = JsonTree.text(quote, "exact");
          assertThat(text.substring(start, end)).isEqualTo(exact).isNotEmpty();
          assertThat(text)
              .contains(JsonTree.text(quote, "prefix") + exact + JsonTree.text(quote, "suffix"));
        }
      }
      assertThat(targets).isGreaterThan(100);
    }
  }

  @Test
  void jsonld_claims_pointToReportsPartiesAndEventsThatAreThere() {
    List<Map<String, Object>> graph = list(JsonTree.object(written(ExportFormat.JSONLD)), "@graph");
    List<Object> ids = graph.stream().map(node -> node.get("@id")).toList();
    assertThat(ids).doesNotHaveDuplicates();
    List<Map<String, Object>> claims =
        graph.stream().filter(node -> String.valueOf(node.get("@type")).contains("Claim")).toList();
    assertThat(claims).hasSize(3);
    for (Map<String, Object> claim : claims) {
      for (String link : List.of("appearance", "about", "author", "prov:wasDerivedFrom")) {
        assertThat(ids).contains(in(claim, link).get("@id"));
      }
    }
    // An address of a file is no link, and one of another scheme neither.
    assertThat(graph).noneMatch(node -> String.valueOf(node.get("url")).startsWith("javascript"));
  }

  @Test
  void plover_announcedRetreat_isConcede() {
    assertThat(PloverExporter.folded(EventType.RETREAT, Status.Kind.ANNOUNCED))
        .isEqualTo(EventType.CONCEDE);
    assertThat(PloverExporter.folded(EventType.RETREAT, Status.Kind.CLAIMED))
        .isEqualTo(EventType.RETREAT);
    assertThat(PloverExporter.folded(EventType.ASSAULT, Status.Kind.ANNOUNCED))
        .isEqualTo(EventType.ASSAULT);
    List<Map<String, Object>> records = new ArrayList<>();
    for (String line : written(ExportFormat.PLOVER).strip().split("\n", -1)) {
      records.add(JsonTree.object(line));
    }
    assertThat(records)
        .anySatisfy(
            one ->
                assertThat(one)
                    .containsEntry("event", "CONCEDE")
                    .containsEntry("type", "RETREAT")
                    .containsEntry("status", "ANNOUNCED"));
  }

  private String written(ExportFormat format) {
    try (Ledger ledger = Ledgers.write(folder.resolve("three.db"))) {
      ledger.add(
          told(
              "shelled",
              "Norland shelled Port Ard on Wednesday.",
              EventType.ASSAULT,
              "Shelling/artillery/missile attack",
              place("Port Ard", -12.5, 40.25, 1),
              Tense.DONE));
      ledger.add(
          told(
              "leave",
              "Vale said that Vale is to leave the Kell region.",
              EventType.RETREAT,
              null,
              place("Kell region", -13.0, 41.0, 3),
              Tense.FUTURE));
      ledger.add(told("met", "😀 Oster met the Guard.", EventType.CONSULT, null, null, Tense.DONE));
      return export(ledger, format);
    }
  }

  private static String export(Ledger ledger, ExportFormat format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(new EventSearch(ledger), EventFilter.of(AsOf.NOW), out);
    return out.toString(UTF_8);
  }

  private record Point(String name, double latitude, double longitude, int precision) {}

  private static Point place(String name, double latitude, double longitude, int precision) {
    return new Point(name, latitude, longitude, precision);
  }

  /** A report of one sentence in which somebody did something. */
  private static ReadReport told(
      String deed,
      String text,
      EventType type,
      @Nullable String subType,
      @Nullable Point place,
      Tense tense) {
    boolean said = text.startsWith("Vale said");
    String who = text.replace("😀 ", "").split(" ", 2)[0];
    Span agent = span(text, who);
    List<org.hearsay.model.Attribution> attributions =
        !said
            ? List.of()
            : List.of(
                new org.hearsay.model.Attribution(
                    "a1",
                    org.hearsay.model.Attribution.Kind.INDIRECT,
                    List.of(agent),
                    List.of(span(text, "said")),
                    List.of(new Span(15, text.length() - 1)),
                    org.hearsay.model.Speaker.named(who),
                    null,
                    null,
                    1));
    Claim claim =
        new Claim(
            "c1",
            type,
            subType,
            span(text, deed),
            List.of(new Participant(who, List.of(), null, agent)),
            List.of(),
            place == null
                ? null
                : new EventPlace(
                    place.name,
                    List.of(),
                    null,
                    place.latitude,
                    place.longitude,
                    place.precision,
                    span(text, place.name)),
            text.contains("Wednesday") ? wednesday(text) : null,
            List.of(),
            new Commitment(Commitment.Certainty.CERTAIN, Commitment.Polarity.POS, tense, null),
            said ? List.of(new Claim.Asserter(who, "a1")) : List.of(),
            List.of(),
            0.5);
    Report report =
        Report.of(deed, text)
            .withPublished(DAY)
            .withTitle("All of " + deed)
            .withOutlet(deed.equals("shelled") ? "=Coast Wire" : "Coast Wire");
    return Invented.of(
        deed.equals("met") ? "https://example.org/met" : "javascript:" + deed,
        new Reading(
            report,
            "invented 1",
            List.of(new Span(0, text.length())),
            attributions,
            List.of(claim),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of()));
  }

  private static TimeExpression wednesday(String text) {
    LocalDate day = LocalDate.of(2026, 3, 4);
    return new TimeExpression(
        span(text, "Wednesday"),
        TimeExpression.Type.DATE,
        day.toString(),
        day,
        day,
        TimeExpression.Precision.DAY,
        false);
  }

  private static Span span(String text, String words) {
    int at = text.indexOf(words);
    return new Span(at, at + words.length());
  }
}
