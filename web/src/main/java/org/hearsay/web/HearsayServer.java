package org.hearsay.web;

import io.helidon.webserver.WebServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
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
import org.jspecify.annotations.Nullable;

/** The page and its interface on an address, until it is closed. */
public final class HearsayServer implements AutoCloseable {
  static final String PAGE = "/org/hearsay/web/page/";

  /** Held, since a logger that nobody holds forgets its level: nothing of Helidon's on stderr. */
  private static final Logger HELIDON = Logger.getLogger("io.helidon");

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration WATCH = Duration.ofSeconds(1);
  private static final int TOKEN_BYTES = 24;

  private final WebServer server;
  private final ServeOptions options;
  private final Ledgers ledgers;
  private final Writing writing;
  private final Intake intake;
  private final Stream stream;
  private final CountDownLatch closed = new CountDownLatch(1);
  private @Nullable Mark told;

  private HearsayServer(
      ServeOptions options,
      Reader reader,
      Supplier<List<Provided>> demo,
      InstantSource clock,
      String page)
      throws UnknownHostException {
    HELIDON.setLevel(Level.WARNING);
    this.options = options;
    InetAddress address = InetAddress.getByName(options.listen());
    check(options, address);
    checkFree(options, address);
    String token = token();
    this.ledgers = opened(options.ledger(), clock);
    this.writing = new Writing(options.ledger(), clock);
    this.stream = new Stream();
    this.intake = new Intake(writing, reader, clock, job -> stream.tell("job", written(job)));
    String name = String.valueOf(options.ledger().getFileName());
    Meta meta = new Meta(options.version(), name, Api.UPLOAD, !demo.get().isEmpty());
    Api api =
        new Api(
            token,
            options.reviewer(),
            ledgers,
            intake,
            new Reviewing(writing, options.reviewer()),
            demo,
            meta);
    Door door = new Door(api, new PageFiles(page), stream, this::greeting);
    this.server =
        WebServer.builder()
            .address(address)
            .port(options.port())
            .shutdownHook(false)
            // Else an answer of several packets waits 40 ms for the browser to acknowledge the
            // first.
            .connectionOptions(socket -> socket.tcpNoDelay(true))
            .routing(routing -> routing.any(door::handle))
            .build();
    server.start();
    if (!server.isRunning()) {
      close();
      throw new IllegalStateException("cannot listen on " + where(options));
    }
    door.open(
        new Guard(
            options.listen(), address.isLoopbackAddress(), server.port(), token, options.token()));
    Thread.ofPlatform().daemon().name("watch").start(this::watch);
  }

  /**
   * Starts to serve; makes the ledger if it is not there.
   *
   * @param demo the reports of the demo; none where there is no demo
   * @throws LedgerException if the ledger cannot be read
   * @throws IllegalArgumentException if the address is none, or needs a token
   * @throws IllegalStateException if the address is taken
   */
  public static HearsayServer start(
      ServeOptions options, Reader reader, Supplier<List<Provided>> demo, InstantSource clock) {
    return start(options, reader, demo, clock, PAGE);
  }

  /**
   * @param page where in the class path the page's files are
   */
  static HearsayServer start(
      ServeOptions options,
      Reader reader,
      Supplier<List<Provided>> demo,
      InstantSource clock,
      String page) {
    try {
      return new HearsayServer(options, reader, demo, clock, page);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("there is no address " + options.listen(), e);
    }
  }

  private static void check(ServeOptions options, InetAddress address) {
    if (!address.isLoopbackAddress() && options.token() == null) {
      throw new IllegalArgumentException(
          options.listen()
              + " can be reached by others: --listen there needs --token, of at least "
              + ServeOptions.TOKEN_LENGTH
              + " characters");
    }
  }

  /** The server's own start tells why it fails to nobody but its log. */
  private static void checkFree(ServeOptions options, InetAddress address) {
    if (options.port() == 0) {
      return;
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, options.port()));
    } catch (IOException e) {
      throw new IllegalStateException(
          "cannot listen on "
              + where(options)
              + ": "
              + e.getMessage()
              + "; --port N takes another, 0 any that is free",
          e);
    }
  }

  private static String where(ServeOptions options) {
    return options.listen() + ":" + options.port();
  }

  private static String token() {
    byte[] bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Asks the ledger something, so that one that is damaged is told of before the page opens. */
  private static Ledgers opened(Path path, InstantSource clock) {
    if (!Files.exists(path)) {
      new Writing(path, clock).write(PATIENCE, ledger -> ledger.overview().last());
    }
    Ledgers ledgers = new Ledgers(path, Math.max(2, Runtime.getRuntime().availableProcessors()));
    try {
      ledgers.ask(open -> open.ledger().overview().bounds());
    } catch (RuntimeException e) {
      ledgers.close();
      throw e;
    }
    return ledgers;
  }

  private static byte[] written(Job job) {
    return Answer.written(json -> job.write(Forms.to(json)));
  }

  private Mark mark() {
    return ledgers.ask(Open::look);
  }

  /** What who listens is told at first. */
  private List<byte[]> greeting() {
    List<byte[]> out = new ArrayList<>();
    intake.jobs().reversed().forEach(job -> out.add(Stream.event("job", written(job))));
    out.add(Stream.event("ledger", Answer.written(news()::write)));
    return out;
  }

  /** The state of the ledger; all who listen are told if it is another than they were told last. */
  private synchronized Mark news() {
    Mark now = mark();
    if (!now.equals(told)) {
      told = now;
      stream.tell("ledger", Answer.written(now::write));
    }
    return now;
  }

  /** Looks whether this or another process has written, as long as somebody listens. */
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
      if (stream.isHeard()) {
        news();
      }
    } catch (LedgerException | Problem.Refusal e) {
      // Who asks something of the ledger is told what is wrong with it; who listens hears nothing.
      HELIDON.log(Level.FINE, "the ledger cannot be looked at", e);
    }
  }

  public int port() {
    return server.port();
  }

  /** Where the page is, as its user opens it. */
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
    intake.close();
    if (server != null && server.isRunning()) {
      server.stop();
    }
    ledgers.close();
    writing.close();
  }
}
