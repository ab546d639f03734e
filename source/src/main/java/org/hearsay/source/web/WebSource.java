package org.hearsay.source.web;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.hearsay.source.Capture;
import org.hearsay.source.Capture.Method;
import org.hearsay.source.Item;
import org.hearsay.source.Limits;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * Reports from http and https addresses, bounded in size, time and redirects.
 *
 * <p>A host is asked only if all its addresses are public, and again after each redirect: a
 * report's link must not reach into the analyst's own network. (Between the check and the request
 * the JVM answers the name from its own cache, so a name that changes in between gains nothing.)
 *
 * @param allowPrivate ask private, loopback and link-local addresses too
 */
public record WebSource(Limits limits, boolean allowPrivate) {
  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://.*");
  private static final int REDIRECT = 3;

  public WebSource {
    requireNonNull(limits, "limits is null");
  }

  /** Whether this is an address and not the name of a file. */
  public static boolean isAddress(String name) {
    return ADDRESS.matcher(name).matches();
  }

  /** What is at an address: bytes, or the reason why not. */
  public Item ask(String address) {
    HttpClient client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(limits.time())
            .build();
    ExecutorService thread =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    Future<Item> outcome = thread.submit(() -> follow(client, address));
    try {
      return outcome.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return unreadable(address, "no answer within " + limits.time().toSeconds() + " s");
    } catch (ExecutionException e) {
      return unreadable(address, "cannot be read: " + message(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return unreadable(address, "interrupted");
    } finally {
      thread.shutdownNow();
      client.shutdownNow();
    }
  }

  private Item follow(HttpClient client, String address)
      throws IOException, InterruptedException, URISyntaxException {
    URI uri = new URI(address);
    for (int hop = 0; hop <= limits.redirects(); hop++) {
      Rejected refused = check(address, uri);
      if (refused != null) {
        return none(refused);
      }
      HttpRequest request =
          HttpRequest.newBuilder(uri)
              .timeout(limits.time())
              .header("User-Agent", "hearsay")
              .header("Accept", "text/html, text/plain")
              .build();
      HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        String next = answer.headers().firstValue("Location").orElse(null);
        if (answer.statusCode() / 100 != REDIRECT || next == null) {
          return answer.statusCode() == 200
              ? raw(address, answer, body)
              : unreadable(address, "the server answered " + answer.statusCode());
        }
        uri = uri.resolve(new URI(next));
      }
    }
    return unreadable(address, "more than " + limits.redirects() + " redirects");
  }

  private Item raw(String address, HttpResponse<InputStream> answer, InputStream body)
      throws IOException {
    byte[] bytes = body.readNBytes(limits.bytes() + 1);
    if (bytes.length > limits.bytes()) {
      return none(
          new Rejected(address, Reason.TOO_LARGE, "too large: the limit is " + limits.size()));
    }
    String type = answer.headers().firstValue("Content-Type").orElse(null);
    return new Item.Raw(address, Method.HTTP, type, null, bytes);
  }

  private @Nullable Rejected check(String address, URI uri) throws UnknownHostException {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (uri.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
      return new Rejected(address, Reason.ADDRESS, "not an http or https address: " + uri);
    }
    if (allowPrivate) {
      return null;
    }
    for (InetAddress at : InetAddress.getAllByName(uri.getHost())) {
      if (!PublicAddress.test(at)) {
        return new Rejected(
            address,
            Reason.ADDRESS,
            uri.getHost()
                + " is the private address "
                + at.getHostAddress()
                + "; --allow-private asks it all the same");
      }
    }
    return null;
  }

  private static Item unreadable(String address, String message) {
    return none(new Rejected(address, Reason.UNREADABLE, message));
  }

  private static Item none(Rejected rejected) {
    return new Item.Come(Capture.none(Method.HTTP, rejected));
  }

  private static String message(@Nullable Throwable cause) {
    if (cause instanceof UnknownHostException) {
      return "no such host";
    }
    String message = cause == null ? null : cause.getMessage();
    return message == null ? "the connection failed" : message;
  }
}
