package org.hearsay.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table among the resources: one row a line, cells separated by tabs, "#" starts a comment line.
 * Immutable.
 *
 * @param name of the file: "roles.tsv"
 */
public record TsvTable(String name, List<List<String>> rows) {
  public TsvTable {
    rows = List.copyOf(rows);
  }

  /**
   * Reads a table that stands beside a class.
   *
   * @throws IllegalStateException if the build lacks it
   */
  public static TsvTable beside(Class<?> owner, String name) {
    List<List<String>> rows = new ArrayList<>();
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the build lacks " + name + " of " + owner.getName());
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#") && !line.isBlank()) {
          rows.add(List.of(line.split("\t", -1)));
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(name + " cannot be read: " + e.getMessage(), e);
    }
    return new TsvTable(name, rows);
  }

  /** The first cell of each row. */
  public List<String> firstColumn() {
    return rows.stream().map(row -> row.getFirst().strip()).toList();
  }

  /** To be thrown where a row is not as the table's readers need it. */
  public IllegalStateException unexpected(String what) {
    return new IllegalStateException(name + " has a row " + what);
  }
}
