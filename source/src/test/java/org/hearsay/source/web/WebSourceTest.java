package org.hearsay.source.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.hearsay.source.Item;
import org.hearsay.source.Limits;
import org.hearsay.source.Outcome;
import org.hearsay.source.Outcome.Accepted;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.hearsay.source.input.Capturing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(600)
class WebSourceTest {
  private static final Limits LIMITS = new Limits(1000, Duration.ofMinutes(2), 2);

  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
  private HttpServer server;
  private String root;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    root = "http://127.0.0.1:" + server.getAddress().getPort();
    server.createContext("/page", e -> answer(e, 200, "<html><p>Vale said no."));
    server.createContext("/large", e -> answer(e, 200, "x".repeat(2000)));
    server.createContext("/gone", e -> answer(e, 404, "gone"));
    server.createContext("/once", e -> redirect(e, "/page"));
    server.createContext("/ring", e -> redirect(e, "/ring"));
    server.createContext("/file", e -> redirect(e, "file:///etc/hostname"));
    server.createContext("/packed", e -> packed(e, "<html><p>Vale said no, packed."));
    server.createContext("/bomb", e -> packed(e, "x".repeat(2_000_000)));
    server.createContext("/broken", WebSourceTest::broken);
    server.createContext("/deflated", WebSourceTest::deflated);
    server.createContext("/map.xml.gz", e -> sent(e, gzip("<html><p>Vale said no, in a file.")));
    server.createContext("/endless", WebSourceTest::endless);
    server.createContext("/slow", WebSourceTest::slow);
    server.createContext("/busy", WebSourceTest::busy);
    server.createContext("/same", WebSourceTest::same);
    server.createContext("/a b", e -> answer(e, 200, "<html><p>A space."));
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void read_page_followsARedirect() {
    Outcome outcome = read("/once");
    assertThat(outcome).isInstanceOf(Accepted.class);
    assertThat(((Accepted) outcome).report().text()).isEqualTo("Vale said no.");
    assertThat(((Accepted) outcome).report().id()).isEqualTo(root + "/once");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2130706433",
        "0177.0.0.1",
        "0x7f.1",
        "127.1",
        "127.0.0.01",
        "1.2.3.4.5",
        "0x7f000001."
      })
  void read_hostThatIsAnOddNumber_isRefusedEvenWherePrivateOnesAreNot(String host) {
    String address = "http://" + host + ":1/";
    Item item = source(true).ask(address);
    Outcome outcome = ((Item.Captured) item).capture().outcome();
    assertThat(((Rejected) outcome).reason()).isEqualTo(Reason.ADDRESS);
  }

  @Test
  void read_portThatCannotBe_isToldAsSuch() {
    Item item = source(true).ask("http://127.0.0.1:70000/");
    Rejected rejected = (Rejected) ((Item.Captured) item).capture().outcome();
    assertThat(rejected.reason()).isEqualTo(Reason.UNREADABLE);
    assertThat(rejected.message()).contains("there is no port 70000");
  }

  @Test
  void read_privateAddress_isRefusedUnlessAsked() {
    Outcome outcome =
        new Capturing(LIMITS, false).of(new Item.Named(root + "/page")).getFirst().outcome();
    assertThat(((Rejected) outcome).reason()).isEqualTo(Reason.ADDRESS);
    assertThat(((Rejected) outcome).message()).contains("127.0.0.1", "--allow-private");
  }

  @Test
  void read_whatAListHas_isAskedForAsMachinesAsk() {
    List<Duration> pauses = new CopyOnWriteArrayList<>();
    Instant now = Instant.parse("2026-03-05T07:00:00Z");
    server.createContext(
        "/robots.txt", e -> answer(e, 200, "User-agent: *\nDisallow: /gone\nCrawl-delay: 7\n"));
    Capturing capturing =
        new Capturing(
            LIMITS,
            true,
            new Politeness(source(true), InstantSource.fixed(now), pauses::add, Politeness.GAP));
    assertThat(capturing.of(new Item.Listed(root + "/page")).getFirst().outcome())
        .isInstanceOf(Accepted.class);
    assertThat(pauses).isEmpty();
    Outcome forbidden = capturing.of(new Item.Listed(root + "/gone")).getFirst().outcome();
    assertThat(((Rejected) forbidden).reason()).isEqualTo(Reason.ROBOTS);
    assertThat(capturing.of(new Item.Listed(root + "/page?2")).getFirst().outcome())
        .isInstanceOf(Accepted.class);
    assertThat(pauses).containsExactly(Duration.ofSeconds(7));
    // What a person names is what a person looks at.
    assertThat(((Rejected) asked(root + "/gone")).message()).contains("404");
  }

  @Test
  void before_ofSeveralThreads_givesEachItsTurn() throws Exception {
    List<Duration> pauses = new CopyOnWriteArrayList<>();
    Instant now = Instant.parse("2026-03-05T07:00:00Z");
    Politeness polite =
        new Politeness(source(true), InstantSource.fixed(now), pauses::add, Politeness.GAP);
    URI page = new URI(root + "/page");
    List<Thread> threads =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    Thread.ofPlatform()
                        .start(
                            () -> {
                              try {
                                assertThat(polite.before("x", page)).isNull();
                              } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                              }
                            }))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(pauses)
        .containsExactlyInAnyOrder(
            Politeness.GAP, Politeness.GAP.multipliedBy(2), Politeness.GAP.multipliedBy(3));
  }

  @Test
  void read_packedAnswer_isUnpackedWithinTheLimit() {
    assertThat(((Accepted) read("/packed")).report().text()).isEqualTo("Vale said no, packed.");
    assertThat(((Rejected) read("/bomb")).reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(((Rejected) read("/broken")).message()).contains("packed");
    assertThat(((Accepted) read("/deflated")).report().text()).isEqualTo("Vale said no, deflated.");
    assertThat(((Accepted) read("/map.xml.gz")).report().text())
        .isEqualTo("Vale said no, in a file.");
  }

  @Test
  void read_endlessOrSlowAnswer_ends() {
    assertThat(((Rejected) read("/endless")).reason()).isEqualTo(Reason.TOO_LARGE);
    // The slow answer has no end of its own: that it is given up at all is the limit's work.
    Limits second = new Limits(LIMITS.bytes(), Duration.ofSeconds(1), LIMITS.redirects());
    assertThat(((Rejected) read("/slow", second)).message()).isEqualTo("no answer within 1 s");
  }

  @Test
  void read_addressWithASpace_isAskedAsBrowsersDo() {
    assertThat(((Accepted) read("/a b#part")).report().text()).isEqualTo("A space.");
  }

  @ParameterizedTest
  @CsvSource({
    "http://\u043f\u0440\u0438\u043c\u0435\u0440.example:81/a?b#c, http://xn--e1afmkfd.example:81/a?b",
    "http://\uff11\uff12\uff17.0.0.1/, http://127.0.0.1/",
    "http://post.example/caf\u00e9, http://post.example/caf%C3%A9"
  })
  void uri_otherLetters_areAskedAsDnsAndServersHaveThem(String told, String asked)
      throws URISyntaxException {
    assertThat(WebSource.uri(told)).hasToString(asked);
  }

  @Test
  void read_feedBehindARedirect_hasItsLinksAgainstWhatAnswered() {
    server.createContext("/old", e -> redirect(e, "/news/feed"));
    server.createContext(
        "/news/feed",
        e -> answer(e, 200, "<rss><channel><item><link>ferry</link><title>A</title></item>"));
    assertThat(((Accepted) read("/old")).report().id()).isEqualTo(root + "/news/ferry");
  }

  @Test
  void read_addressWithAUser_isRefusedAndItsSecretNotRepeated() {
    Rejected rejected = (Rejected) asked(root.replace("//", "//ana:secret@") + "/page");
    assertThat(rejected.reason()).isEqualTo(Reason.ADDRESS);
    assertThat(rejected.message()).doesNotContain("secret");
  }

  @Test
  void ask_serverInTrouble_tellsWhenToComeAgain() {
    FetchResult.Failed failed =
        (FetchResult.Failed)
            source(true).ask(root + "/busy", FetchResult.Validators.NONE, RequestPolicy.OPEN);
    assertThat(failed.status()).isEqualTo(503);
    assertThat(failed.retryAfter()).isEqualTo(Duration.ofSeconds(90));
    assertThat(failed.mayCome()).isTrue();
  }

  @Test
  void ask_withWhatTheServerTold_isAnsweredThatItIsTheSame() {
    FetchResult.Fetched fetched =
        (FetchResult.Fetched)
            source(true).ask(root + "/same", FetchResult.Validators.NONE, RequestPolicy.OPEN);
    assertThat(fetched.validators().etag()).isEqualTo("\"v1\"");
    assertThat(source(true).ask(root + "/same", fetched.validators(), RequestPolicy.OPEN))
        .isInstanceOf(FetchResult.NotModified.class);
  }

  @Test
  void ask_eachHop_isShownToTheGate() {
    List<String> asked = new ArrayList<>();
    RequestPolicy gate =
        (name, uri) -> {
          asked.add(uri.getPath());
          return uri.getPath().equals("/page")
              ? new Rejected(name, Reason.ADDRESS, "not that one")
              : null;
        };
    FetchResult.Failed failed =
        (FetchResult.Failed) source(true).ask(root + "/once", FetchResult.Validators.NONE, gate);
    assertThat(asked).containsExactly("/once", "/page");
    assertThat(failed.rejected().message()).isEqualTo("not that one");
    assertThat(failed.mayCome()).isFalse();
  }

  @Test
  void read_server_isToldWhoAsks() {
    AtomicReference<String> agent = new AtomicReference<>();
    server.createContext(
        "/agent",
        e -> {
          agent.set(e.getRequestHeaders().getFirst("User-Agent"));
          answer(e, 200, "<html><p>Seen.");
        });
    read("/agent");
    assertThat(agent.get()).startsWith("hearsay/");
  }

  @ParameterizedTest
  @CsvSource({
    "120, , 120",
    "99999999, , 86400",
    "'Mon, 23 Nov 2026 10:05:00 GMT', 'Mon, 23 Nov 2026 10:00:00 GMT', 300",
    "'Mon, 23 Nov 2026 09:00:00 GMT', 'Mon, 23 Nov 2026 10:00:00 GMT', 0"
  })
  void of_retryAfter_isSecondsOrADate(String told, @Nullable String date, long seconds) {
    assertThat(RetryAfter.of(told, date)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void of_retryAfterThatIsNone_isNotTold() {
    assertThat(RetryAfter.of("soon", null)).isNull();
    assertThat(RetryAfter.of(null, null)).isNull();
  }

  @Test
  void read_damage_isRejectedWithItsReason() {
    assertThat(((Rejected) read("/large")).reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(((Rejected) read("/gone")).message()).contains("404");
    assertThat(((Rejected) read("/ring")).message()).contains("2 redirects");
    assertThat(((Rejected) read("/file")).reason()).isEqualTo(Reason.ADDRESS);
    assertThat(((Rejected) read("/%zz")).reason()).isEqualTo(Reason.UNREADABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "0.1.2.3",
        "198.18.0.1",
        "255.255.255.255",
        "224.0.0.1",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "::ffff:10.0.0.1",
        "::7f00:1",
        "64:ff9b::a00:1",
        "2002:a00:1::"
      })
  void test_address_isNotPublic(String address) throws IOException {
    assertThat(PublicAddress.test(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1.1.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111"})
  void test_address_isPublic(String address) throws IOException {
    assertThat(PublicAddress.test(InetAddress.getByName(address))).isTrue();
  }

  private static WebSource source(boolean allowPrivate) {
    return new WebSource(LIMITS, allowPrivate);
  }

  private static void packed(HttpExchange exchange, String body) throws IOException {
    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    sent(exchange, gzip(body));
  }

  /** It begins as gzip does. */
  private static void broken(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    sent(exchange, new byte[] {0x1f, (byte) 0x8b, 1, 2, 3});
  }

  /** By what was not asked for. */
  private static void deflated(HttpExchange exchange) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      out.write("<html><p>Vale said no, deflated.".getBytes(UTF_8));
    }
    exchange.getResponseHeaders().set("Content-Encoding", "deflate");
    sent(exchange, bytes.toByteArray());
  }

  private static byte[] gzip(String body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(body.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static void sent(HttpExchange exchange, byte[] bytes) throws IOException {
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static void headed(HttpExchange exchange, String name, String value, String body)
      throws IOException {
    exchange.getResponseHeaders().set(name, value);
    answer(exchange, 200, body);
  }

  /** Chunks, for as long as somebody listens. */
  private static void endless(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      while (true) {
        out.write("<p>on and on ".getBytes(UTF_8));
      }
    }
  }

  /** A byte now and then, for as long as somebody listens: it stays under the limit of bytes. */
  private static void slow(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      while (true) {
        out.write('x');
        out.flush();
        Thread.sleep(100);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void busy(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Retry-After", "90");
    answer(exchange, 503, "busy");
  }

  private static void same(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("ETag", "\"v1\"");
    if ("\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
      exchange.close();
    } else {
      answer(exchange, 200, "a feed");
    }
  }

  private Outcome read(String path) {
    return read(path, LIMITS);
  }

  private Outcome read(String path, Limits limits) {
    return asked(root + path, limits);
  }

  private static Outcome asked(String address) {
    return asked(address, LIMITS);
  }

  private static Outcome asked(String address, Limits limits) {
    return new Capturing(limits, true).of(new Item.Named(address)).getFirst().outcome();
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().set("Location", to);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  @Test
  void withContact_anAddress_isInTheAgent() {
    WebSource web = new WebSource(Limits.DEFAULT, true);
    assertThat(web.withContact("desk@post.example").agent())
        .isEqualTo(
            "hearsay/0.1 (reads news reports for one analyst's ledger; contact: desk@post.example)");
    assertThatThrownBy(() -> web.withContact("a\r\nHost: b"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
