package org.hearsay.ledger.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.Invented;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.brief.Brief.Footnote;
import org.hearsay.ledger.brief.Brief.Kind;
import org.hearsay.ledger.brief.Brief.Section;
import org.hearsay.ledger.brief.Brief.Sentence;
import org.hearsay.ledger.projection.EventQuery;
import org.hearsay.ledger.projection.EventSnapshot;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.projection.ReadReport;
import org.hearsay.ledger.sqlite.Ledgers;
import org.hearsay.model.Report;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(600)
class BriefTest {
  private static final int EVENTS = 1000;
  private static final int ROOM = 5000;
  private static final Instant MIDDLE = Revision.endOf(LocalDate.of(2026, 3, 10));

  @TempDir private Path folder;

  private static Brief of(Ledger ledger, AsOf asOf, @Nullable Instant since) {
    EventQuery query = new EventQuery(asOf, null, null, null, since, EVENTS);
    return new BriefWriter(ledger).write(asOf, since, ledger.events(query), ROOM);
  }

  private Ledger ledger(String name, List<ReadReport> reports) {
    Ledger ledger = Ledgers.write(folder.resolve(name));
    reports.forEach(ledger::add);
    return ledger;
  }

  @Test
  void write_inventedReports_everySentenceStandsOnWordsOfAReport() {
    try (Ledger ledger = ledger("a.db", new Invented(1).reports(30))) {
      Brief brief = of(ledger, AsOf.NOW, null);
      assertThat(brief.sentences()).hasSizeGreaterThanOrEqualTo(3);
      for (Sentence sentence : brief.sentences().toList()) {
        assertThat(sentence.footnotes()).isNotEmpty();
        for (Footnote note : sentence.footnotes()) {
          String text = ledger.revision(note.revision().id()).orElseThrow().report().text();
          assertThat(note.words()).isNotBlank();
          assertThat(text.substring(note.span().start(), note.span().end()))
              .isEqualTo(note.words());
        }
      }
    }
  }

  @Test
  void write_quotedWords_areInTheFootnote() {
    try (Ledger ledger = ledger("a.db", new Invented(2).reports(30))) {
      List<Sentence> quotes =
          of(ledger, AsOf.NOW, null)
              .sentences()
              .filter(sentence -> sentence.kind() == Kind.TOLD)
              .toList();
      assertThat(quotes).isNotEmpty();
      for (Sentence sentence : quotes) {
        String text = sentence.text();
        String quote = text.substring(text.indexOf('\u201c') + 1, text.indexOf('\u201d'));
        assertThat(sentence.footnotes()).anyMatch(note -> note.words().contains(quote));
      }
    }
  }

  @Test
  void write_sameReportsInAnotherOrder_isTheSame() {
    List<ReadReport> reports = new Invented(3).reports(20);
    List<ReadReport> shuffled = new ArrayList<>(reports);
    Collections.shuffle(shuffled, new Random(3));
    try (Ledger one = ledger("a.db", reports);
        Ledger other = ledger("b.db", shuffled)) {
      String text = MarkdownBrief.of(of(one, AsOf.NOW, null));
      assertThat(text).isEqualTo(MarkdownBrief.of(of(one, AsOf.NOW, null)));
      assertThat(text).isEqualTo(MarkdownBrief.of(of(other, AsOf.NOW, null)));
    }
  }

  @Test
  void write_asOf_isWhatWasWrittenBeforeTheLaterReportsCame() {
    List<ReadReport> reports = new Invented(4).reports(30);
    List<ReadReport> early =
        reports.stream().filter(report -> !isLater(report.reading().report())).toList();
    assertThat(early).hasSizeBetween(5, 25);
    AsOf asOf = AsOf.published(MIDDLE);
    try (Ledger all = ledger("a.db", reports);
        Ledger some = ledger("b.db", early)) {
      Brief brief = of(all, asOf, null);
      assertThat(brief.footnotes()).noneMatch(note -> isLater(note.revision().report()));
      assertThat(MarkdownBrief.of(brief)).isEqualTo(MarkdownBrief.of(of(some, asOf, null)));
    }
  }

  private static boolean isLater(Report report) {
    LocalDate published = report.published();
    return published == null || Revision.endOf(published).isAfter(MIDDLE);
  }

  @Test
  void write_since_tellsOnlyWhatIsLater() {
    try (Ledger ledger = ledger("a.db", new Invented(5).reports(30))) {
      Brief brief = of(ledger, AsOf.NOW, MIDDLE);
      assertThat(brief.sentences().filter(sentence -> sentence.kind() == Kind.TOLD))
          .isNotEmpty()
          .allMatch(
              sentence ->
                  sentence.footnotes().stream()
                      .allMatch(note -> isLater(note.revision().report())));
    }
  }

  @Test
  void write_anyLength_isHeldFootnotesCounted() {
    try (Ledger ledger = ledger("a.db", new Invented(6).reports(60))) {
      EventQuery query = new EventQuery(AsOf.NOW, null, null, null, null, EVENTS);
      List<EventSnapshot> events = ledger.events(query);
      int before = 0;
      for (int length : new int[] {150, 400, 900}) {
        String text =
            MarkdownBrief.of(new BriefWriter(ledger).write(AsOf.NOW, null, events, length));
        assertThat(BriefLength.words(text)).isBetween(before, length);
        before = BriefLength.words(text);
      }
      assertThat(before).isGreaterThan(150);
    }
  }

  @Test
  void write_noLengthAskedFor_isAFifthOfTheReports() {
    try (Ledger ledger = ledger("a.db", new Invented(7).reports(60))) {
      EventQuery query = new EventQuery(AsOf.NOW, null, null, null, null, EVENTS);
      List<EventSnapshot> events = ledger.events(query);
      int words =
          events.stream()
              .flatMap(event -> event.claims().stream())
              .map(StoredClaim::revision)
              .distinct()
              .mapToInt(revision -> BriefLength.words(revision.report().text()))
              .sum();
      String text = MarkdownBrief.of(new BriefWriter(ledger).write(AsOf.NOW, null, events));
      assertThat(BriefLength.words(text)).isLessThanOrEqualTo(words / BriefLength.SHARE);
      assertThat(text).contains("## " + BriefTop.TITLE);
    }
  }

  @Test
  void write_top_isFirstAndOfTenLinesAtMost() {
    try (Ledger ledger = ledger("a.db", new Invented(8).reports(60))) {
      Section top = of(ledger, AsOf.NOW, null).sections().getFirst();
      assertThat(top.title()).isEqualTo(BriefTop.TITLE);
      assertThat(top.sentences()).hasSizeBetween(3, BriefTop.LINES);
    }
  }

  @Test
  void write_words_areToldOnce() {
    try (Ledger ledger = ledger("a.db", new Invented(9).reports(60))) {
      Brief brief = of(ledger, AsOf.NOW, null);
      List<String> quotes =
          brief
              .sentences()
              .filter(one -> one.kind() == Kind.TOLD || one.kind() == Kind.STATUS)
              .map(one -> one.footnotes().getFirst())
              .map(note -> note.revision().id() + note.span())
              .toList();
      assertThat(quotes).hasSizeGreaterThan(5).doesNotHaveDuplicates();
    }
  }

  @Test
  void link_webPage_opensAtTheWords() {
    Report report = Report.of("r", "Vale said so & left.");
    Revision page = new Revision("r1", "https://example.org/a", 1, report, Instant.EPOCH);
    Revision file = new Revision("r2", "a.txt", 1, report, Instant.EPOCH);
    assertThat(BriefFormat.link(new Footnote(page, new Span(0, 14))))
        .contains("https://example.org/a#:~:text=Vale%20said%20so%20%26");
    assertThat(BriefFormat.link(new Footnote(file, new Span(0, 14)))).isEmpty();
  }

  @Test
  void write_noEvents_saysThatNothingIsKnown() {
    try (Ledger ledger = ledger("n.db", List.of())) {
      assertThat(MarkdownBrief.of(of(ledger, AsOf.NOW, null)))
          .isEqualTo("# Brief\n\n" + BriefFormat.NOTHING + "\n");
    }
  }

  @Test
  void sentence_withoutFootnote_isRefused() {
    assertThatThrownBy(() -> new Sentence(Kind.TOLD, "On 1 March Vale said it.", List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("stands on nothing");
  }

  @Test
  void forms_hostileText_isNoMarkup() {
    String text =
        "<script>alert(\"1\")</script> & 'x' [a](javascript:b) \u001b[31m\u202e \ud83d\ude00";
    Report report = Report.of("r", text).withOutlet("<img src=x onerror=y>");
    Revision revision = new Revision("r1", "http://x/<b>\"", 1, report, Instant.EPOCH);
    Footnote note = new Footnote(revision, new Span(0, text.length()));
    Sentence sentence = new Sentence(Kind.TOLD, "Vale said: " + text, List.of(note));
    Brief brief =
        new Brief(
            AsOf.NOW, null, List.of(new Section(Optional.empty(), "<h1>", List.of(sentence))));
    String html = HtmlBrief.of(brief);
    assertThat(html)
        .contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;")
        .doesNotContain("<script", "<img", "<b>", "\u001b", "\u202e");
    String markdown = MarkdownBrief.of(brief);
    assertThat(markdown)
        .contains("\\<script\\>")
        .contains("\\[a\\](javascript:b)")
        .doesNotContain("\u001b", "\u202e");
    String json = new String(JsonBrief.of(brief), StandardCharsets.UTF_8);
    // The emoji is one code point.
    assertThat(json).contains("\"span\" : [ 0, " + text.codePointCount(0, text.length()) + " ]");
  }
}
