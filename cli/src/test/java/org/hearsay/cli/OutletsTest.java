package org.hearsay.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.gazetteer.Gazetteer;
import org.hearsay.model.EventType;
import org.hearsay.reader.NewsReader;
import org.hearsay.web.HearsayServer;
import org.hearsay.web.ServeOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every outlet shows the same cells of the same event, graded by a reviewer or not. */
@Timeout(600)
class OutletsTest {
  private static final String ALL = "1000000";

  /** Real weeks, which are no part of the project. */
  private static final Path WEEK =
      Path.of("..", "..", "shared", "data", "weeks", "kakhovka", "rows.jsonl");

  @TempDir private Path folder;

  @Test
  void cells_ofTheDemo_agreeBeforeAndAfterReview() throws Exception {
    run("demo", "--ledger", ledger());
    outletsAgree_beforeAndAfterReview();
  }

  @Test
  void cells_ofAWeek_agreeBeforeAndAfterReview() throws Exception {
    assumeTrue(Files.exists(WEEK), () -> "no weeks at " + WEEK);
    run("add", "--ledger", ledger(), WEEK.toString());
    outletsAgree_beforeAndAfterReview();
  }

  private void outletsAgree_beforeAndAfterReview() throws Exception {
    Map<String, Map<String, String>> before = agreed();
    String event = before.keySet().iterator().next();
    String grade = cell(before, event, "grade");
    assertThat(grade).isNotEqualTo("E5");
    assertThat(events("--grade", "E5")).doesNotContainKey(event);
    assertThat(events("--grade", grade)).containsKey(event);

    run("review", "grade", "--ledger", ledger(), "--by", "Ada", "--reason", "r", event, "E5");

    Map<String, Map<String, String>> after = agreed();
    assertThat(after.get(event))
        .containsEntry("grade", "E5")
        .containsEntry("suggested", grade)
        .containsEntry("reviewed", "true");
    assertThat(events("--grade", "E5")).containsOnlyKeys(event);
    assertThat(events("--grade", grade)).doesNotContainKey(event);
    after.keySet().stream()
        .filter(id -> !id.equals(event))
        .forEach(id -> assertThat(after.get(id)).as(id).isEqualTo(before.get(id)));
  }

  private String ledger() {
    return folder.resolve("l.db").toString();
  }

  private Map<String, Map<String, String>> events(String... filter) {
    String[] args = {"events", "--ledger", ledger(), "--format", "json", "--limit", ALL};
    String[] whole = java.util.Arrays.copyOf(args, args.length + filter.length);
    System.arraycopy(filter, 0, whole, args.length, filter.length);
    return EventCells.json(ParsedJson.of(run(whole)).at("events"));
  }

  /** The cells of all events, each outlet's compared with those of {@code events}. */
  /** PLOVER has no code for the types of our own. */
  private static boolean isPlover(Map<String, String> cells) {
    return EventType.valueOf(cells.getOrDefault("type", "")).isPlover();
  }

  private Map<String, Map<String, String>> agreed() throws Exception {
    Map<String, Map<String, String>> cells = events();
    assertThat(cells).isNotEmpty();
    assertThat(cells.values())
        .anySatisfy(one -> assertThat(one.getOrDefault("place", "")).isNotEmpty());
    assertThat(cells.values())
        .anySatisfy(one -> assertThat(one.getOrDefault("time", "")).isNotEmpty());
    Map<String, Map<String, Map<String, String>>> outlets = new LinkedHashMap<>();
    outlets.put(
        "events", EventCells.text(run("events", "--ledger", ledger(), "--limit", ALL, "--all")));
    outlets.put("csv", EventCells.csv(export("csv")));
    outlets.put("geojson", EventCells.geoJson(export("geojson")));
    outlets.put("jsonld", EventCells.linkedData(export("jsonld")));
    outlets.put("plover", EventCells.plover(export("plover")));
    outlets.put("api list", api("/api/v1/events?limit=200", "events"));
    outlets.forEach(
        (outlet, shown) -> {
          // Exports and the API are by time, the command's lists by salience.
          List<String> expected =
              cells.keySet().stream()
                  .filter(id -> !outlet.equals("plover") || isPlover(row(cells, id)))
                  .toList();
          assertThat(shown.keySet()).as(outlet).containsExactlyInAnyOrderElementsOf(expected);
          shown.forEach((id, one) -> agree(outlet + " " + id, one, row(cells, id)));
        });
    api("/api/v1/map?limit=200", "features")
        .forEach((id, one) -> agree("map " + id, one, row(cells, id)));
    briefs().forEach((id, one) -> agree("brief " + id, one, row(cells, id)));
    for (String id : cells.keySet()) {
      ParsedJson event =
          ParsedJson.of(run("event", "--ledger", ledger(), "--format", "json", id)).at("event");
      agree("event " + id, EventCells.of(event), row(cells, id));
      assertThat(run("event", "--ledger", ledger(), id))
          .contains("status  " + cell(cells, id, "status"))
          .contains("grade   " + cell(cells, id, "grade"));
    }
    wholeEvents(cells);
    return cells;
  }

  private static void agree(String what, Map<String, String> shown, Map<String, String> cells) {
    Map<String, String> same = new LinkedHashMap<>(shown);
    String day = same.remove("day");
    if (day != null) {
      // ACLED's day is the first of a short interval, and empty for a long one.
      String time = cells.getOrDefault("time", "");
      assertThat(time).as(what).startsWith(day);
      assertThat(day.isEmpty() && time.length() == 10).as(what + " " + time).isFalse();
    }
    assertThat(cells).as(what).containsAllEntriesOf(same);
  }

  private static Map<String, String> row(Map<String, Map<String, String>> cells, String id) {
    return requireNonNull(cells.get(id), id);
  }

  private static String cell(Map<String, Map<String, String>> cells, String id, String name) {
    return requireNonNull(row(cells, id).get(name), name);
  }

  private String export(String format) {
    return run("export", "--ledger", ledger(), "--format", format);
  }

  private Map<String, Map<String, String>> briefs() {
    Map<String, Map<String, String>> out = new LinkedHashMap<>();
    String brief = run("brief", "--ledger", ledger(), "--limit", ALL, "--format", "json");
    for (ParsedJson section : ParsedJson.of(brief).at("sections").items()) {
      if (section.at("event").value() != null) {
        out.put(section.at("event").text(), EventCells.of(section.at("summary")));
      }
    }
    return out;
  }

  private HearsayServer server() {
    ServeOptions options =
        new ServeOptions(Path.of(ledger()), ServeOptions.LOOPBACK, 0, null, "test", "test");
    return HearsayServer.start(
        options, NewsReader.open(Gazetteer.embedded()), List::of, InstantSource.system());
  }

  /** All pages of a list. */
  private Map<String, Map<String, String>> api(String path, String name) throws Exception {
    Map<String, Map<String, String>> out = new LinkedHashMap<>();
    try (HearsayServer server = server()) {
      String cursor = "";
      do {
        ParsedJson page = get(server, path + cursor);
        for (ParsedJson one : page.at(name).items()) {
          ParsedJson row = one.at("properties").value() == null ? one : one.at("properties");
          out.put(one.at("id").text(), EventCells.of(row));
        }
        cursor = "&cursor=" + page.at("next").text();
      } while (!cursor.equals("&cursor="));
    }
    return out;
  }

  private void wholeEvents(Map<String, Map<String, String>> cells) throws Exception {
    try (HearsayServer server = server()) {
      for (String id : cells.keySet()) {
        ParsedJson event = get(server, "/api/v1/events/" + id).at("event");
        agree("api " + id, EventCells.of(event), row(cells, id));
      }
    }
  }

  private static ParsedJson get(HearsayServer server, String path)
      throws IOException, InterruptedException {
    URI at = URI.create("http://127.0.0.1:" + server.port() + path);
    HttpResponse<String> response =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(at).build(), HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return ParsedJson.of(response.body());
  }

  private static String run(String... args) {
    Ran ran = Ran.of(() -> NewsReader.open(Gazetteer.embedded()), 5000, args);
    assertThat(ran.status()).as(ran.err()).isZero();
    return ran.out();
  }
}
