package org.hearsay.source.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.hearsay.source.Item;
import org.hearsay.source.Limits;
import org.hearsay.source.Outcome;
import org.hearsay.source.Outcome.Accepted;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.hearsay.source.input.Capturing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebSourceTest {
  private static final Limits LIMITS = new Limits(1000, Duration.ofSeconds(2), 2);

  private HttpServer server;
  private String root;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    root = "http://127.0.0.1:" + server.getAddress().getPort();
    server.createContext("/page", e -> answer(e, 200, "<html><p>Vale said no."));
    server.createContext("/large", e -> answer(e, 200, "x".repeat(2000)));
    server.createContext("/gone", e -> answer(e, 404, "gone"));
    server.createContext("/once", e -> redirect(e, "/page"));
    server.createContext("/ring", e -> redirect(e, "/ring"));
    server.createContext("/file", e -> redirect(e, "file:///etc/hostname"));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void read_page_followsARedirect() {
    Outcome outcome = read("/once");
    assertThat(outcome).isInstanceOf(Accepted.class);
    assertThat(((Accepted) outcome).report().text()).isEqualTo("Vale said no.");
    assertThat(((Accepted) outcome).report().id()).isEqualTo(root + "/once");
  }

  @Test
  void read_privateAddress_isRefusedUnlessAsked() {
    Outcome outcome =
        new Capturing(LIMITS, false).of(new Item.Named(root + "/page")).getFirst().outcome();
    assertThat(((Rejected) outcome).reason()).isEqualTo(Reason.ADDRESS);
    assertThat(((Rejected) outcome).message()).contains("127.0.0.1", "--allow-private");
  }

  @Test
  void read_damage_isRejectedWithItsReason() {
    assertThat(((Rejected) read("/large")).reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(((Rejected) read("/gone")).message()).contains("404");
    assertThat(((Rejected) read("/ring")).message()).contains("2 redirects");
    assertThat(((Rejected) read("/file")).reason()).isEqualTo(Reason.ADDRESS);
    assertThat(((Rejected) read("/%zz")).reason()).isEqualTo(Reason.UNREADABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "0.1.2.3",
        "198.18.0.1",
        "255.255.255.255",
        "224.0.0.1",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "::ffff:10.0.0.1",
        "::7f00:1",
        "64:ff9b::a00:1",
        "2002:a00:1::"
      })
  void test_address_isNotPublic(String address) throws IOException {
    assertThat(PublicAddress.test(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1.1.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111"})
  void test_address_isPublic(String address) throws IOException {
    assertThat(PublicAddress.test(InetAddress.getByName(address))).isTrue();
  }

  private Outcome read(String path) {
    return new Capturing(LIMITS, true).of(new Item.Named(root + path)).getFirst().outcome();
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().set("Location", to);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }
}
