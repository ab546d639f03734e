package org.hearsay.ledger.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Files that the build carries for this package. */
final class IdentityResource {
  private IdentityResource() {}

  /**
   * The rows of a table: a row a line, cells apart by tabs, # for a remark.
   *
   * @throws IllegalStateException if the build lacks it
   */
  static List<List<String>> rows(String name) {
    List<List<String>> out = new ArrayList<>();
    try (InputStream in = open(name)) {
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#") && !line.isBlank()) {
          out.add(List.of(line.split("\t", -1)));
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(name + " cannot be read: " + e.getMessage(), e);
    }
    return out;
  }

  /** The bytes of a file; the caller closes it. */
  static InputStream open(String name) {
    InputStream in =
        IdentityResource.class.getResourceAsStream("/org/hearsay/ledger/identity/" + name);
    if (in == null) {
      throw new IllegalStateException("the build lacks " + name);
    }
    return in;
  }
}
