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
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import org.hearsay.ingest.ParsedReport;
import org.hearsay.ledger.journal.LedgerException;
import org.hearsay.reader.Reader;
import org.hearsay.web.api.ApiRouter;
import org.hearsay.web.api.JobRoutes;
import org.hearsay.web.api.LedgerPool;
import org.hearsay.web.api.Meta;
import org.hearsay.web.api.ReviewRoute;
import org.hearsay.web.api.Session;
import org.hearsay.web.http.EventStream;
import org.hearsay.web.http.HttpHandler;
import org.hearsay.web.http.HttpListener;
import org.hearsay.web.http.RequestGuard;
import org.hearsay.web.http.StaticFiles;
import org.hearsay.web.jobs.IngestQueue;
import org.hearsay.web.jobs.LedgerWriter;

/** Serves the page and its API on an address, until it is closed. */
public final class HearsayServer implements AutoCloseable {
  static final String PAGE = "/org/hearsay/web/page/";

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int TOKEN_BYTES = 24;

  private final ServeOptions options;
  private final HttpListener listener;
  private final LedgerPool ledgers;
  private final LedgerWriter writer;
  private final EventStream stream = new EventStream();
  private final LedgerWatch watch;
  private final IngestQueue queue;

  private HearsayServer(
      ServeOptions options,
      Reader reader,
      Supplier<List<ParsedReport>> demo,
      InstantSource clock,
      String page)
      throws UnknownHostException {
    this.options = options;
    InetAddress address = InetAddress.getByName(options.listen());
    check(options, address);
    this.listener = bound(options, address);
    try {
      this.ledgers = opened(options.ledger(), clock);
    } catch (RuntimeException e) {
      listener.close();
      throw e;
    }
    this.writer = new LedgerWriter(options.ledger(), clock);
    this.watch = new LedgerWatch(ledgers, stream);
    this.queue = new IngestQueue(writer, reader, clock, watch::publish);
    Session session = new Session(token(), options.reviewer());
    RequestGuard guard =
        new RequestGuard(
            options.listen(),
            address.isLoopbackAddress(),
            listener.port(),
            session.token(),
            options.token());
    listener.start(
        new HttpHandler(
            guard,
            router(session, demo),
            new StaticFiles(page),
            stream,
            () -> watch.greeting(queue.jobs())));
    watch.start();
  }

  private ApiRouter router(Session session, Supplier<List<ParsedReport>> demo) {
    String name = String.valueOf(options.ledger().getFileName());
    Meta meta = new Meta(options.version(), name, JobRoutes.UPLOAD, !demo.get().isEmpty());
    return new ApiRouter(
        session,
        ledgers,
        new JobRoutes(queue, demo),
        new ReviewRoute(writer, options.reviewer()),
        meta);
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
      ServeOptions options, Reader reader, Supplier<List<ParsedReport>> demo, InstantSource clock) {
    return start(options, reader, demo, clock, PAGE);
  }

  /**
   * @param page where in the class path the page's files are
   */
  static HearsayServer start(
      ServeOptions options,
      Reader reader,
      Supplier<List<ParsedReport>> demo,
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

  private static HttpListener bound(ServeOptions options, InetAddress address) {
    try {
      return HttpListener.bind(new InetSocketAddress(address, options.port()));
    } catch (IOException e) {
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
    watch.await();
  }

  @Override
  public void close() {
    watch.close();
    stream.close();
    listener.close();
    queue.close();
    ledgers.close();
    writer.close();
  }
}
