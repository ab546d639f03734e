package org.hearsay.gazetteer.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hearsay.gazetteer.Gazetteer;
import org.hearsay.gazetteer.Place;
import org.hearsay.gazetteer.resolve.Resolution.Meaning;
import org.hearsay.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceResolverTest {
  private static final PlaceResolver RESOLVER = new PlaceResolver(Gazetteer.embedded());

  /** Names stand in [brackets], which are taken out. */
  private static List<Resolution> resolve(String marked) {
    StringBuilder text = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    int start = -1;
    for (char c : marked.toCharArray()) {
      if (c == '[') {
        start = text.length();
      } else if (c == ']') {
        spans.add(new Span(start, text.length()));
      } else {
        text.append(c);
      }
    }
    return RESOLVER.resolve(text.toString(), spans);
  }

  private static Place place(String marked, int index) {
    return meaning(marked, index).place();
  }

  private static Meaning meaning(String marked, int index) {
    return resolve(marked).get(index).meaning().orElseThrow();
  }

  private static String code(Place place) {
    return place.feature().substring(0, 1)
        + " "
        + place.area().country()
        + "."
        + place.area().first();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Words behind the name.
        "A fire closed the mill in [Paris], Texas, on Monday.|P US.TX",
        "A fire closed the mill in [Paris], Tenn., on Monday.|P US.TN",
        "A fire closed the mill in [Alexandria] (La.) on Monday.|P US.LA",
        "The ferry left [Alexandria] in northern Egypt at noon.|P EG.06",
        "She was born in [Springfield, Ill.] and never left.|P US.IL",
        // Other places of the report.
        "The road from [Paris] to [Bonham] and [Sherman] was closed.|P US.TX",
        "The train from [Paris] to [Lyon] and [Marseille] was late.|P FR.11",
        "Shells fell on [Odesa] and on [Mykolaiv] overnight.|P UA.17",
        "Voters in [Midland] and [Odessa] chose a sheriff.|P US.TX",
        // Countries and peoples named.
        "[Tripoli] was calm, Lebanese officers said, and Lebanon's army left.|P LB.09",
        // Kinds.
        "Troops left the city of [Kherson] at dawn.|P UA.08",
        "Troops left [Kherson] at dawn, Ukrainian officers said.|P UA.08",
        "Troops left [Kherson Oblast] at dawn.|A UA.08",
        "Troops left the [Kherson] region at dawn.|A UA.08",
        "A barn burned in [Lancaster County], Pa., a day later.|A US.PA",
        "[Georgia], Oklahoma, Texas and Alabama sent crews.|A US.GA",
        "Tbilisi and Ankara spoke of [Georgia]'s border with Turkey.|A GE.00",
        // Lists are no containment.
        "Visitors from [China], Japan and Mexico queued.|A CN.00",
        // Spellings.
        "Sirens sounded in [Kyiv], [Kiev] to some.|P UA.12",
        "Sirens sounded in [Zürich] and [Bern].|P CH.ZH",
        "Boats crossed to [Simferopol] no more.|P UA.11"
      })
  void resolve_name_isTheOneTheReportMeans(String marked, String code) {
    assertThat(code(place(marked, 0))).isEqualTo(code);
  }

  @Test
  void resolve_riverAndCityOfOneName_areToldApart() {
    String text =
        "Guns on the west bank of the [Dnipro] fell silent; the [Dnipro River] froze."
            + " In the city of [Dnipro] shops opened.";
    assertThat(place(text, 0).isWater()).isTrue();
    assertThat(place(text, 1).isWater()).isTrue();
    assertThat(place(text, 2).isPopulated()).isTrue();
  }

  @Test
  void resolve_cityAndOblast_standBesideEachOther() {
    String text =
        "Buses left [Kherson] for [Mykolaiv]. All of [Kherson Oblast] was without power;"
            + " in [Kherson] itself the lights were on.";
    assertThat(place(text, 0).isPopulated()).isTrue();
    assertThat(place(text, 2).isFirstOrder()).isTrue();
    assertThat(place(text, 3)).isEqualTo(place(text, 0));
  }

  @Test
  void resolve_saidOnce_holdsForTheWholeReport() {
    String text = "A mill in [Paris], Texas, burned. Firemen in [Paris] were slow.";
    assertThat(place(text, 1)).isEqualTo(place(text, 0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A bus stopped in [Mykolaiv] today.|EXACT",
        "A bus stopped near [Mykolaiv] today.|NEAR",
        "A bus stopped outside [Mykolaiv] today.|NEAR",
        "A bus stopped on the outskirts of town in the [Mykolaiv] area.|NEAR",
        "A bus stopped in [Lancaster County], Pa., today.|NEAR",
        "A bus stopped in [Mykolaiv Oblast] today.|REGION",
        "A ship stopped in the [Black Sea] today.|REGION",
        "A bus stopped in [Ukraine] today.|REGION"
      })
  void resolve_precision_isAcleds(String marked, Precision precision) {
    assertThat(meaning(marked, 0).precision()).isEqualTo(precision);
  }

  @Test
  void resolve_demonym_isMarkedAsOne() {
    Meaning meaning = meaning("Two [Ukrainians] won medals.", 0);
    assertThat(meaning.demonym()).isTrue();
    assertThat(meaning.place().name()).isEqualTo("Ukraine");
    assertThat(meaning.reasons()).contains("the name of the people of Ukraine");
  }

  @Test
  void resolve_unknownName_isNoPlace() {
    assertThat(resolve("He walked down [Qwertzheim Road] alone.").get(0).meaning()).isEmpty();
  }

  @Test
  void resolve_unknownNameInAKnownArea_isThatArea() {
    Meaning meaning = meaning("The hamlet of [Qwertzheim], Texas, has no shop.", 0);
    assertThat(meaning.place().name()).isEqualTo("Texas");
    assertThat(meaning.precision()).isEqualTo(Precision.REGION);
  }

  @Test
  void resolve_nothingToTellBy_isNoPlace() {
    // Dozens of towns of this name and of this size, and no word about any of them.
    assertThat(resolve("The club in [San Antonio Abad] lost.").get(0).meaning())
        .satisfiesAnyOf(
            meaning -> assertThat(meaning).isEmpty(),
            meaning -> assertThat(meaning.orElseThrow().confidence()).isGreaterThan(0.3));
  }

  @Test
  void resolve_reasons_areTold() {
    assertThat(meaning("A fire in [Paris], Texas.", 0).reasons())
        .contains("the words behind it put it in Texas");
    assertThat(meaning("The road from [Paris] to [Bonham] and [Sherman].", 0).reasons())
        .anyMatch(reason -> reason.startsWith("with ") && reason.endsWith(" km from it"));
  }

  @Test
  void resolve_noNames_isNothing() {
    assertThat(RESOLVER.resolve("", List.of())).isEmpty();
    assertThat(RESOLVER.resolve("No place here.", List.of())).isEmpty();
  }

  @Test
  void resolve_twice_isTheSame() {
    String text = "From [Paris] to [Athens], [Lebanon] and [Georgia]: [Springfield] won.";
    assertThat(resolve(text)).isEqualTo(resolve(text));
  }

  @Test
  void resolve_anySpansOfAnyText_neverFails() {
    Random random = new Random(8);
    String letters = "Paris, Texas (La.) of the Bank County é😀 \u0301\n\t-'’.";
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 60; i++) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      List<Span> spans = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        int start = random.nextInt(60);
        spans.add(new Span(start, start + random.nextInt(61 - start)));
      }
      assertThat(RESOLVER.resolve(text.toString(), spans)).hasSize(5);
    }
  }

  @Test
  void resolve_thousandsOfNames_takeBoundedTime() {
    StringBuilder text = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    String[] names = {"San Antonio", "Springfield", "Santa Cruz", "Victoria", "Paris"};
    for (int i = 0; i < 20_000; i++) {
      String name = names[i % names.length] + (i % 7 == 0 ? " " + (char) ('A' + i % 26) : "");
      spans.add(new Span(text.length(), text.length() + name.length()));
      text.append(name).append(" and ");
    }
    assertThat(RESOLVER.resolve(text.toString(), spans)).hasSize(20_000);
  }
}
