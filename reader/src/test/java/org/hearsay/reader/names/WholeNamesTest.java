package org.hearsay.reader.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.hearsay.model.NameKind;
import org.hearsay.model.Span;
import org.junit.jupiter.api.Test;

/** No name begins inside a word. */
class WholeNamesTest {
  private static final String TEXT =
      "O'Brien Kaaba met Amin-ur-Rashid on anti-Lund day, and the US-Iran talks began. Al-Khabar and Ash-Shams wrote.";

  private static String settled(NameKind kind, String... found) {
    DecodedMentions mentions = DecodedMentions.none();
    Stream.of(found)
        .forEach(
            words -> {
              int at = TEXT.indexOf(words);
              mentions.names().add(name(new Span(at, at + words.length()), kind));
            });
    WholeNames.settle(TEXT, mentions);
    return String.join("; ", mentions.names().stream().map(n -> n.span().of(TEXT)).toList());
  }

  private static DecodedName name(Span span, NameKind kind) {
    return new DecodedName(span, kind, 0, new float[0]);
  }

  @Test
  void settle_personInsideAWord_isMadeWhole() {
    assertThat(settled(NameKind.PERSON, "Brien Kaaba")).isEqualTo("O'Brien Kaaba");
    assertThat(settled(NameKind.PERSON, "Rashid")).isEqualTo("Amin-ur-Rashid");
    assertThat(settled(NameKind.PERSON, "Amin", "Rashid")).isEqualTo("Amin-ur-Rashid");
  }

  @Test
  void settle_articleTakenForAName_isPartOfIt() {
    assertThat(settled(NameKind.ORG, "Al", "Khabar")).isEqualTo("Al-Khabar");
    assertThat(settled(NameKind.ORG, "Ash", "Shams")).isEqualTo("Ash-Shams");
  }

  @Test
  void settle_prefixOrOthersThanPersons_stay() {
    assertThat(settled(NameKind.PERSON, "Lund")).isEqualTo("Lund");
    assertThat(settled(NameKind.PLACE, "US", "Iran")).isEqualTo("US; Iran");
  }
}
