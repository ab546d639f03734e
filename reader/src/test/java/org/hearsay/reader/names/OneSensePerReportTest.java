package org.hearsay.reader.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.model.NameKind;
import org.hearsay.model.Span;
import org.junit.jupiter.api.Test;

class OneSensePerReportTest {
  private static final String TEXT =
      "Ada Vale spoke in Orlen.\n\nVale left. Orlen cheered. Nobody stayed, Vale said.";

  @Test
  void settle_wordThatIsANameElsewhere_becomesOne() {
    DecodedMentions mentions = DecodedMentions.none();
    mentions.names().add(name("Ada Vale", 0, NameKind.PERSON));
    mentions.names().add(name("Orlen", 0, NameKind.PLACE));
    mentions.doubtful().add(name("Vale", 10, NameKind.PERSON));
    mentions.doubtful().add(name("Orlen", 30, NameKind.PERSON));
    mentions.doubtful().add(name("Nobody", 0, NameKind.PERSON));
    OneSensePerReport.settle(TEXT, mentions);
    assertThat(mentions.names())
        .extracting(n -> n.span().of(TEXT) + " " + n.kind())
        .containsExactly("Ada Vale PERSON", "Orlen PLACE", "Vale PERSON", "Orlen PLACE");
  }

  @Test
  void settle_wordThatBecomesAName_isNoPhrase() {
    DecodedMentions mentions = DecodedMentions.none();
    mentions.names().add(name("Ada Vale", 0, NameKind.PERSON));
    mentions.doubtful().add(name("Vale", 10, NameKind.PERSON));
    Span word = span("Vale", 10);
    Span other = span("cheered", 0);
    for (Span head : List.of(word, other)) {
      mentions.phrases().add(new PhraseMention(head, head, false, 0, new float[1], 0));
    }
    OneSensePerReport.settle(TEXT, mentions);
    assertThat(mentions.phrases()).extracting(PhraseMention::head).containsExactly(other);
  }

  private static DecodedName name(String words, int from, NameKind kind) {
    return new DecodedName(span(words, from), kind, 0, new float[1]);
  }

  private static Span span(String words, int from) {
    int start = TEXT.indexOf(words, from);
    return new Span(start, start + words.length());
  }
}
