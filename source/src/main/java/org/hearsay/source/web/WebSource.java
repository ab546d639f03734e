package org.hearsay.source.web;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpStatus;
import org.hearsay.source.Capture;
import org.hearsay.source.Capture.Method;
import org.hearsay.source.Item;
import org.hearsay.source.Limits;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.hearsay.source.archive.ContentEncoding;
import org.hearsay.source.web.FetchResult.Validators;
import org.jspecify.annotations.Nullable;

/**
 * Reports from http and https addresses, bounded in size, time and redirects.
 *
 * <p>A host is asked only if all its addresses are public, and again after each redirect: a
 * report's link must not reach into the analyst's own network.
 *
 * @param allowPrivate ask private, loopback and link-local addresses too
 * @param agent who asks, as servers are told
 */
public record WebSource(Limits limits, boolean allowPrivate, String agent) {
  /** Who asks where no contact is told. */
  public static final String AGENT = "hearsay/0.1 (reads news reports for one analyst's ledger)";

  private static final int MOST_PORT = 65_535;

  /** An address of mail or of a page that can stand in a header's comment. */
  private static final Pattern CONTACT = Pattern.compile("[\\x21-\\x7e&&[^()\\\\]]{3,200}");

  private static final String ACCEPT =
      "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/xml;q=0.9,"
          + " text/plain;q=0.9, */*;q=0.5";

  /** A host whose last part is a number is one (WHATWG URL, "ends in a number"). */
  private static final Pattern NUMBER = Pattern.compile("(?i)(?:^|\\.)(?:\\d+|0x[0-9a-f]*)\\.?$");

  private static final Pattern IPV4 =
      Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");

  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://.*");
  private static final Pattern HOST = Pattern.compile("(?i)(https?://)([^/?#:@\\[\\]]+)(.*)");
  private static final Pattern NOT_IN_ADDRESS = Pattern.compile("[ \"<>\\\\^`{|}]");
  private static final int REDIRECT = 3;

  public WebSource {
    requireNonNull(limits, "limits is null");
    requireNonNull(agent, "agent is null");
  }

  /** Without a contact. */
  public WebSource(Limits limits, boolean allowPrivate) {
    this(limits, allowPrivate, AGENT);
  }

  /**
   * The same, telling servers whom to write to.
   *
   * @param contact an address of mail or of a page
   * @throws IllegalArgumentException if it is none
   */
  public WebSource withContact(String contact) {
    if (!CONTACT.matcher(contact).matches()) {
      throw new IllegalArgumentException(contact + ": not an address of mail or of a page");
    }
    return new WebSource(limits, allowPrivate, AGENT.replace(")", "; contact: " + contact + ")"));
  }

  /** Whether this is an address and not the name of a file. */
  public static boolean isAddress(String name) {
    return ADDRESS.matcher(name).matches();
  }

  /** What is at an address: bytes, or the reason why not. */
  public Item ask(String address) {
    return ask(address, RequestPolicy.OPEN);
  }

  /**
   * The same.
   *
   * @param gate asked before each request
   */
  public Item ask(String address, RequestPolicy gate) {
    return switch (ask(address, Validators.NONE, gate)) {
      case FetchResult.Fetched fetched -> fetched.raw();
      case FetchResult.Failed failed ->
          new Item.Captured(Capture.none(Method.HTTP, failed.rejected()));
      case FetchResult.NotModified unmodified ->
          new Item.Captured(
              Capture.none(
                  Method.HTTP,
                  new Rejected(address, Reason.UNREADABLE, "the server answered 304")));
    };
  }

  /**
   * The same.
   *
   * @param last what the server told of what it has, the last time
   * @param gate asked before each request; the time that it takes is not counted
   */
  public FetchResult ask(String address, Validators last, RequestPolicy gate) {
    ExecutorService thread =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    try {
      return follow(thread, address, last, gate);
    } catch (URISyntaxException e) {
      return unreadable(address, "cannot be read: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return unreadable(address, "interrupted");
    } finally {
      thread.shutdownNow();
    }
  }

  private FetchResult follow(
      ExecutorService thread, String address, Validators last, RequestPolicy gate)
      throws InterruptedException, URISyntaxException {
    URI uri = uri(address);
    Duration left = limits.time();
    for (int hop = 0; hop <= limits.redirects(); hop++) {
      Rejected refused = isWeb(uri) ? gate.before(address, uri) : notWeb(address, uri);
      if (refused != null) {
        return new FetchResult.Failed(refused, 0, null);
      }
      Instant start = Instant.now();
      Step step = inTime(thread, address, uri, last, left);
      gate.after(uri, step.answer);
      if (step.next == null) {
        return step.answer;
      }
      left = left.minus(Duration.between(start, Instant.now()));
      uri = uri.resolve(uri(step.next));
    }
    return unreadable(address, "more than " + limits.redirects() + " redirects");
  }

  /**
   * What one request gave.
   *
   * @param next where it leads on; null if it does not
   */
  private record Step(FetchResult answer, @Nullable String next) {
    Step(FetchResult answer) {
      this(answer, null);
    }
  }

  private Step inTime(
      ExecutorService thread, String address, URI uri, Validators last, Duration left)
      throws InterruptedException {
    HttpGet request = request(uri, last);
    Future<Step> step = thread.submit(() -> step(address, uri, request));
    try {
      return step.get(Math.max(1, left.toMillis()), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return new Step(unreadable(address, "no answer within " + limits.time().toSeconds() + " s"));
    } catch (ExecutionException e) {
      return new Step(failed(address, e.getCause()));
    } finally {
      request.cancel();
    }
  }

  private HttpGet request(URI uri, Validators last) {
    HttpGet request = new HttpGet(uri);
    request.setHeader("User-Agent", agent);
    request.setHeader("Accept", ACCEPT);
    request.setHeader("Accept-Encoding", "gzip");
    if (last.etag() != null) {
      request.setHeader("If-None-Match", last.etag());
    }
    if (last.lastModified() != null) {
      request.setHeader("If-Modified-Since", last.lastModified());
    }
    return request;
  }

  private Step step(String address, URI uri, HttpGet request) throws IOException {
    HttpHost host = new HttpHost(uri.getScheme(), uri.getHost(), uri.getPort());
    ClassicHttpResponse answer = Connections.client(allowPrivate).executeOpen(host, request, null);
    boolean wholly = false;
    try {
      Step step = step(address, uri, answer);
      wholly = step.answer instanceof FetchResult.Fetched;
      return step;
    } finally {
      if (wholly) {
        answer.close();
      } else {
        // Closing would read on to the end of a body, which may have none.
        request.cancel();
      }
    }
  }

  private Step step(String address, URI uri, ClassicHttpResponse answer) throws IOException {
    int status = answer.getCode();
    String next = header(answer, "Location");
    if (status == HttpStatus.SC_NOT_MODIFIED) {
      return new Step(new FetchResult.NotModified());
    }
    if (status / 100 == REDIRECT && next != null) {
      return new Step(new FetchResult.NotModified(), next);
    }
    return new Step(
        status == HttpStatus.SC_OK
            ? came(address, uri, answer)
            : new FetchResult.Failed(
                new Rejected(address, Reason.UNREADABLE, "the server answered " + status),
                status,
                RetryAfter.of(header(answer, "Retry-After"), header(answer, "Date"))));
  }

  private FetchResult came(String address, URI uri, ClassicHttpResponse answer) throws IOException {
    byte[] bytes = body(answer);
    if (bytes.length > limits.bytes()) {
      return new FetchResult.Failed(
          new Rejected(address, Reason.TOO_LARGE, "too large: the limit is " + limits.size()),
          200,
          null);
    }
    String type = header(answer, "Content-Type");
    return new FetchResult.Fetched(
        new Item.Raw(address, Method.HTTP, type, null, bytes, uri.toString(), List.of()),
        new Validators(header(answer, "ETag"), header(answer, "Last-Modified")));
  }

  /** One byte more than the limit at most, whatever it unpacks to. */
  private byte[] body(ClassicHttpResponse answer) throws IOException {
    HttpEntity entity = answer.getEntity();
    if (entity == null) {
      return new byte[0];
    }
    // Not closed here: see above.
    byte[] bytes = entity.getContent().readNBytes(limits.bytes() + 1);
    List<String> codings =
        Stream.of(answer.getHeaders("Content-Encoding")).map(Header::getValue).toList();
    byte[] plain = ContentEncoding.undo(codings, bytes, limits.bytes(), false);
    // A file that is packed itself: sitemap.xml.gz.
    return ContentEncoding.isGzip(plain)
        ? ContentEncoding.undo(List.of("gzip"), plain, limits.bytes(), false)
        : plain;
  }

  private static @Nullable String header(ClassicHttpResponse answer, String name) {
    Header header = answer.getFirstHeader(name);
    String value = header == null ? null : header.getValue();
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** The address as it is asked, without its fragment. */
  public static URI uri(String address) throws URISyntaxException {
    // As browsers do: links with a space or a bar in them are common.
    String told =
        NOT_IN_ADDRESS
            .matcher(ascii(address.strip()))
            .replaceAll(
                found -> String.format(Locale.ROOT, "%%%02X", (int) found.group().charAt(0)));
    URI uri = new URI(told);
    if (uri.getPort() > MOST_PORT) {
      throw new URISyntaxException(address, "there is no port " + uri.getPort());
    }
    return uri.getRawFragment() == null
        ? new URI(uri.toASCIIString())
        : new URI(uri.toASCIIString().substring(0, uri.toASCIIString().indexOf('#')));
  }

  /** With a host of other letters by its name in DNS (RFC 3490): xn--e1afmkfd. */
  private static String ascii(String address) {
    Matcher parts = HOST.matcher(address);
    if (!parts.matches() || parts.group(2).chars().allMatch(sign -> sign < 0x80)) {
      return address;
    }
    try {
      return parts.group(1) + IDN.toASCII(parts.group(2)) + parts.group(3);
    } catch (IllegalArgumentException e) {
      return address; // Then it is no address, and is told to be none.
    }
  }

  private static boolean isWeb(URI uri) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    return uri.getHost() != null
        && uri.getRawUserInfo() == null
        && !isOddNumber(uri.getHost())
        && (scheme.equals("http") || scheme.equals("https"));
  }

  /**
   * Whether a host is a number in another form than "192.0.2.1": "0177.0.0.1" is one address to
   * browsers and another to Java, and nobody's link is written so.
   */
  private static boolean isOddNumber(String host) {
    return NUMBER.matcher(host).find() && !IPV4.matcher(host).matches();
  }

  private static Rejected notWeb(String address, URI uri) {
    if (uri.getRawUserInfo() != null) {
      return new Rejected(
          address,
          Reason.ADDRESS,
          "an address with a user's name in it, before the @, is not asked");
    }
    if (uri.getHost() != null && isOddNumber(uri.getHost())) {
      return new Rejected(
          address, Reason.ADDRESS, "a number that may be one address or another: " + uri.getHost());
    }
    return new Rejected(address, Reason.ADDRESS, "not an http or https address: " + uri);
  }

  private static FetchResult failed(String address, @Nullable Throwable cause) {
    if (cause instanceof Connections.PrivateAddress refused) {
      return new FetchResult.Failed(
          new Rejected(address, Reason.ADDRESS, String.valueOf(refused.getMessage())), 0, null);
    }
    if (cause instanceof UnknownHostException) {
      return unreadable(address, "cannot be read: no such host");
    }
    String message = cause == null ? null : cause.getMessage();
    return unreadable(
        address, "cannot be read: " + (message == null ? "the connection failed" : message));
  }

  private static FetchResult unreadable(String address, String message) {
    return new FetchResult.Failed(new Rejected(address, Reason.UNREADABLE, message), 0, null);
  }
}
