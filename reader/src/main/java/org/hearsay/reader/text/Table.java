package org.hearsay.reader.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A table of ours among the resources: a row a line, cells apart by tabs, # for a remark. */
public final class Table {
  private Table() {}

  /**
   * The rows of a table.
   *
   * @param name of the file in the reader's resources, "roles.tsv"
   * @throws IllegalStateException if the build lacks it
   */
  public static List<List<String>> rows(String name) {
    List<List<String>> out = new ArrayList<>();
    try (InputStream in = Table.class.getResourceAsStream("/org/hearsay/reader/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the build lacks " + name);
      }
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
}
