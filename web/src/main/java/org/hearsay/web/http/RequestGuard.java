package org.hearsay.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.security.MessageDigest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides which requests are let in.
 *
 * <ol>
 *   <li>The Host must be this server by an address, or by "localhost": a name that somebody else
 *       makes point here (DNS rebinding) is refused, since a browser sends that name.
 *   <li>What another site's page sends is refused: Origin, where it is sent, must be this server,
 *       and so must Sec-Fetch-Site; only a link that is followed to the page itself may come from
 *       anywhere.
 *   <li>What changes something carries the token of this start in a header of its own, which no
 *       form can send and no other site can read.
 *   <li>On another address than the loopback, everything needs the token that the server was
 *       started with, as a cookie or a bearer's.
 * </ol>
 *
 * <p>OWASP's cheat sheet on cross-site request forgery has the second and third; the fourth is what
 * makes an address that others can reach bearable.
 */
public final class RequestGuard {
  public static final String TOKEN = "X-Hearsay-Token";

  /** An address in numbers: nobody can make a name of it point elsewhere. */
  private static final Pattern NUMBERS =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-fA-F:.]+(%[0-9a-zA-Z]+)?\\]");

  private final boolean loopback;
  private final String listening;
  private final int port;
  private final String token;
  private final @Nullable String access;

  /**
   * @param listening the address as it was given: numbers or a name
   * @param port that is listened on
   * @param token of this start
   * @param access the token that every request needs; null where none is needed
   */
  public RequestGuard(
      String listening, boolean loopback, int port, String token, @Nullable String access) {
    this.loopback = loopback;
    this.listening = listening.toLowerCase(Locale.ROOT);
    this.port = port;
    this.token = requireNonNull(token, "token is null");
    this.access = access;
    if (!loopback && access == null) {
      throw new IllegalArgumentException("an address that others can reach requires a token");
    }
  }

  /**
   * What the guard examines of a request's head; absent headers are empty.
   *
   * @param page whether it is for the page itself, and not for the API
   */
  record Head(
      String method,
      boolean page,
      String host,
      String origin,
      String site,
      String mode,
      String token,
      String authorization,
      Map<String, String> cookies) {
    Head {
      cookies = Map.copyOf(cookies);
    }

    boolean changes() {
      return !method.equals("GET") && !method.equals("HEAD");
    }
  }

  /** Why a request is refused; empty where it is let in. */
  Optional<Problem> refuse(Head head) {
    if (!isHere(head.host())) {
      return Optional.of(
          Problem.forbidden("this server does not answer under the name " + shown(head.host())));
    }
    if (!head.origin().isEmpty() && !head.origin().equalsIgnoreCase("http://" + head.host())) {
      return Optional.of(Problem.forbidden("requests from another site are refused"));
    }
    boolean follows = head.page() && !head.changes() && head.mode().equals("navigate");
    if (!head.site().isEmpty()
        && !head.site().equals("same-origin")
        && !head.site().equals("none")
        && !follows) {
      return Optional.of(Problem.forbidden("requests from another site are refused"));
    }
    if (!hasAccess(head)) {
      return Optional.of(Problem.unauthorized());
    }
    if (head.changes() && !same(token, head.token())) {
      return Optional.of(
          Problem.forbidden(
              "requests that change something require the header "
                  + TOKEN
                  + " ("
                  + ApiPath.PREFIX
                  + "/session)"));
    }
    return Optional.empty();
  }

  private boolean hasAccess(Head head) {
    if (access == null) {
      return true;
    }
    String bearer =
        head.authorization().startsWith("Bearer ") ? head.authorization().substring(7) : "";
    return isAccess(bearer.strip()) || isAccess(head.cookies().getOrDefault(cookie(), ""));
  }

  /** Whether this is what the server was started with. */
  boolean isAccess(String text) {
    return access != null && same(access, text);
  }

  /** Cookies know no port: another server of the same host has its own. */
  String cookie() {
    return "hearsay-" + port;
  }

  private boolean isHere(String host) {
    int colon = host.lastIndexOf(':');
    boolean hasPort = colon > host.lastIndexOf(']');
    String name = (hasPort ? host.substring(0, colon) : host).toLowerCase(Locale.ROOT);
    String number = hasPort ? host.substring(colon + 1) : "80";
    if (!number.equals(String.valueOf(port))) {
      return false;
    }
    if (name.equals("localhost")) {
      return true;
    }
    return loopback
        ? name.equals("127.0.0.1") || name.equals("[::1]")
        : NUMBERS.matcher(name).matches() || name.equals(listening);
  }

  private static String shown(String host) {
    String plain = host.replaceAll("[^A-Za-z0-9.:\\[\\]_-]", "?");
    return plain.substring(0, Math.min(plain.length(), 80));
  }

  /** In constant time, which reveals nothing of where they differ. */
  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
  }
}
