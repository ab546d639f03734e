package org.hearsay.gazetteer.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortedNamesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 1000, SortedNames.RUN})
  void forEach_whateverFitsInMemory_inOrderAndOnce(int most) throws IOException {
    Random random = new Random(most);
    TreeSet<String> expected = new TreeSet<>();
    List<String> found = new ArrayList<>();
    try (SortedNames names = new SortedNames(folder, most)) {
      for (int i = 0; i < 300; i++) {
        String key = "k" + (char) ('a' + random.nextInt(20));
        int row = random.nextInt(10);
        names.add(key, row);
        expected.add(key + row);
      }
      names.forEach(pair -> found.add(new String(pair.key(), UTF_8) + pair.row()));
    }
    assertThat(found).containsExactlyElementsOf(expected);
  }

  @Test
  void close_leavesNothingBehind() throws IOException {
    try (SortedNames names = new SortedNames(folder, 2)) {
      for (int i = 0; i < 9; i++) {
        names.add("key", i);
      }
      names.forEach(pair -> {});
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }
}
