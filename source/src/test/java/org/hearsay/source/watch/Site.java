package org.hearsay.source.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A site on this machine whose pages change. */
final class Site implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, Page> pages = new HashMap<>();
  private final List<String> asked = new ArrayList<>();

  /** What a path answers, with one header ("Retry-After: 60") or none (""). */
  private record Page(int status, String body, String header) {}

  Site() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  synchronized void put(String path, String body) {
    put(path, 200, body, "");
  }

  synchronized void put(String path, int status, String body, String header) {
    pages.put(path, new Page(status, body.replace("{site}", address("")), header));
  }

  /** An article of two sentences. */
  void article(String path, String title, String words) {
    put(
        path,
        "<html><head><title>"
            + title
            + "</title></head><body><article><h1>"
            + title
            + "</h1><p>"
            + words
            + "</p><p>The harbour office of Port Vale said nothing more, and the mayor did"
            + " not answer when she was asked about it in the evening.</p></article></body></html>");
  }

  /** What was asked for since the last time, in order. */
  synchronized List<String> asked() {
    List<String> out = List.copyOf(asked);
    asked.clear();
    return out;
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(path);
    Page page = pages.getOrDefault(path, new Page(404, "none", ""));
    String tag = "\"" + Integer.toHexString(page.body.hashCode()) + "\"";
    exchange.getResponseHeaders().set("ETag", tag);
    if (!page.header.isEmpty()) {
      String[] header = page.header.split(": ", 2);
      exchange.getResponseHeaders().set(header[0], header[1]);
    }
    if (page.status == 200 && tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
    } else {
      byte[] bytes = page.body.getBytes(UTF_8);
      exchange.sendResponseHeaders(page.status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
