package org.hearsay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.ingest.IngestSummary;
import org.hearsay.ingest.ReportPreparer;
import org.hearsay.ledger.journal.LedgerException;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.source.Capture;
import org.hearsay.source.Item;
import org.hearsay.source.Limits;
import org.hearsay.source.input.Capturing;
import org.hearsay.source.watch.PoliteWeb;
import org.hearsay.source.watch.Watch;
import org.hearsay.source.watch.WatchEvent;
import org.hearsay.source.watch.WatchFile;
import org.hearsay.source.web.Politeness;
import org.hearsay.source.web.Sleeper;
import org.hearsay.source.web.WebSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hearsay watch}: feeds and news sitemaps, followed into the ledger. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    version = "hearsay 0.1.0",
    description = "Follows feeds and news sitemaps, and adds what is new in them to the ledger.",
    footer = {
      "",
      "Examples:",
      "  hearsay watch https://example.org/feed.xml",
      "  hearsay watch --once --ledger kherson.db @feeds.txt",
      "  hearsay watch --every 1h --summaries https://example.org/news-sitemap.xml",
      "",
      "A page that names its feed stands for it; @FILE for the addresses in it, one a line.",
      "Sites' robots.txt are kept to, one request at a time to a host, none sooner than two",
      "seconds after the last; a server in trouble is left alone for as long as it asks. It goes",
      "on until Ctrl-C, and where it was stopped it goes on the next time; between rounds others",
      "may write to the ledger."
    })
final class WatchCommand implements Callable<Integer> {
  private static final Pattern TIME = Pattern.compile("(\\d{1,6})([smhd])");
  private static final Duration LEAST = Duration.ofSeconds(1);

  private final Terminal terminal;
  private final LazyReader reader;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FEED", arity = "1..*", description = "Addresses of feeds, sitemaps.")
  private List<String> feeds = new ArrayList<>();

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Option(
      names = "--every",
      paramLabel = "TIME",
      defaultValue = "15m",
      description = "Between two polls of a feed, as 90s, 15m, 1h; the default is 15m.")
  private String every = "15m";

  @Option(names = "--once", description = "Ask those that are due once, and end.")
  private boolean once;

  @Option(
      names = "--summaries",
      description = "Take the feeds' own words; ask for no page they lead to.")
  private boolean summaries;

  @Option(
      names = "--any-age",
      description = "Take what sitemaps have of any age, not only of the last seven days.")
  private boolean anyAge;

  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      description = "Whom servers may write to, told in the user agent: mail or a page.")
  private @Nullable String contact;

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description = "What was seen; the default is the ledger's name and .watch.jsonl.")
  private @Nullable Path state;

  @Option(
      names = "--gap",
      paramLabel = "TIME",
      defaultValue = "2s",
      hidden = true,
      description = "Between two requests to a host.")
  private String gap = "2s";

  @Option(
      names = "--allow-private",
      description = "Ask addresses of this machine and its network too.")
  private boolean allowPrivate;

  @Mixin private GazetteerFolder gazetteer = new GazetteerFolder();

  WatchCommand(Terminal terminal, LazyReader reader) {
    this.terminal = terminal;
    this.reader = reader;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Set<String> addresses = addresses();
    reader.use(gazetteer.store());
    // A ledger that cannot be written is told before anything is asked for.
    ledger.toWrite(terminal).close();
    WebSource web = web();
    Politeness polite =
        new Politeness(web, InstantSource.system(), Sleeper.SLEEP, time("--gap", gap));
    Duration between = time("--every", every);
    if (between.compareTo(LEAST) < 0) {
      throw new ParameterException(spec.commandLine(), "--every " + every + ": not a time");
    }
    Watch watch =
        new Watch(
            new PoliteWeb(web, polite),
            new Watch.Settings(between, summaries, anyAge),
            new WatchFile(stateFile()),
            InstantSource.system());
    Round round = new Round();
    while (true) {
      Instant next = round.run(watch, addresses);
      if (once) {
        return round.failed ? ExitStatus.SOME_FAILED : ExitStatus.DONE;
      }
      Duration wait = Duration.between(Instant.now(), next);
      Thread.sleep(wait.compareTo(LEAST) < 0 ? LEAST : wait);
    }
  }

  private WebSource web() {
    WebSource web = new WebSource(Limits.DEFAULT, allowPrivate);
    try {
      return contact == null ? web : web.withContact(contact);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--contact " + e.getMessage());
    }
  }

  private Set<String> addresses() {
    Set<String> out = new LinkedHashSet<>(feeds);
    for (String address : out) {
      if (!WebSource.isAddress(address)) {
        throw new ParameterException(
            spec.commandLine(), address + ": not an http or https address; files are for add");
      }
    }
    return out;
  }

  private Path stateFile() {
    return state == null
        ? ledger.path().resolveSibling(ledger.path().getFileName() + ".watch.jsonl")
        : state;
  }

  private Duration time(String option, String told) {
    Matcher found = TIME.matcher(told);
    if (!found.matches()) {
      throw new ParameterException(
          spec.commandLine(), option + " " + told + ": not a time as 90s, 15m, 1h or 1d");
    }
    long count = Long.parseLong(found.group(1));
    return switch (found.group(2)) {
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }

  /** One round after the other, and what it tells. */
  private final class Round {
    private boolean failed;
    private boolean asked;

    /** When the next is due. A ledger that is not to be had just now is tried again then. */
    Instant run(Watch watch, Set<String> addresses) throws IOException, InterruptedException {
      failed = false;
      asked = false;
      try {
        Instant next = watch.round(addresses, this::take, this::tell);
        if (once && !asked) {
          say("nothing is due; the next is in " + told(Duration.between(Instant.now(), next)));
        }
        return next;
      } catch (LedgerException e) {
        if (once) {
          throw e;
        }
        terminal.complain(e.getMessage() == null ? e.toString() : e.getMessage());
        return Instant.now().plus(time("--every", every));
      }
    }

    private void take(List<Capture> captures) throws IOException {
      try (Ledger writing = ledger.toWrite(terminal);
          Ledger known = ledger.toRead()) {
        TerminalIngest ingest =
            new TerminalIngest(
                terminal, reader, ledger, writing, known, ReportPreparer.Overrides.NONE);
        Deque<Capture> left = new ArrayDeque<>(captures);
        IngestSummary summary =
            ingest.run(
                () -> left.isEmpty() ? null : new Item.Captured(left.remove()),
                new Capturing(Limits.DEFAULT, allowPrivate),
                Progress.none());
        if (summary.all() < captures.size()) {
          throw new IOException("interrupted");
        }
        failed |= summary.rejected() > 0;
        say(ledger.path() + ": " + summary.text());
      }
    }

    private void tell(WatchEvent news) {
      asked = true;
      switch (news) {
        case WatchEvent.Read read ->
            say(
                String.format(
                    Locale.ROOT, "%s: %,d new of %,d", read.feed(), read.fresh(), read.entries()));
        case WatchEvent.Same same -> {
          if (once) {
            say(same.feed() + ": nothing new");
          }
        }
        case WatchEvent.Waiting waiting ->
            say(
                String.format(
                    Locale.ROOT,
                    "%s: %,d wait: rate-limited by the server for %s (Retry-After)",
                    waiting.feed(),
                    waiting.entries(),
                    told(Duration.between(Instant.now(), waiting.until()))));
        case WatchEvent.Failed reason -> {
          failed = true;
          terminal.complain(
              reason.feed() + ": " + reason.message() + "; again in " + told(reason.again()));
        }
      }
    }

    private void say(String line) {
      String moment = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
      try {
        terminal.out().write((moment + " " + line + "\n").getBytes(UTF_8));
        terminal.out().flush();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  /** "90 minutes", "45 seconds". */
  private static String told(Duration time) {
    return time.toMinutes() >= 2 ? time.toMinutes() + " minutes" : time.toSeconds() + " seconds";
  }
}
