package org.hearsay.gazetteer.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearsay.gazetteer.store.DumpLineTest.place;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hearsay.gazetteer.Gazetteer;
import org.hearsay.gazetteer.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazetteerStoreTest {
  private static final String VELYKA = place("77", "Velyka Testivka", "46.5", "32.25", "UA", "120");
  private static final String MALA = place("78", "Mala Testivka", "46.6", "32.3", "UA", "12");

  @TempDir private Path folder;
  private Path data = Path.of("");
  private GazetteerStore store = new GazetteerStore(Path.of(""));

  @BeforeEach
  void setUp() {
    data = folder.resolve("data/gazetteer");
    store = new GazetteerStore(data);
  }

  @Test
  void open_nothingAdded_isTheEmbedded() throws IOException {
    assertThat(store.open().files()).hasSize(1);
    assertThat(data).doesNotExist();
  }

  @Test
  void add_places_areFoundBesideTheEmbedded() throws IOException {
    GazetteerStore.Added added = add("UA.txt", VELYKA + "\n" + MALA + "\n");
    assertThat(added.places()).isEqualTo(2);
    Gazetteer gazetteer = store.open();
    assertThat(gazetteer.find("velyka TESTIVKA")).extracting(Place::geonamesId).containsExactly(77);
    assertThat(gazetteer.find("Another")).extracting(Place::geonamesId).contains(77, 78);
    assertThat(gazetteer.find("Kherson")).isNotEmpty();
  }

  @Test
  void label_addedFile_tellsItsVersions() throws IOException {
    assertThat(store.open().label()).isEmpty();
    add("UA.txt", VELYKA);
    String first = store.open().label();
    assertThat(first).startsWith("UA.gaz:").isEqualTo(store.open().label());
    add("UA.txt", MALA);
    assertThat(store.open().label()).startsWith("UA.gaz:").isNotEqualTo(first);
  }

  @Test
  void add_sameIdAsEmbedded_goesBeforeIt() throws IOException {
    add("UA.txt", place("706448", "Kherson", "46.6", "32.6", "UA", "5"));
    assertThat(store.open().find("Kherson"))
        .filteredOn(place -> Integer.valueOf(706448).equals(place.geonamesId()))
        .extracting(Place::population)
        .containsExactly(5L);
  }

  @Test
  void add_again_replaces() throws IOException {
    add("UA.txt", VELYKA);
    add("UA.txt", MALA);
    assertThat(store.open().find("Velyka Testivka")).isEmpty();
    assertThat(store.open().find("Mala Testivka")).hasSize(1);
  }

  @Test
  void add_names_ofKnownPlaces() throws IOException {
    GazetteerStore.Added added =
        add(
            "alternateNamesV2.txt",
            "1\t706448\ten\tTestname-on-Dnipro\t\t\t\t\t\t\n2\t999999999\ten\tNowhere\t\t\t\t\t\t\n"
                + "3\t706448\tlink\thttps://example.org\t\t\t\t\t\t");
    assertThat(added.unknown()).isEqualTo(1);
    assertThat(store.open().find("Testname on Dnipro"))
        .extracting(Place::name)
        .containsExactly("Kherson");
    assertThat(store.open().find("Kherson"))
        .filteredOn(Place::isPopulated)
        .filteredOn(p -> p.area().country().equals("UA"))
        .hasSize(1);
  }

  @Test
  void add_namesOfAddedPlaces_areJoined() throws IOException {
    add("UA.txt", VELYKA);
    add("admin2Codes.txt", "UA.08.77\tTestivskyi Raion\tTestivskyi Raion\t77");
    assertThat(store.open().find("Testivskyi Raion"))
        .extracting(Place::geonamesId)
        .containsExactly(77);
  }

  @Test
  void add_damagedLine_namesItAndLeavesTheOld() throws IOException {
    add("UA.txt", VELYKA);
    byte[] before = Files.readAllBytes(data.resolve("UA.gaz"));
    Path dump = dump("UA.txt", MALA + "\n\n" + MALA.replace("46.6", "north") + "\n");
    assertThatThrownBy(() -> store.add(dump, lines -> {}))
        .isInstanceOf(DamagedDump.class)
        .hasMessage(dump + ":3: not a latitude: \"north\"");
    assertThat(Files.readAllBytes(data.resolve("UA.gaz"))).isEqualTo(before);
    assertNothingLeft();
  }

  @Test
  void add_stopped_leavesTheOldAndTheNextCleansUp() throws IOException {
    add("UA.txt", VELYKA);
    Path dump = dump("UA.txt", (MALA + "\n").repeat(3000));
    assertThatThrownBy(
            () ->
                store.add(
                    dump,
                    lines -> {
                      throw new IllegalStateException("stopped");
                    }))
        .hasMessage("stopped");
    assertThat(store.open().find("Velyka Testivka")).hasSize(1);
    // As a killed one leaves it: no finally has run.
    Files.createDirectory(data.resolve(".adding"));
    Files.writeString(data.resolve(".adding/rows1.tmp"), "half");
    assertThat(store.open().find("Velyka Testivka")).hasSize(1);
    add("UA.txt", MALA);
    assertNothingLeft();
  }

  @Test
  void add_twoAtOnce_theSecondIsTurnedAway() throws IOException {
    add("UA.txt", VELYKA);
    try (FileChannel channel = FileChannel.open(data.resolve(".lock"), StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();
      assertThatThrownBy(() -> add("RU.txt", MALA)).hasMessage("another gazetteer is being added");
    }
  }

  @Test
  void add_gzipAndZip_areUnpacked() throws IOException {
    Path gz = folder.resolve("UA.txt.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gz))) {
      out.write(VELYKA.getBytes(UTF_8));
    }
    assertThat(store.add(gz, lines -> {}).file()).isEqualTo(data.resolve("UA.gaz"));
    Path zip = folder.resolve("MD.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("readme.txt"));
      out.write("not a dump".getBytes(UTF_8));
      out.putNextEntry(new ZipEntry("../../MD.txt"));
      out.write(MALA.getBytes(UTF_8));
    }
    assertThat(store.add(zip, lines -> {}).file()).isEqualTo(data.resolve("MD.gaz"));
    assertThat(store.open().find("Mala Testivka")).hasSize(1);
  }

  @Test
  void add_cutGzip_namesTheFile() throws IOException {
    Path gz = folder.resolve("UA.txt.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gz))) {
      for (int i = 1; i < 500; i++) {
        out.write((place("" + i, "Place" + i * 37, "1", "1", "UA", "") + "\n").getBytes(UTF_8));
      }
    }
    byte[] bytes = Files.readAllBytes(gz);
    Files.write(gz, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertThatThrownBy(() -> store.add(gz, lines -> {}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(gz + ": cannot be read after line ");
    assertNothingLeft();
  }

  @Test
  void add_windowsLineEndsAndMark_areNoDamage() throws IOException {
    assertThat(add("UA.txt", "\uFEFF" + VELYKA + "\r\n" + MALA + "\r\n").places()).isEqualTo(2);
  }

  @Test
  void add_notUtf8_isDamage() throws IOException {
    Path dump = folder.resolve("UA.txt");
    byte[] bytes = VELYKA.getBytes(UTF_8);
    bytes[5] = (byte) 0xE9;
    Files.write(dump, bytes);
    assertThatThrownBy(() -> store.add(dump, lines -> {})).hasMessage(dump + ":1: not UTF-8");
  }

  @Test
  void add_endlessLine_isDamage() throws IOException {
    assertThatThrownBy(() -> add("UA.txt", "x".repeat(1 << 20)))
        .hasMessageEndingWith("UA.txt:1: a line of more than 65536 bytes");
  }

  @Test
  void add_mixedKinds_isDamage() {
    assertThatThrownBy(() -> add("UA.txt", VELYKA + "\nUA.08\tKherson\tKherson\t706442"))
        .hasMessageEndingWith("UA.txt:2: names among places: a line of another dump");
  }

  @Test
  void add_nothing_isAnError() {
    assertThatThrownBy(() -> add("UA.txt", "")).hasMessageContaining("nothing to add");
    assertThatThrownBy(() -> store.add(folder.resolve("none.txt"), lines -> {}))
        .hasMessageEndingWith("none.txt: no such file");
    assertThatThrownBy(() -> store.add(folder, lines -> {}))
        .hasMessageEndingWith(": a directory, not a dump");
  }

  @Test
  void add_oddFileName_staysInTheFolder() throws IOException {
    assertThat(add("..hidden name;x.txt", VELYKA).file().getParent()).isEqualTo(data);
    assertThat(add("Ук раїна.txt", VELYKA).file())
        .isEqualTo(
            data.resolve("_______.gaz").resolveSibling("_".repeat("Ук раїна".length()) + ".gaz"));
  }

  @Test
  void open_damagedFile_isNamed() throws IOException {
    Files.createDirectories(data);
    Files.writeString(data.resolve("UA.gaz"), "rubbish");
    assertThatThrownBy(() -> store.open()).hasMessageContaining("UA.gaz: not a gazetteer file");
  }

  @Test
  void defaultFolder_isTheUsersDataFolder() {
    assertThat(GazetteerStore.defaultFolder(Map.of(), "/home/u", "Linux"))
        .isEqualTo(Path.of("/home/u/.local/share/hearsay/gazetteer"));
    assertThat(GazetteerStore.defaultFolder(Map.of("XDG_DATA_HOME", "/d"), "/home/u", "Linux"))
        .isEqualTo(Path.of("/d/hearsay/gazetteer"));
    assertThat(GazetteerStore.defaultFolder(Map.of(), "/Users/u", "Mac OS X"))
        .isEqualTo(Path.of("/Users/u/Library/Application Support/Hearsay/gazetteer"));
  }

  @Test
  void add_sameDump_sameBytes() throws IOException {
    add("UA.txt", VELYKA + "\n" + MALA);
    byte[] first = Files.readAllBytes(data.resolve("UA.gaz"));
    add("UA.txt", VELYKA + "\n" + MALA);
    assertThat(Files.readAllBytes(data.resolve("UA.gaz"))).isEqualTo(first);
  }

  private void assertNothingLeft() throws IOException {
    try (Stream<Path> left = Files.list(data)) {
      assertThat(left.map(path -> path.getFileName().toString()).sorted().toList())
          .isIn(List.of(".lock", "UA.gaz"), List.of(".lock"));
    }
  }

  private GazetteerStore.Added add(String name, String text) throws IOException {
    return store.add(dump(name, text), lines -> {});
  }

  private Path dump(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
