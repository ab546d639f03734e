package org.hearsay.gazetteer.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearsay.gazetteer.GazetteerLayout;

/** Makes the embedded gazetteer from the dump that {@code gazetteer/build/build.py} writes. */
public final class GazetteerCompiler {
  private GazetteerCompiler() {}

  /**
   * @param args the file to make, then the dump
   */
  public static void main(String[] args) throws IOException {
    Path target = Path.of(args[0]).toAbsolutePath();
    Path folder = Files.createTempDirectory("gazetteer");
    try (DumpLines lines = DumpLines.open(Path.of(args[1]));
        GazetteerWriter writer = new GazetteerWriter(folder)) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        if (DumpLine.of(line) instanceof DumpLine.PlaceLine place) {
          add(writer, place.entry());
        }
      }
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
        writer.finish(out);
      }
    }
    Files.delete(folder);
  }

  /** Demonyms are marked by a tilde in the dump that the script writes. */
  private static void add(GazetteerWriter writer, GazetteerEntry entry) throws IOException {
    Map<Boolean, List<String>> names =
        entry.names().stream().collect(Collectors.partitioningBy(GazetteerCompiler::isDemonym));
    int row = writer.add(entry.withNames(names.getOrDefault(false, List.of())));
    for (String demonym : names.getOrDefault(true, List.of())) {
      writer.people(row, demonym);
    }
  }

  private static boolean isDemonym(String name) {
    return name.indexOf(GazetteerLayout.PEOPLE) == 0;
  }
}
