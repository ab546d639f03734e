package org.hearsay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.hearsay.ingest.ParsedReport;
import org.hearsay.ledger.journal.LedgerException;
import org.hearsay.web.HearsayServer;
import org.hearsay.web.ServeOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hearsay serve}: the ledger as a page, until it is interrupted. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    version = "hearsay 0.1.0",
    description =
        "Shows the ledger as a page on this machine; makes the ledger if it is not there.",
    footer = {
      "",
      "Examples:",
      "  hearsay serve --open",
      "  hearsay serve --ledger kherson.db --port 0",
      "  HEARSAY_TOKEN=... hearsay serve --listen 192.0.2.7",
      "",
      "Ends with Ctrl-C. Others than this machine reach it only with --listen, and only with the",
      "token, by plain HTTP: put a proxy with TLS before it where the network is not yours."
    })
final class ServeCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final LazyReader reader;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private LedgerOption ledger = new LedgerOption();
  @Mixin private GazetteerFolder gazetteer = new GazetteerFolder();

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "" + ServeOptions.PORT,
      description = "The default is ${DEFAULT-VALUE}; 0 takes any that is free.")
  private int port = ServeOptions.PORT;

  @Option(
      names = "--listen",
      paramLabel = "ADDR",
      defaultValue = ServeOptions.LOOPBACK,
      description = "Another address than ${DEFAULT-VALUE}; needs --token.")
  private String listen = ServeOptions.LOOPBACK;

  @Option(
      names = "--token",
      paramLabel = "T",
      defaultValue = "${env:HEARSAY_TOKEN}",
      description = "What every request must carry; better given as HEARSAY_TOKEN.")
  private @Nullable String token;

  @Option(names = "--open", description = "Opens the page in the browser.")
  private boolean open;

  ServeCommand(Terminal terminal, LazyReader reader) {
    this.terminal = terminal;
    this.reader = reader;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    reader.use(gazetteer.store());
    try (HearsayServer server =
        HearsayServer.start(options(), reader, ServeCommand::demo, InstantSource.system())) {
      Thread end = Thread.ofPlatform().unstarted(server::close);
      Runtime.getRuntime().addShutdownHook(end);
      terminal
          .out()
          .write((ledger.path() + ": " + server.address() + " (Ctrl-C ends it)\n").getBytes(UTF_8));
      terminal.out().flush();
      if (open) {
        open(server.address());
      }
      server.await();
      return ExitStatus.DONE;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    } catch (LedgerException | IllegalStateException e) {
      terminal.complain(String.valueOf(e.getMessage()));
      return ExitStatus.SOME_FAILED;
    }
  }

  private ServeOptions options() {
    try {
      String given = token == null || token.isBlank() ? null : token;
      return new ServeOptions(
          ledger.path(), listen, port, given, System.getProperty("user.name", "somebody"), "0.1.0");
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private static List<ParsedReport> demo() {
    Instant now = InstantSource.system().instant().truncatedTo(ChronoUnit.MILLIS);
    return DemoReports.all().stream().map(one -> one.parsed(now)).toList();
  }

  private void open(URI page) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    List<String> command =
        system.contains("mac")
            ? List.of("open", page.toString())
            : system.contains("windows")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", page.toString())
                : List.of("xdg-open", page.toString());
    try {
      new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      terminal.complain("cannot open a browser: " + e.getMessage());
    }
  }
}
