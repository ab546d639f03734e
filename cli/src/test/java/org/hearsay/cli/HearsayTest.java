package org.hearsay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(600)
class HearsayTest {
  @TempDir private Path folder;

  @Test
  void read_text_marksAndTells() throws IOException {
    Ran ran = run("read", file("r.txt", "Vale said the ferry sank."));
    assertThat(ran.status()).isZero();
    assertThat(ran.out())
        .contains("[1 source: Vale] [1 cue: said] [1 content: the ferry sank].")
        .contains("1 attribution; no claim\n")
        .doesNotContain("\u001B");
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void read_json_isOneDocument() throws IOException {
    Ran ran = run("read", "--format", "json", "--published", "2026-03-02", emoji());
    assertThat(ran.out()).startsWith("{").contains("\"published\" : \"2026-03-02\"");
    // Two emoji before it: code points, not UTF-16.
    assertThat(ran.out()).contains("\"source\" : [ [ 3, 7 ] ]");
  }

  @Test
  void read_severalAsJson_isAnArrayOfThoseThatCouldBeRead() throws IOException {
    Ran ran = run("read", "--format", "json", emoji(), "nowhere.txt", emoji());
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out()).startsWith("[{").endsWith("}]\n").contains("},\n{");
    assertThat(ran.err()).isEqualTo("hearsay: nowhere.txt: no such file\n");
  }

  @Test
  void read_badInputs_areNamedAndTheOthersDone() throws IOException {
    String empty = file("empty.txt", "");
    String binary = file("binary.txt", "PK\u0003\u0004\0\0");
    String good = file("good.txt", "Vale said no.");
    Ran ran = run("read", empty, binary, "missing.txt", large(), good);
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out()).contains("[1 source: Vale]");
    assertThat(ran.err().lines())
        .containsExactly(
            "hearsay: " + empty + ": empty: there is no text in it",
            "hearsay: "
                + binary
                + ": the archive ends in the middle of a record, after 0 records; what stood before"
                + " is read",
            "hearsay: missing.txt: no such file",
            "hearsay: "
                + folder.resolve("large.txt")
                + ": too large: 50.0 MiB, the limit is 8.0 MiB");
  }

  @Test
  void eval_archive_isMadeAndReadBack() throws IOException {
    String archive = folder.resolve("invented.warc.gz").toString();
    Path reports = folder.resolve("reports.jsonl");
    assertThat(run("eval", "archive", "--pages", "3", "--out", archive).status()).isZero();
    Ran ran = run("eval", "archive", "--in", archive, "--out", reports.toString());
    assertThat(ran.status()).isZero();
    assertThat(Files.readAllLines(reports))
        .hasSize(3)
        .allMatch(line -> line.contains("https://news.example/"));
  }

  @Test
  void eval_article_takesPagesOfAFolderAndSaysWhereThereAreNone() throws IOException {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    String out = folder.resolve("out.json").toString();
    Ran none = run("eval", "article", "--in", pages.toString(), "--out", out);
    assertThat(none.status()).isEqualTo(1);
    assertThat(none.err()).contains("no pages in it");
    Files.writeString(pages.resolve("a.html"), "<p>The ferry of Port Sella sails again.</p>");
    assertThat(run("eval", "article", "--in", pages.toString(), "--out", out).status()).isZero();
    assertThat(Path.of(out))
        .hasContent("{\"a\":{\"articleBody\":\"The ferry of Port Sella sails again.\"}}");
  }

  @Test
  void eval_ledgerThatIsNone_isNamed() {
    Ran ran = run("eval", "ledger", "--in", "nowhere.db", "--out", "new.db");
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err()).isEqualTo("hearsay: nowhere.db: no such ledger\n");
  }

  @Test
  void read_folder_standsForItsFiles() throws IOException {
    file("b.txt", "Orr said yes.");
    file("a.txt", "Vale said no.");
    file(".hidden.txt", "Nobody said so.");
    Ran ran = run("read", "--format", "jsonl", folder.toString());
    assertThat(ran.out().lines().map(line -> line.replaceAll(".*/(\\w+\\.txt).*", "$1")))
        .containsExactly("a.txt", "b.txt");
  }

  @Test
  void read_damageThatCanBeSurvived_isDoneWithAWarningThatNamesTheFile() throws IOException {
    Path path = folder.resolve("latin.txt");
    byte[] bytes = "Vale said the caf? is closed and that was all of it.".getBytes(UTF_8);
    bytes[17] = (byte) 0xE9;
    Files.write(path, bytes);
    String quotes = file("quotes.txt", "Vale said \"no.");
    Ran ran = run("read", path.toString(), quotes);
    assertThat(ran.status()).isZero();
    assertThat(ran.out().replaceAll("\\s+", " "))
        .contains("the caf\u00e9 is closed")
        .contains("warning: " + path + ": not UTF-8; read as Windows-1252")
        .contains("warning: " + quotes + ": a quotation mark without its partner (at 10)");
  }

  @Test
  void read_endlessLine_isWrapped() throws IOException {
    Ran ran = run("read", file("line.txt", "Vale said so and on it went ".repeat(50_000)));
    assertThat(ran.status()).isZero();
    assertThat(ran.out().lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(101));
  }

  @Test
  void read_rightToLeftAndEscapes_areMadeSafe() throws IOException {
    Ran ran =
        run(
            "read",
            "--color",
            "always",
            file("rtl.txt", "אמר \u202EVale said \u001B]0;x\u0007 no."));
    assertThat(ran.status()).isZero();
    assertThat(ran.out()).contains("אמר <U+202E>").contains("␛]0;x␇").doesNotContain("\u001B]");
  }

  @Test
  void read_readerThrows_othersAreDone() throws IOException {
    Ran ran = run("read", file("a.txt", "crash"), file("b.txt", "Vale said no."));
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out()).contains("Vale");
    assertThat(ran.err()).contains("a.txt").contains("a bug");
  }

  @Test
  void read_rows_areInOrderAndDamagedOnesNamed() {
    String rows =
        IntStream.range(0, 500)
            .mapToObj(i -> i == 77 ? "{broken\n" : row(i))
            .collect(Collectors.joining());
    Ran ran = run(new ByteArrayInputStream(rows.getBytes(UTF_8)), "read", "--jsonl");
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err()).startsWith("hearsay: -:78: not JSON at column ");
    assertThat(ran.out().lines().map(line -> line.substring(0, line.indexOf(','))))
        .isEqualTo(
            IntStream.range(0, 500)
                .filter(i -> i != 77)
                .mapToObj(i -> "{\"id\":\"" + i + "\"")
                .toList());
  }

  @Test
  void read_pipeClosed_endsQuietly() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String rows = IntStream.range(0, 500).mapToObj(HearsayTest::row).collect(Collectors.joining());
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(rows.getBytes(UTF_8)),
            closed,
            new PrintStream(err, true, UTF_8),
            false,
            false,
            100,
            true);
    assertThat(new Hearsay(terminal, store -> new FakeReader()).run("read", "--jsonl")).isZero();
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @Test
  void read_standardInput_isDash() {
    Ran ran = run(new ByteArrayInputStream("Vale said no.".getBytes(UTF_8)), "read", "-");
    assertThat(ran.out()).contains("[1 source: Vale]");
  }

  @Test
  void usage_isTwo() {
    assertThat(run().status()).isEqualTo(2);
    assertThat(run("read").status()).isEqualTo(2);
    assertThat(run("read", "--format", "xml", "a").status()).isEqualTo(2);
    assertThat(run("read", "--jsonl", "--format", "json").status()).isEqualTo(2);
    assertThat(run("read", "--published", "yesterday", "a").err()).contains("--published");
    assertThat(run("sing").status()).isEqualTo(2);
  }

  @Test
  void help_showsExamples() {
    assertThat(run("--help").out()).contains("Examples:").contains("read").contains("eval");
    assertThat(run("read", "--help").out()).contains("--jsonl").contains("Examples:");
    assertThat(run("--version").out()).isEqualTo("hearsay 0.1.0\n");
  }

  @Test
  void eval_attribution_writesPredictionsWithoutLookingAtGold() throws IOException {
    String in =
        file("rows.jsonl", "{\"id\":\"1\",\"attributions\":[7],\"text\":\"Vale said no.\"}\n");
    Path out = folder.resolve("out.jsonl");
    Ran ran = run("eval", "attribution", "--in", in, "--out", out.toString());
    assertThat(ran.status()).isZero();
    assertThat(out)
        .hasContent(
            "{\"id\":\"1\",\"attributions\":[{\"id\":\"a1\",\"source\":[[0,4]],\"cue\":[[5,9]],"
                + "\"content\":[[10,12]],\"kind\":\"indirect\"}]}");
  }

  @Test
  void eval_places_resolvesTheGivenOnes() throws IOException {
    // Two emoji before it: offsets are code points.
    String in =
        file(
            "rows.jsonl",
            "{\"id\":\"1\",\"corpus\":\"c\",\"text\":\"😀😀 A mill in Paris, Texas.\",\"toponyms\":"
                + "[{\"start\":13,\"end\":18,\"lat\":1,\"lon\":[2]}]}\n{\"id\":\"2\"}\n");
    Path out = folder.resolve("out.jsonl");
    Ran ran = run("eval", "places", "--in", in, "--out", out.toString(), "--gazetteer", "none");
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err()).contains("hearsay: " + in + ":2: no id or no text");
    assertThat(Files.readString(out))
        .startsWith(
            "{\"id\":\"1\",\"corpus\":\"c\",\"toponyms\":[{\"start\":13,\"end\":18,\"name\":\"Paris\","
                + "\"lat\":33.6609,\"lon\":-95.5555,\"geonamesid\":4717560,")
        .contains("\"precision\":1,\"reasons\":[\"the words behind it put it in Texas\"");
  }

  @Test
  void gazetteer_add_thenItsPlacesAreKnown() throws IOException {
    String dump =
        file(
            "XX.txt",
            "7700001\tTestivka\t\t\t46.5\t32.2\tP\tPPL\tUA\t\t08\t6510\t\t\t120\t\t\t\t\n");
    String data = folder.resolve("data").toString();
    Ran ran = run("gazetteer", "add", "--gazetteer", data, dump);
    assertThat(ran.status()).isZero();
    assertThat(ran.out()).isEqualTo(dump + ": 1 places in " + Path.of(data, "XX.gaz") + "\n");
    assertThat(ran.err()).contains("1 lines");
    String in =
        file(
            "rows.jsonl",
            "{\"id\":\"1\",\"text\":\"Testivka\",\"toponyms\":[{\"start\":0,\"end\":8}]}");
    Path out = folder.resolve("out.jsonl");
    run("eval", "places", "--in", in, "--out", out.toString(), "--gazetteer", data);
    assertThat(Files.readString(out)).contains("\"geonamesid\":7700001");
  }

  @Test
  void gazetteer_addDamaged_namesFileLineAndCause() throws IOException {
    String good = file("UA.txt", "UA.08\tTest Oblast\tTest Oblast\t706442\n");
    String bad = file("MD.txt", "7\tTestivka\n");
    String data = folder.resolve("data").toString();
    Ran ran = run("gazetteer", "add", "--gazetteer", data, bad, "missing.txt", good);
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err())
        .contains("hearsay: " + bad + ":1: 2 columns; places have 19")
        .contains("hearsay: missing.txt: no such file");
    assertThat(ran.out()).contains("UA.txt: 1 places in ");
    assertThat(run("gazetteer").status()).isEqualTo(2);
  }

  private static String row(int i) {
    String more = i % 50 == 0 ? " And on it went.".repeat(2000) : "";
    return "{\"id\":\"" + i + "\",\"text\":\"Vale said no." + more + "\"}\n";
  }

  private String emoji() throws IOException {
    return file("emoji.txt", "😀😀 Vale said no.");
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String large() throws IOException {
    Path path = folder.resolve("large.txt");
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.setLength(50L << 20);
    }
    return path.toString();
  }

  private static Ran run(String... args) {
    return run(InputStream.nullInputStream(), args);
  }

  private static Ran run(InputStream in, String... args) {
    return Ran.of(in, FakeReader::new, 100, args);
  }
}
