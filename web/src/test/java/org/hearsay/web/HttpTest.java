package org.hearsay.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HEAD, compression and caching, over the wire. */
class HttpTest {
  private static final String TEXT =
      "Orlund's army said on Monday that Tavira's troops had shelled the harbour of Kherson and killed"
          + " 12 people. Tavira denied the attack.\n";

  @TempDir private static Path folder;
  private static TestServer served;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @BeforeAll
  static void begin() throws Exception {
    served = TestServer.of(folder.resolve("ledger.db"));
    served.add("one.txt", "2026-03-03", "Coast Wire", TEXT);
  }

  @AfterAll
  static void end() {
    served.close();
    CLIENT.close();
  }

  private static HttpResponse<byte[]> send(String method, String target, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(served.at(target))
            .timeout(TestServer.PATIENCE)
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static TreeMap<String, List<String>> headers(HttpResponse<?> response) {
    TreeMap<String, List<String>> headers = new TreeMap<>(response.headers().map());
    headers.remove("date");
    return headers;
  }

  @Test
  void head_ofEveryPath_hasTheHeadersOfGet_andNoBody() throws Exception {
    List<String> targets = new java.util.ArrayList<>(List.of("/", "/assets/index-0a1b2c3d.mjs"));
    for (String path : served.contract.paths()) {
      targets.add(path.replaceAll("\\{[a-z]+}", "1") + "?q=a&kind=actor&since=2026-01-01");
      targets.add(path.replaceAll("\\{[a-z]+}", "1"));
    }
    targets.add("/api/v1/none");
    for (String target : targets) {
      HttpResponse<byte[]> get = send("GET", target, "Accept-Encoding", "gzip");
      HttpResponse<byte[]> head = send("HEAD", target, "Accept-Encoding", "gzip");

      assertThat(head.statusCode()).as(target).isEqualTo(get.statusCode());
      assertThat(headers(head)).as(target).isEqualTo(headers(get));
      assertThat(head.body()).as(target).isEmpty();
      assertThat(get.headers().firstValueAsLong("Content-Length"))
          .as(target)
          .hasValue(get.body().length);
    }
  }

  @Test
  void head_ofTheStream_endsAtOnce() throws Exception {
    HttpResponse<byte[]> head = send("HEAD", "/api/v1/stream");

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValue("Content-Type"))
        .contains("text/event-stream; charset=utf-8");
  }

  @Test
  void answer_isCompressedWhereTheClientTakesIt() throws Exception {
    HttpResponse<byte[]> plain = send("GET", "/api/v1/events");
    HttpResponse<byte[]> small = send("GET", "/api/v1/events", "Accept-Encoding", "gzip, br");

    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(small.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(small.body().length).isLessThan(plain.body().length);
    assertThat(new GZIPInputStream(new ByteArrayInputStream(small.body())).readAllBytes())
        .isEqualTo(plain.body());
    assertThat(plain.headers().allValues("Vary")).containsExactly("Accept-Encoding");
    assertThat(small.headers().allValues("Vary")).containsExactly("Accept-Encoding");
    assertThat(small.headers().firstValue("ETag")).isEqualTo(plain.headers().firstValue("ETag"));
  }

  @Test
  void answer_thatIsShort_isNotCompressed() throws Exception {
    for (String target : List.of("/api/v1/session", "/api/v1/none", "/")) {
      HttpResponse<byte[]> answer = send("GET", target, "Accept-Encoding", "gzip");

      assertThat(answer.headers().firstValue("Content-Encoding")).as(target).isEmpty();
    }
  }

  @Test
  void stream_isNotCompressed() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(served.at("/api/v1/stream"))
            .header("Accept-Encoding", "gzip")
            .build();
    HttpResponse<java.io.InputStream> answer =
        CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream());
    try (java.io.InputStream in = answer.body()) {
      assertThat(new String(in.readNBytes(7), UTF_8)).isEqualTo("event: ");
      assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
    }
  }

  @Test
  void notModified_whetherItWasCompressedOrNot() throws Exception {
    String tag = send("GET", "/api/v1/meta").headers().firstValue("ETag").orElseThrow();
    for (String sent : List.of(tag, tag.substring(2), "\"other\", " + tag)) {
      HttpResponse<byte[]> again =
          send("GET", "/api/v1/meta", "If-None-Match", sent, "Accept-Encoding", "gzip");

      assertThat(again.statusCode()).as(sent).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(again.headers().firstValue("ETag")).contains(tag);
      assertThat(again.headers().firstValue("Vary")).contains("Accept-Encoding");
      assertThat(again.headers().firstValue("Content-Encoding")).isEmpty();
    }
    assertThat(send("GET", "/api/v1/meta", "If-None-Match", "\"other\"").statusCode())
        .isEqualTo(200);
  }

  @Test
  void method_thatAPathDoesNotHave_isRefusedWithThoseItHas() throws Exception {
    HttpResponse<byte[]> undo = send("GET", "/api/v1/reviews/1/undo");

    assertThat(undo.statusCode()).isEqualTo(405);
    assertThat(undo.headers().firstValue("Allow")).contains("POST");
  }

  @Test
  void path_withoutTheVersion_isNone() throws Exception {
    for (String path : List.of("/api", "/api/meta", "/api/v2/meta", "/api/openapi.yaml")) {
      HttpResponse<byte[]> answer = send("GET", path);

      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(new String(answer.body(), UTF_8)).contains("/api/v1/openapi.yaml");
    }
  }

  @Test
  void path_thatImitatesARoute_isNone() throws Exception {
    for (String path :
        List.of("/api/v1/events/*", "/api/v1/events%2F*", "/api/v1/reviews%2F1%2Fundo")) {
      assertThat(send("GET", path).statusCode()).as(path).isEqualTo(404);
    }
  }
}
