package org.hearsay.web;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How the ledger is served.
 *
 * @param ledger the file; made if it is not there
 * @param listen an address in numbers, or a name
 * @param port 0 for any that is free
 * @param token that every request needs; null on the loopback
 * @param reviewer under whose name reviews are written unless they tell another
 * @param version of this build
 */
public record ServeOptions(
    Path ledger, String listen, int port, @Nullable String token, String reviewer, String version) {
  public static final String LOOPBACK = "127.0.0.1";
  public static final int PORT = 7117;

  /** What cannot be guessed in the time that there is. */
  public static final int TOKEN_LENGTH = 16;

  public ServeOptions {
    requireNonNull(ledger, "ledger is null");
    requireNonNull(listen, "listen is null");
    requireNonNull(reviewer, "reviewer is null");
    requireNonNull(version, "version is null");
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("there is no port " + port);
    }
    if (token != null && token.length() < TOKEN_LENGTH) {
      throw new IllegalArgumentException(
          "a token of at least " + TOKEN_LENGTH + " characters is needed");
    }
  }
}
