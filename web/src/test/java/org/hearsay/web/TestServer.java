package org.hearsay.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.hearsay.gazetteer.Gazetteer;
import org.hearsay.ingest.ParsedReport;
import org.hearsay.reader.NewsReader;
import org.hearsay.reader.Reader;
import org.hearsay.web.http.RequestGuard;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A server of the tests, on a port of its own, with what a page does with it. */
final class TestServer implements AutoCloseable {
  static final String PLACEHOLDER = "/org/hearsay/web/placeholder/";
  static final ObjectMapper JSON = new ObjectMapper();

  /** Ends a hang; a busy machine takes long. */
  static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final class Loaded {
    private static final Reader READER = NewsReader.open(Gazetteer.embedded());
  }

  final HearsayServer server;
  final OpenApiContract contract;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  private TestServer(ServeOptions options, List<ParsedReport> demo) throws Exception {
    server =
        HearsayServer.start(options, reader(), () -> demo, InstantSource.system(), PLACEHOLDER);
    contract = new OpenApiContract();
  }

  /** The real one, loaded once for all tests. */
  static Reader reader() {
    return Loaded.READER;
  }

  static TestServer of(Path ledger) throws Exception {
    return new TestServer(options(ledger), List.of());
  }

  static TestServer of(ServeOptions options, List<ParsedReport> demo) throws Exception {
    return new TestServer(options, demo);
  }

  static ServeOptions options(Path ledger) {
    return new ServeOptions(ledger, ServeOptions.LOOPBACK, 0, null, "tester", "test");
  }

  URI at(String target) {
    return URI.create("http://127.0.0.1:" + server.port() + target);
  }

  HttpResponse<String> get(String target, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(at(target)).timeout(PATIENCE);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> post(String target, String type, byte[] body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at(target))
            .timeout(PATIENCE)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Asks, and holds the answer to the contract. */
  JsonNode ask(String path, String target) throws Exception {
    return ask(path, target, 200);
  }

  JsonNode ask(String path, String target, int status) throws Exception {
    HttpResponse<String> answer = get(target);
    if (answer.statusCode() != status) {
      throw new AssertionError(target + ": " + answer.statusCode() + " " + answer.body());
    }
    return contract.check("GET", path, status, type(answer), answer.body());
  }

  static String type(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("");
  }

  String token() throws Exception {
    return ask("/api/v1/session", "/api/v1/session").path("token").asString();
  }

  /** Gives bytes to be added and waits until they are. */
  JsonNode add(String query, byte[] bytes) throws Exception {
    HttpResponse<String> answer =
        post(
            "/api/v1/add?" + query, "application/octet-stream", bytes, RequestGuard.TOKEN, token());
    JsonNode job =
        contract.check("POST", "/api/v1/add", answer.statusCode(), type(answer), answer.body());
    return ended(job);
  }

  JsonNode add(String name, String published, String outlet, String text) throws Exception {
    String query =
        "name="
            + coded(name)
            + "&published="
            + published
            + "&outlet="
            + coded(outlet)
            + "&address="
            + coded("https://example.org/" + name);
    return add(query, text.getBytes(StandardCharsets.UTF_8));
  }

  JsonNode ended(JsonNode job) throws Exception {
    JsonNode now = job;
    for (long waited = 0; waited < PATIENCE.toMillis(); waited += 50) {
      String state = now.path("state").asString();
      if (state.equals("done") || state.equals("failed")) {
        return now;
      }
      Thread.sleep(50);
      now = ask("/api/v1/add/{job}", "/api/v1/add/" + job.path("id").asInt());
    }
    throw new AssertionError("does not end: " + now);
  }

  static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
