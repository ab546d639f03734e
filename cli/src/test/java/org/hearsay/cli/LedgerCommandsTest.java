package org.hearsay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.sqlite.SqliteLedger;
import org.hearsay.model.Claim;
import org.hearsay.model.Commitment;
import org.hearsay.model.EventType;
import org.hearsay.model.Reading;
import org.hearsay.model.Report;
import org.hearsay.model.Span;
import org.hearsay.reader.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(600)
class LedgerCommandsTest {
  @TempDir private Path folder;

  /** Finds that "X sank Y"; fails on "crash". */
  private static final class SinkReader implements Reader {
    @Override
    public Reading read(Report report) {
      String text = report.text();
      if (text.contains("crash")) {
        throw new IllegalStateException("a bug");
      }
      int at = text.indexOf(" sank ");
      Reading empty = Reading.empty(report, "sink");
      return at < 0
          ? empty
          : new Reading(
              report,
              "sink",
              List.of(new Span(0, text.length())),
              List.of(),
              List.of(claim(text, at)),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              report.warnings());
    }

    private static Claim claim(String text, int at) {
      Span who = new Span(0, at);
      Span whom = new Span(at + 6, text.indexOf('.', at));
      return new Claim(
          "c1",
          EventType.ASSAULT,
          null,
          new Span(at + 1, at + 5),
          List.of(new Claim.Participant(who.of(text), List.of(), null, who)),
          List.of(new Claim.Participant(whom.of(text), List.of(), null, whom)),
          null,
          null,
          List.of(),
          new Commitment(
              Commitment.Certainty.CERTAIN, Commitment.Polarity.POS, Commitment.Tense.DONE, null),
          List.of(),
          List.of(),
          1);
    }

    @Override
    public void close() {}
  }

  @Test
  void add_killInAnotherFile_replacesTheStory() throws IOException {
    Path story = folder.resolve("a.xml");
    Files.writeString(story, wire("usable", "<p>Orr sank the ferry.</p>"));
    Path kill = folder.resolve("b.xml");
    Files.writeString(kill, wire("canceled", "<p>Orr sank the ferry.</p>"));
    assertThat(run("add", story.toString()).out()).contains("1 added with 1 claims");
    Ran killed = run("add", kill.toString());
    assertThat(killed.err()).contains("urn:newsml:coast.example:ferry: a new revision", "1 gone");
    assertThat(run("events").out()).contains("superseded");
  }

  @Test
  void add_archiveOfATextWithoutADay_isKnownSinceTheArchiveHadIt() throws IOException {
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nOrr sank the ferry.";
    String record =
        "WARC/1.1\r\n"
            + "WARC-Type: response\r\n"
            + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
            + "WARC-Date: 2022-11-10T06:00:00Z\r\n"
            + "WARC-Target-URI: https://a.example/1\r\n"
            + "Content-Type: application/http; msgtype=response\r\n"
            + "Content-Length: "
            + http.length()
            + "\r\n\r\n"
            + http
            + "\r\n\r\n";
    Path archive = folder.resolve("a.warc");
    Files.writeString(archive, record);
    assertThat(run("add", archive.toString()).out()).contains("1 added with 1 claims");
    assertThat(run("events", "--as-of", "2022-11-09").out()).doesNotContain("sank");
    assertThat(run("events", "--as-of", "2022-11-11").out()).contains("sank");
    assertThat(run("rebuild").status()).isZero();
  }

  @Test
  void recordedAsOf_everyCommand_showsWhatTheLedgerHadThen() throws IOException {
    run("add", "--published", "2026-03-02", write("a.txt", "Norland sank the ferry."));
    String event = claim("Norland");
    String then = lastRecorded().toString();
    // Published earlier, captured later.
    run("add", "--published", "2026-03-01", write("b.txt", "Norland sank the ferry. Again."));
    String[] asOf = {"--recorded-as-of", then};
    assertThat(with(asOf, "events")).contains("1 event\n", "2026-03-02").doesNotContain("03-01");
    assertThat(with(asOf, "event", event)).contains("a.txt").doesNotContain("b.txt");
    assertThat(with(asOf, "search", "ferry")).contains("a.txt").doesNotContain("b.txt");
    assertThat(with(asOf, "brief")).contains("a.txt").doesNotContain("b.txt");
    assertThat(with(asOf, "export", "--format", "csv")).contains("a.txt").doesNotContain("b.txt");
    assertThat(with(asOf, "brief")).isNotEqualTo(run("brief").out());
    for (String command : List.of("search ferry", "event " + event)) {
      assertThat(run(command.split(" ")).out()).contains("a.txt", "b.txt");
    }
  }

  private String with(String[] options, String... command) {
    return run(Stream.of(command, options).flatMap(Stream::of).toArray(String[]::new)).out();
  }

  /** When the last entry was recorded; whatever comes from now on is recorded later. */
  private Instant lastRecorded() {
    try (Ledger ledger = SqliteLedger.toRead(folder.resolve("l.db"))) {
      Instant last = Instant.ofEpochMilli(ledger.journal().last().orElseThrow().recorded());
      while (!Instant.now().isAfter(last.plusMillis(1))) {
        Thread.onSpinWait();
      }
      return last;
    }
  }

  private static String wire(String status, String body) {
    return "<?xml version=\"1.0\"?><newsItem guid=\"urn:newsml:coast.example:ferry\"><itemMeta>"
        + "<versionCreated>2026-03-05T07:10:00Z</versionCreated><pubStatus qcode=\"stat:"
        + status
        + "\"/></itemMeta><contentSet><inlineXML><html><body>"
        + body
        + "</body></html></inlineXML></contentSet></newsItem>";
  }

  @Test
  void add_folderRowsAndBadFiles_addsTheGoodAndNamesTheBad() throws IOException {
    write("in/b.txt", "Norland sank the ferry.");
    write("in/deep/a.txt", "Norland sank the tug.");
    write("in/.hidden", "Norland sank nobody.");
    write("in/empty.txt", "");
    write("in/crash.txt", "A crash.");
    try (OutputStream rows =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("in/rows.jsonl.gz")))) {
      rows.write("{\"id\":\"7\",\"text\":\"Oster sank the ferry.\"}\n{\"id\":8}\n".getBytes(UTF_8));
    }
    Ran ran = run("add", folder.resolve("in").toString(), "missing.txt");
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out()).contains("3 added with 3 claims, 0 already there, 4 rejected");
    assertThat(ran.err())
        .contains("in/empty.txt: empty: there is no text in it")
        .contains("in/crash.txt: cannot be read: java.lang.IllegalStateException: a bug")
        .contains("in/rows.jsonl.gz:2: row 8 has no \"text\"")
        .contains("missing.txt: no such file");
    assertThat(run("verify").out()).contains(": 10 entries, all whole; the last has the hash ");
    assertThat(run("rebuild").status()).isZero();
    Ran again = run("add", folder.resolve("in").toString());
    assertThat(again.out()).contains("0 added with 0 claims, 3 already there, 3 rejected");
    assertThat(run("verify").out()).contains(": 10 entries");
  }

  @Test
  void add_changedReport_isRevisionAndSaysWhatChanged() throws IOException {
    String file = write("a.txt", "Norland sank the ferry.");
    run("add", file);
    write("a.txt", "Norland says nothing.");
    Ran ran = run("add", file);
    assertThat(ran.status()).isZero();
    assertThat(ran.err()).contains("a.txt: a new revision: of its claims 1 gone");
    assertThat(ran.out()).contains("(1 of them new revisions)");
  }

  @Test
  void events_asOf_showWhatWasKnown() throws IOException {
    run("add", "--published", "2026-03-02", write("a.txt", "Norland sank the ferry."));
    run("add", "--published", "2026-03-04", write("b.txt", "Norland sank the ferry. Again."));
    assertThat(run("events", "--as-of", "2026-03-01").out()).isEqualTo("no event\n");
    assertThat(run("events", "--as-of", "2026-03-02").out()).contains("1 event\n");
    String text = run("events").out();
    assertThat(text)
        .contains("ASSAULT")
        .contains("\u201cNorland sank the ferry.\u201d")
        .contains("1 event\n");
    String id = text.lines().filter(line -> line.startsWith("e")).skip(1).findFirst().orElseThrow();
    Ran event = run("event", id.substring(0, id.indexOf(' ')));
    assertThat(event.out())
        .contains("2 claims in 2 reports")
        .contains("founds the event")
        .contains("linked to r")
        .contains("the words for the deed: sank, sank");
    assertThat(run("events", "--actor", "norland").out()).contains("1 event\n");
    assertThat(run("events", "--actor", "oster").out()).isEqualTo("no event\n");
    assertThat(run("events", "--since", "2026-03-04").out()).contains("1 event\n");
    assertThat(run("events", "--since", "2026-03-05").out()).isEqualTo("no event\n");
  }

  @Test
  void situations_narrowEventsBriefAndSearch() throws IOException {
    run("add", "--published", "2026-03-02", write("a.txt", "Norland sank the ferry."));
    assertThat(run("situations", "--as-of", "2026-03-01").out()).isEqualTo("no situation\n");
    String listed = run("situations").out();
    assertThat(listed).contains("1 report, 2026-03-02; 1 event").contains("1 situation\n");
    String id = listed.substring(0, listed.indexOf(' '));
    assertThat(run("situations", "--format", "json").out()).contains("\"id\" : \"" + id + "\"");
    assertThat(run("events", "--situation", id).out()).contains("1 event\n");
    assertThat(run("search", "ferry", "--situation", id).out()).contains("ferry");
    assertThat(run("brief", "--situation", id, "--length", "200").out()).contains("sank the ferry");
    for (String command : List.of("events", "brief")) {
      Ran none = run(command, "--situation", "s0");
      assertThat(none.status()).isEqualTo(2);
      assertThat(none.err()).contains("s0: no such situation as of then");
    }
  }

  @Test
  void events_json_hasSpansAndReports() throws IOException {
    run("add", "--outlet", "Coast Wire", write("a.txt", "😀 Norland sank the ferry."));
    String json = run("events", "--format", "json").out();
    assertThat(json)
        .contains("\"outlet\" : \"Coast Wire\"")
        .contains("\"address\" : \"a.txt\"")
        // An emoji before it: code points, not UTF-16.
        .contains("\"trigger\" : [ 10, 14 ]");
  }

  @Test
  void events_statusAndGrade_areShownAndNarrow() throws IOException {
    run("add", "--outlet", "Coast Wire", write("a.txt", "Norland sank the ferry."));
    Ran all = run("events");
    assertThat(all.out()).contains("claimed by one").contains("1 of 1").contains("1 event\n");
    assertThat(run("events", "--status", "claimed", "--grade", "1-6").out()).contains("1 event\n");
    assertThat(run("events", "--status", "denied,disputed").out()).isEqualTo("no event\n");
    assertThat(run("events", "--outlet", "coast wire").out()).contains("1 event\n");
    assertThat(run("events", "--time", "event", "--from", "2026-01-01").out())
        .isEqualTo("no event\n");
    assertThat(run("events", "--status", "perhaps").status()).isEqualTo(2);
    assertThat(run("events", "--grade", "G9").status()).isEqualTo(2);
    String id =
        all.out().lines().filter(line -> line.startsWith("e")).skip(1).findFirst().orElse("");
    Ran event = run("event", id.substring(0, id.indexOf(' ')));
    assertThat(event.out())
        .contains("status  claimed by one party")
        .contains("grade   F")
        .contains("Coast Wire asserts it")
        .contains("origins  1 independent origin in 1 report");
    assertThat(run("event", id.substring(0, id.indexOf(' ')), "--format", "json").out())
        .contains("\"kind\" : \"CLAIMED\"")
        .contains("\"independent\" : 1");
  }

  @Test
  void search_words_showsWhereAndTheEvent() throws IOException {
    run("add", write("a.txt", "😀 Norland sank the ferry."), write("b.txt", "Nothing happened."));
    Ran ran = run("search", "ferr*", "norland", "-tug");
    assertThat(ran.status()).isZero();
    assertThat(ran.out())
        .contains("[Norland] sank the [ferry]")
        .contains("ASSAULT sank  10-14  event e")
        .contains("1 of 1 reports");
    assertThat(run("search", "norland", "-hospital", "-ferry").out()).isEqualTo("nothing found\n");
    assertThat(run("search", "ferry", "--format", "json").out()).contains("\"span\" : [ 0, 25 ]");
    assertThat(run("search", "-x").err()).contains("no word to look for");
    assertThat(run("search", "ferry", "--asof", "2026-01-01").err())
        .contains("Unknown option: '--asof'");
  }

  @Test
  void export_file_isThereWholeOrNotAtAll() throws IOException {
    run("add", write("a.txt", "Norland sank the ferry."));
    Path csv = folder.resolve("events.csv");
    Ran ran = run("export", "--format", "csv", "--out", csv.toString());
    assertThat(ran.err()).contains("1 events written to ");
    assertThat(Files.readString(csv)).isEqualTo(run("export", "--format", "CSV").out());
    assertThat(run("export", "--format", "xml").status()).isEqualTo(2);
    Path nowhere = folder.resolve("missing/events.csv");
    assertThat(run("export", "--format", "csv", "--out", nowhere.toString()).status()).isEqualTo(1);
    try (java.util.stream.Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.startsWith(".events"));
    }
  }

  @Test
  void commands_noLedgerOrWrongTime_sayWhatToDo() throws IOException {
    for (String command : List.of("events", "verify")) {
      Ran ran = run(command);
      assertThat(ran.status()).isEqualTo(1);
      assertThat(ran.err()).contains("l.db: no such ledger; hearsay add makes one");
    }
    assertThat(run("events", "--as-of", "soon").status()).isEqualTo(2);
    run("add", write("a.txt", "Norland sank the ferry."));
    assertThat(run("event", "e0-c1").err()).contains("e0-c1: no such event in ");
    Files.writeString(folder.resolve("l.db"), "not a database at all");
    assertThat(run("add", "a.txt").err()).contains("l.db: not a ledger: ");
  }

  /** Id of the claim whose words of who and to whom these are. */
  private String claim(String words) {
    for (String line : run("events").out().lines().toList()) {
      if (line.startsWith("e")) {
        String id = line.substring(0, line.indexOf(' '));
        Ran event = run("event", id);
        if (event.out().contains(words)) {
          return "r" + id.substring(1).replace('-', '/');
        }
      }
    }
    throw new AssertionError("no event with " + words);
  }

  @Test
  void review_eachAction_isTakenListedAndUndone() throws IOException {
    write("in/a.txt", "Norland sank the ferry.");
    write("in/b.txt", "Oster sank a liner.");
    assertThat(run("add", folder.resolve("in").toString()).status()).isZero();
    String one = claim("Norland");
    String other = claim("Oster");
    for (String[] action :
        List.of(
            new String[] {"type", one, "retreat"},
            new String[] {"speaker", one, "Ida Moor", "--actor", "state:NO"},
            new String[] {"place", one, "Mirn", "--lat", "1", "--lon", "2", "--precision", "1"},
            new String[] {"commitment", one, "--certainty", "probable"},
            new String[] {"merge", one, other},
            new String[] {"grade", one, "4"},
            new String[] {"grade", "Coast Wire", "b", "--on", "itself"},
            new String[] {"reject", other})) {
      List<String> words = new java.util.ArrayList<>(List.of("review"));
      words.addAll(List.of(action));
      words.addAll(List.of("--by", "Ada", "--reason", "checked\u001b[31m"));
      Ran ran = run(words.toArray(String[]::new));
      assertThat(ran.err()).isEmpty();
      assertThat(ran.status()).isZero();
      String number = ran.out().substring(0, ran.out().indexOf(' '));
      assertThat(run("review", "list").out()).contains(number + "  ").doesNotContain("\u001b");
      Ran undone = run("review", "undo", number, "--reason", "no");
      assertThat(undone.status()).isZero();
      Ran again = run("review", "undo", number, "--reason", "no");
      assertThat(again.status()).isEqualTo(1);
      assertThat(again.err()).contains("decision " + number + " is undone already");
    }
    assertThat(run("rebuild").status()).isZero();
    assertThat(run("review", "export").out()).isEmpty();
  }

  @Test
  void review_type_isShownBesideWhatWasReadAndExported() throws IOException {
    write("in/a.txt", "Norland sank the ferry.");
    run("add", folder.resolve("in").toString());
    String claim = claim("Norland");
    run("review", "type", claim, "AID", "--by", "Ada", "--reason", "typo");
    assertThat(run("event", claim).out())
        .contains("type of \"sank\" set to AID; it was ASSAULT (typo)");
    assertThat(run("event", claim, "--format", "json").out())
        .contains("\"reviews\" : [", "\"action\" : \"type\"", "\"undoneBy\" : null");
    assertThat(run("events", "--type", "AID").out()).contains("AID");
    assertThat(run("events", "--type", "ASSAULT").out()).contains("no event");
    assertThat(run("review", "export").out()).contains("\"type\":\"AID\"");
  }

  @Test
  void review_wrongWords_areNamed() throws IOException {
    write("in/a.txt", "Norland sank the ferry.");
    run("add", folder.resolve("in").toString());
    String claim = claim("Norland");
    assertThat(run("review", "type", claim, "SINKING", "--reason", "x").err())
        .contains("SINKING: not one of AGREE, CONSULT");
    assertThat(run("review", "type", "r0/c1", "AID", "--reason", "x").err())
        .contains("r0/c1: no such claim");
    assertThat(run("review", "split", claim, "--reason", "x").err()).contains("alone");
    assertThat(run("review", "grade", claim, "7", "--reason", "x").err()).contains("1 to 6");
    assertThat(run("review", "type", claim, "AID").status()).isEqualTo(2);
    assertThat(run("review").status()).isEqualTo(2);
    assertThat(run("review", "list").out()).isEmpty();
  }

  private String write(String name, String text) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, text).toString();
  }

  private Ran run(String... args) {
    String[] all = java.util.Arrays.copyOf(args, args.length + 2);
    all[args.length] = "--ledger";
    all[args.length + 1] = folder.resolve("l.db").toString();
    return Ran.of(SinkReader::new, 140, all);
  }
}
