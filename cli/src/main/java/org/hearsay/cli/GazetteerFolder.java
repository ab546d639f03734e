package org.hearsay.cli;

import java.nio.file.Path;
import org.hearsay.gazetteer.store.GazetteerStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names where a user's gazetteers are kept. */
final class GazetteerFolder {
  @Option(
      names = "--gazetteer",
      paramLabel = "FOLDER",
      description =
          "Where gazetteers that were added are kept; the default is gazetteer/ in the user's"
              + " data folder.")
  private @Nullable Path folder;

  GazetteerStore store() {
    return new GazetteerStore(
        folder == null
            ? GazetteerStore.defaultFolder(
                System.getenv(), System.getProperty("user.home"), System.getProperty("os.name"))
            : folder);
  }
}
