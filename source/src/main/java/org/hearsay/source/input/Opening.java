package org.hearsay.source.input;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import org.hearsay.source.Capture;
import org.hearsay.source.Item;
import org.hearsay.source.Items;
import org.hearsay.source.Limits;

/** What becomes of bytes of a format. */
sealed interface Opening {
  /** How a stream is taken apart. */
  @FunctionalInterface
  interface Opener {
    Items open(String name, InputStream plain, Limits limits) throws IOException;
  }

  /** Any number of reports, read one after the other out of a stream. */
  record Streamed(Opener opener) implements Opening {
    public Streamed {
      requireNonNull(opener, "opener is null");
    }
  }

  /** The reports in bytes that are in memory. */
  record Whole(Function<Item.Raw, List<Capture>> reader) implements Opening {
    public Whole {
      requireNonNull(reader, "reader is null");
    }
  }

  /** Files in a file, told before it is unpacked (org.hearsay.source.archive). */
  record Archive() implements Opening {}

  /** What the module {@code documents} reads. */
  record Document() implements Opening {}

  /**
   * What is not read.
   *
   * @param way out of it, behind the format's title: "; save it as DOCX, and add that"
   */
  record Refused(String way) implements Opening {
    public Refused {
      requireNonNull(way, "way is null");
    }
  }

  static Opening streamed(Opener opener) {
    return new Streamed(opener);
  }

  static Opening whole(Function<Item.Raw, List<Capture>> reader) {
    return new Whole(reader);
  }

  static Opening refused(String way) {
    return new Refused(way);
  }
}
