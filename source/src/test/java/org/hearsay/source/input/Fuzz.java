package org.hearsay.source.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.hearsay.source.Capture;
import org.hearsay.source.Item;
import org.hearsay.source.Items;
import org.hearsay.source.Limits;
import org.hearsay.source.Outcome.Accepted;
import org.hearsay.source.Outcome.Rejected;

/**
 * What {@code .ci/fuzz.sh} feeds with bytes: whatever comes in, taken for a file of the name in the
 * system property {@code hearsay.fuzz}. What must hold: it ends, nothing is thrown, nothing is
 * asked for, each capture has an address and a report or a reason, and memory stays bounded.
 */
public final class Fuzz {
  private static final Limits LIMITS = new Limits(1 << 20, Duration.ofSeconds(5), 0);
  private static final String NAME = System.getProperty("hearsay.fuzz", "x");
  private static final int MOST = 100_000;

  private Fuzz() {}

  /** The fuzzer's entry point. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    check(NAME, bytes);
  }

  static void check(String name, byte[] bytes) {
    try (Items items = Inputs.open(name, new ByteArrayInputStream(bytes), LIMITS)) {
      int count = 0;
      for (Item item = items.next(); item != null; item = items.next()) {
        if (++count > MOST) {
          throw new IllegalStateException("more items than bytes can hold");
        }
        switch (item) {
          case Item.Captured captured -> check(captured.capture());
          case Item.Raw raw -> check(raw);
          case Item.Named named -> throw new IllegalStateException("a name: " + named.name());
          case Item.Listed listed -> {
            if (!listed.address().matches("(?is)https?://.*")) {
              throw new IllegalStateException("no address: " + listed.address());
            }
          }
        }
      }
    } catch (IOException e) {
      // The stream itself: an archive that is cut or damaged.
    }
  }

  /** Documents in this process, or nothing of their reading would be seen. */
  private static void check(Item.Raw raw) {
    Format form = Format.of(raw.address(), raw.type(), raw.bytes());
    if (form.opening() instanceof Opening.Document) {
      Optional<DocumentReader> reader = ServiceLoader.load(DocumentReader.class).findFirst();
      try {
        DocumentReaders.captures(raw, form, LIMITS, reader).forEach(Fuzz::check);
      } catch (OutOfMemoryError e) {
        // There it would be the end of their process.
      }
    } else {
      Documents.of(raw, LIMITS).forEach(Fuzz::check);
    }
  }

  private static void check(Capture capture) {
    switch (capture.outcome()) {
      case Rejected rejected -> {
        if (rejected.message().isBlank() || rejected.message().contains("\n")) {
          throw new IllegalStateException("not one line: " + rejected.message());
        }
      }
      case Accepted accepted -> {
        String text = accepted.report().text();
        Set<String> odd = new HashSet<>();
        text.chars().filter(c -> c == 0).forEach(c -> odd.add("nul"));
        if (text.isBlank() || capture.bytes().isEmpty() || !odd.isEmpty()) {
          throw new IllegalStateException("a report without " + (odd.isEmpty() ? "words" : odd));
        }
      }
    }
  }
}
