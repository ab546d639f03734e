package org.hearsay.source.watch;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Locale;
import org.hearsay.source.web.FetchResult;
import org.hearsay.source.web.FetchResult.Validators;
import org.hearsay.source.web.Politeness;
import org.hearsay.source.web.WebSource;
import org.jspecify.annotations.Nullable;

/** The web, asked politely. */
public record PoliteWeb(WebSource source, Politeness polite) {
  public PoliteWeb {
    requireNonNull(source, "source is null");
    requireNonNull(polite, "polite is null");
  }

  FetchResult ask(String address, Validators last) {
    return source.ask(address, last, polite);
  }

  /** When the host of an address may be asked; long past if it is none. */
  Instant readyAt(String address) {
    URI uri = uri(address);
    return uri == null ? Instant.EPOCH : polite.readyAt(uri);
  }

  /** Whether its host is to be left alone for longer than is waited for. */
  boolean isLeftAlone(String address) {
    URI uri = uri(address);
    return uri != null && polite.isLeftAlone(uri);
  }

  /** What is the same for all spellings of an address: "HTTPS://Post.example:443/feed#top". */
  static String key(String address) {
    URI uri = uri(address);
    if (uri == null || uri.getHost() == null || uri.getScheme() == null) {
      return address;
    }
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    int usual = scheme.equals("https") ? 443 : 80;
    String port = uri.getPort() < 0 || uri.getPort() == usual ? "" : ":" + uri.getPort();
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port + path + query;
  }

  private static @Nullable URI uri(String address) {
    try {
      return WebSource.uri(address);
    } catch (URISyntaxException e) {
      return null; // Then it will not be asked either.
    }
  }
}
