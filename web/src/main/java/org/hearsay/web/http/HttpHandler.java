package org.hearsay.web.http;

import static java.util.Objects.requireNonNull;
import static org.hearsay.web.http.RequestReader.header;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hearsay.ledger.journal.LedgerException;

/**
 * Handles every request: the guard first, then the API, the stream of events, or the page's files.
 * Only this, {@link RequestReader}, {@link ResponseWriter} and {@link HttpListener} know the
 * server's own types.
 */
public final class HttpHandler {

  private static final Logger LOG = Logger.getLogger(HttpHandler.class.getName());
  private static final List<String> STREAM = List.of("stream");

  private final RequestGuard guard;
  private final ApiHandler api;
  private final StaticFiles page;
  private final EventStream stream;
  private final Supplier<List<byte[]>> greeting;
  private final ResponseWriter writer = new ResponseWriter();

  /**
   * @param greeting the events that a new subscriber of the stream is sent first
   */
  public HttpHandler(
      RequestGuard guard,
      ApiHandler api,
      StaticFiles page,
      EventStream stream,
      Supplier<List<byte[]>> greeting) {
    this.guard = requireNonNull(guard, "guard is null");
    this.api = requireNonNull(api, "api is null");
    this.page = requireNonNull(page, "page is null");
    this.stream = requireNonNull(stream, "stream is null");
    this.greeting = requireNonNull(greeting, "greeting is null");
  }

  /** Sends what was decided to answer with. */
  @FunctionalInterface
  private interface Sender {
    void send(HttpExchange exchange) throws IOException;
  }

  void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      sender(exchange).send(exchange);
    }
  }

  private Sender sender(HttpExchange exchange) {
    try {
      return examined(exchange);
    } catch (ProblemException e) {
      return sender(ApiResponse.of(e.problem()));
    } catch (LedgerException e) {
      String line = String.valueOf(e.getMessage()).replace('\n', ' ');
      return sender(ApiResponse.of(Problem.unavailable(line)));
    } catch (RuntimeException | StackOverflowError e) {
      // A fault of ours; the client learns no more than that.
      LOG.log(Level.SEVERE, "could not answer " + exchange.getRequestURI().getRawPath(), e);
      return sender(
          ApiResponse.of(new Problem(500, "about:blank", "something went wrong: " + e.getClass())));
    }
  }

  private Sender sender(ApiResponse response) {
    return exchange -> writer.send(exchange, response);
  }

  private Sender examined(HttpExchange exchange) {
    RequestTarget target = RequestTarget.of(exchange.getRequestURI());
    boolean isApi = !target.path().isEmpty() && target.path().getFirst().equals("api");
    Optional<ApiResponse> refused = refused(exchange, target, !isApi);
    if (refused.isPresent()) {
      return sender(refused.get());
    }
    return isApi ? api(exchange, target) : sender(page(exchange, target));
  }

  private Sender api(HttpExchange exchange, RequestTarget target) {
    if (target.path().size() < 2 || !target.path().subList(0, 2).equals(ApiPath.PARTS)) {
      throw Problem.notFound(
              "the API is under " + ApiPath.PREFIX + "; see " + ApiPath.PREFIX + "/openapi.yaml")
          .exception();
    }
    ApiRequest request = RequestReader.request(exchange, target.under(2));
    if (!request.path().equals(STREAM) || !request.method().equals("GET")) {
      return sender(api.answer(request));
    }
    return RequestReader.isHead(exchange)
        ? head -> writer.stream(head, EventStream.HEADERS)
        : subscribed();
  }

  private Optional<ApiResponse> refused(
      HttpExchange exchange, RequestTarget target, boolean isPage) {
    String access = target.query().get("token");
    if (isPage && access != null && guard.isAccess(access)) {
      RequestGuard.Head head = RequestReader.head(exchange, true, "Bearer " + access);
      return guard.refuse(head).map(ApiResponse::of).or(() -> Optional.of(admitted(access)));
    }
    return guard
        .refuse(RequestReader.head(exchange, isPage, header(exchange, "Authorization")))
        .map(ApiResponse::of);
  }

  /** Moves the access token into a cookie, and out of the address bar. */
  private ApiResponse admitted(String token) {
    return ApiResponse.empty(303)
        .with("Location", "/")
        .with("Cache-Control", "no-store")
        .with("Set-Cookie", guard.cookie() + "=" + token + "; Path=/; HttpOnly; SameSite=Strict");
  }

  private ApiResponse page(HttpExchange exchange, RequestTarget target) {
    if (!RequestReader.method(exchange).equals("GET")) {
      return ApiResponse.of(Problem.methodNotAllowed("the page can only be read"))
          .with("Allow", "GET, HEAD");
    }
    ApiResponse file = page.answer(target.path());
    String tag = file.headers().getOrDefault("ETag", "");
    return ETag.matches(header(exchange, "If-None-Match"), tag)
        ? ApiResponse.empty(304).with("ETag", tag)
        : file;
  }

  private Sender subscribed() {
    EventStream.Subscriber subscriber = stream.subscribe();
    try {
      List<byte[]> first = greeting.get();
      return exchange -> stream(exchange, subscriber, first);
    } catch (RuntimeException e) {
      stream.unsubscribe(subscriber);
      throw e;
    }
  }

  private void stream(HttpExchange exchange, EventStream.Subscriber subscriber, List<byte[]> first)
      throws IOException {
    try {
      writer.stream(exchange, EventStream.HEADERS);
      try (OutputStream out = exchange.getResponseBody()) {
        for (byte[] event : first) {
          out.write(event);
        }
        out.flush();
        subscriber.write(out);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      stream.unsubscribe(subscriber);
    }
  }
}
