package org.hearsay.source.watch;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Report;
import org.hearsay.source.Capture;
import org.hearsay.source.Limits;
import org.hearsay.source.Outcome.Accepted;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.hearsay.source.web.Politeness;
import org.hearsay.source.web.WebSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {
  private static final Duration EVERY = Duration.ofMinutes(15);

  @TempDir private Path folder;
  private final List<Capture> kept = new ArrayList<>();
  private final List<WatchEvent> news = new ArrayList<>();
  private final List<Duration> pauses = new ArrayList<>();
  private Instant now = Instant.parse("2026-05-04T10:00:00Z");
  private boolean anyAge;
  private Site site;

  @BeforeEach
  void open() throws IOException {
    site = new Site();
    site.put("/feed", feed(item("/one", "Bridge closed", "Mon, 04 May 2026 08:00:00 +0300")));
    site.article("/one", "Bridge closed", "The bridge at Port Vale was closed on Monday.");
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void round_newEntry_givesItsPageWithWhatOnlyTheFeedTells() throws Exception {
    Instant due = round();
    assertThat(kept).hasSize(1);
    Report report = accepted(0);
    assertThat(report.text()).contains("The bridge at Port Vale was closed", "harbour office");
    assertThat(report.published()).isEqualTo(LocalDate.of(2026, 5, 4));
    assertThat(report.outlet()).isEqualTo("Coast Wire");
    assertThat(report.provenance().credit()).isEqualTo("Coast Wire");
    assertThat(due).isEqualTo(now.plus(EVERY));
    assertThat(news).containsExactly(new WatchEvent.Read(feedAddress(), 1, 1));
  }

  @Test
  void round_again_asksOnAConditionAndTakesNothingTwice() throws Exception {
    round();
    later(EVERY);
    site.asked();
    news.clear();
    round();
    assertThat(site.asked()).containsExactly("/robots.txt", "/feed");
    assertThat(news).containsExactly(new WatchEvent.Same(feedAddress()));
    assertThat(kept).hasSize(1);
  }

  @Test
  void round_beforeItIsDue_asksNothing() throws Exception {
    round();
    site.asked();
    later(EVERY.minusSeconds(1));
    round();
    assertThat(site.asked()).isEmpty();
  }

  @Test
  void round_laterEntry_isTakenAlone() throws Exception {
    round();
    later(EVERY);
    site.article("/two", "Bridge open", "The bridge at Port Vale was opened again on Tuesday.");
    site.put(
        "/feed",
        feed(
            item("/two", "Bridge open", "Tue, 05 May 2026 08:00:00 +0300")
                + item("/one", "Bridge closed", "Mon, 04 May 2026 08:00:00 +0300")));
    site.asked();
    round();
    assertThat(site.asked()).containsExactly("/robots.txt", "/feed", "/two");
    assertThat(accepted(1).text()).contains("opened again");
  }

  @Test
  void round_entryWithAnotherTitle_isTakenAgain() throws Exception {
    round();
    later(EVERY);
    site.put("/feed", feed(item("/one", "Bridge shut", "Mon, 04 May 2026 08:00:00 +0300")));
    round();
    assertThat(kept).hasSize(2);
  }

  @Test
  void round_pageThatAnotherFeedHadBefore_isNotAskedAgain() throws Exception {
    round();
    later(EVERY);
    site.put("/world", feed(item("/one", "Bridge closed", "Mon, 04 May 2026 08:00:00 +0300")));
    site.asked();
    watch(false).round(List.of(site.address("/world")), kept::addAll, news::add);
    assertThat(site.asked()).containsExactly("/robots.txt", "/world");
    assertThat(kept).hasSize(1);
  }

  @Test
  void round_feedInTwoSpellings_isAskedOnce() throws Exception {
    String other = feedAddress().replace("http:", "HTTP:") + "#top";
    watch(false).round(List.of(feedAddress(), other), kept::addAll, news::add);
    assertThat(site.asked()).containsExactly("/robots.txt", "/feed", "/one");
  }

  @Test
  void round_oldPagesOfASitemap_areTakenWhereAnyAgeIsWanted() throws Exception {
    site.put(
        "/feed", "<urlset><url><loc>{site}/one</loc><lastmod>2019-05-04</lastmod></url></urlset>");
    round();
    assertThat(kept).isEmpty();
    later(EVERY);
    anyAge = true;
    round();
    assertThat(kept).hasSize(1);
  }

  @Test
  void round_takerThatFails_leavesAllUnseen() throws Exception {
    CaptureSink full =
        captures -> {
          throw new IOException("no space");
        };
    assertThatThrownBy(() -> watch(false).round(List.of(feedAddress()), full, news::add))
        .isInstanceOf(IOException.class);
    later(EVERY);
    round();
    assertThat(kept).hasSize(1);
  }

  @Test
  void round_pageThatCannotBeHadNow_isAskedForAgainAndThenGivenUp() throws Exception {
    site.put("/one", 503, "busy", "");
    for (int i = 0; i < 4; i++) {
      round();
      later(EVERY);
      assertThat(kept).isEmpty();
    }
    round();
    assertThat(((Rejected) kept.getFirst().outcome()).message()).contains("503");
    later(EVERY);
    site.asked();
    round();
    assertThat(site.asked()).containsExactly("/robots.txt", "/feed");
  }

  @Test
  void round_pageThatComesAtLast_isTaken() throws Exception {
    site.put("/one", 503, "busy", "");
    round();
    later(EVERY);
    site.article("/one", "Bridge closed", "The bridge at Port Vale was closed on Monday.");
    round();
    assertThat(accepted(0).text()).contains("was closed on Monday");
  }

  @Test
  void round_pageThatIsGone_leavesTheFeedsWords() throws Exception {
    site.put("/one", 410, "gone", "");
    round();
    Report report = accepted(0);
    assertThat(report.text()).contains("It is closed, the mayor says.");
    assertThat(report.warnings()).anyMatch(warning -> warning.message().contains("410"));
  }

  @Test
  void round_pageThatIsGoneOfAFeedWithoutWords_isARejection() throws Exception {
    site.put("/three", 410, "gone", "");
    site.put(
        "/feed",
        "<rss><channel><item><guid>3</guid><link>{site}/three</link></item></channel></rss>");
    round();
    assertThat(((Rejected) kept.getFirst().outcome()).message()).contains("410");
  }

  @Test
  void round_entriesOfOnePage_areEachTheirOwnInTheFeedsWords() throws Exception {
    String one = item("/one", "Bulletin 1", "Mon, 04 May 2026 08:00:00 +0300");
    String two = item("/one", "Bulletin 2", "Mon, 04 May 2026 09:00:00 +0300");
    site.put(
        "/feed", feed(one.replace("<guid>", "<guid>b1 ") + two.replace("<guid>", "<guid>b2 ")));
    round();
    assertThat(site.asked()).containsExactly("/robots.txt", "/feed");
    assertThat(kept).extracting(Capture::address).doesNotHaveDuplicates().hasSize(2);
    later(EVERY);
    site.put(
        "/feed",
        feed(one.replace("<guid>", "<guid>b1 ") + two.replace("<guid>", "<guid>b2 ") + " "));
    round();
    assertThat(kept).as("taken once").hasSize(2);
  }

  @Test
  void round_robots_areKeptToAndTheFeedsWordsTaken() throws Exception {
    site.put("/robots.txt", "User-agent: hearsay\nDisallow: /one\n");
    round();
    assertThat(site.asked()).containsExactly("/robots.txt", "/feed");
    Report report = accepted(0);
    assertThat(report.text()).contains("Bridge closed", "It is closed, the mayor says.");
    assertThat(report.warnings()).anyMatch(warning -> warning.code().equals("robots"));
    assertThat(kept.getFirst().method()).isEqualTo(Capture.Method.FEED);
  }

  @Test
  void round_robotsOfAServerInTrouble_allowNothingForAWhile() throws Exception {
    site.put("/robots.txt", 500, "trouble", "");
    round();
    assertThat(site.asked()).containsExactly("/robots.txt");
    assertThat(((WatchEvent.Failed) news.getFirst()).message()).contains("robots.txt");
    site.put("/robots.txt", "User-agent: *\nAllow: /\n");
    later(Duration.ofHours(1));
    round();
    assertThat(kept).hasSize(1);
  }

  @Test
  void round_robotsThatCannotBeHad_areNoRefusalOfAPage() throws Exception {
    try (Site other = new Site()) {
      other.put("/robots.txt", 503, "trouble", "");
      other.article("/two", "Ferry late", "The ferry to Port Vale was late on Monday.");
      String item = item("/two", "Ferry late", "Mon, 04 May 2026 09:00:00 +0300");
      site.put("/feed", feed(item.replace("{site}", other.address(""))));
      round();
      assertThat(kept).isEmpty();
      other.put("/robots.txt", 404, "none", "");
      later(EVERY);
      round();
      assertThat(accepted(0).text()).contains("was late on Monday");
    }
  }

  @Test
  void round_delayOfTenMinutes_isNoRefusal() throws Exception {
    site.put("/robots.txt", "User-agent: *\nCrawl-delay: 600\n");
    round();
    assertThat(kept).hasSize(1);
    assertThat(pauses).containsExactly(Duration.ofMinutes(1));
  }

  @Test
  void round_serverThatWantsToBeLeftAlone_isNotWaitedFor() throws Exception {
    site.article("/three", "Ferry late", "The ferry to Port Vale was late on Monday.");
    site.put("/two", 429, "too many", "Retry-After: 3600");
    site.put(
        "/feed",
        feed(
            item("/one", "Bridge closed", "Mon, 04 May 2026 08:00:00 +0300")
                + item("/two", "Tram late", "Mon, 04 May 2026 09:00:00 +0300")
                + item("/three", "Ferry late", "Mon, 04 May 2026 09:00:00 +0300")));
    Instant ready = now.plus(Duration.ofHours(1));
    round();
    assertThat(kept).hasSize(1);
    assertThat(pauses).isEmpty();
    assertThat(news).contains(new WatchEvent.Waiting(feedAddress(), 1, ready));
    site.article("/two", "Tram late", "The tram to Port Vale was late on Monday.");
    later(Duration.ofHours(2));
    round();
    assertThat(kept).hasSize(3);
  }

  @Test
  void round_feedOfAServerThatWantsToBeLeftAlone_isDueThen() throws Exception {
    site.put("/feed", 429, "too many", "Retry-After: 3600");
    Watch watch = watch(false);
    site.asked();
    watch.round(List.of(feedAddress()), kept::addAll, news::add);
    watch.round(List.of(site.address("/other")), kept::addAll, news::add);
    assertThat(site.asked()).containsExactly("/robots.txt", "/feed");
    assertThat(((WatchEvent.Failed) news.getLast()).again()).isEqualTo(Duration.ofHours(1));
    assertThat(pauses).isEmpty();
  }

  @Test
  void round_redirectToAServerInTrouble_leavesThatOneAlone() throws Exception {
    try (Site other = new Site()) {
      other.put("/busy", 429, "too many", "Retry-After: 3600");
      // Another name of this machine, so another host.
      site.put(
          "/two", 302, "", "Location: " + other.address("/busy").replace("127.0.0.1", "localhost"));
      site.article("/three", "Ferry late", "The ferry to Port Vale was late on Monday.");
      site.put(
          "/feed",
          feed(
              item("/two", "Tram late", "Mon, 04 May 2026 09:00:00 +0300")
                  + item("/three", "Ferry late", "Mon, 04 May 2026 09:00:00 +0300")));
      round();
      assertThat(accepted(0).title()).isEqualTo("Ferry late");
    }
  }

  @Test
  void round_pageOfTwoEntriesAndTwoFeeds_isAskedForOnce() throws Exception {
    String one = item("/one", "Bridge closed", "Mon, 04 May 2026 08:00:00 +0300");
    site.put("/feed", feed(one + one.replace("<guid>", "<guid>again ")));
    site.put("/second", feed(one));
    List<String> both = List.of(feedAddress(), site.address("/second"));
    watch(false).round(both, kept::addAll, news::add);
    assertThat(site.asked()).containsExactly("/robots.txt", "/feed", "/second", "/one");
    later(EVERY);
    news.clear();
    watch(false).round(both, kept::addAll, news::add);
    assertThat(news).hasOnlyElementsOfType(WatchEvent.Same.class).hasSize(2);
    assertThat(kept).hasSize(1);
  }

  @Test
  void round_guidThatIsAnotherEachTime_isNoNewEntry() throws Exception {
    String one = item("/one", "Bridge closed", "Mon, 04 May 2026 08:00:00 +0300");
    for (int i = 0; i < 3; i++) {
      site.put("/feed", feed(one.replace("<guid>", "<guid>visit" + i + " ")));
      round();
      later(EVERY);
    }
    assertThat(site.asked()).containsOnlyOnce("/one");
  }

  @Test
  void round_sitemapThatTellsDaysOfChange_bringsTheRecentOnes() throws Exception {
    site.put(
        "/feed",
        "<urlset><url><loc>{site}/one</loc><lastmod>2026-05-03</lastmod></url>"
            + "<url><loc>{site}/old</loc><lastmod>2026-04-03</lastmod></url></urlset>");
    round();
    assertThat(site.asked()).containsExactly("/robots.txt", "/feed", "/one");
  }

  @Test
  void round_slowPages_areKeptWithinMinutes() throws Exception {
    site.put("/robots.txt", "User-agent: *\nCrawl-delay: 60\n");
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      site.article("/p" + i, "Ferry " + i, "The ferry to Port Vale was late on day " + i + ".");
      items.append(item("/p" + i, "Ferry " + i, "Mon, 04 May 2026 09:00:00 +0300"));
    }
    site.put("/feed", feed(items.toString()));
    List<Integer> sizes = new ArrayList<>();
    watch(false).round(List.of(feedAddress()), taken -> sizes.add(taken.size()), news::add);
    assertThat(sizes).hasSizeGreaterThan(2).allMatch(size -> size <= 2);
  }

  @Test
  void round_pagesOfOneHost_waitBetween() throws Exception {
    site.article("/two", "Ferry late", "The ferry to Port Vale was late on Monday.");
    site.put("/robots.txt", "User-agent: *\nCrawl-delay: 7\n");
    site.put(
        "/feed",
        feed(
            item("/one", "Bridge closed", "Mon, 04 May 2026 08:00:00 +0300")
                + item("/two", "Ferry late", "Mon, 04 May 2026 09:00:00 +0300")));
    round();
    assertThat(kept).hasSize(2);
    assertThat(pauses).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(7));
  }

  @Test
  void round_feedThatFails_isTriedLaterAndLater() throws Exception {
    site.put("/feed", 404, "none", "");
    round();
    later(EVERY.multipliedBy(2));
    round();
    assertThat(news)
        .extracting(one -> ((WatchEvent.Failed) one).again())
        .containsExactly(EVERY.multipliedBy(2), EVERY.multipliedBy(4));
  }

  @Test
  void round_serverThatAsksForTime_getsIt() throws Exception {
    site.put("/feed", 429, "too many", "Retry-After: 7200");
    assertThat(round()).isEqualTo(now.plus(Duration.ofHours(2)));
  }

  @Test
  void round_summaries_asksForNoPage() throws Exception {
    watch(true).round(List.of(feedAddress()), kept::addAll, news::add);
    assertThat(site.asked()).containsExactly("/robots.txt", "/feed");
    assertThat(accepted(0).text()).contains("It is closed, the mayor says.");
  }

  @Test
  void round_page_leadsToItsFeed() throws Exception {
    site.put(
        "/home",
        "<html><head><link rel='alternate' type='application/rss+xml' href='/feed'></head></html>");
    watch(false).round(List.of(site.address("/home")), kept::addAll, news::add);
    assertThat(kept).hasSize(1);
  }

  @Test
  void round_sitemapIndex_leadsToWhatIsNewInItsSitemaps() throws Exception {
    site.put(
        "/index",
        """
        <?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <sitemap><loc>{site}/old-map</loc><lastmod>2026-01-04</lastmod></sitemap>
        <sitemap><loc>{site}/map</loc><lastmod>2026-05-04</lastmod></sitemap></sitemapindex>""");
    site.put(
        "/map",
        """
        <?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
         xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
        <url><loc>{site}/about</loc></url>
        <url><loc>{site}/old</loc><lastmod>2026-03-01</lastmod></url>
        <url><loc>{site}/one</loc><news:news><news:publication_date>2026-05-04T08:00:00Z</news:publication_date>
        <news:title>Bridge closed</news:title></news:news></url></urlset>""");
    watch(false).round(List.of(site.address("/index")), kept::addAll, news::add);
    assertThat(site.asked()).containsExactly("/robots.txt", "/index", "/map", "/one");
    assertThat(accepted(0).published()).isEqualTo(LocalDate.of(2026, 5, 4));
  }

  @Test
  void round_ringOfIndexes_ends() throws Exception {
    site.put(
        "/ring",
        "<?xml version=\"1.0\"?><sitemapindex><sitemap><loc>{site}/ring?more</loc></sitemap>"
            + "</sitemapindex>");
    watch(false).round(List.of(site.address("/ring")), kept::addAll, news::add);
    assertThat(site.asked()).hasSizeLessThan(10);
  }

  @Test
  void round_noFeed_saysSo() throws Exception {
    site.put("/feed", "just words");
    round();
    assertThat(((WatchEvent.Failed) news.getFirst()).message())
        .isEqualTo("neither a feed nor a sitemap");
  }

  @Test
  void round_privateAddress_isRefused() throws Exception {
    WebSource web = new WebSource(Limits.DEFAULT, false);
    new Watch(
            new PoliteWeb(web, polite(web)),
            new Watch.Settings(EVERY, false, false),
            file(),
            () -> now)
        .round(List.of(feedAddress()), kept::addAll, news::add);
    assertThat(((WatchEvent.Failed) news.getFirst()).message()).contains("private address");
    assertThat(site.asked()).isEmpty();
  }

  @Test
  void watch_damagedFile_isNamedWithItsLine() throws Exception {
    round();
    Files.writeString(file().path(), Files.readString(file().path()) + "{\"feed\": \"http");
    assertThatThrownBy(() -> watch(false))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("watch.jsonl: line 2 is damaged");
  }

  @Test
  void forget_entriesLongGone_areBounded() {
    FeedState feed = new FeedState("http://example.org/feed");
    for (int i = 0; i < 2_000; i++) {
      feed.seen().put("id" + i, "mark");
    }
    feed.forget(List.of());
    assertThat(feed.seen()).hasSize(500).containsKey("id1999").doesNotContainKey("id1499");
  }

  @Test
  void file_feed_comesBackAsItWas() throws Exception {
    round();
    FeedState back = requireNonNull(file().read().get(feedAddress()));
    assertThat(back.seen()).containsOnlyKeys(site.address("/one"));
    assertThat(back.validators().etag()).isNotNull();
    assertThat(back.due()).isEqualTo(now.plus(EVERY));
    assertThat(((Rejected) rejected()).reason()).isEqualTo(Reason.ROBOTS);
  }

  /** Of a page that the site keeps machines from, whose feed has no words of its own. */
  private Object rejected() throws Exception {
    site.put("/robots.txt", "User-agent: *\nDisallow: /three\n");
    site.put(
        "/feed",
        "<rss><channel><item><guid>3</guid><link>{site}/three</link></item></channel></rss>");
    later(Duration.ofDays(2));
    round();
    return kept.getLast().outcome();
  }

  private Instant round() throws Exception {
    return watch(false).round(List.of(feedAddress()), kept::addAll, news::add);
  }

  /** As after a restart: what is known comes from the file. */
  private Watch watch(boolean summaries) throws IOException {
    WebSource web = new WebSource(Limits.DEFAULT, true);
    return new Watch(
        new PoliteWeb(web, polite(web)),
        new Watch.Settings(EVERY, summaries, anyAge),
        file(),
        () -> now);
  }

  private Politeness polite(WebSource web) {
    return new Politeness(
        web,
        () -> now,
        time -> {
          pauses.add(time);
          now = now.plus(time);
        },
        Duration.ZERO);
  }

  private WatchFile file() {
    return new WatchFile(folder.resolve("watch.jsonl"));
  }

  private void later(Duration time) {
    now = now.plus(time);
  }

  private String feedAddress() {
    return site.address("/feed");
  }

  private Report accepted(int index) {
    return ((Accepted) kept.get(index).outcome()).report();
  }

  private static String feed(String items) {
    return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Vale Daily</title>"
        + items
        + "</channel></rss>";
  }

  private static String item(String path, String title, String day) {
    return "<item><title>"
        + title
        + "</title><link>{site}"
        + path
        + "</link><guid>{site}"
        + path
        + "</guid><pubDate>"
        + day
        + "</pubDate><source url=\"http://example.org/\">Coast Wire</source>"
        + "<description>It is closed, the mayor says.</description></item>";
  }
}
