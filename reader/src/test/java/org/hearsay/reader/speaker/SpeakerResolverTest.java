package org.hearsay.reader.speaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.reader.TestLanguage.ENGLISH;

import java.util.List;
import java.util.stream.Stream;
import org.hearsay.model.Attribution;
import org.hearsay.model.NameKind;
import org.hearsay.model.Span;
import org.hearsay.model.Speaker;
import org.hearsay.reader.encoder.ReaderModel;
import org.hearsay.reader.names.DecodedMentions;
import org.hearsay.reader.names.FoundNames;
import org.junit.jupiter.api.Test;

/** Who speaks where the names of a source overlap, as two windows may cut them. */
class SpeakerResolverTest {
  private static final ReaderModel MODEL = ReaderModel.load();
  private static final WorldTables KNOWLEDGE = WorldTables.of(ENGLISH);

  /** The speaker of a source that the text begins with. */
  private static String speaker(String source, String... bodies) {
    String text = source + " said the weir was shut.";
    DecodedMentions mentions = DecodedMentions.none();
    Stream.of(bodies)
        .forEach(body -> mentions.names().add(FoundNames.of(text, body, NameKind.ORG)));
    ResolvedMentions known = ResolvedMentions.of(text, mentions, MODEL, KNOWLEDGE);
    int cue = source.length() + 1;
    Attribution said =
        new Attribution(
            "a1",
            Attribution.Kind.INDIRECT,
            List.of(new Span(0, source.length())),
            List.of(new Span(cue, cue + 4)),
            List.of(new Span(cue + 5, text.length() - 1)),
            null,
            null,
            null,
            0.9);
    SpeakerResolver resolver = new SpeakerResolver(known, List.of(new Span(0, text.length())));
    Speaker speaker = resolver.resolve(List.of(said)).getFirst().speaker();
    return speaker == null ? "not told" : speaker.name();
  }

  @Test
  void resolve_namesThatOverlap_areNotSeveralWhoSpeakTogether() {
    assertThat(speaker("Weir and Lock Board", "Weir and Lock", "Lock Board"))
        .isEqualTo("Lock Board");
    assertThat(speaker("Upper Weir Board", "Upper Weir", "Weir Board")).isEqualTo("Weir Board");
  }

  @Test
  void resolve_anotherBehindNamesThatOverlap_speaksTogetherWithThem() {
    assertThat(speaker("Upper Weir Board and Lock Trust", "Upper Weir", "Weir Board", "Lock Trust"))
        .isEqualTo("Upper Weir Board and Lock Trust");
  }

  @Test
  void resolve_nameWithinAnother_isNotSeveral() {
    assertThat(speaker("Weir and Lock Board", "Weir and Lock Board", "Weir"))
        .isEqualTo("Weir and Lock Board");
  }
}
