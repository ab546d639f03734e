package org.hearsay.ledger.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hearsay.ledger.Revision;
import org.hearsay.model.Report;
import org.junit.jupiter.api.Test;

class FamiliesTest {
  private static final LocalDate DAY = LocalDate.of(2022, 11, 9);

  private static Revision revision(String id, int day, String text) {
    Report report = Report.of(id, text).withPublished(DAY.plusDays(day)).withOutlet("Outlet " + id);
    return new Revision(id, id, 1, report, Revision.endOf(DAY.plusDays(30)));
  }

  private static Families pair(String earlier, String later) {
    return Families.of(List.of(revision("a", 0, earlier), revision("b", 1, later)));
  }

  private static boolean copy(String earlier, String later) {
    return pair(earlier, later).link("b").isPresent();
  }

  @Test
  void of_textCutAnywhere_belongsToItsOriginal() {
    List<String> sentences = new Texts(5).sentences(20);
    String text = String.join(" ", sentences);
    for (int cut = 200; cut < text.length(); cut += 61) {
      assertThat(copy(text, text.substring(0, cut))).as("head of %s", cut).isTrue();
      assertThat(copy(text.substring(0, cut), text)).as("after a head of %s", cut).isTrue();
      assertThat(copy(text, text.substring(text.length() - cut))).as("tail of %s", cut).isTrue();
    }
  }

  @Test
  void of_paragraphsReordered_isACopy() {
    for (int seed = 0; seed < 50; seed++) {
      Texts texts = new Texts(seed);
      List<String> paragraphs = texts.sentences(12);
      List<String> shuffled = new ArrayList<>(paragraphs);
      Collections.shuffle(shuffled, texts.random());
      assertThat(copy(String.join("\n", paragraphs), String.join("\n", shuffled))).isTrue();
    }
  }

  @Test
  void of_boilerplateInserted_isACopy() {
    for (int seed = 0; seed < 50; seed++) {
      Texts texts = new Texts(seed);
      List<String> sentences = texts.sentences(12);
      List<String> more = new ArrayList<>(sentences);
      for (int i = 0; i < 5; i++) {
        more.add(texts.next(more.size()), texts.sentence());
      }
      assertThat(copy(String.join(" ", sentences), String.join(" ", more))).isTrue();
    }
  }

  @Test
  void of_everyTwelfthWordChanged_isACopy() {
    for (int seed = 0; seed < 50; seed++) {
      Texts texts = new Texts(seed);
      String text = String.join(" ", texts.sentences(15));
      String[] words = text.split(" ");
      for (int i = texts.next(12); i < words.length; i += 12) {
        words[i] = texts.word() + (words[i].endsWith(".") ? "." : "");
      }
      assertThat(copy(text, String.join(" ", words))).as("seed %s", seed).isTrue();
    }
  }

  @Test
  void of_oneQuotedSentenceInCommon_areTwoOrigins() {
    for (int seed = 0; seed < 100; seed++) {
      Texts texts = new Texts(seed);
      String quote = "\"" + texts.sentence() + "\"";
      List<String> one = texts.sentences(6);
      List<String> other = texts.sentences(10);
      one.add(texts.next(6), quote);
      other.add(texts.next(10), quote);
      assertThat(copy(String.join(" ", one), String.join(" ", other)))
          .as("seed %s", seed)
          .isFalse();
    }
  }

  @Test
  void of_longStatementQuotedByBoth_areTwoOrigins() {
    Texts texts = new Texts(9);
    String statement = "\"" + String.join(" ", texts.sentences(6)) + "\"";
    String one = String.join(" ", texts.sentences(5)) + " " + statement;
    String other = statement + " " + String.join(" ", texts.sentences(5));
    assertThat(copy(one, other)).isFalse();
  }

  @Test
  void of_sameStatementAlone_isACopy() {
    String statement = "\"" + String.join(" ", new Texts(9).sentences(6)) + "\"";
    assertThat(copy(statement, statement)).isTrue();
  }

  @Test
  void of_anyOrderOfTheList_linksTheSame() {
    List<Revision> reports = stream(11);
    Families expected = Families.of(reports);
    for (int seed = 0; seed < 10; seed++) {
      List<Revision> shuffled = new ArrayList<>(reports);
      Collections.shuffle(shuffled, new Random(seed));
      Families families = Families.of(shuffled);
      for (Revision report : reports) {
        assertThat(families.link(report.id())).isEqualTo(expected.link(report.id()));
      }
    }
  }

  @Test
  void of_prefix_hasTheLinksOfTheWhole() {
    List<Revision> reports =
        stream(12).stream().sorted(Comparator.comparing(ReportKey::of)).toList();
    Families whole = Families.of(reports);
    for (int known = 0; known <= reports.size(); known++) {
      Families prefix = Families.of(reports.subList(0, known));
      for (Revision report : reports.subList(0, known)) {
        assertThat(prefix.link(report.id())).isEqualTo(whole.link(report.id()));
        assertThat(prefix.root(report.id())).isEqualTo(whole.root(report.id()));
      }
    }
  }

  @Test
  void of_copyOfACopy_hasTheFirstForItsRoot() {
    List<String> sentences = new Texts(4).sentences(20);
    Families families =
        Families.of(
            List.of(
                revision("a", 0, String.join(" ", sentences)),
                revision("b", 1, String.join(" ", sentences.subList(0, 12))),
                revision("c", 2, String.join(" ", sentences.subList(4, 12)))));
    assertThat(families.root("c")).isEqualTo("a");
    assertThat(families.link("c").orElseThrow().earlier()).isEqualTo("a");
    assertThat(families.members("a")).hasSize(3);
    assertThat(families.root("unheard of")).isEqualTo("unheard of");
  }

  @Test
  void of_hundredsOfCopies_stillFindTheirOriginal() {
    Texts texts = new Texts(21);
    String text = String.join(" ", texts.sentences(15));
    List<Revision> reports = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String id = String.format(java.util.Locale.ROOT, "r%04d", i);
      reports.add(revision(id, i == 0 ? 0 : 1, text + " " + texts.sentence()));
    }
    Families families = Families.of(reports);
    assertThat(families.members("r0000")).hasSize(300);
  }

  @Test
  void link_ofManyCopies_comparesNoMorePairsThanOfFew() {
    Texts texts = new Texts(22);
    String text = String.join(" ", texts.sentences(15));
    PrintHolders<Integer> index = new PrintHolders<>();
    Shingles shingles = Shingles.of(text);
    for (int i = 0; i < 200; i++) {
      index.add(i, Fingerprints.of(shingles));
    }
    List<Integer> asked = new ArrayList<>();
    CopyDetector<Integer> copies =
        new CopyDetector<>(
            print -> index.first(print, 200, CopyDetector.HOLDERS),
            report -> {
              asked.add(report);
              return shingles;
            });
    assertThat(copies.find(shingles).orElseThrow().earlier()).isZero();
    assertThat(asked).hasSizeLessThanOrEqualTo(CopyDetector.CANDIDATES).doesNotHaveDuplicates();
  }

  @Test
  void new_linkToWhatIsNotEarlier_isRefused() {
    ReportKey key = new ReportKey(Revision.endOf(DAY), 0, "a");
    Families.Member member =
        new Families.Member(key, Optional.empty(), Optional.of(new CopyLink("b", 1, 9)), List.of());
    assertThatThrownBy(() -> new Families(List.of(member)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a is linked to b");
  }

  /** Texts, some of them cut, lengthened or quoted, a few a day, in the order of the ledger. */
  private static List<Revision> stream(long seed) {
    Texts texts = new Texts(seed);
    List<List<String>> originals = new ArrayList<>();
    List<Revision> out = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      List<String> sentences = new ArrayList<>();
      if (!originals.isEmpty() && texts.next(3) > 0) {
        List<String> from = originals.get(texts.next(originals.size()));
        int start = texts.next(from.size() / 2);
        sentences.addAll(from.subList(start, start + 1 + texts.next(from.size() - start)));
        sentences.add(texts.sentence());
      } else {
        sentences.addAll(texts.sentences(8));
        originals.add(sentences);
      }
      String id = String.format(java.util.Locale.ROOT, "r%02d", i);
      out.add(revision(id, i / 4, String.join(" ", sentences)));
    }
    out.sort(java.util.Comparator.comparing(ReportKey::of));
    return out;
  }
}
