package org.hearsay.cli;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import org.hearsay.source.FileSource;
import org.hearsay.source.Limits;
import org.hearsay.source.Outcome;
import org.hearsay.source.Outcome.Accepted;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.hearsay.source.WebSource;
import org.jspecify.annotations.Nullable;

/** What a user names on the command line: a file, an address, or "-" for standard input. */
record Inputs(InputStream in, Limits limits, boolean allowPrivate, @Nullable LocalDate published) {
  Outcome open(String name) {
    return switch (outcome(name)) {
      case Rejected rejected -> rejected;
      case Accepted accepted ->
          published == null ? accepted : new Accepted(accepted.report().withPublished(published));
    };
  }

  private Outcome outcome(String name) {
    if (WebSource.isAddress(name)) {
      return new WebSource(limits, allowPrivate).read(name);
    }
    FileSource files = new FileSource(limits);
    if (!name.equals("-")) {
      return files.read(name);
    }
    try {
      return files.read(name, in);
    } catch (IOException e) {
      return new Rejected(name, Reason.UNREADABLE, "cannot be read: " + e.getMessage());
    }
  }
}
