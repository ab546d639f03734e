package org.hearsay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.hearsay.gazetteer.store.GazetteerStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hearsay gazetteer}: what place names are looked up in. */
@Command(
    name = "gazetteer",
    mixinStandardHelpOptions = true,
    version = "hearsay 0.1.0",
    description = "Adds places to those that are built in.",
    footer = {
      "",
      "Examples:",
      "  hearsay gazetteer add UA.zip",
      "  hearsay gazetteer add allCountries.zip alternateNamesV2.zip"
    })
final class GazetteerCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "what to do? add");
  }

  /** {@code hearsay gazetteer add FILE...}. */
  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      version = "hearsay 0.1.0",
      description =
          "Adds dumps of GeoNames, in the order given; a dump of the same name is replaced.",
      footer = {
        "",
        "Places: allCountries, UA, cities500 (19 columns). Names of places that are there already:",
        "alternateNamesV2 (10 columns), admin1CodesASCII, admin2Codes (4). Tab separated, no header;",
        "as .txt, .gz or GeoNames' own .zip. A damaged line leaves everything as it was."
      })
  static final class Add implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Dumps.")
    private List<Path> dumps = new ArrayList<>();

    @Mixin private GazetteerFolder folder = new GazetteerFolder();

    Add(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      GazetteerStore store = folder.store();
      int status = ExitStatus.DONE;
      for (Path dump : dumps) {
        Progress progress =
            new Progress(terminal.err(), true, terminal.errIsTerminal(), System::nanoTime, "lines");
        try {
          GazetteerStore.Added added = store.add(dump, progress::done);
          progress.end(added.lines());
          terminal.out().write((told(dump, added) + "\n").getBytes(UTF_8));
        } catch (IOException e) {
          terminal.complain(e.getMessage() == null ? dump + ": " + e : e.getMessage());
          status = ExitStatus.SOME_FAILED;
        }
      }
      return status;
    }

    private static String told(Path dump, GazetteerStore.Added added) {
      String unknown =
          added.unknown() == 0
              ? ""
              : String.format(
                  Locale.ROOT,
                  "; %,d names of places that are not there left out (add their places first)",
                  added.unknown());
      return String.format(
          Locale.ROOT, "%s: %,d places in %s%s", dump, added.places(), added.file(), unknown);
    }
  }
}
