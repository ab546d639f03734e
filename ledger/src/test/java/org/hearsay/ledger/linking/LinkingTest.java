package org.hearsay.ledger.linking;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.ledger.identity.ClaimComparisonTest.attack;
import static org.hearsay.ledger.identity.ClaimComparisonTest.day;
import static org.hearsay.ledger.identity.ClaimComparisonTest.place;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.hearsay.ledger.ClaimRef;
import org.hearsay.ledger.ReportRef;
import org.hearsay.ledger.identity.DocumentWords;
import org.hearsay.ledger.identity.EventMention;
import org.hearsay.ledger.identity.NearReport;
import org.hearsay.ledger.identity.Reports;
import org.hearsay.ledger.identity.Reports.Told;
import org.hearsay.ledger.identity.SearchBounds;
import org.hearsay.ledger.origin.Shingles;
import org.junit.jupiter.api.Test;

class LinkingTest {
  private static final String SHELLED =
      "Petrenko said the harbour of Arlenko was shelled from the sea on Tuesday.";
  private static final String BOMBARDED =
      "Shelling of the harbour of Arlenko from the sea killed nobody, Petrenko said.";

  /** Reports that were linked one after the other. */
  private static final class Stream {
    final MemoryLinkState state = new MemoryLinkState();
    final List<ReportDigest> reports = new ArrayList<>();
    private final ClaimLinker linker;

    Stream(SearchBounds reach, IntConsumer compared) {
      this(new EventLinker(Reports.LEXICON, reach, compared));
    }

    Stream(ClaimLinker linker) {
      this.linker = linker;
    }

    Stream(SearchBounds reach) {
      this(reach, count -> {});
    }

    /** Adds a report; the link of its first claim. */
    Link<ClaimRef> add(Told told) {
      ReportRef ref = new ReportRef(told.known().toEpochMilli(), 0);
      ReportDigest report =
          ReportDigest.of(ref, told.document().withoutOrder(), told.mentions(), linker);
      Shingles text = Shingles.of("");
      state.add(report, text, new Linking(linker).link(state, report, text));
      reports.add(report);
      return state.link(new ClaimRef(ref, 0));
    }

    Stream addAll(List<Told> all) {
      all.forEach(this::add);
      return this;
    }

    Map<ClaimRef, Link<ClaimRef>> links() {
      Map<ClaimRef, Link<ClaimRef>> out = new TreeMap<>();
      for (ReportDigest report : reports) {
        for (int i = 0; i < report.mentions().size(); i++) {
          ClaimRef claim = new ClaimRef(report.ref(), i);
          out.put(claim, state.link(claim));
        }
      }
      return out;
    }
  }

  /**
   * A mention's keys are the words of its report's id, and it is linked to the report that is
   * looked into first. Two reports are about the same if the last words of their ids are.
   */
  private record ByKeys(int perKey, int reports) implements ClaimLinker {
    @Override
    public String rules() {
      return "keys";
    }

    @Override
    public Duration window() {
      return Duration.ofHours(10);
    }

    @Override
    public List<String> keys(EventMention mention) {
      return words(mention.document());
    }

    private static List<String> words(DocumentWords document) {
      return List.of(document.id().split(" "));
    }

    @Override
    public double weight(String key) {
      return key.length();
    }

    @Override
    public boolean suffices(String key) {
      return false;
    }

    @Override
    public boolean isAbout(DocumentWords document, DocumentWords earlier) {
      return words(document).getLast().equals(words(earlier).getLast());
    }

    @Override
    public Optional<Target> link(EventMention mention, List<NearReport> near) {
      return near.size() < 2
          ? Optional.empty()
          : Optional.of(new Target(new ClaimRef(near.get(1).report(), 0), 1, List.of("key")));
    }
  }

  private static Told told(int hour, String id) {
    return Reports.one(id, hour, SHELLED, "shelled");
  }

  private static ClaimRef at(int hour) {
    return new ClaimRef(new ReportRef(3_600_000L * hour, 0), 0);
  }

  @Test
  void link_sameDeedInTwoReports_linksAndSaysWhy() {
    Stream stream = new Stream(SearchBounds.DEFAULT);
    Link<ClaimRef> first = stream.add(Reports.one("a", 1, SHELLED, "shelled"));
    Link<ClaimRef> second = stream.add(Reports.one("b", 2, BOMBARDED, "Shelling"));
    assertThat(first).isEqualTo(new Link<>(null, at(1), 0, List.of()));
    assertThat(second.linked()).isEqualTo(at(1));
    assertThat(second.root()).isEqualTo(at(1));
    assertThat(second.reasons()).contains("the words for the deed: shelling, shelled");
  }

  @Test
  void link_otherTownOnOtherDay_foundsHoweverAlikeTheWords() {
    Stream stream = new Stream(SearchBounds.DEFAULT);
    var there = attack(place("Kherson", 706448, 46.64, 32.62, 1), day(9), day(9));
    var elsewhere = attack(place("Kharkiv", 706483, 49.99, 36.23, 1), day(14), day(14));
    stream.add(Reports.one("a", 1, SHELLED, "shelled", there));
    assertThat(stream.add(Reports.one("b", 2, SHELLED, "shelled", elsewhere)).linked()).isNull();
    assertThat(stream.add(Reports.one("c", 3, SHELLED, "shelled", there)).root()).isEqualTo(at(1));
  }

  @Test
  void link_otherFiguresOfTheSame_links() {
    Stream stream = new Stream(SearchBounds.DEFAULT);
    var there = attack(place("Kherson", 706448, 46.64, 32.62, 1), day(9), day(9));
    String few = "The shelling of the harbour of Arlenko on Tuesday killed 3 people.";
    String many = "The shelling of the harbour of Arlenko on Tuesday killed 40 people.";
    stream.add(Reports.one("a", 1, few, "shelling", there));
    assertThat(stream.add(Reports.one("b", 2, many, "shelling", there)).root()).isEqualTo(at(1));
  }

  @Test
  void link_longAgo_foundsAndComparesNothing() {
    List<Integer> compared = new ArrayList<>();
    Stream stream =
        new Stream(new SearchBounds(Duration.ofHours(10), 48, 24, 12, 96, 96), compared::add);
    stream.add(Reports.one("a", 1, SHELLED, "shelled"));
    assertThat(stream.add(Reports.one("b", 12, SHELLED, "shelled")).linked()).isNull();
    assertThat(compared).containsOnly(0);
  }

  @Test
  void link_prefixOfAStream_givesTheSameLinks() {
    List<Told> reports = Reports.random(1, 60);
    Map<ClaimRef, Link<ClaimRef>> whole = new Stream(SearchBounds.DEFAULT).addAll(reports).links();
    for (int length : new int[] {1, 10, 26, 50}) {
      Map<ClaimRef, Link<ClaimRef>> some =
          new Stream(SearchBounds.DEFAULT).addAll(reports.subList(0, length)).links();
      assertThat(whole).containsAllEntriesOf(some);
    }
  }

  @Test
  void link_anyOrderOfCapture_givesTheSameLinks() {
    // Narrow, so that late reports push others out.
    SearchBounds reach = new SearchBounds(Duration.ofDays(2), 4, 3, 3, 6, 6);
    List<Told> reports = Reports.random(2, 60);
    Map<ClaimRef, Link<ClaimRef>> inOrder = new Stream(reach).addAll(reports).links();
    assertThat(inOrder.values()).anyMatch(link -> link.linked() != null);
    for (int seed = 0; seed < 8; seed++) {
      List<Told> arrived = new ArrayList<>(reports);
      Collections.shuffle(arrived, new Random(seed));
      assertThat(new Stream(reach).addAll(arrived).links()).as("seed %s", seed).isEqualTo(inOrder);
    }
  }

  @Test
  void link_lateReportPushesAnotherOutOfAKey_laterOneIsLinkedAnew() {
    Stream stream = new Stream(new ByKeys(1, 3));
    stream.add(told(1, "harbour"));
    stream.add(told(3, "harbour"));
    assertThat(requireNonNull(stream.links().get(at(3))).linked()).isEqualTo(at(1));
    // About something else, and the latest before hour 3 under their only key.
    stream.add(told(2, "harbour other"));
    assertThat(requireNonNull(stream.links().get(at(3))).linked()).isNull();
  }

  @Test
  void link_lateReportFindsRoomUnderAKey_changesNothingElse() {
    Stream stream = new Stream(new ByKeys(2, 3));
    stream.add(told(1, "harbour"));
    stream.add(told(3, "harbour"));
    stream.add(told(2, "harbour other"));
    assertThat(requireNonNull(stream.links().get(at(3))).linked()).isEqualTo(at(1));
    assertThat(requireNonNull(stream.links().get(at(2))).linked()).isNull();
  }

  @Test
  void link_lateReportIsTheNearest_laterOneIsLinkedToIt() {
    Stream stream = new Stream(new ByKeys(2, 3));
    stream.add(told(1, "harbour"));
    stream.add(told(3, "harbour"));
    stream.add(told(2, "harbour"));
    assertThat(requireNonNull(stream.links().get(at(3))).linked()).isEqualTo(at(2));
  }

  @Test
  void link_lateReportEarlierThanAllUnderAFullKey_changesNothing() {
    Stream stream = new Stream(new ByKeys(1, 3));
    stream.add(told(2, "harbour"));
    stream.add(told(3, "harbour"));
    stream.add(told(1, "harbour"));
    assertThat(requireNonNull(stream.links().get(at(3))).linked()).isEqualTo(at(2));
    assertThat(requireNonNull(stream.links().get(at(2))).linked()).isEqualTo(at(1));
  }

  @Test
  void link_moreKeysShared_comeFirst_andOfAsManyTheLatest() {
    Stream stream = new Stream(new ByKeys(4, 2));
    stream.add(told(1, "bridge tower harbour"));
    stream.add(told(2, "bridge tower harbour"));
    stream.add(told(3, "harbour"));
    assertThat(stream.add(told(4, "bridge tower harbour")).linked()).isEqualTo(at(2));
  }

  @Test
  void link_outOfTheWindow_isNotLookedInto() {
    Stream stream = new Stream(new ByKeys(4, 2));
    stream.add(told(1, "harbour"));
    assertThat(stream.add(told(11, "harbour")).linked()).isEqualTo(at(1));
    assertThat(
            new Stream(new ByKeys(4, 2))
                .addAll(List.of(told(1, "harbour")))
                .add(told(12, "harbour"))
                .linked())
        .isNull();
  }

  @Test
  void link_anyStream_leadsToWhatIsEarlierAndOfTheSameEvent() {
    Map<ClaimRef, Link<ClaimRef>> links =
        new Stream(SearchBounds.DEFAULT).addAll(Reports.random(3, 80)).links();
    links.forEach(
        (claim, link) -> {
          ClaimRef linked = link.linked();
          if (linked == null) {
            assertThat(link.root()).isEqualTo(claim);
          } else {
            assertThat(linked).isLessThan(claim);
            assertThat(links)
                .hasEntrySatisfying(
                    linked, earlier -> assertThat(earlier.root()).isEqualTo(link.root()));
          }
        });
    assertThat(links.values()).anyMatch(link -> link.linked() != null);
  }

  @Test
  void link_thickStory_comparesNoMoreAsItGrows() {
    SearchBounds reach = new SearchBounds(Duration.ofDays(60), 16, 8, 6, 20, 20);
    List<Integer> compared = new ArrayList<>();
    new Stream(reach, compared::add).addAll(Reports.random(4, 400));
    assertThat(Collections.max(compared)).isLessThanOrEqualTo(20);
    double middle = mean(compared.subList(300, 600));
    assertThat(mean(compared.subList(900, 1200))).isLessThanOrEqualTo(1.1 * middle);
  }

  private static double mean(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).average().orElseThrow();
  }
}
