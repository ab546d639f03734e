package org.hearsay.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearsay.ingest.ParsedReport;
import org.hearsay.ledger.journal.JournalRecord.Captured;
import org.hearsay.ledger.journal.LedgerException;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.projection.LinkingRules;
import org.hearsay.ledger.sqlite.SqliteLedger;
import org.hearsay.model.Report;
import org.hearsay.web.http.RequestGuard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What changes the ledger, and what is asked meanwhile. */
class LedgerChangeTest {
  @TempDir private Path folder;

  private static String text(int number) {
    return "Harbour town "
        + number
        + " was shelled, Orlund says\n\nOrlund's army said on Monday that Tavira's troops had shelled"
        + " the harbour of Kherson and killed "
        + (number + 2)
        + " people. Tavira denied the attack.\n";
  }

  private static JsonNode decide(TestServer served, String path, String body, int status)
      throws Exception {
    String target = path.replace("{entry}", body.replaceAll("\\D", ""));
    String json = path.contains("{entry}") ? "{\"why\":\"no\"}" : body.replace('\'', '"');
    HttpResponse<String> answer =
        served.post(
            target, "application/json", json.getBytes(UTF_8), RequestGuard.TOKEN, served.token());
    assertThat(answer.statusCode()).as(body + ": " + answer.body()).isEqualTo(status);
    return served.contract.check(
        "POST", path, answer.statusCode(), TestServer.type(answer), answer.body());
  }

  @Test
  void review_eachAction_isInTheJournalAndUndone() throws Exception {
    try (TestServer served = TestServer.of(folder.resolve("l.db"))) {
      served.add("one.txt", "2026-03-03", "Coast Wire", text(1));
      served.add("two.txt", "2026-03-04", "Bay Daily", text(40));
      JsonNode events = served.ask("/api/v1/events", "/api/v1/events").path("events");
      assertThat(events.size()).isGreaterThan(1);
      String event = events.get(0).path("id").asString();
      String other = events.get(1).path("id").asString();
      String claim =
          served
              .ask("/api/v1/events/{id}", "/api/v1/events/" + event)
              .path("event")
              .path("claims")
              .get(0)
              .path("id")
              .asString();
      for (String body :
          List.of(
              "{'action':'speaker','claim':'C','speaker':'Ida Moor','why':'w'}",
              "{'action':'speaker','claim':'C','speaker':null,'why':'w','by':'Ada'}",
              "{'action':'place','claim':'C','place':'Mirn','why':'w'}",
              "{'action':'type','claim':'C','type':'AID','why':'w'}",
              "{'action':'commitment','claim':'C','certainty':'PROBABLE','polarity':'NEG',"
                  + "'tense':'DONE','why':'w'}",
              "{'action':'grade','event':'E','reliability':'B','credibility':2,'why':'w'}",
              "{'action':'merge','event':'E','other':'O','why':'w'}",
              "{'action':'reject','claim':'C','why':'w'}")) {
        String full = body.replace("'C'", "'" + claim + "'").replace("'E'", "'" + event + "'");
        JsonNode made =
            decide(served, "/api/v1/reviews", full.replace("'O'", "'" + other + "'"), 201);
        JsonNode last =
            served.ask("/api/v1/reviews", "/api/v1/reviews?limit=1").path("reviews").get(0);
        assertThat(last).isEqualTo(made);
        served.ask("/api/v1/events", "/api/v1/events");
        String entry = made.path("entry").asString();
        JsonNode undo = decide(served, "/api/v1/reviews/{entry}/undo", entry, 201);
        assertThat(undo.path("undoes").asString()).isEqualTo(entry);
        decide(served, "/api/v1/reviews/{entry}/undo", entry, 400);
      }
      assertThat(served.ask("/api/v1/events", "/api/v1/events").path("events")).isEqualTo(events);
    }
  }

  @Test
  void review_grade_standsBesideTheSuggestion() throws Exception {
    try (TestServer served = TestServer.of(folder.resolve("l.db"))) {
      served.add("one.txt", "2026-03-03", "Coast Wire", text(1));
      JsonNode row = served.ask("/api/v1/events", "/api/v1/events").path("events").get(0);
      String event = row.path("id").asString();
      decide(
          served,
          "/api/v1/reviews",
          "{'action':'grade','event':'" + event + "','reliability':'B','why':'w','by':'Ada'}",
          201);
      JsonNode now = served.ask("/api/v1/events/{id}", "/api/v1/events/" + event);
      assertThat(now.path("event").path("reviewed").asBoolean()).isTrue();
      assertThat(now.path("event").path("grade").path("reliability").asString()).isEqualTo("B");
      assertThat(now.path("event").path("grade").path("set").path("by").asString())
          .isEqualTo("Ada");
      assertThat(now.path("event").path("suggested")).isEqualTo(row.path("suggested"));
    }
  }

  @Test
  void review_wrongBody_isToldAndNotWritten() throws Exception {
    try (TestServer served = TestServer.of(folder.resolve("l.db"))) {
      served.add("one.txt", "2026-03-03", "Coast Wire", text(1));
      for (String body :
          List.of(
              "",
              "[]",
              "{'action':'burn','why':'w'}",
              "{'action':'reject','claim':'r0000000000000000/c1'}",
              "{'action':'split','event':'E','claims':[],'why':'w'}",
              "{'action':'split','event':'E','claims':[{}],'why':'w'}",
              "{'action':{'action':{}},'why':'w'}")) {
        decide(served, "/api/v1/reviews", body, 400);
      }
      decide(
          served,
          "/api/v1/reviews",
          "{'action':'reject','claim':'r0000000000000000/c1','why':'w'}",
          404);
      assertThat(served.ask("/api/v1/reviews", "/api/v1/reviews").path("reviews").size()).isZero();
    }
  }

  @Test
  void etag_ofTheSameState_givesNotModified_andAnotherOnceItChanged() throws Exception {
    try (TestServer served = TestServer.of(folder.resolve("l.db"))) {
      served.add("one.txt", "2026-03-03", "Coast Wire", text(1));
      HttpResponse<String> first = served.get("/api/v1/events?limit=3");
      String tag = first.headers().firstValue("ETag").orElseThrow();

      HttpResponse<String> again = served.get("/api/v1/events?limit=3", "If-None-Match", tag);
      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(served.get("/api/v1/events?limit=4", "If-None-Match", tag).statusCode())
          .isEqualTo(200);

      served.add("two.txt", "2026-03-03", "Coast Wire", text(2));
      assertThat(served.get("/api/v1/events?limit=3", "If-None-Match", tag).statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void reads_whileReportsAreAdded_areAllWhole() throws Exception {
    try (ExecutorService readers = Executors.newFixedThreadPool(4);
        TestServer served = TestServer.of(folder.resolve("l.db"))) {
      AtomicBoolean going = new AtomicBoolean(true);
      AtomicInteger read = new AtomicInteger();
      Callable<Void> reading =
          () -> {
            while (going.get()) {
              JsonNode page = served.ask("/api/v1/events", "/api/v1/events");
              for (JsonNode event : page.path("events")) {
                served.ask("/api/v1/events/{id}", "/api/v1/events/" + event.path("id").asString());
              }
              read.incrementAndGet();
            }
            return null;
          };
      List<Future<Void>> all = List.of(readers.submit(reading), readers.submit(reading));
      StringBuilder rows = new StringBuilder();
      for (int i = 0; i < 20; i++) {
        rows.append(
            TestServer.JSON.writeValueAsString(
                Map.of("id", "row" + i, "text", text(i), "published", "2026-03-03")));
        rows.append('\n');
      }
      rows.append("no JSON at all\n");
      JsonNode job = served.add("name=rows.jsonl", rows.toString().getBytes(UTF_8));
      going.set(false);
      for (Future<Void> one : all) {
        one.get();
      }

      assertThat(job.path("added").asInt()).isEqualTo(20);
      assertThat(job.path("rejected").asInt()).isEqualTo(1);
      assertThat(read.get()).isPositive();
      assertThat(served.ask("/api/v1/meta", "/api/v1/meta").path("counts").path("reports").asInt())
          .isEqualTo(20);
    }
  }

  @Test
  void twoFiles_ofOneName_areTwoReports_andTheSameAgainIsSeen() throws Exception {
    try (TestServer served = TestServer.of(folder.resolve("l.db"))) {
      served.add("name=article.txt", text(1).getBytes(UTF_8));
      JsonNode other = served.add("name=article.txt", text(2).getBytes(UTF_8));
      JsonNode same = served.add("name=article.txt", text(2).getBytes(UTF_8));

      assertThat(other.path("changed").asInt()).isZero();
      assertThat(other.path("added").asInt()).isEqualTo(1);
      assertThat(same.path("seen").asInt()).isEqualTo(1);
    }
  }

  @Test
  void olderVersion_thatComesLate_isRejectedWithTheReason() throws Exception {
    try (TestServer served = TestServer.of(folder.resolve("l.db"))) {
      String item =
          "{\"uri\":\"urn:coast:9\",\"version\":\"%s\",\"headline\":\"Ferry\",\"body_text\":\"The"
              + " harbour office said on Monday that %s.\",\"pubstatus\":\"usable\"}";
      served.add("name=two.json", item.formatted(2, "it sails").getBytes(UTF_8));
      JsonNode job = served.add("name=one.json", item.formatted(1, "it sank").getBytes(UTF_8));
      assertThat(job.path("rejected").asInt()).isEqualTo(1);
      assertThat(job.toString())
          .contains("cannot be stored: version 1, and version 2 of it is here already");
    }
  }

  @Test
  void report_ofAPage_tellsWhereItComesFrom() throws Exception {
    String page =
        "<html><head><title>Ferry sails</title><meta name=author content='Ana Orr'></head><body>"
            + "<article><h1>Ferry sails again</h1><p>The ferry of Port Sella sails again, the harbour"
            + " office said on Thursday, after two weeks in dock.</p><figure><img src=f.jpg>"
            + "<figcaption>The ferry in dock. Photo: Tom Vale</figcaption></figure></article>"
            + "</body></html>";
    try (TestServer served = TestServer.of(folder.resolve("l.db"))) {
      served.add("name=ferry.html", page.getBytes(UTF_8));
      String id =
          served
              .ask("/api/v1/reports", "/api/v1/reports")
              .path("reports")
              .get(0)
              .path("report")
              .path("id")
              .asString();
      JsonNode told =
          served
              .ask("/api/v1/reports/{id}", "/api/v1/reports/" + id)
              .path("reading")
              .path("provenance");
      assertThat(told.path("authors").get(0).asString()).isEqualTo("Ana Orr");
      assertThat(told.path("captions").get(0).path("text").asString()).contains("in dock");
    }
  }

  @Test
  void report_withoutADay_isKnownByItsCapture() throws Exception {
    try (TestServer served = TestServer.of(folder.resolve("l.db"))) {
      served.add("", text(1).getBytes(UTF_8));

      JsonNode report =
          served.ask("/api/v1/reports", "/api/v1/reports").path("reports").get(0).path("report");
      assertThat(report.path("published").isNull()).isTrue();
      assertThat(report.path("known")).isEqualTo(report.path("recorded"));
      assertThat(report.path("url").isNull()).isTrue();
    }
  }

  @Test
  void stream_tellsOfJobsAndOfTheLedger() throws Exception {
    try (ExecutorService other = Executors.newSingleThreadExecutor();
        TestServer served = TestServer.of(folder.resolve("l.db"))) {
      CountDownLatch greeted = new CountDownLatch(1);
      Future<List<String>> heard =
          other.submit(
              () -> {
                try (BufferedReader in =
                    new BufferedReader(
                        new InputStreamReader(
                            served.at("/api/v1/stream").toURL().openStream(), UTF_8))) {
                  List<String> lines = new java.util.ArrayList<>();
                  int marks = 0;
                  boolean done = false;
                  while (marks < 2 || !done) {
                    String line = in.readLine();
                    lines.add(line);
                    greeted.countDown();
                    marks += line.startsWith("data: {\"entries\"") ? 1 : 0;
                    done |= line.contains("\"state\":\"done\"");
                  }
                  return lines;
                }
              });
      assertThat(greeted.await(TestServer.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      served.add("one.txt", "2026-03-03", "Coast Wire", text(1));

      List<String> lines = heard.get(TestServer.PATIENCE.toSeconds(), TimeUnit.SECONDS);
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).startsWith("event: ")) {
          String schema = lines.get(i).equals("event: job") ? "Job" : "LedgerVersion";
          served.contract.schema(schema, lines.get(i + 1).substring("data: ".length()));
        }
      }
      assertThat(lines).anyMatch(line -> line.contains("\"state\":\"done\""));
    }
  }

  @Test
  void demo_fillsAnEmptyLedger_once() throws Exception {
    Report report = Report.of("demo/1", text(1)).withOutlet("Coast Wire");
    Captured captured =
        new Captured("demo/1", "demo", Instant.EPOCH, "text/plain", text(1).getBytes(UTF_8));
    try (TestServer served =
        TestServer.of(
            TestServer.options(folder.resolve("l.db")),
            List.of(new ParsedReport(captured, report)))) {
      assertThat(served.ask("/api/v1/meta", "/api/v1/meta").path("can").path("demo").asBoolean())
          .isTrue();
      HttpResponse<String> first =
          served.post(
              "/api/v1/demo", "application/json", new byte[0], RequestGuard.TOKEN, served.token());
      JsonNode job =
          served.contract.check(
              "POST", "/api/v1/demo", first.statusCode(), TestServer.type(first), first.body());
      assertThat(served.ended(job).path("added").asInt()).isEqualTo(1);

      HttpResponse<String> again =
          served.post(
              "/api/v1/demo", "application/json", new byte[0], RequestGuard.TOKEN, served.token());
      assertThat(again.statusCode()).isEqualTo(409);
      served.contract.check("POST", "/api/v1/demo", 409, TestServer.type(again), again.body());
      assertThat(served.ask("/api/v1/meta", "/api/v1/meta").path("can").path("demo").asBoolean())
          .isFalse();
    }
  }

  @Test
  void anotherProcess_mayWriteBetween() throws Exception {
    Path ledger = folder.resolve("l.db");
    try (TestServer served = TestServer.of(ledger)) {
      served.add("one.txt", "2026-03-03", "Coast Wire", text(1));

      try (Ledger other =
          SqliteLedger.toWrite(
              ledger,
              InstantSource.system(),
              Duration.ZERO,
              message -> {},
              LinkingRules.standard())) {
        assertThat(other.overview().counts().reports()).isEqualTo(1);
      }
    }
  }

  @Test
  void damagedLedger_isToldAtTheStart() throws Exception {
    Path ledger = folder.resolve("l.db");
    Files.writeString(ledger, "this is no ledger, it is a text that is long enough to be a header");

    assertThatThrownBy(() -> TestServer.of(ledger))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("l.db");
  }

  @Test
  void takenPort_isToldWithTheWayOut() throws Exception {
    try (TestServer served = TestServer.of(folder.resolve("l.db"))) {
      ServeOptions same =
          new ServeOptions(
              folder.resolve("l.db"), "127.0.0.1", served.server.port(), null, "tester", "test");

      assertThatThrownBy(() -> TestServer.of(same, List.of()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("127.0.0.1:" + served.server.port())
          .hasMessageContaining("--port");
    }
  }
}
