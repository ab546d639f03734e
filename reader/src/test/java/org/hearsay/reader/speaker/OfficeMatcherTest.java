package org.hearsay.reader.speaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.reader.TestLanguage.ENGLISH;

import java.util.Objects;
import org.hearsay.model.NameKind;
import org.junit.jupiter.api.Test;

class OfficeMatcherTest {
  private final WorldTables knowledge = WorldTables.of(ENGLISH);
  private final OfficeMatcher offices = new OfficeMatcher(knowledge.roles(), knowledge.actors());

  private static Entity person(String title) {
    Entity out = new Entity("Ana Petrov", NameKind.PERSON, null);
    out.title(title);
    return out;
  }

  @Test
  void fits_sameOfficeInOtherWords() {
    Entity chief = person("NATO Secretary-General");
    assertThat(offices.fits("NATO chief", chief)).isTrue();
    assertThat(offices.fits("the alliance's secretary general", chief)).isTrue();
    assertThat(offices.fits("the top NATO official", chief)).isTrue();
  }

  @Test
  void fits_demonymAndStateAreOne() {
    assertThat(offices.fits("Ukraine's president", person("Ukrainian President"))).isTrue();
    assertThat(offices.fits("Moldova's president", person("Ukrainian President"))).isFalse();
  }

  @Test
  void fits_otherOffice_isNot() {
    assertThat(offices.fits("the finance minister", person("Defence Minister"))).isFalse();
    assertThat(offices.fits("a spokesman", person("President"))).isFalse();
  }

  @Test
  void actors_seat_actsForTheState() {
    assertThat(Objects.requireNonNull(knowledge.actors().acting("Moscow")).id())
        .isEqualTo("state:RU");
    assertThat(knowledge.actors().named("Moscow")).isNull();
    assertThat(Objects.requireNonNull(knowledge.actors().named("the Netherlands")).id())
        .isEqualTo("state:NL");
  }

  @Test
  void actors_pronounAndQuestionWord_areNone() {
    assertThat(knowledge.actors().acting("us")).isNull();
    assertThat(knowledge.actors().acting("who")).isNull();
  }
}
