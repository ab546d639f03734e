package org.hearsay.reader.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.model.NameKind;
import org.hearsay.model.Span;
import org.junit.jupiter.api.Test;

class RepeatsTest {
  private static final String TEXT =
      "Ada Vale spoke in Orlen.\n\nVale left. Orlen cheered. Nobody stayed, Vale said.";

  @Test
  void settle_wordThatIsANameElsewhere_becomesOne() {
    Mentions mentions = Mentions.none();
    mentions.names().add(name("Ada Vale", 0, NameKind.PERSON));
    mentions.names().add(name("Orlen", 0, NameKind.PLACE));
    mentions.doubtful().add(name("Vale", 10, NameKind.PERSON));
    mentions.doubtful().add(name("Orlen", 30, NameKind.PERSON));
    mentions.doubtful().add(name("Nobody", 0, NameKind.PERSON));
    Repeats.settle(TEXT, mentions);
    assertThat(mentions.names())
        .extracting(n -> n.span().of(TEXT) + " " + n.kind())
        .containsExactly("Ada Vale PERSON", "Orlen PLACE", "Vale PERSON", "Orlen PLACE");
  }

  @Test
  void settle_wordThatBecomesAName_isNoPhrase() {
    Mentions mentions = Mentions.none();
    mentions.names().add(name("Ada Vale", 0, NameKind.PERSON));
    mentions.doubtful().add(name("Vale", 10, NameKind.PERSON));
    Span word = span("Vale", 10);
    Span other = span("cheered", 0);
    for (Span head : List.of(word, other)) {
      mentions.phrases().add(new Mention(head, head, false, 0, new float[1], 0));
    }
    Repeats.settle(TEXT, mentions);
    assertThat(mentions.phrases()).extracting(Mention::head).containsExactly(other);
  }

  private static FoundName name(String words, int from, NameKind kind) {
    return new FoundName(span(words, from), kind, 0, new float[1]);
  }

  private static Span span(String words, int from) {
    int start = TEXT.indexOf(words, from);
    return new Span(start, start + words.length());
  }
}
