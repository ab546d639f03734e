package org.hearsay.ledger.linking;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.hearsay.ledger.ReportRef;
import org.hearsay.ledger.identity.DocumentWords;
import org.hearsay.ledger.identity.Reports;
import org.hearsay.ledger.origin.CopyDetector;
import org.hearsay.ledger.origin.Fingerprints;
import org.hearsay.ledger.origin.Shingles;
import org.hearsay.ledger.origin.Texts;
import org.junit.jupiter.api.Test;

/** Which report took its text from which. */
class CopyLinkingTest {
  private final ClaimLinker linker = new EventLinker(Reports.LEXICON);
  private final Texts texts = new Texts(7);

  /** Reports as they come in. */
  private final class Wire {
    final MemoryLinkState state = new MemoryLinkState();
    final List<ReportRef> reports = new ArrayList<>();

    /** Adds a report; what its coming changed. */
    Map<ReportRef, Link<ReportRef>> add(long hour, String text) {
      ReportRef ref = at(hour);
      DocumentWords document = DocumentWords.of(Reports.LEXICON, "r" + hour, text);
      ReportDigest report = ReportDigest.of(ref, document.withoutOrder(), List.of(), linker);
      Shingles shingles = Shingles.of(text);
      List<LinkChange> changes = new Linking(linker).link(state, report, shingles);
      state.add(report, shingles, changes);
      reports.add(ref);
      Map<ReportRef, Link<ReportRef>> out = new TreeMap<>();
      for (LinkChange change : changes) {
        if (change instanceof LinkChange.OfReport of) {
          out.put(of.item(), of.link());
        }
      }
      return out;
    }

    Link<ReportRef> link(long hour) {
      return state.copyLink(at(hour));
    }

    Map<ReportRef, Link<ReportRef>> links() {
      Map<ReportRef, Link<ReportRef>> out = new TreeMap<>();
      reports.forEach(report -> out.put(report, state.copyLink(report)));
      return out;
    }
  }

  private static ReportRef at(long hour) {
    return new ReportRef(hour * 3_600_000, 0);
  }

  private static Link<ReportRef> origin(long hour) {
    return new Link<>(null, at(hour), 0, List.of());
  }

  private String article() {
    return String.join(" ", texts.sentences(12));
  }

  @Test
  void link_textTakenWhole_isLinkedToTheEarlierAndSaysHowMuch() {
    Wire wire = new Wire();
    String text = article();
    assertThat(wire.add(1, text)).isEqualTo(Map.of(at(1), origin(1)));
    Link<ReportRef> copy = wire.add(2, text + " " + texts.sentence()).get(at(2));
    assertThat(copy)
        .isEqualTo(
            new Link<>(
                at(1),
                at(1),
                1,
                List.of(
                    "100 % of the shorter text stands in both, "
                        + Shingles.of(text).size()
                        + " runs of four words")));
  }

  @Test
  void link_textOfItsOwn_isAnOrigin() {
    Wire wire = new Wire();
    wire.add(1, article());
    assertThat(wire.add(2, article())).isEqualTo(Map.of(at(2), origin(2)));
  }

  @Test
  void link_originalComesLate_itsCopiesAreOfItsFamily_andNothingElseChanges() {
    Wire wire = new Wire();
    String text = article();
    wire.add(2, text);
    wire.add(3, text);
    wire.add(4, article());
    Map<ReportRef, Link<ReportRef>> changes = wire.add(1, text);
    assertThat(changes).containsOnlyKeys(at(1), at(2), at(3));
    assertThat(changes.values()).extracting(Link::root).containsOnly(at(1));
    assertThat(wire.link(2).linked()).isEqualTo(at(1));
    assertThat(wire.link(4)).isEqualTo(origin(4));
  }

  @Test
  void link_originalOfAnOriginalComesLate_copiesOfOtherPartsFollowIt() {
    Wire wire = new Wire();
    List<String> sentences = texts.sentences(24);
    String first = String.join(" ", sentences.subList(0, 12));
    String second = String.join(" ", sentences.subList(12, 24));
    wire.add(2, first + " " + second);
    wire.add(3, second);
    Link<ReportRef> before = wire.link(3);
    // Shares nothing with the copy of the second half.
    wire.add(1, first);
    assertThat(wire.link(2).linked()).isEqualTo(at(1));
    assertThat(wire.link(3)).isEqualTo(new Link<>(at(2), at(1), before.score(), before.reasons()));
  }

  @Test
  void link_lateReportTakesAPrintFromTheOneThatACopyIsLinkedTo_linksAsIfItHadComeInTime() {
    String note = texts.phrase(11);
    while (Fingerprints.of(note).prints().length != 2) {
      note = texts.phrase(11);
    }
    // Holds the first of the note's two prints.
    String lead = String.join(" ", List.of(note.split(" ")).subList(0, 7)) + ". ";
    Wire wire = new Wire();
    for (int hour = 1; hour < CopyDetector.HOLDERS; hour++) {
      wire.add(hour, lead + article());
    }
    wire.add(9, note);
    wire.add(10, note);
    assertThat(wire.link(10).linked()).isEqualTo(at(9));
    assertThat(wire.add(8, lead + article())).containsOnlyKeys(at(8), at(10));
    assertThat(wire.link(10)).isEqualTo(origin(10));
  }

  @Test
  void link_lateReportBehindAllThatAreLookedAt_changesNothing() {
    Wire wire = new Wire();
    String text = article();
    for (int hour = 1; hour <= CopyDetector.HOLDERS; hour++) {
      wire.add(hour, text);
    }
    wire.add(10, text);
    assertThat(wire.add(9, text)).containsOnlyKeys(at(9));
    assertThat(wire.link(9).linked()).isEqualTo(at(1));
  }

  @Test
  void link_anyOrderOfCapture_givesTheSameLinks() {
    Map<Long, String> stream = stream();
    Wire inOrder = new Wire();
    stream.forEach(inOrder::add);
    assertThat(inOrder.links().values())
        .filteredOn(link -> link.linked() != null)
        .hasSizeGreaterThan(20);
    for (int seed = 0; seed < 6; seed++) {
      List<Long> arrived = new ArrayList<>(stream.keySet());
      Collections.shuffle(arrived, new Random(seed));
      Wire wire = new Wire();
      arrived.forEach(hour -> wire.add(hour, requireNonNull(stream.get(hour))));
      assertThat(wire.links()).as("seed %s", seed).isEqualTo(inOrder.links());
    }
  }

  /** Few originals of which parts are taken often, so that late reports push others out. */
  private Map<Long, String> stream() {
    List<List<String>> originals = new ArrayList<>();
    Map<Long, String> out = new TreeMap<>();
    for (long hour = 1; hour <= 60; hour++) {
      List<String> sentences = new ArrayList<>();
      if (originals.size() < 3) {
        sentences.addAll(texts.sentences(8));
        originals.add(sentences);
      } else {
        List<String> from = originals.get(texts.next(originals.size()));
        int start = texts.next(from.size());
        sentences.addAll(from.subList(start, Math.min(from.size(), start + 1 + texts.next(3))));
        sentences.add(texts.sentence());
      }
      out.put(hour, String.join(" ", sentences));
    }
    return out;
  }
}
