package org.hearsay.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hearsay.ledger.journal.LedgerException;
import org.hearsay.reader.Reader;
import org.hearsay.web.api.ApiRouter;
import org.hearsay.web.api.JobJson;
import org.hearsay.web.api.JobRoutes;
import org.hearsay.web.api.LedgerConnection;
import org.hearsay.web.api.LedgerPool;
import org.hearsay.web.api.LedgerVersion;
import org.hearsay.web.api.Meta;
import org.hearsay.web.api.ReviewRoute;
import org.hearsay.web.api.Session;
import org.hearsay.web.http.ApiResponse;
import org.hearsay.web.http.EventStream;
import org.hearsay.web.http.HttpHandler;
import org.hearsay.web.http.HttpListener;
import org.hearsay.web.http.ProblemException;
import org.hearsay.web.http.RequestGuard;
import org.hearsay.web.http.StaticFiles;
import org.hearsay.web.jobs.IngestQueue;
import org.hearsay.web.jobs.Job;
import org.hearsay.web.jobs.LedgerWriter;
import org.hearsay.web.jobs.ProvidedReport;
import org.jspecify.annotations.Nullable;

/** Serves the page and its API on an address, until it is closed. */
public final class HearsayServer implements AutoCloseable {
  static final String PAGE = "/org/hearsay/web/page/";

  private static final Logger LOG = Logger.getLogger(HearsayServer.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration WATCH = Duration.ofSeconds(1);
  private static final int TOKEN_BYTES = 24;

  private final ServeOptions options;
  private final LedgerPool ledgers;
  private final LedgerWriter writer;
  private final IngestQueue queue;
  private final EventStream stream = new EventStream();
  private final HttpListener listener;
  private final CountDownLatch closed = new CountDownLatch(1);
  private @Nullable LedgerVersion published;

  private HearsayServer(
      ServeOptions options,
      Reader reader,
      Supplier<List<ProvidedReport>> demo,
      InstantSource clock,
      String page)
      throws UnknownHostException {
    this.options = options;
    InetAddress address = InetAddress.getByName(options.listen());
    check(options, address);
    Session session = new Session(token(), options.reviewer());
    this.ledgers = opened(options.ledger(), clock);
    this.writer = new LedgerWriter(options.ledger(), clock);
    this.queue = new IngestQueue(writer, reader, clock, job -> stream.publish("job", written(job)));
    HttpHandler handler = handler(session, demo, page);
    try {
      this.listener = new HttpListener(new InetSocketAddress(address, options.port()), handler);
    } catch (IOException e) {
      release();
      throw new IllegalStateException(
          "cannot listen on "
              + options.listen()
              + ":"
              + options.port()
              + ": "
              + e.getMessage()
              + "; --port N takes another, 0 any that is free",
          e);
    }
    handler.open(
        new RequestGuard(
            options.listen(),
            address.isLoopbackAddress(),
            listener.port(),
            session.token(),
            options.token()));
    Thread.ofPlatform().daemon().name("watch").start(this::watch);
  }

  private HttpHandler handler(Session session, Supplier<List<ProvidedReport>> demo, String page) {
    String name = String.valueOf(options.ledger().getFileName());
    Meta meta = new Meta(options.version(), name, JobRoutes.UPLOAD, !demo.get().isEmpty());
    ApiRouter router =
        new ApiRouter(
            session,
            ledgers,
            new JobRoutes(queue, demo),
            new ReviewRoute(writer, options.reviewer()),
            meta);
    return new HttpHandler(router, new StaticFiles(page), stream, this::greeting);
  }

  /**
   * Starts to serve; creates the ledger if it does not exist.
   *
   * @param demo the reports of the demo; none where there is no demo
   * @throws LedgerException if the ledger cannot be read
   * @throws IllegalArgumentException if there is no such address, or it requires a token
   * @throws IllegalStateException if the address is taken
   */
  public static HearsayServer start(
      ServeOptions options,
      Reader reader,
      Supplier<List<ProvidedReport>> demo,
      InstantSource clock) {
    return start(options, reader, demo, clock, PAGE);
  }

  /**
   * @param page where in the class path the page's files are
   */
  static HearsayServer start(
      ServeOptions options,
      Reader reader,
      Supplier<List<ProvidedReport>> demo,
      InstantSource clock,
      String page) {
    try {
      return new HearsayServer(options, reader, demo, clock, page);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("no such address: " + options.listen(), e);
    }
  }

  private static void check(ServeOptions options, InetAddress address) {
    if (!address.isLoopbackAddress() && options.token() == null) {
      throw new IllegalArgumentException(
          options.listen()
              + " can be reached by others: --listen there requires --token, of at least "
              + ServeOptions.TOKEN_LENGTH
              + " characters");
    }
  }

  private static String token() {
    byte[] bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Queries the ledger once, so that a damaged one is reported before the page opens. */
  private static LedgerPool opened(Path path, InstantSource clock) {
    if (!Files.exists(path)) {
      new LedgerWriter(path, clock).write(PATIENCE, ledger -> ledger.overview().last());
    }
    LedgerPool ledgers =
        new LedgerPool(path, Math.max(2, Runtime.getRuntime().availableProcessors()));
    try {
      ledgers.query(open -> open.ledger().overview().bounds());
    } catch (RuntimeException e) {
      ledgers.close();
      throw e;
    }
    return ledgers;
  }

  private static byte[] written(Job job) {
    return ApiResponse.written(json -> JobJson.write(json, job));
  }

  private LedgerVersion version() {
    return ledgers.query(LedgerConnection::refresh);
  }

  /** The events that a new subscriber is sent first. */
  private List<byte[]> greeting() {
    List<byte[]> out = new ArrayList<>();
    queue.jobs().reversed().forEach(job -> out.add(EventStream.event("job", written(job))));
    out.add(EventStream.event("ledger", ApiResponse.written(refreshed()::write)));
    return out;
  }

  /** The version of the ledger; it is published if it is not the one that was published last. */
  private synchronized LedgerVersion refreshed() {
    LedgerVersion now = version();
    if (!now.equals(published)) {
      published = now;
      stream.publish("ledger", ApiResponse.written(now::write));
    }
    return now;
  }

  /** Looks whether this or another process has written, while there are subscribers. */
  private void watch() {
    try {
      while (!closed.await(WATCH.toMillis(), TimeUnit.MILLISECONDS)) {
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    try {
      if (stream.hasSubscribers()) {
        refreshed();
      }
    } catch (LedgerException | ProblemException e) {
      // A request is answered with what is wrong; subscribers are sent nothing.
      LOG.log(Level.FINE, "the ledger cannot be read", e);
    }
  }

  public int port() {
    return listener.port();
  }

  /** The address to open the page at. */
  public URI address() {
    String host =
        options.listen().indexOf(':') >= 0 ? "[" + options.listen() + "]" : options.listen();
    String token = options.token();
    return URI.create(
        "http://" + host + ":" + port() + "/" + (token == null ? "" : "?token=" + token));
  }

  /** Waits until it is closed. */
  public void await() throws InterruptedException {
    closed.await();
  }

  @Override
  public void close() {
    closed.countDown();
    stream.close();
    listener.close();
    release();
  }

  private void release() {
    queue.close();
    ledgers.close();
    writer.close();
  }
}
