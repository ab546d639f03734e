package org.hearsay.reader.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.reader.TestLanguage.ENGLISH;

import java.util.List;
import org.hearsay.model.Attribution;
import org.hearsay.model.Span;
import org.hearsay.reader.encoder.ReaderModel;
import org.hearsay.reader.encoder.WindowRows;
import org.hearsay.reader.text.Pieces;
import org.hearsay.reader.text.Sentences;
import org.hearsay.reader.text.WordPiece;
import org.junit.jupiter.api.Test;

/** The rules of decoding on rows that are made by hand, so that no model's luck decides. */
class AttributionDecoderTest {
  private static final ReaderModel MODEL = ReaderModel.load();
  private static final WordPiece VOCABULARY = ReaderModel.vocabulary();
  private static final String TEXT =
      "The mayor of Orlen said on Monday the baker had confirmed the mill was shut.";
  private static final float SURE = 8;

  /** Rows in which nothing is found until it is put in. */
  private static final class Rows {
    private final Pieces pieces;
    private final float[] values;

    Rows(String text) {
      pieces = Pieces.of(text, VOCABULARY);
      values = new float[(pieces.size() + 2) * MODEL.outputs()];
      for (int p = 0; p < pieces.size(); p++) {
        set(p, MODEL.layout().cue(), SURE);
        set(p, MODEL.layout().nestedCue(), SURE);
        set(p, MODEL.layout().argUnary(), -SURE);
        set(p, MODEL.layout().argUnary() + 1, -SURE);
      }
    }

    private void set(int piece, int column, float value) {
      values[(piece + 1) * MODEL.outputs() + column] = value;
    }

    private Rows put(String words, int column, float value) {
      int at = pieces.text().indexOf(words);
      for (int p = pieces.at(at); p < pieces.at(at + words.length()); p++) {
        set(p, column, value);
      }
      return this;
    }

    Rows cue(String word) {
      return put(word, MODEL.layout().cue() + 1, 2 * SURE);
    }

    Rows nestedCue(String word) {
      return put(word, MODEL.layout().nestedCue() + 1, 2 * SURE);
    }

    Rows source(String words, float score) {
      return put(words, MODEL.layout().argUnary(), score);
    }

    Rows content(String words, float score) {
      return put(words, MODEL.layout().argUnary() + 1, score);
    }

    WindowRows rows() {
      return new WindowRows(pieces, 0, pieces.size(), MODEL.outputs(), values);
    }

    List<AttributionCandidate> decoded() {
      return new AttributionDecoder(MODEL, ENGLISH).decode(rows());
    }

    List<Attribution> finished() {
      Attributions all = new Attributions(new AttributionDecoder(MODEL, ENGLISH));
      all.window(rows());
      return all.finish(pieces, Sentences.of(pieces.text(), ENGLISH));
    }
  }

  private static List<String> words(List<Span> spans) {
    return spans.stream().map(s -> s.of(TEXT)).toList();
  }

  @Test
  void decode_cueSourceContent_areWhole() {
    AttributionCandidate found =
        new Rows(TEXT)
            .cue("said")
            .source("The mayor of Orlen", SURE)
            .content("the baker had confirmed the mill was shut", SURE)
            .decoded()
            .getFirst();
    assertThat(found.cue().of(TEXT)).isEqualTo("said");
    assertThat(words(found.source())).containsExactly("The mayor of Orlen");
    assertThat(words(found.content())).containsExactly("the baker had confirmed the mill was shut");
    assertThat(found.confidence()).isBetween(0.9, 1.0);
  }

  @Test
  void decode_sourceInTwoPieces_keepsTheOneForWhichMoreSpeaks() {
    AttributionCandidate found =
        new Rows(TEXT)
            .cue("said")
            .source("The mayor of Orlen", SURE)
            .source("Monday", 1)
            .content("the mill was shut", SURE)
            .decoded()
            .getFirst();
    assertThat(words(found.source())).containsExactly("The mayor of Orlen");
  }

  @Test
  void decode_doubtfulWordInsideContent_doesNotCutIt() {
    AttributionCandidate found =
        new Rows(TEXT)
            .cue("said")
            .content("the baker had confirmed the mill was shut", SURE)
            .content("confirmed", -0.3f)
            .decoded()
            .getFirst();
    assertThat(words(found.content())).containsExactly("the baker had confirmed the mill was shut");
  }

  @Test
  void decode_crumbFarFromTheContent_isDropped() {
    AttributionCandidate found =
        new Rows(TEXT)
            .cue("said")
            .content("mayor", SURE)
            .content("the baker had confirmed the mill was shut", SURE)
            .decoded()
            .getFirst();
    assertThat(words(found.content())).containsExactly("the baker had confirmed the mill was shut");
  }

  @Test
  void decode_cueWithoutContent_isNoAttribution() {
    assertThat(new Rows(TEXT).cue("said").source("The mayor", SURE).decoded()).isEmpty();
  }

  @Test
  void decode_noCue_isNoAttribution() {
    assertThat(new Rows(TEXT).content("the mill was shut", SURE).decoded()).isEmpty();
  }

  @Test
  void decode_nestedCue_countsOnlyInsideAContent() {
    Rows rows =
        new Rows(TEXT).cue("said").content("the baker had confirmed the mill was shut", SURE);
    assertThat(rows.nestedCue("confirmed").decoded())
        .extracting(f -> f.cue().of(TEXT))
        .containsExactly("said", "confirmed");
    assertThat(rows.nestedCue("Monday").decoded()).hasSize(2);
    assertThat(new Rows(TEXT).nestedCue("confirmed").content("the mill", SURE).decoded()).isEmpty();
  }

  @Test
  void finish_plainAttribution_hasIdKindAndNothingAround() {
    List<Attribution> all =
        new Rows(TEXT).cue("said").content("the mill was shut", SURE).finished();
    assertThat(all).hasSize(1);
    Attribution one = all.getFirst();
    assertThat(one.id()).isEqualTo("a1");
    assertThat(one.kind()).isEqualTo(Attribution.Kind.INDIRECT);
    assertThat(one.inside()).isNull();
    assertThat(one.channel()).isNull();
  }

  @Test
  void finish_twoCuesWithOneContent_keepsOne() {
    assertThat(
            new Rows(TEXT)
                .cue("said")
                .nestedCue("confirmed")
                .content("the baker had confirmed the mill was shut", SURE)
                .finished())
        .hasSize(1);
  }

  private static final String CABLE =
      "\u201cWe reject the Taviran threat to cut the cable,\u201d the mayor said.";

  @Test
  void decode_nounInsideAContent_isACueOfWhoeverStandsBeforeIt() {
    List<AttributionCandidate> all =
        new Rows(CABLE)
            .cue("said")
            .content("We reject the Taviran threat to cut the cable", SURE)
            .decoded();
    assertThat(all).hasSize(2);
    AttributionCandidate noun = all.getLast();
    assertThat(noun.nested()).isTrue();
    assertThat(noun.cue().of(CABLE)).isEqualTo("threat");
    assertThat(noun.source()).extracting(s -> s.of(CABLE)).containsExactly("Taviran");
    assertThat(noun.content()).extracting(s -> s.of(CABLE)).containsExactly("to cut the cable");
  }

  @Test
  void decode_sameNounOutsideOfContents_isNoCue() {
    assertThat(new Rows(CABLE).decoded()).isEmpty();
  }

  @Test
  void decode_nounWithoutContentOfItsOwn_isNoCue() {
    Rows rows = new Rows(CABLE).cue("said").content("We reject the Taviran threat to cut", SURE);
    rows.put("to cut the cable", MODEL.layout().argUnary() + 1, -SURE);
    rows.put("We reject the Taviran threat to", MODEL.layout().argUnary() + 1, SURE);
    assertThat(rows.decoded()).hasSize(1);
  }

  @Test
  void finish_attributionInsideAnothersQuotation_isIndirect() {
    assertThat(
            new Rows(CABLE)
                .cue("said")
                .content("We reject the Taviran threat to cut the cable", SURE)
                .finished())
        .extracting(Attribution::kind)
        .containsExactlyInAnyOrder(Attribution.Kind.DIRECT, Attribution.Kind.INDIRECT);
  }

  @Test
  void decode_wordThatTheSpanHeadPutsInside_goesToTheCueWithTheBestClaim() {
    Rows rows =
        new Rows(TEXT).cue("said").content("the baker had confirmed the mill was shut", SURE);
    int inside = MODEL.layout().span() + 5;
    assertThat(words(rows.put("on Monday", inside, SURE).content("on Monday", -1).decoded()))
        .containsExactly("on Monday the baker had confirmed the mill was shut");
  }

  private static List<String> words(Iterable<AttributionCandidate> all) {
    return words(all.iterator().next().content());
  }
}
