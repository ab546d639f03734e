package org.hearsay.web.http;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The JDK's HTTP server on an address, each request in a virtual thread of its own.
 *
 * <p>Its limits are properties of the process (docs/decisions/0008): they are set here, before its
 * classes are loaded, unless whoever starts the process has set them.
 */
public final class HttpListener implements AutoCloseable {
  private static final Map<String, String> LIMITS =
      Map.of(
          // Else a response of several packets waits 40 ms for the first to be acknowledged.
          "sun.net.httpserver.nodelay", "true",
          // Seconds from the first byte of a request to the last: against those who never end it.
          "sun.net.httpserver.maxReqTime", "120",
          "sun.net.httpserver.maxReqHeaders", "100",
          "sun.net.httpserver.maxReqHeaderSize", "65536",
          "jdk.httpserver.maxConnections", "512",
          // Bytes of a refused upload that are still read: else its sender sees no answer but a
          // broken connection.
          "sun.net.httpserver.drainAmount", String.valueOf(64 << 20));

  static {
    LIMITS.forEach((name, value) -> System.setProperty(name, System.getProperty(name, value)));
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private HttpListener(HttpServer server) {
    this.server = server;
  }

  /**
   * Takes an address; nothing is answered before {@link #start}.
   *
   * @throws IOException if the address is taken, or none of this machine's
   */
  public static HttpListener bind(InetSocketAddress address) throws IOException {
    return new HttpListener(HttpServer.create(address, 0));
  }

  public void start(HttpHandler handler) {
    server.setExecutor(threads);
    server.createContext("/", handler::handle);
    server.start();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
