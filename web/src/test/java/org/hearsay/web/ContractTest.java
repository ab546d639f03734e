package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Every answer is as openapi.yaml says; the reports are invented, the reader is the real one. */
class ContractTest {
  private static final String WITHDRAWAL =
      """
      Tavira orders retreat from Port Sella

      PORT SELLA, March 3 - Tavira's defence ministry said on Tuesday that its troops had withdrawn \
      from the harbour town of Port Sella in Germany, leaving at least 40 vehicles behind. General \
      Ilo Brant said the retreat had been completed without losses.

      "We have left nothing that they can use," Brant told reporters.
      """;

  private static final String DENIAL =
      """
      Orlund doubts that Tavira has left Port Sella

      Orlund's president, Mira Kal, said on Wednesday that she saw no sign that Tavira's troops had \
      withdrawn from Port Sella. A spokesman for Orlund denied that the retreat was complete and said \
      12 vehicles had been left behind. 😀 "If confirmed, this would be a step," he said.
      """;

  @TempDir private static Path folder;
  private static TestServer served;

  @BeforeAll
  static void begin() throws Exception {
    served = TestServer.of(folder.resolve("ledger.db"));
    served.add("one.txt", "2026-03-03", "Coast Wire", WITHDRAWAL);
    served.add("two.txt", "2026-03-04", "Daily Lamp", WITHDRAWAL);
    served.add("three.txt", "2026-03-04", "Orlund Post", DENIAL);
    served.add(
        "one.txt", "2026-03-05", "Coast Wire", WITHDRAWAL.replace("had been", "may have been"));
    served.add("name=picture.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 1, 2, 3});
  }

  @AfterAll
  static void end() {
    served.close();
  }

  private static List<JsonNode> events() throws Exception {
    List<JsonNode> out = new ArrayList<>();
    served.ask("/api/v1/events", "/api/v1/events").path("events").forEach(out::add);
    return out;
  }

  @Test
  void meta_tellsWhatThereIs() throws Exception {
    JsonNode meta = served.ask("/api/v1/meta", "/api/v1/meta");

    assertThat(meta.path("ledger").asString()).isEqualTo("ledger.db");
    assertThat(meta.path("counts").path("reports").asInt()).isEqualTo(4);
    assertThat(meta.path("counts").path("addresses").asInt()).isEqualTo(3);
    assertThat(meta.path("counts").path("rejections").asInt()).isEqualTo(1);
    assertThat(meta.path("counts").path("claims").asInt()).isPositive();
    assertThat(meta.path("bounds").path("knownFirst").asString()).startsWith("2026-03-03T23:59");
    assertThat(meta.path("words").path("types").size()).isEqualTo(24);
  }

  @Test
  void days_areThoseOfPublication() throws Exception {
    JsonNode days = served.ask("/api/v1/days", "/api/v1/days").path("days");

    assertThat(days.size()).isEqualTo(3);
    assertThat(days.get(1).path("day").asString()).isEqualTo("2026-03-04");
    assertThat(days.get(1).path("reports").asInt()).isEqualTo(2);
  }

  @Test
  void events_pageByPage_areTheSameAsAtOnce() throws Exception {
    List<String> all = events().stream().map(event -> event.path("id").asString()).toList();
    List<String> paged = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page =
          served.ask(
              "/api/v1/events",
              "/api/v1/events?limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
      page.path("events").forEach(event -> paged.add(event.path("id").asString()));
      cursor = page.path("next").isNull() ? "" : page.path("next").asString();
    } while (!cursor.isEmpty());

    assertThat(all).isNotEmpty().doesNotHaveDuplicates();
    assertThat(paged).isEqualTo(all);
  }

  @Test
  void events_ofAType_areOfIt() throws Exception {
    JsonNode events =
        served.ask("/api/v1/events", "/api/v1/events?type=RETREAT&actor=Tavira").path("events");

    assertThat(events.size()).isPositive();
    events.forEach(event -> assertThat(event.path("type").asString()).isEqualTo("RETREAT"));
  }

  @Test
  void event_isFoundByItsClaimsToo_andNamesNothingThatIsNotThere() throws Exception {
    for (JsonNode row : events()) {
      String id = row.path("id").asString();
      JsonNode event = served.ask("/api/v1/events/{id}", "/api/v1/events/" + id);
      JsonNode whole = event.path("event");
      row.propertyNames().stream()
          .filter(name -> !List.of("status", "grade", "origins").contains(name))
          .forEach(name -> assertThat(whole.path(name)).as(name).isEqualTo(row.path(name)));
      assertThat(whole.path("status").path("kind")).isEqualTo(row.path("status").path("kind"));
      assertThat(whole.path("grade").path("code")).isEqualTo(row.path("grade").path("code"));
      assertThat(whole.path("origins").path("summary"))
          .isEqualTo(row.path("origins").path("summary"));
      List<String> claims = new ArrayList<>();
      whole.path("claims").forEach(claim -> claims.add(claim.path("id").asString()));
      List<String> reports = new ArrayList<>();
      event.path("reports").forEach(one -> reports.add(one.path("report").path("id").asString()));
      event.findValues("claims").stream()
          .flatMap(list -> list.valueStream())
          .filter(JsonNode::isString)
          .forEach(claim -> assertThat(claims).contains(claim.asString()));
      whole
          .path("claims")
          .forEach(
              claim -> assertThat(reports).contains(claim.path("report").path("id").asString()));
      JsonNode same =
          served.ask(
              "/api/v1/events/{id}", "/api/v1/events/" + claims.getLast().replace("/", "%2F"));
      assertThat(same).isEqualTo(event);
    }
  }

  @Test
  void event_asOfTheFirstDay_hasNothingLater() throws Exception {
    JsonNode page = served.ask("/api/v1/events", "/api/v1/events?asOf=2026-03-03");

    assertThat(page.path("events").size()).isPositive();
    for (JsonNode row : page.path("events")) {
      JsonNode event =
          served.ask(
              "/api/v1/events/{id}",
              "/api/v1/events/" + row.path("id").asString() + "?asOf=2026-03-03");
      event
          .path("event")
          .path("claims")
          .forEach(claim -> assertThat(claim.path("known").asString()).startsWith("2026-03-03"));
    }
  }

  @Test
  void report_spansAreCodePointsOfItsText() throws Exception {
    JsonNode list = served.ask("/api/v1/reports", "/api/v1/reports");
    assertThat(list.path("reports").size()).isEqualTo(4);
    for (JsonNode one : list.path("reports")) {
      String id = one.path("report").path("id").asString();
      JsonNode report = served.ask("/api/v1/reports/{id}", "/api/v1/reports/" + id);
      String text = report.path("reading").path("text").asString();
      for (JsonNode link : report.path("links")) {
        JsonNode event =
            served.ask("/api/v1/events/{id}", "/api/v1/events/" + link.path("event").asString());
        for (JsonNode claim : event.path("event").path("claims")) {
          if (claim.path("id").asString().equals(link.path("id").asString())) {
            assertThat(claim.path("words").asString())
                .isEqualTo(cut(text, claim.path("claim").path("trigger")));
            assertThat(claim.path("sentence").path("words").asString())
                .isEqualTo(cut(text, link.path("sentence")));
          }
        }
      }
      assertThat(report.path("links").size())
          .isEqualTo(report.path("reading").path("claims").size());
    }
  }

  private static String cut(String text, JsonNode span) {
    int[] points = text.codePoints().toArray();
    return new String(points, span.get(0).asInt(), span.get(1).asInt() - span.get(0).asInt());
  }

  @Test
  void report_ofAnAddressWithTwoTexts_hasBothRevisions() throws Exception {
    JsonNode list = served.ask("/api/v1/reports", "/api/v1/reports");
    String last = list.path("reports").get(0).path("report").path("id").asString();

    JsonNode report = served.ask("/api/v1/reports/{id}", "/api/v1/reports/" + last);

    assertThat(report.path("revisions").size()).isEqualTo(2);
    assertThat(report.path("revisions").get(1).path("report").path("id").asString())
        .isEqualTo(last);
    assertThat(report.path("report").path("url").asString())
        .isEqualTo("https://example.org/one.txt");
    served.ask("/api/v1/reports/{id}", "/api/v1/reports/" + last + "?asOf=2026-03-04", 404);
  }

  @Test
  void recordedAsOf_everyRoute_hasWhatTheLedgerHadThen() throws Exception {
    JsonNode reports = served.ask("/api/v1/reports", "/api/v1/reports").path("reports");
    JsonNode second = reports.get(reports.size() - 2).path("report");
    String id = reports.get(reports.size() - 1).path("report").path("id").asString();
    // Just before the second report came.
    Instant moment = Instant.parse(second.path("recorded").asString()).minusMillis(1);
    String then = "recordedAsOf=" + moment;

    JsonNode events = served.ask("/api/v1/events", "/api/v1/events?" + then).path("events");
    assertThat(events.size()).isPositive();
    for (JsonNode row : events) {
      JsonNode event =
          served.ask(
              "/api/v1/events/{id}", "/api/v1/events/" + row.path("id").asString() + "?" + then);
      assertThat(event.path("event").path("claims").valueStream())
          .isNotEmpty()
          .allSatisfy(
              claim -> assertThat(claim.path("report").path("id").asString()).isEqualTo(id));
      assertThat(event.path("reports").size()).isEqualTo(1);
    }
    assertThat(served.ask("/api/v1/search", "/api/v1/search?q=Sella&" + then).path("hits"))
        .hasSize(1);
    assertThat(served.ask("/api/v1/search", "/api/v1/search?q=Sella").path("hits"))
        .hasSizeGreaterThan(1);
    assertThat(served.ask("/api/v1/brief", "/api/v1/brief?" + then).path("footnotes"))
        .isNotEmpty()
        .allSatisfy(note -> assertThat(note.path("report").asString()).isEqualTo(id));
    assertThat(
            served
                .ask("/api/v1/reports/{id}", "/api/v1/reports/" + id + "?" + then)
                .path("revisions"))
        .hasSize(1);
    served.ask(
        "/api/v1/reports/{id}",
        "/api/v1/reports/" + second.path("id").asString() + "?" + then,
        404);
  }

  @Test
  void rejections_haveTheirReason() throws Exception {
    JsonNode rejections = served.ask("/api/v1/rejections", "/api/v1/rejections").path("rejections");

    assertThat(rejections.size()).isEqualTo(1);
    assertThat(rejections.get(0).path("reason").asString()).isEqualTo("binary");
  }

  @Test
  void changes_sinceTheBeginning_areAllNew() throws Exception {
    JsonNode changes =
        served.ask("/api/v1/changes", "/api/v1/changes?since=2020-01-01").path("events");

    assertThat(changes.size()).isEqualTo(events().size());
    changes.forEach(change -> assertThat(change.path("what").asString()).isEqualTo("new"));
  }

  @Test
  void map_hasThePlacesOfTheList() throws Exception {
    JsonNode map = served.ask("/api/v1/map", "/api/v1/map");

    long placed =
        events().stream().filter(event -> event.path("place").path("lat").isNumber()).count();
    assertThat(map.path("features")).hasSize((int) placed).isNotEmpty();
    for (JsonNode feature : map.path("features")) {
      JsonNode place = feature.path("properties").path("place");
      assertThat(feature.path("geometry").path("coordinates"))
          .containsExactly(place.path("lon"), place.path("lat"));
    }
  }

  @Test
  void jobs_tellWhatBecameOfEach() throws Exception {
    JsonNode jobs = served.ask("/api/v1/add", "/api/v1/add").path("jobs");

    assertThat(jobs.size()).isGreaterThanOrEqualTo(5);
  }

  @Test
  void openapi_isServed() throws Exception {
    HttpResponse<String> answer = served.get("/api/v1/openapi.yaml");

    served.contract.check(
        "GET", "/api/v1/openapi.yaml", 200, TestServer.type(answer), answer.body());
    assertThat(answer.body()).startsWith("openapi: 3.1.0");
  }

  @Test
  void search_findsReportsAndTheirClaims_withMarksInTheExcerpt() throws Exception {
    JsonNode found = served.ask("/api/v1/search", "/api/v1/search?q=vehicles+Sella&limit=2");

    assertThat(found.path("hits").size()).isEqualTo(2);
    assertThat(found.path("next").asString()).isEqualTo("2");
    for (JsonNode hit : found.path("hits")) {
      assertThat(hit.path("excerpt").path("marks").size()).isPositive();
      for (JsonNode mark : hit.path("excerpt").path("marks")) {
        assertThat(cut(hit.path("excerpt").path("words").asString(), mark))
            .matches("(?i)vehicles|sella");
      }
    }
    served.ask("/api/v1/search", "/api/v1/search?q=-only", 400);
    served.ask("/api/v1/search", "/api/v1/search", 400);
  }

  @Test
  void events_withWords_haveAClaimWithThem() throws Exception {
    JsonNode events =
        served.ask("/api/v1/events", "/api/v1/events?q=withdrawn&type=RETREAT").path("events");

    assertThat(events.size()).isPositive();
    served
        .ask("/api/v1/events", "/api/v1/events?q=nothinglikeit")
        .path("events")
        .forEach(event -> assertThat(event).isNull());
  }

  @Test
  void events_ofAStatusAndGrade_haveThem() throws Exception {
    for (String status : List.of("DISPUTED", "CLAIMED", "ANNOUNCED,DENIED")) {
      served
          .ask("/api/v1/events", "/api/v1/events?status=" + status)
          .path("events")
          .forEach(
              event -> assertThat(status).contains(event.path("status").path("kind").asString()));
    }
    served
        .ask(
            "/api/v1/events",
            "/api/v1/events?grade=F1-3&from=2026-03-04&by=published&outlet=Daily+Lamp")
        .path("events")
        .forEach(
            event -> assertThat(event.path("grade").path("credibility").asInt()).isLessThan(4));
    served.ask("/api/v1/events", "/api/v1/events?status=UNKNOWN", 400);
    served.ask("/api/v1/events", "/api/v1/events?grade=Z9", 400);
    served.ask("/api/v1/events", "/api/v1/events?from=2026-03-04&to=2026-03-01", 400);
  }

  @Test
  void brief_standsOnWordsOfReports_inThreeForms() throws Exception {
    JsonNode brief = served.ask("/api/v1/brief", "/api/v1/brief?asOf=2026-03-04");

    assertThat(brief.path("footnotes").size()).isPositive();
    for (JsonNode note : brief.path("footnotes")) {
      JsonNode report =
          served.ask("/api/v1/reports/{id}", "/api/v1/reports/" + note.path("report").asString());
      assertThat(cut(report.path("reading").path("text").asString(), note.path("span")))
          .isEqualTo(note.path("words").asString());
    }
    served.ask("/api/v1/brief", "/api/v1/brief?format=md");
    served.ask("/api/v1/brief", "/api/v1/brief?format=html&since=2026-03-04");
    HttpResponse<String> html = served.get("/api/v1/brief?format=html");
    assertThat(html.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
  }

  @Test
  void situations_narrowEventsSearchAndBrief() throws Exception {
    JsonNode situations = served.ask("/api/v1/situations", "/api/v1/situations").path("situations");
    assertThat(situations.size()).isPositive();
    JsonNode first = situations.get(0);
    String id = first.path("id").asString();
    JsonNode events = served.ask("/api/v1/events", "/api/v1/events?situation=" + id).path("events");
    assertThat(events.size()).isEqualTo(first.path("counts").path("events").asInt());
    assertThat(first.path("keyEvents").get(0).path("name").asString())
        .isIn(events.valueStream().map(event -> event.path("name").asString()).toList());
    served.ask("/api/v1/search", "/api/v1/search?q=the&situation=" + id);
    JsonNode brief = served.ask("/api/v1/brief", "/api/v1/brief?length=300&situation=" + id);
    for (JsonNode note : brief.path("footnotes")) {
      assertThat(first.path("reports").valueStream().map(JsonNode::asString))
          .contains(note.path("report").asString());
    }
    assertThat(served.get("/api/v1/events?situation=s0123456789abcdef").statusCode())
        .isEqualTo(400);
  }

  @Test
  void export_isTheViewAsAFile() throws Exception {
    String filter = "status=" + events().getFirst().path("status").path("kind").asString();
    HttpResponse<String> csv = served.get("/api/v1/export?" + filter);
    JsonNode some = served.ask("/api/v1/events", "/api/v1/events?" + filter).path("events");

    assertThat(csv.headers().firstValue("Content-Disposition").orElse(""))
        .isEqualTo("attachment; filename=\"events.csv\"");
    assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(csv.body().lines().count())
        .isEqualTo(1 + some.size())
        .isLessThan(1 + events().size());
    for (String format : List.of("geojson", "jsonl", "jsonld", "plover")) {
      assertThat(served.get("/api/v1/export?format=" + format).statusCode()).isEqualTo(200);
    }
    served.ask("/api/v1/export", "/api/v1/export?format=docx", 400);
  }

  @Test
  void suggest_knowsTheNamesOfTheLedger() throws Exception {
    JsonNode actors =
        served.ask("/api/v1/suggest", "/api/v1/suggest?kind=actor&q=tav").path("suggestions");
    JsonNode places =
        served.ask("/api/v1/suggest", "/api/v1/suggest?kind=place&q=xyzzy").path("suggestions");

    assertThat(actors.get(0).path("name").asString()).startsWith("Tavira");
    assertThat(places.size()).isZero();
    served.ask("/api/v1/suggest", "/api/v1/suggest?kind=verb&q=a", 400);
    served.ask("/api/v1/suggest", "/api/v1/suggest?kind=actor", 400);
  }

  /** What only takes decisions is asked nothing. */
  @Test
  void everyPathThatIsDescribed_isThere() throws Exception {
    for (String path : served.contract.paths()) {
      HttpResponse<String> answer =
          served.get(path.replaceAll("\\{[a-z]+}", "1") + "?q=a&kind=actor&since=2026-01-01");
      boolean there = !answer.body().contains("no such path");
      assertThat(there).as(path).isEqualTo(!path.endsWith("/undo"));
    }
    assertThat(served.ask("/api/v1/meta", "/api/v1/meta").path("can").path("review").asBoolean())
        .isTrue();
  }

  @Test
  void wrongQuestions_areToldAsProblems() throws Exception {
    served.ask("/api/v1/events", "/api/v1/events?plcae=Kherson", 400);
    served.ask("/api/v1/events", "/api/v1/events?type=FLYING", 400);
    served.ask("/api/v1/events", "/api/v1/events?asOf=yesterday", 400);
    served.ask("/api/v1/events", "/api/v1/events?asOf=2026-02-31", 400);
    served.ask("/api/v1/events", "/api/v1/events?limit=0", 400);
    served.ask("/api/v1/events", "/api/v1/events?limit=1&limit=2", 400);
    served.ask("/api/v1/events", "/api/v1/events?cursor=%27--", 400);
    served.ask("/api/v1/events/{id}", "/api/v1/events/e0000000000000000-c1", 404);
    served.ask("/api/v1/events/{id}", "/api/v1/events/nonsense", 404);
    served.ask("/api/v1/reports/{id}", "/api/v1/reports/r0000000000000000", 404);
    served.ask("/api/v1/add/{job}", "/api/v1/add/9999", 404);
    served.ask("/api/v1/changes", "/api/v1/changes", 400);
  }
}
