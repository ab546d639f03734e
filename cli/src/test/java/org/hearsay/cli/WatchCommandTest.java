package org.hearsay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(600)
class WatchCommandTest {
  private final Map<String, String> pages = new ConcurrentHashMap<>();
  @TempDir private Path folder;
  private HttpServer server;
  private String root;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    root = "http://127.0.0.1:" + server.getAddress().getPort();
    server.createContext(
        "/",
        exchange -> {
          String page = pages.get(exchange.getRequestURI().getPath());
          byte[] bytes = (page == null ? "none" : page).getBytes(UTF_8);
          exchange.sendResponseHeaders(page == null ? 404 : 200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    pages.put("/feed", feed("ferry"));
    pages.put("/ferry", "<html><article><p>Vale said the ferry sank.</p></article></html>");
    pages.put("/bridge", "<html><article><p>Vale said the bridge held.</p></article></html>");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void watch_once_addsWhatIsNewAndNothingTwice() {
    Ran first = watch(root + "/feed");
    assertThat(first.err()).isEmpty();
    assertThat(first.status()).isZero();
    assertThat(first.out()).contains("/feed: 1 new of 1", "1 added with 0 claims");
    pages.put("/feed", feed("bridge", "ferry"));
    Ran second = watch("--every", "1s", root + "/feed");
    assertThat(second.out()).doesNotContain("added");
    forget();
    Ran third = watch(root + "/feed");
    assertThat(third.out()).contains("/feed: 2 new of 2", "1 added with 0 claims, 1 already there");
    assertThat(run("verify", "--ledger", ledger()).status()).isZero();
  }

  @Test
  void watch_feedThatIsNone_isNamedAndTheOthersAdded() {
    Ran ran = watch(root + "/none", root + "/feed");
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err()).contains("/none: the server answered 404; again in 30 minutes");
    assertThat(ran.out()).contains("1 added");
  }

  @Test
  void watch_addressesInAFile_areFollowed() throws IOException {
    Path list = folder.resolve("feeds.txt");
    Files.writeString(list, root + "/feed\n");
    assertThat(watch("@" + list).out()).contains("1 added");
  }

  @Test
  void watch_wrongUsage_saysWhatIsRight() {
    assertThat(watch("feed.xml").status()).isEqualTo(2);
    assertThat(watch("feed.xml").err()).contains("feed.xml", "files are for add");
    assertThat(watch("--every", "soon", root + "/feed").err()).contains("90s, 15m, 1h");
  }

  @Test
  void watch_withoutLeave_asksNoPrivateAddress() {
    Ran ran = run("watch", "--once", "--ledger", ledger(), root + "/feed");
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err()).contains("private address", "--allow-private");
  }

  private void forget() {
    try {
      Files.delete(Path.of(ledger() + ".watch.jsonl"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private String ledger() {
    return folder.resolve("watched.db").toString();
  }

  private Ran watch(String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("watch", "--once", "--allow-private", "--gap", "0s", "--ledger", ledger()));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  private Ran run(String... args) {
    return Ran.of(FakeReader::new, 80, args);
  }

  private String feed(String... names) {
    StringBuilder items = new StringBuilder();
    for (String name : names) {
      items.append(
          "<item><title>The " + name + "</title><link>" + root + "/" + name + "</link></item>");
    }
    return "<rss version=\"2.0\"><channel><title>Vale Daily</title>" + items + "</channel></rss>";
  }
}
