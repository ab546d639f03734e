package org.hearsay.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazetteerFileTest {
  private static final Gazetteer EMBEDDED = Gazetteer.embedded();

  @TempDir private Path folder;

  @Test
  void embedded_isSmall() throws IOException {
    assertThat(embeddedBytes().length).isLessThan(12_000_000);
  }

  @Test
  void find_kherson_cityAndOblast() {
    List<Place> found = EMBEDDED.find("Kherson");
    assertThat(found).extracting(Place::geonamesId).contains(706448, 706442);
    Place city = found.stream().filter(Place::isPopulated).findFirst().orElseThrow();
    assertThat(city.name()).isEqualTo("Kherson");
    assertThat(city.area()).isEqualTo(new Area("UA", "08", "6510"));
    assertThat(city.latitude()).isEqualTo(46.637);
    assertThat(city.longitude()).isEqualTo(32.6146);
    assertThat(city.population()).isEqualTo(284_000);
  }

  @Test
  void find_otherSpellings_samePlace() {
    for (String name : List.of("Херсон", "Cherson", "KHERSON", "Jersón")) {
      assertThat(EMBEDDED.find(name)).extracting(Place::geonamesId).contains(706448);
    }
  }

  @Test
  void find_crimea_isUkraines() {
    assertThat(EMBEDDED.find("Crimea"))
        .filteredOn(Place::isFirstOrder)
        .extracting(place -> place.area().firstOrder())
        .containsExactly("UA.11");
    assertThat(EMBEDDED.find("Sevastopol"))
        .extracting(place -> place.area().country())
        .contains("UA")
        .doesNotContain("RU");
    assertThat(EMBEDDED.find("Simferopol"))
        .extracting(place -> place.area().country())
        .containsOnly("UA");
  }

  @Test
  void find_kindsOfPlaces_areThere() {
    assertThat(EMBEDDED.find("Black Sea")).anyMatch(Place::isWater);
    assertThat(EMBEDDED.find("Dnipro River")).anyMatch(Place::isWater);
    assertThat(EMBEDDED.find("Ukraine")).anyMatch(Place::isCountry);
    assertThat(EMBEDDED.find("Lancaster County")).anyMatch(Place::isDivision);
    assertThat(EMBEDDED.find("Pa.")).anyMatch(Place::isFirstOrder);
  }

  @Test
  void find_demonym_isNoPlace() {
    assertThat(EMBEDDED.find("Ukrainians")).isEmpty();
    assertThat(EMBEDDED.people("Ukrainians")).extracting(Place::name).containsExactly("Ukraine");
  }

  @Test
  void find_unknownOrEmpty_isNothing() {
    assertThat(EMBEDDED.find("Qqqxzy")).isEmpty();
    assertThat(EMBEDDED.find("")).isEmpty();
    assertThat(EMBEDDED.find("\uFFFF\uFFFF")).isEmpty();
    assertThat(EMBEDDED.find("=UA")).noneMatch(Place::isCountry);
  }

  @Test
  void area_code_isItsPlace() {
    assertThat(EMBEDDED.area("UA")).extracting(Place::name).containsExactly("Ukraine");
    assertThat(EMBEDDED.area("UA.08")).extracting(Place::geonamesId).containsExactly(706442);
  }

  @Test
  void open_mapped_answersAsTheEmbedded() throws IOException {
    Path path = Files.write(folder.resolve("copy.gaz"), embeddedBytes());
    GazetteerFile file = GazetteerFile.open(path);
    assertThat(file.find("paris")).isEqualTo(EMBEDDED.find("Paris"));
    assertThat(file.size()).isGreaterThan(200_000);
  }

  @Test
  void find_everyName_leadsBackToItsPlace() throws IOException {
    GazetteerFile file = GazetteerFile.embedded();
    Random random = new Random(5);
    for (int i = 0; i < 2_000; i++) {
      Place place = file.place(random.nextInt(file.size()));
      assertThat(file.find(PlaceNames.key(place.name()))).contains(place);
    }
  }

  @Test
  void open_noGazetteer_tellsSo() throws IOException {
    Path text = Files.writeString(folder.resolve("text.gaz"), "not a gazetteer".repeat(100));
    assertThatThrownBy(() -> GazetteerFile.open(text))
        .isInstanceOf(IOException.class)
        .hasMessage(text + ": not a gazetteer file of this version");
    Path empty = Files.createFile(folder.resolve("empty.gaz"));
    assertThatThrownBy(() -> GazetteerFile.open(empty)).isInstanceOf(IOException.class);
  }

  @Test
  void open_cutShort_tellsSo() throws IOException {
    byte[] bytes = embeddedBytes();
    for (int length : new int[] {9, GazetteerLayout.HEADER, 5_000, 4_000_000, bytes.length - 1}) {
      Path cut = folder.resolve("cut-" + length + ".gaz");
      Files.write(cut, java.util.Arrays.copyOf(bytes, length));
      assertThatThrownBy(() -> GazetteerFile.open(cut))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(cut.toString());
    }
  }

  @Test
  void find_damagedBytes_neverMoreThanAnError() throws IOException {
    byte[] bytes = embeddedBytes();
    Random random = new Random(3);
    for (int round = 0; round < 20; round++) {
      byte[] damaged = bytes.clone();
      for (int i = 0; i < 20_000; i++) {
        damaged[GazetteerLayout.HEADER + random.nextInt(bytes.length - GazetteerLayout.HEADER)] =
            (byte) random.nextInt(256);
      }
      Path path = Files.write(folder.resolve("damaged-" + round + ".gaz"), damaged);
      GazetteerFile file = GazetteerFile.open(path);
      for (String name : List.of("paris", "kherson", "san jose", "springfield", "zurich")) {
        try {
          file.find(name);
        } catch (IllegalStateException e) {
          assertThat(e).hasMessageContaining("damaged");
        }
      }
      Files.delete(path);
    }
  }

  private static byte[] embeddedBytes() throws IOException {
    try (InputStream in = GazetteerFile.class.getResourceAsStream("embedded.gaz")) {
      return java.util.Objects.requireNonNull(in).readAllBytes();
    }
  }
}
