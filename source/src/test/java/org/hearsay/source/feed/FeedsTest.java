package org.hearsay.source.feed;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.source.Fixtures.bytes;
import static org.hearsay.source.Fixtures.captures;
import static org.hearsay.source.Fixtures.report;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.hearsay.model.CpuTime;
import org.hearsay.model.Report;
import org.hearsay.model.Warning;
import org.hearsay.source.Capture;
import org.hearsay.source.Capture.Method;
import org.hearsay.source.Fixtures;
import org.hearsay.source.Item;
import org.hearsay.source.Limits;
import org.hearsay.source.Outcome.Accepted;
import org.hearsay.source.Outcome.Rejected;
import org.hearsay.source.input.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedsTest {
  /** Processor time for a hostile feed; in proportion it takes under a second. */
  private static final Duration SOON = Duration.ofSeconds(20);

  @Test
  void captures_rss_areItsEntriesInItsOwnWords() throws IOException {
    List<Capture> captures = captures("f.xml", bytes("x.rss/good.xml"));
    assertThat(captures)
        .extracting(Capture::address)
        .containsExactly("https://post.example/ferry", "https://post.example/mayor");
    Report ferry = report(captures.getFirst());
    assertThat(ferry.text())
        .isEqualTo(
            "Ferry & cable\n\nThe ferry of Port Sella sails again, the harbour office said on"
                + " Thursday.\n\nDivers found two cables.");
    assertThat(ferry.outlet()).isEqualTo("Coast Wire");
    assertThat(ferry.published()).isEqualTo(LocalDate.of(2026, 3, 5));
    assertThat(ferry.provenance().authors()).containsExactly("Ana Orr");
    assertThat(ferry.provenance().credit()).isEqualTo("Coast Wire");
    assertThat(ferry.provenance().publishedAt())
        .isEqualTo(OffsetDateTime.parse("2026-03-05T07:10:00+01:00"));
    Report mayor = report(captures.getLast());
    assertThat(mayor.outlet()).isEqualTo("Sella Post");
    assertThat(mayor.published()).isNull();
    assertThat(mayor.warnings()).extracting(Warning::code).containsExactly("summary");
  }

  @Test
  void captures_atom_areItsEntries() throws IOException {
    List<Capture> captures = captures("f.xml", bytes("x.rss/atom.xml"));
    Report ferry = report(captures.getFirst());
    assertThat(captures)
        .singleElement()
        .extracting(Capture::address)
        .isEqualTo("https://post.example/ferry");
    assertThat(ferry.text()).isEqualTo("Ferry sails\n\nThe ferry sails again.\n\nTwo cables.");
    assertThat(ferry.provenance().authors()).containsExactly("Ana Orr");
    assertThat(ferry.provenance().modifiedAt())
        .isEqualTo(OffsetDateTime.parse("2026-03-05T09:00:00Z"));
  }

  @Test
  void captures_rdf_areItsEntries() throws IOException {
    Report ferry = report(captures("f.rdf", bytes("x.rss/rdf.xml")).getFirst());
    assertThat(ferry.text()).isEqualTo("Ferry sails\n\nThe ferry sails again, she said.");
    assertThat(ferry.published()).isEqualTo(LocalDate.of(2026, 3, 5));
  }

  @Test
  void entries_newsSitemap_areItsAddresses() {
    String map =
        "<?xml version=\"1.0\"?><urlset xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">"
            + "<url><loc>https://post.example/ferry</loc><news:news><news:publication><news:name>Sella"
            + " Post</news:name><news:language>en</news:language></news:publication>"
            + "<news:publication_date>2026-03-05</news:publication_date><news:title>Ferry</news:title>"
            + "</news:news></url><url><loc>file:///etc/passwd</loc></url></urlset>";
    assertThat(entries(map))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.link()).isEqualTo("https://post.example/ferry");
              assertThat(entry.title()).isEqualTo("Ferry");
              assertThat(entry.outlet()).isEqualTo("Sella Post");
              assertThat(entry.day()).isEqualTo(LocalDate.of(2026, 3, 5));
            });
  }

  @Test
  void captures_sitemap_saysWhoFollowsIt() throws IOException {
    Rejected rejected =
        (Rejected)
            captures("s.xml", "<urlset><url/></urlset>".getBytes(UTF_8)).getFirst().outcome();
    assertThat(rejected.message()).contains("hearsay watch");
  }

  @Test
  void captures_cutFeed_areItsWholeEntriesAndALineThatSaysSo() throws IOException {
    String feed =
        "<rss><channel><item><title>A</title><description>It sails.</description></item><item>"
            + "<title>B</title><description>The mayor did not deny that the";
    List<Capture> captures = captures("f.xml", feed.getBytes(UTF_8));
    assertThat(captures).hasSize(2);
    assertThat(captures.getFirst().outcome())
        .isInstanceOfSatisfying(
            Accepted.class, one -> assertThat(one.report().text()).isEqualTo("A\n\nIt sails."));
    assertThat(captures.getLast().outcome())
        .isInstanceOfSatisfying(
            Rejected.class, one -> assertThat(one.message()).contains("cut", "before is read"));
  }

  @Test
  void entries_hostile_areBoundedAndNotExpanded() throws Exception {
    String bomb =
        "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><rss><channel>"
            + "<item><title>&a;</title><link>javascript:alert(1)</link><description>x</description></item>"
            + "</channel></rss>";
    assertThat(entries(bomb))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.title()).isEqualTo("&a;");
              assertThat(entry.link()).isNull();
            });
    String many =
        "<rss><channel>" + "<item><title>x</title></item>".repeat(60_000) + "</channel></rss>";
    assertThat(CpuTime.within(SOON, () -> entries(many))).hasSizeLessThanOrEqualTo(10_000);
    String pictures =
        "<rss><channel><item><title>x</title>"
            + "<media:a/><b/>".repeat(300_000)
            + "</item></channel></rss>";
    assertThat(CpuTime.within(SOON, () -> entries(pictures))).hasSize(1);
  }

  @Test
  void entries_whatIsToldOfAPicture_isNotTheEntrys() {
    String feed =
        "<rss xmlns:media='http://search.yahoo.com/mrss/' xmlns:m='http://search.yahoo.com/mrss/'>"
            + "<channel><item><media:title>A pier</media:title><m:title>A pier</m:title>"
            + "<media:content url='p.jpg'><media:credit>Photograph: Bo Lund</media:credit>"
            + "</media:content><title>Ferry</title><description>It sails.</description></item>"
            + "</channel></rss>";
    assertThat(entries(feed))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.title()).isEqualTo("Ferry");
              assertThat(entry.content()).isEqualTo("It sails.");
            });
  }

  @Test
  void entries_relativeLinks_areAgainstTheFeed() {
    String rss =
        "<rss xmlns:atom='http://www.w3.org/2005/Atom'><channel>"
            + "<item><atom:link rel='self' href='/self'/><link>/ferry</link></item>"
            + "<item><link> mayor?a=1 </link></item></channel></rss>";
    assertThat(entries(rss))
        .extracting(FeedEntry::link)
        .containsExactly("https://post.example/ferry", "https://post.example/feeds/mayor?a=1");
    String atom =
        "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='/news/'><entry xml:base='2026/'>"
            + "<id>tag:1</id><link rel='replies' href='/c'/><link href='ferry'/></entry></feed>";
    assertThat(entries(atom))
        .extracting(FeedEntry::link)
        .containsExactly("https://post.example/news/2026/ferry");
  }

  @Test
  void entries_authors_areThoseOfTheFeedWhereTheEntryHasNone() {
    String atom =
        "<feed xmlns='http://www.w3.org/2005/Atom'><author><name>Night Desk</name></author>"
            + "<entry><id>1</id></entry><entry><id>2</id><author><name>Ana Orr</name></author>"
            + "</entry><entry><id>3</id><source><author><name>Bo Lund</name></author></source>"
            + "</entry></feed>";
    assertThat(entries(atom))
        .extracting(entry -> String.join(",", entry.authors()))
        .containsExactly("Night Desk", "Ana Orr", "Bo Lund");
  }

  @ParameterizedTest
  @CsvSource({
    "desk@post.example (Ana Orr), Ana Orr",
    "Ana Orr &lt;ana@post.example&gt;, Ana Orr",
    "ana@post.example, ana@post.example",
    "Ana Orr, Ana Orr"
  })
  void entries_authorWithAnAddress_isItsName(String told, String name) {
    String rss =
        "<rss><channel><item><guid>1</guid><author>" + told + "</author></item></channel></rss>";
    assertThat(entries(rss).getFirst().authors()).containsExactly(name);
  }

  @Test
  void entries_toldTwice_areOneAndAGuidOfAllIsNone() {
    String item =
        "<item><guid>g</guid><link>https://post.example/%s</link><title>%s</title></item>";
    String twice = item.formatted("a", "New") + item.formatted("a", "Old");
    assertThat(entries("<rss><channel>" + twice + "</channel></rss>"))
        .extracting(FeedEntry::title)
        .containsExactly("New");
    String shared = item.formatted("a", "A") + item.formatted("b", "B");
    assertThat(entries("<rss><channel>" + shared + "</channel></rss>"))
        .extracting(FeedEntry::id)
        .containsExactly("g https://post.example/a", "g https://post.example/b");
  }

  @Test
  void captures_entriesOfOnePage_areEachTheirOwn() throws IOException {
    String item =
        "<item><title>Bulletin %s</title><link>https://post.example/b</link>%s<description>It is %s."
            + "</description></item>";
    String guids =
        item.formatted("1", "<guid>g1</guid>", "so")
            + item.formatted("2", "<guid>g 2</guid>", "not so");
    String none = item.formatted("1", "", "so") + item.formatted("2", "", "not so");
    for (String items : List.of(guids, none)) {
      String feed = "<rss><channel>" + items + item.formatted("1", "", "so") + "</channel></rss>";
      List<Capture> captures = captures("f.xml", feed.getBytes(UTF_8));
      assertThat(captures)
          .extracting(Capture::address)
          .doesNotHaveDuplicates()
          .allMatch(address -> address.startsWith("https://post.example/b#"))
          .hasSize(2);
      assertThat(captures)
          .allMatch(one -> "https://post.example/b".equals(report(one).provenance().url()));
    }
  }

  @Test
  void captures_exportsOfContentSystems_areWithoutDraftsAndMenus() throws IOException {
    String item =
        "<item><title>%s</title><link>https://post.example/?p=%s</link><wp:status>%s</wp:status>"
            + "<wp:post_type>%s</wp:post_type><content:encoded><![CDATA[It <b>sails</b>.\n\nNobody"
            + " was hurt.]]></content:encoded></item>";
    String wordpress =
        "<rss><channel>"
            + item.formatted("Ferry", "1", "publish", "post")
            + item.formatted("Draft", "2", "draft", "post")
            + item.formatted("Later", "3", "future", "post")
            + item.formatted("Picture", "4", "inherit", "attachment")
            + item.formatted("Menu", "5", "publish", "nav_menu_item")
            + item.formatted("Own", "6", "publish", "bulletin")
            + "</channel></rss>";
    assertThat(captures("f.xml", wordpress.getBytes(UTF_8)))
        .extracting(one -> report(one).text())
        .containsExactly(
            "Ferry\n\nIt sails.\n\nNobody was hurt.", "Own\n\nIt sails.\n\nNobody was hurt.");
    String blogger =
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>1</id><title>Draft</title><content>x"
            + "</content><app:control><app:draft>yes</app:draft></app:control></entry><entry><id>2</id>"
            + "<category scheme='http://schemas.google.com/g/2005#kind'"
            + " term='http://schemas.google.com/blogger/2008/kind#comment'/><title>Comment</title>"
            + "<content>No.</content></entry><entry><id>3</id><title>Ferry</title><content>It sails."
            + "</content></entry></feed>";
    assertThat(captures("f.xml", blogger.getBytes(UTF_8)))
        .extracting(one -> report(one).title())
        .containsExactly("Ferry");
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1251", "KOI8-R"})
  void captures_setThatIsNotSaid_isTakenByItsLettersAndToldSo(String set) throws IOException {
    String feed =
        "<?xml version=\"1.0\"?><rss><channel><language>ru</language><item><guid>1</guid><title>\u041f\u0430\u0440\u043e\u043c</title><description>"
            + "\u041f\u0440\u0430\u0432\u0438\u0442\u0435\u043b\u044c\u0441\u0442\u0432\u043e \u0441\u043e\u043e\u0431\u0449\u0438\u043b\u043e, \u0447\u0442\u043e \u043f\u0430\u0440\u043e\u043c \u0441\u043d\u043e\u0432\u0430 \u0445\u043e\u0434\u0438\u0442.</description></item></channel></rss>";
    Report report =
        report(captures("f.xml", feed.getBytes(java.nio.charset.Charset.forName(set))).getFirst());
    assertThat(report.title()).isEqualTo("\u041f\u0430\u0440\u043e\u043c");
    assertThat(report.warnings()).anyMatch(warning -> warning.message().contains(set));
  }

  @Test
  void captures_jsonFeed_areItsEntries() throws IOException {
    String feed =
        "{\"version\": \"https://jsonfeed.org/version/1\", \"title\": \"Harbour Post\", \"language\": \"en-GB\","
            + " \"author\": {\"name\": \"Night Desk\"}, \"items\": [{\"id\": \"1\", \"url\":"
            + " \"https://post.example/1\", \"title\": \"Ferry\", \"content_html\": \"<p>It sails.</p><p>It"
            + " does.</p>\", \"date_published\": \"2026-03-03T10:00:00+01:00\", \"authors\": [{\"name\":"
            + " \"Ana Orr\"}]}, {\"id\": 2, \"content_text\": \"5 < 6\\nsaid she.\", \"date_published\":"
            + " \"2026-03-04\"}]}";
    List<Capture> captures = captures("feed.json", feed.getBytes(UTF_8));
    assertThat(captures)
        .extracting(Capture::address)
        .containsExactly("https://post.example/1", "feed.json#2");
    assertThat(report(captures.getFirst()).text()).isEqualTo("Ferry\n\nIt sails.\n\nIt does.");
    assertThat(report(captures.getFirst()).outlet()).isEqualTo("Harbour Post");
    assertThat(report(captures.getFirst()).provenance().authors()).containsExactly("Ana Orr");
    assertThat(report(captures.getLast()).text()).isEqualTo("5 < 6\n\nsaid she.");
    assertThat(report(captures.getLast()).provenance().authors()).containsExactly("Night Desk");
    Fixtures.hold("feed.json", feed.getBytes(UTF_8));
  }

  @Test
  void captures_feedThatIsCalledAPage_areItsEntries() {
    byte[] feed =
        "<?xml version='1.0' encoding='UTF-16'?><rss><channel><item><title>Caf\u00e9</title></item></channel></rss>"
            .getBytes(UTF_16);
    List<Capture> captures =
        Documents.of(
            new Item.Raw("https://post.example/feed", Method.HTTP, "text/html", null, feed),
            Limits.DEFAULT);
    assertThat(captures).singleElement().extracting(Capture::method).isEqualTo(Method.FEED);
    assertThat(report(captures.getFirst()).title()).isEqualTo("Caf\u00e9");
  }

  private static List<FeedEntry> entries(String feed) {
    return Feeds.entries(
        new Item.Raw(
            "https://post.example/feeds/all", Method.HTTP, null, null, feed.getBytes(UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.rss/good.xml", "x.rss/atom.xml", "x.rss/rdf.xml"})
  void captures_cutOrChangedAtEachByte_throwNothing(String fixture) throws IOException {
    Fixtures.hold("f.xml", bytes(fixture));
  }
}
