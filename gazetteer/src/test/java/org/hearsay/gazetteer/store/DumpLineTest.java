package org.hearsay.gazetteer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearsay.gazetteer.Area;
import org.hearsay.gazetteer.store.DumpLine.NamesLine;
import org.hearsay.gazetteer.store.DumpLine.PlaceLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DumpLineTest {
  static String place(
      String id, String name, String lat, String lon, String country, String population) {
    return String.join(
        "\t",
        id,
        name,
        "",
        "Other,Another",
        lat,
        lon,
        "P",
        "PPL",
        country,
        "",
        "08",
        "6510",
        "",
        "",
        population,
        "",
        "",
        "",
        "");
  }

  @Test
  void of_place_isRead() {
    DumpLine line = DumpLine.of(place("7", "Velyka", "46.5", "-32.25", "UA", "120"));
    assertThat(line).isInstanceOf(PlaceLine.class);
    GazetteerEntry entry = ((PlaceLine) line).entry();
    assertThat(entry.names()).containsExactly("Velyka", "Other", "Another");
    assertThat(entry.area()).isEqualTo(new Area("UA", "08", "6510"));
    assertThat(entry.longitude()).isEqualTo(-32.25);
  }

  @Test
  void of_alternateName_isRead() {
    assertThat(DumpLine.of("1\t706448\tuk\tХерсон\t1\t\t\t\t\t"))
        .isEqualTo(new NamesLine(706448, java.util.List.of("Херсон")));
    assertThat(
            ((NamesLine) DumpLine.of("1\t706448\tlink\thttps://example.org\t\t\t\t\t\t")).names())
        .isEmpty();
  }

  @Test
  void of_adminCode_isRead() {
    assertThat(((NamesLine) DumpLine.of("UA.08\tKherson Oblast\tKherson Oblast\t706442")).id())
        .isEqualTo(706442);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x|Velyka|46.5|32|UA|1|not a geonameid: \"x\"",
        "-7|Velyka|46.5|32|UA|1|not a geonameid: \"-7\"",
        "9999999999|Velyka|46.5|32|UA|1|geonameid out of range: 9999999999",
        "7|' '|46.5|32|UA|1|no name",
        "7|Velyka|146.5|32|UA|1|latitude out of range: 146.5",
        "7|Velyka|46.5|181|UA|1|longitude out of range: 181",
        "7|Velyka|NaN|32|UA|1|not a latitude: \"NaN\"",
        "7|Velyka|1e3|32|UA|1|not a latitude: \"1e3\"",
        "7|Velyka|46.5|32|Ukraine|1|not a country code: \"Ukraine\"",
        "7|Velyka|46.5|32|UA|many|not a population: \"many\""
      })
  void of_damagedPlace_tellsTheCause(
      String id,
      String name,
      String lat,
      String lon,
      String country,
      String population,
      String cause) {
    assertThatThrownBy(() -> DumpLine.of(place(id, name, lat, lon, country, population)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(cause);
  }

  @Test
  void of_wrongColumns_tellsWhatIsExpected() {
    assertThatThrownBy(() -> DumpLine.of("7,Velyka,46.5,32"))
        .hasMessage("1 columns; places have 19, alternate names 10, admin codes 4, apart by tabs");
    assertThatThrownBy(() -> DumpLine.of("# ISO\tISO3")).hasMessageStartingWith("a comment");
  }

  @Test
  void of_escapesInACell_areNotShown() {
    assertThatThrownBy(() -> DumpLine.of(place("\u001B[2J", "V", "1", "1", "UA", "1")))
        .hasMessage("not a geonameid: \"?[2J\"");
  }
}
