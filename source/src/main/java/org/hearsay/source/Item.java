package org.hearsay.source;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.hearsay.model.Warning;
import org.hearsay.source.Capture.Method;
import org.jspecify.annotations.Nullable;

/** Something that reports may come from, at one of its stages. */
public sealed interface Item {
  /** A file or an address, to be captured by whoever works on it. */
  record Named(String name) implements Item {
    public Named {
      requireNonNull(name, "name is null");
    }
  }

  /**
   * An address that a list has, to be asked for as machines ask: nobody looked at it, and there may
   * be thousands.
   */
  record Listed(String address) implements Item {
    public Listed {
      requireNonNull(address, "address is null");
    }
  }

  /**
   * Bytes that came, to be taken apart by whoever works on them.
   *
   * @param address as of a {@link Capture}
   * @param type as a server gave it ("text/html; charset=utf-8"); null where there is none
   * @param fetched when, if it was others who captured it; null for now
   * @param base the address that answered in the end, behind redirects: links are against it
   * @param warnings what is wrong with it as it was captured, to be told of its reports
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  record Raw(
      String address,
      Method method,
      @Nullable String type,
      @Nullable Instant fetched,
      byte[] bytes,
      String base,
      List<Warning> warnings)
      implements Item {
    /** Bytes that came from their address, and of which nothing is known to be wrong. */
    public Raw(
        String address,
        Method method,
        @Nullable String type,
        @Nullable Instant fetched,
        byte[] bytes) {
      this(address, method, type, fetched, bytes, address, List.of());
    }

    public Raw {
      requireNonNull(base, "base is null");
      warnings = List.copyOf(warnings);
      requireNonNull(address, "address is null");
      requireNonNull(method, "method is null");
      requireNonNull(bytes, "bytes is null");
    }
  }

  /** Bytes of which it is known what they are. */
  record Captured(Capture capture) implements Item {
    public Captured {
      requireNonNull(capture, "capture is null");
    }
  }
}
