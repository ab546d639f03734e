package org.hearsay.web;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How to serve the ledger.
 *
 * @param ledger the file; created if it does not exist
 * @param listen an IP address, or a host name
 * @param port 0 for any free one
 * @param token that every request must carry; null on the loopback
 * @param reviewer under whose name reviews are recorded unless they name another
 * @param version of this build
 */
public record ServeOptions(
    Path ledger, String listen, int port, @Nullable String token, String reviewer, String version) {
  public static final String LOOPBACK = "127.0.0.1";
  public static final int PORT = 7117;

  /** Too long to be guessed. */
  public static final int TOKEN_LENGTH = 16;

  public ServeOptions {
    requireNonNull(ledger, "ledger is null");
    requireNonNull(listen, "listen is null");
    requireNonNull(reviewer, "reviewer is null");
    requireNonNull(version, "version is null");
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("no such port: " + port);
    }
    if (token != null && token.length() < TOKEN_LENGTH) {
      throw new IllegalArgumentException(
          "a token must have at least " + TOKEN_LENGTH + " characters");
    }
  }
}
