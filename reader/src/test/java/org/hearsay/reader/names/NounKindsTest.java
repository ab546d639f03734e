package org.hearsay.reader.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.reader.TestLanguage.ENGLISH;

import org.hearsay.model.NameKind;
import org.junit.jupiter.api.Test;

class NounKindsTest {
  private static final NounKinds NOUNS = NounKinds.of(ENGLISH);

  @Test
  void kinds_company_isNoPerson() {
    assertThat(NOUNS.kinds("company")).containsExactly(NameKind.ORG);
  }

  @Test
  void kinds_severalPersons_areAGroup() {
    assertThat(NOUNS.kinds("officers")).containsExactlyInAnyOrder(NameKind.NORP, NameKind.ORG);
    assertThat(NOUNS.kinds("children")).doesNotContain(NameKind.PERSON);
  }

  @Test
  void kinds_severalPlaces_stayPlaces() {
    assertThat(NOUNS.kinds("cities")).containsExactly(NameKind.PLACE);
  }

  @Test
  void kinds_unknownNoun_mayBeAnything() {
    assertThat(NOUNS.kinds("gizmo")).contains(NameKind.values());
  }
}
