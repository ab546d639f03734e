package org.hearsay.ledger.assess;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table of ours among the resources: a row a line, cells apart by tabs, # for a remark. */
final class Table {
  private Table() {}

  static List<List<String>> rows(String name) {
    try (InputStream in = open(name);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> List.of(line.split("\t", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }

  private static InputStream open(String name) {
    InputStream in = Table.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("the build lacks " + name);
    }
    return in;
  }
}
