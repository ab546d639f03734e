package org.hearsay.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearsay.model.Report;
import org.hearsay.source.Outcome.Accepted;
import org.hearsay.source.input.Documents;
import org.hearsay.source.input.Inputs;

/** Our own files of each format, and what is in them. */
public final class Fixtures {
  private static final Limits LIMITS = new Limits(1 << 20, Duration.ofSeconds(60), 0);

  private Fixtures() {}

  public static byte[] bytes(String name) {
    try (InputStream in = Fixtures.class.getResourceAsStream("/fixtures/" + name)) {
      assertThat(in).as(name).isNotNull();
      return java.util.Objects.requireNonNull(in).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What comes of bytes in a file of a name; addresses that are to be asked are left out. */
  public static List<Capture> captures(String name, byte[] bytes) throws IOException {
    List<Capture> out = new ArrayList<>();
    for (Item item : items(name, bytes)) {
      switch (item) {
        case Item.Captured captured -> out.add(captured.capture());
        case Item.Raw raw -> out.addAll(Documents.of(raw, LIMITS));
        case Item.Named named -> {}
        case Item.Listed listed -> {}
      }
    }
    return out;
  }

  public static List<Item> items(String name, byte[] bytes) throws IOException {
    List<Item> out = new ArrayList<>();
    try (Items items = Inputs.open(name, new ByteArrayInputStream(bytes), LIMITS)) {
      for (Item item = items.next(); item != null; item = items.next()) {
        out.add(item);
        assertThat(out).as(name).hasSizeLessThan(100_000);
      }
    }
    return out;
  }

  public static Report report(Capture capture) {
    assertThat(capture.outcome()).isInstanceOf(Accepted.class);
    return ((Accepted) capture.outcome()).report();
  }

  /** Cut at each byte and changed at each byte, nothing is thrown, and it ends. */
  public static void hold(String name, byte[] whole) throws IOException {
    for (int length = 0; length < whole.length; length++) {
      assertThat(captures(name, Arrays.copyOf(whole, length))).as("cut at %d", length).isNotNull();
    }
    for (int at = 0; at < whole.length; at++) {
      byte[] changed = whole.clone();
      changed[at] ^= 0x15;
      assertThat(captures(name, changed)).as("changed at %d", at).isNotNull();
    }
  }
}
