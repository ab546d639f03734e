package org.hearsay.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.hearsay.web.api.JobRoutes;
import org.hearsay.web.http.RequestGuard;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Who is let in, and what hostile bytes come to. */
class SafetyTest {
  private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)");
  private static final String TOKEN = "0123456789abcdef-token";

  @TempDir private static Path folder;
  private static TestServer served;
  private static TestServer open;

  @BeforeAll
  static void begin() throws Exception {
    served = TestServer.of(folder.resolve("ledger.db"));
    open =
        TestServer.of(
            new ServeOptions(folder.resolve("open.db"), "0.0.0.0", 0, TOKEN, "tester", "test"),
            List.of());
  }

  @AfterAll
  static void end() {
    served.close();
    open.close();
  }

  /** Sends a head as it is, since Java's client keeps some headers for itself. */
  private static String raw(int port, String head) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout((int) TestServer.PATIENCE.toMillis());
      socket
          .getOutputStream()
          .write((head.replace("PORT", "" + port) + "Connection: close\r\n\r\n").getBytes(UTF_8));
      return answer(socket.getInputStream());
    }
  }

  /** As far as its length says: the server leaves it to the client to hang up. */
  private static String answer(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        return head.toString();
      }
      head.append((char) next);
    }
    Matcher length = LENGTH.matcher(head);
    byte[] body = in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
    return head + new String(body, UTF_8);
  }

  private static int status(String answer) {
    return Integer.parseInt(answer.substring(9, 12));
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:PORT", "127.0.0.1:PORT", "LOCALHOST:PORT", "[::1]:PORT"})
  void host_ofThisMachine_isLetIn(String host) throws Exception {
    String answer =
        raw(served.server.port(), "GET /api/v1/meta HTTP/1.1\r\nHost: " + host + "\r\n");

    assertThat(status(answer)).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example:PORT",
        "127.0.0.1.evil.example:PORT",
        "localhost.evil.example:PORT",
        "192.0.2.7:PORT",
        "127.0.0.1",
        "127.0.0.1:1",
        "localhost@evil.example:PORT"
      })
  void host_ofAnotherName_isRefused(String host) throws Exception {
    String answer =
        raw(served.server.port(), "GET /api/v1/meta HTTP/1.1\r\nHost: " + host + "\r\n");

    assertThat(status(answer)).isBetween(400, 403);
    assertThat(answer).doesNotContain("counts");
  }

  @Test
  void page_ofAnotherName_isRefusedToo() throws Exception {
    String answer = raw(served.server.port(), "GET / HTTP/1.1\r\nHost: evil.example:PORT\r\n");

    assertThat(status(answer)).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example", "null", "http://127.0.0.1:1", "http://localhost"})
  void origin_ofAnotherSite_isRefused(String origin) throws Exception {
    HttpResponse<String> read = served.get("/api/v1/meta", "Origin", origin);
    HttpResponse<String> write =
        served.post(
            "/api/v1/demo",
            "application/json",
            new byte[0],
            "Origin",
            origin,
            RequestGuard.TOKEN,
            served.token());

    assertThat(read.statusCode()).isEqualTo(403);
    assertThat(write.statusCode()).isEqualTo(403);
    served.contract.check("GET", "/api/v1/meta", 403, TestServer.type(read), read.body());
  }

  @Test
  void origin_ofThePage_isLetIn() throws Exception {
    String origin = "http://127.0.0.1:" + served.server.port();

    assertThat(served.get("/api/v1/meta", "Origin", origin).statusCode()).isEqualTo(200);
  }

  @Test
  void fetch_fromAnotherSite_isRefused_butALinkToThePageIsFollowed() throws Exception {
    assertThat(served.get("/api/v1/meta", "Sec-Fetch-Site", "cross-site").statusCode())
        .isEqualTo(403);
    assertThat(served.get("/api/v1/session", "Sec-Fetch-Site", "same-site").statusCode())
        .isEqualTo(403);
    assertThat(
            served
                .get("/api/v1/meta", "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate")
                .statusCode())
        .isEqualTo(403);
    assertThat(
            served
                .get("/", "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate")
                .statusCode())
        .isEqualTo(200);
    assertThat(
            served
                .get(
                    "/assets/index-0a1b2c3d.mjs",
                    "Sec-Fetch-Site",
                    "cross-site",
                    "Sec-Fetch-Mode",
                    "no-cors")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void change_withoutTheToken_isRefused() throws Exception {
    byte[] bytes = "text".getBytes(UTF_8);
    HttpResponse<String> none =
        served.post("/api/v1/add?name=a", "application/octet-stream", bytes);
    HttpResponse<String> wrong =
        served.post(
            "/api/v1/add?name=a", "application/octet-stream", bytes, RequestGuard.TOKEN, "x");

    assertThat(none.statusCode()).isEqualTo(403);
    assertThat(wrong.statusCode()).isEqualTo(403);
    assertThat(served.ask("/api/v1/add", "/api/v1/add").path("jobs").toString())
        .doesNotContain("\"name\":\"a\"");
  }

  @Test
  void form_ofAnotherSite_cannotAdd() throws Exception {
    HttpResponse<String> form =
        served.post(
            "/api/v1/add?name=form",
            "application/x-www-form-urlencoded",
            "a=b".getBytes(UTF_8),
            RequestGuard.TOKEN,
            served.token());

    assertThat(form.statusCode()).isEqualTo(415);
  }

  @Test
  void everyAnswer_hasItsHeaders() throws Exception {
    for (String target : List.of("/", "/api/v1/meta", "/api/v1/none", "/assets/none.js")) {
      HttpResponse<String> answer = served.get(target);
      String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
      assertThat(policy)
          .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
      assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
      assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../TestServer.class",
        "/..%2f..%2fweb/TestServer.class",
        "/%2e%2e/openapi.yaml",
        "/assets/../../openapi.yaml",
        "/assets/..%5c..%5copenapi.yaml",
        "/.git/config.txt",
        "//etc/passwd.txt",
        "/assets/%00.mjs",
        "/file:%2f%2f%2fetc%2fpasswd.txt"
      })
  void path_thatLeadsOut_findsNothing(String path) throws Exception {
    String answer =
        raw(served.server.port(), "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n");

    assertThat(status(answer)).isBetween(400, 404);
    assertThat(answer).doesNotContain("openapi: 3.1", "root:");
  }

  @Test
  void files_haveTheirTypesAndAreKept() throws Exception {
    HttpResponse<String> script = served.get("/assets/index-0a1b2c3d.mjs");
    HttpResponse<String> index = served.get("/events/e0000000000000000-c1");

    assertThat(script.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/javascript"));
    assertThat(script.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    assertThat(index.body()).contains("placeholder");
    assertThat(index.headers().firstValue("Cache-Control")).contains("no-cache");
    String tag = index.headers().firstValue("ETag").orElseThrow();
    assertThat(served.get("/", "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @Test
  void upload_overTheLimit_isRefused_toldOrNot() throws Exception {
    HttpResponse<String> told =
        served.post(
            "/api/v1/add?name=big",
            "application/octet-stream",
            new byte[JobRoutes.UPLOAD + 1],
            RequestGuard.TOKEN,
            served.token());
    assertThat(told.statusCode()).isEqualTo(413);

    String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
    StringBuilder body = new StringBuilder();
    for (int i = 0; i <= JobRoutes.UPLOAD / 0x10000; i++) {
      body.append(chunk);
    }
    String head =
        "POST /api/v1/add?name=big HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nTransfer-Encoding: chunked\r\n"
            + "Content-Type: application/octet-stream\r\n"
            + RequestGuard.TOKEN
            + ": "
            + served.token()
            + "\r\nConnection: close\r\n\r\n";
    String answer = sent(served.server.port(), head + body + "0\r\n\r\n");
    assertThat(status(answer)).isEqualTo(413);
  }

  private static String sent(int port, String all) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout((int) TestServer.PATIENCE.toMillis());
      Thread writer =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      socket
                          .getOutputStream()
                          .write(all.replace("PORT", "" + port).getBytes(ISO_8859_1));
                    } catch (IOException e) {
                      // The other side has answered and hung up: what it may do.
                      return;
                    }
                  });
      byte[] first = socket.getInputStream().readNBytes(12);
      writer.interrupt();
      return new String(first, ISO_8859_1);
    }
  }

  @Test
  void hostileReport_comesBackAsTheTextThatItIs() throws Exception {
    String script = "<script>alert(document.cookie)</script>";
    String text =
        "Minister \"said\" </script><img src=x onerror=alert(1)> on Monday that Orlund's troops had"
            + " left Kherson. "
            + script
            + "\u2028 \u0000".replace("\u0000", "")
            + "\n";
    String query =
        "name="
            + TestServer.coded(script + ".txt")
            + "&address="
            + TestServer.coded("javascript:alert(1)//https://example.org")
            + "&outlet="
            + TestServer.coded(script);

    JsonNode job = served.add(query, text.getBytes(UTF_8));

    String id = job.path("results").get(0).path("report").asString();
    HttpResponse<String> answer = served.get("/api/v1/reports/" + id);
    assertThat(TestServer.type(answer)).isEqualTo("application/json");
    JsonNode report =
        served.contract.check(
            "GET", "/api/v1/reports/{id}", 200, TestServer.type(answer), answer.body());
    assertThat(report.path("reading").path("text").asString()).contains(script);
    assertThat(report.path("report").path("outlet").asString()).isEqualTo(script);
    assertThat(report.path("report").path("url").isNull()).isTrue();
    assertThat(job.path("name").asString()).isEqualTo(script + ".txt");
  }

  @Test
  void address_thatOthersReach_needsAToken() {
    assertThatThrownBy(
            () ->
                TestServer.of(
                    new ServeOptions(folder.resolve("x.db"), "0.0.0.0", 0, null, "t", "t"),
                    List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--token");
    assertThatThrownBy(
            () -> new ServeOptions(folder.resolve("x.db"), "0.0.0.0", 0, "short", "t", "t"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void openServer_wantsItsTokenForEverything() throws Exception {
    assertThat(open.get("/").statusCode()).isEqualTo(401);
    assertThat(open.get("/api/v1/meta").statusCode()).isEqualTo(401);
    assertThat(open.get("/api/v1/session").statusCode()).isEqualTo(401);
    assertThat(open.get("/?token=wrong-wrong-wrong").statusCode()).isEqualTo(401);
    assertThat(open.get("/api/v1/meta", "Authorization", "Bearer " + TOKEN).statusCode())
        .isEqualTo(200);

    HttpResponse<String> admitted = open.get("/?token=" + TOKEN);
    assertThat(admitted.statusCode()).isEqualTo(303);
    assertThat(admitted.headers().firstValue("Location")).contains("/");
    String cookie = admitted.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).contains("HttpOnly", "SameSite=Strict");
    String pair = cookie.substring(0, cookie.indexOf(';'));
    assertThat(open.get("/api/v1/meta", "Cookie", "other=1; " + pair).statusCode()).isEqualTo(200);
  }

  @Test
  void openServer_isAskedByAddress_notByAName() throws Exception {
    String bearer = "\r\nAuthorization: Bearer " + TOKEN + "\r\n";
    int port = open.server.port();

    assertThat(status(raw(port, "GET /api/v1/meta HTTP/1.1\r\nHost: 192.0.2.7:PORT" + bearer)))
        .isEqualTo(200);
    assertThat(status(raw(port, "GET /api/v1/meta HTTP/1.1\r\nHost: evil.example:PORT" + bearer)))
        .isEqualTo(403);
  }

  @Test
  void methods_thatAreNone_areRefused() throws Exception {
    String head = " /api/v1/meta HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n";

    assertThat(status(raw(served.server.port(), "DELETE" + head))).isIn(403, 405);
    assertThat(status(raw(served.server.port(), "OPTIONS" + head))).isIn(403, 405);
  }

  @Test
  void head_thatIsTooLarge_isNotAnswered() throws Exception {
    String begin = "GET /api/v1/meta HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n";
    int port = served.server.port();

    assertThat(rawOrCut(port, begin + "X-Long: " + "a".repeat(100_000) + "\r\n"))
        .doesNotContain("counts");
    assertThat(rawOrCut(port, begin + "X-Many-%d: a\r\n".repeat(200).formatted(numbers(200))))
        .doesNotContain("counts");
    assertThat(rawOrCut(port, begin + "X-Many-%d: a\r\n".repeat(50).formatted(numbers(50))))
        .contains("counts");
  }

  private static Object[] numbers(int count) {
    return IntStream.range(0, count).boxed().toArray();
  }

  /** As {@link #raw}; empty where the server hangs up. */
  private static String rawOrCut(int port, String head) throws IOException {
    try {
      return raw(port, head);
    } catch (SocketException e) {
      return "";
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n",
        "Content-Length: 4\r\nContent-Length: 5\r\n",
        "Transfer-Encoding: gzip, chunked\r\n",
        "Content-Length: -1\r\n"
      })
  void body_ofTwoLengths_isRefused(String lengths) throws Exception {
    String answer =
        raw(
            served.server.port(),
            "POST /api/v1/add?name=a HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n" + lengths);

    assertThat(status(answer)).isIn(400, 501);
  }
}
