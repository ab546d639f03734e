package org.hearsay.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.ServerConnectionException;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hearsay.ledger.journal.LedgerException;
import org.jspecify.annotations.Nullable;

/** Where requests come in and answers go out; the only one that knows the server's own types. */
final class Door {
  private static final Logger LOG = Logger.getLogger(Door.class.getName());

  /**
   * Of every answer. No script, style or frame but the page's own files; nothing of a report can
   * become any of them, since it comes as JSON only.
   */
  private static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
              + " font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none';"
              + " form-action 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=()");

  private final Api api;
  private final PageFiles page;
  private final Stream stream;
  private final Supplier<List<byte[]>> greeting;
  private volatile @Nullable Guard guard;

  Door(Api api, PageFiles page, Stream stream, Supplier<List<byte[]>> greeting) {
    this.api = requireNonNull(api, "api is null");
    this.page = requireNonNull(page, "page is null");
    this.stream = requireNonNull(stream, "stream is null");
    this.greeting = requireNonNull(greeting, "greeting is null");
  }

  /** Lets in whom the guard lets in; until then nobody. */
  void open(Guard guard) {
    this.guard = guard;
  }

  void handle(ServerRequest request, ServerResponse response) {
    ALWAYS.forEach(response::header);
    try {
      Asked asked = asked(request);
      boolean isApi = !asked.path().isEmpty() && asked.path().getFirst().equals("api");
      Optional<Answer> refused = look(request, asked, !isApi);
      if (refused.isPresent()) {
        send(response, refused.get());
      } else if (isApi && asked.path().equals(List.of("api", "stream"))) {
        stream(response);
      } else {
        send(response, isApi ? api.answer(new Call(request, asked)) : page(request, asked));
      }
    } catch (ServerConnectionException e) {
      throw e; // Whoever asked has hung up.
    } catch (Problem.Refusal e) {
      send(response, Answer.of(e.problem()));
    } catch (LedgerException e) {
      send(response, Answer.of(Problem.unavailable(line(e))));
    } catch (RuntimeException | StackOverflowError e) {
      // Ours to mend; who asks learns no more than that.
      LOG.log(Level.SEVERE, "could not answer " + request.path().rawPath(), e);
      send(
          response,
          Answer.of(new Problem(500, "about:blank", "something went wrong: " + e.getClass())));
    }
  }

  private static String line(Exception e) {
    return String.valueOf(e.getMessage()).replace('\n', ' ');
  }

  private Optional<Answer> look(ServerRequest request, Asked asked, boolean isPage) {
    Guard watching = guard;
    if (watching == null) {
      return Optional.of(Answer.of(Problem.unavailable("not open yet")));
    }
    String told = asked.query().get("token");
    if (isPage && told != null && watching.isAccess(told)) {
      Guard.Head head = head(request, isPage, "Bearer " + told);
      return watching.look(head).map(Answer::of).or(() -> Optional.of(admitted(watching, told)));
    }
    String authorization = header(request, HeaderNames.AUTHORIZATION);
    return watching.look(head(request, isPage, authorization)).map(Answer::of);
  }

  /** The token goes into a cookie, and out of the address bar. */
  private static Answer admitted(Guard guard, String token) {
    return Answer.empty(303)
        .with("Location", "/")
        .with("Cache-Control", "no-store")
        .with("Set-Cookie", guard.cookie() + "=" + token + "; Path=/; HttpOnly; SameSite=Strict");
  }

  private static Guard.Head head(ServerRequest request, boolean isPage, String authorization) {
    return new Guard.Head(
        request.prologue().method().text(),
        isPage,
        header(request, HeaderNames.HOST),
        header(request, HeaderNames.ORIGIN),
        header(request, HeaderNames.create("Sec-Fetch-Site")),
        header(request, HeaderNames.create("Sec-Fetch-Mode")),
        header(request, HeaderNames.create(Guard.TOKEN)),
        authorization,
        cookies(header(request, HeaderNames.COOKIE)));
  }

  private static Map<String, String> cookies(String header) {
    Map<String, String> out = new LinkedHashMap<>();
    for (String pair : header.split(";", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        out.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
      }
    }
    return out;
  }

  private static String header(ServerRequest request, HeaderName name) {
    return request.headers().first(name).orElse("");
  }

  private static Asked asked(ServerRequest request) {
    List<String> path = new ArrayList<>();
    for (String part : request.prologue().uriPath().rawPath().split("/", -1)) {
      if (!part.isEmpty()) {
        path.add(decoded(part.replace("+", "%2B")));
      }
    }
    Map<String, String> query = new LinkedHashMap<>();
    String raw = request.prologue().query().rawValue();
    for (String pair : raw.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
      if (!pair.isEmpty() && query.put(name, value) != null) {
        throw Problem.bad("the parameter " + name + " is there twice").refusal();
      }
    }
    return new Asked(request.prologue().method().text(), path, query);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException e) {
      throw Problem.bad("not percent-encoded: " + e.getMessage()).refusal();
    }
  }

  private Answer page(ServerRequest request, Asked asked) {
    if (!asked.method().equals("GET")) {
      throw Problem.method("the page is only read").refusal();
    }
    Answer file = page.answer(asked.path());
    String tag = file.headers().getOrDefault("ETag", "\"\"");
    return header(request, HeaderNames.IF_NONE_MATCH).contains(tag)
        ? Answer.empty(304).with("ETag", tag)
        : file;
  }

  private void stream(ServerResponse response) {
    Stream.Listener listener = stream.listen();
    try {
      response.header("Content-Type", "text/event-stream; charset=utf-8");
      response.header("Cache-Control", "no-store");
      try (OutputStream out = response.outputStream()) {
        for (byte[] event : greeting.get()) {
          out.write(event);
        }
        out.flush();
        listener.write(out);
      }
    } catch (IOException | UncheckedIOException | ServerConnectionException e) {
      LOG.log(Level.FINE, "who listened is gone", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      stream.leave(listener);
    }
  }

  private static void send(ServerResponse response, Answer answer) {
    response.status(answer.status());
    answer.headers().forEach(response::header);
    if (answer.body().length == 0) {
      response.send();
      return;
    }
    response.header("Content-Type", answer.type());
    response.send(answer.body());
  }

  /** A request as the interface sees it. */
  private record Call(ServerRequest request, Asked asked) implements Api.Call {
    @Override
    public String target() {
      return request.prologue().uriPath().rawPath() + "?" + request.prologue().query().rawValue();
    }

    @Override
    public String ifNoneMatch() {
      return header(request, HeaderNames.IF_NONE_MATCH);
    }

    @Override
    public String type() {
      String type = header(request, HeaderNames.CONTENT_TYPE);
      int end = type.indexOf(';');
      return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public byte[] body(int limit) {
      Problem tooLarge = Problem.tooLarge("at most " + (limit >> 20) + " MiB at once");
      if (request.headers().contentLength().orElse(0) > limit) {
        throw tooLarge.refusal();
      }
      try (InputStream in = request.content().inputStream()) {
        byte[] bytes = in.readNBytes(limit + 1);
        if (bytes.length > limit) {
          throw tooLarge.refusal();
        }
        return bytes;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
