package org.hearsay.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.hearsay.model.CpuTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {
  private static final String SENTENCE =
      "The government of Orlund accused its neighbour of cutting a cable, it said on Tuesday.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PORT SELLA, March 3 (Coast Wire) - | PORT SELLA, March 3 | Coast Wire",
        "PORT SELLA \u2014 | PORT SELLA |",
        "PORT SELLA, Orlund (AP) \u2014 | PORT SELLA, Orlund | AP",
        "SELLA, Orlund, Nov. 3 (Xinhua) -- | SELLA, Orlund, Nov. 3 | Xinhua",
        "Sella (AFP) \u2013 | Sella | AFP",
        "SELLA, November 10. /TASS/. | SELLA, November 10 | TASS",
        "SELLA. Nov 10 (Sella-Press) \u2013 | SELLA. Nov 10 | Sella-Press",
        "SELLA (updated) - | SELLA |",
        "SELLA (Nov 10) - | SELLA |",
        "ST. JOHN'S, March 3 - | ST. JOHN'S, March 3 |",
      })
  void of_whatAgenciesPutInFront_isPlaceDayAndCredit(
      String front, String words, @Nullable String credit) {
    String text = "Cable cut in strait\n\nBy Ana Orr\n\n" + front + " " + SENTENCE;
    assertThat(Dateline.of(text)).contains(new Dateline(words, credit));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "NATO - ",
        "BREAKING - ",
        "EXCLUSIVE: ",
        "US \u2013 ",
        "The World Health Organization (WHO) - ",
        "LONDON-based ",
        "He said (Reuters) that ",
        "In Port Sella - ",
      })
  void of_otherBeginnings_isNone(String front) {
    assertThat(Dateline.of(front + SENTENCE)).isEmpty();
  }

  @Test
  void of_aHeadlineOrALaterParagraph_isNone() {
    assertThat(Dateline.of("ORLUND - what we know\n\n" + SENTENCE)).isEmpty();
    assertThat(Dateline.of((SENTENCE + "\n\n").repeat(7) + "SELLA - " + SENTENCE)).isEmpty();
  }

  @Test
  void of_hostileTexts_endsSoon() throws Exception {
    for (String text :
        new String[] {"A".repeat(1 << 20), "A, b. ".repeat(1 << 18), "A -'".repeat(1 << 18)}) {
      assertThat(CpuTime.within(Duration.ofSeconds(3), () -> Dateline.of(text))).isEmpty();
    }
  }
}
