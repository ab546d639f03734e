package org.hearsay.source.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.hearsay.model.CpuTime;
import org.hearsay.model.Provenance;
import org.hearsay.model.Provenance.Caption;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageMetaTest {
  private static final String TEXT =
      "<p>The ferry of Port Sella sails again, the harbour office said on Thursday.</p>";

  private static PageMeta meta(String page) {
    return Html.parse(("<!doctype html><html lang=en>" + page).getBytes(UTF_8), null).meta();
  }

  private static PageMeta soon(String page) throws Exception {
    return CpuTime.within(Duration.ofSeconds(20), () -> meta(page));
  }

  private static String linked(String json) {
    return "<script type=\"application/ld+json\">" + json + "</script>" + TEXT;
  }

  @Test
  void of_linkedData_goesBeforeOpenGraphAndTime() {
    PageMeta meta =
        meta(
            "<meta property=article:published_time content=2020-01-01><meta property=og:site_name"
                + " content=\"The Sella Post\"><link rel=canonical href=https://post.example/ferry>"
                + linked(
                    "{\"@graph\":[{\"@type\":\"WebPage\",\"datePublished\":\"2019-01-01\"},"
                        + "{\"@type\":[\"NewsArticle\"],\"headline\":\"Ferry sails\","
                        + "\"datePublished\":\"2026-03-05T23:10:00-03:00\",\"dateModified\":"
                        + "\"2026-03-06T08:00:00Z\",\"author\":[{\"name\":\"Ana Orr\"},"
                        + "{\"name\":\"Tom Vale\"}]}]}"));
    assertThat(meta.title()).isEqualTo("Ferry sails");
    assertThat(meta.outlet()).isEqualTo("The Sella Post");
    assertThat(meta.published()).isEqualTo(LocalDate.of(2026, 3, 5));
    assertThat(meta.language()).isEqualTo("en");
    Provenance provenance = meta.provenance();
    assertThat(provenance.publishedAt())
        .isEqualTo(OffsetDateTime.parse("2026-03-05T23:10:00-03:00"));
    assertThat(provenance.modifiedAt()).isEqualTo(OffsetDateTime.parse("2026-03-06T08:00:00Z"));
    assertThat(provenance.authors()).containsExactly("Ana Orr", "Tom Vale");
    assertThat(provenance.url()).isEqualTo("https://post.example/ferry");
  }

  @ParameterizedTest
  @CsvSource({"Coast Wire, Coast Wire", "The Sella Post,", "the sella post,"})
  void credit_ofAnAuthorThatIsAnAgency_isIt(String author, @Nullable String credit) {
    Provenance provenance =
        meta(linked(
                "{\"@type\":\"NewsArticle\",\"publisher\":{\"name\":\"The Sella Post\"},"
                    + "\"dateline\":\"PORT SELLA, Orlund\",\"author\":[{\"@type\":\"Person\","
                    + "\"name\":\"Ana Orr\"},{\"@type\":\"Organization\",\"name\":\""
                    + author
                    + "\"}]}"))
            .provenance();
    assertThat(provenance.credit()).isEqualTo(credit);
    assertThat(provenance.dateline()).isEqualTo("PORT SELLA, Orlund");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // The headline that readers see, where it is the one that is told.
        "<meta property=og:title content='Ferry sails again | Post'><h1>Post</h1><h1>The ferry"
            + " sails again</h1>; The ferry sails again",
        "<meta property=og:title content='Ferry sails again - The Post'><h1>Post</h1>; Ferry sails"
            + " again",
        "<title>Ferry sails again | The Post</title>; Ferry sails again",
        "<title>Ferry | Sella</title><h1>News</h1><h1>The ferry sails again</h1>; The ferry sails"
            + " again",
      })
  void title_ofWhateverThePageHas_isTheHeadline(String page, String title) {
    assertThat(meta(page + TEXT).title()).isEqualTo(title);
  }

  @Test
  void published_ofTheFirstTimeThatIsOne_isThatDay() {
    String page =
        "<article><time datetime=PT5M>5 min</time><p>Updated <time datetime=2026-03-07></time></p>"
            + "<time datetime=2026-03-05T08:00Z>Thursday</time></article>";
    assertThat(meta(page + TEXT).published()).isEqualTo(LocalDate.of(2026, 3, 5));
  }

  @Test
  void published_ofATimeNamedBoth_isThatDay() {
    String page = "<article><time class='published updated' datetime=2026-03-05></time></article>";
    assertThat(meta(page + TEXT).published()).isEqualTo(LocalDate.of(2026, 3, 5));
  }

  @Test
  void title_withSoftHyphensAndSpaces_isAsReadersSeeIt() {
    assertThat(meta("<meta property=og:title content='Har&shy;bour&nbsp;  shut'>" + TEXT).title())
        .isEqualTo("Harbour shut");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=article-date>First published on Mar 5, 2026 01:38 pm</div>",
        "<div class=updated-date>Updated March 7, 2026</div><span class=pubdate>March 5th,"
            + " 2026</span>",
        "<p class=byline>By Ana Orr | 5 March 2026</p>",
        "<aside><span class=date>March 1, 2026</span></aside><time>Mar. 5, 2026</time>",
        "<span class=published title='2026-03-05T08:27:07Z'>3/5/2026 2:27 AM</span>",
        "<meta name=sailthru.date content='March 5, 2026'>",
        "<meta name=publish_date content='Thu, 05 Mar 2026 08:10:27 GMT'>",
        "<article><time class=updated datetime=2026-03-05>Thursday</time></article>",
        "<article><time class=updated datetime=2026-03-07></time><time datetime=2026-03-05></time></article>",
      })
  void published_shownToReadersOnly_isThatDay(String page) {
    assertThat(meta(page + TEXT).published()).isEqualTo(LocalDate.of(2026, 3, 5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=date>11/10/2026</div>",
        "<div class=related><span class=date>March 5, 2026</span></div>",
        "<p>It sank on March 5, 2026.</p>",
        "<div class=date>Updated March 5, 2026</div>",
        "<article><p>Last updated: <time datetime=2026-03-05>Thursday</time></p></article>",
        "<article><time itemprop=dateModified datetime=2026-03-05>Thursday</time></article>",
        "<article><time datetime=PT5M>5 min read</time></article>",
        "<meta property=article:published_time content=0001-01-01T00:00:00Z>",
      })
  void published_whereNoneIsTold_isNone(String page) {
    assertThat(meta(page + TEXT).published()).isNull();
  }

  @Test
  void authors_shownOnly_endWhereTheNameEnds() {
    assertThat(meta("<p class=byline>By Ana Orr and Tom Vale @vale Mar 5</p>" + TEXT).provenance())
        .extracting(Provenance::authors)
        .isEqualTo(List.of("Ana Orr", "Tom Vale"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Ana Orr \u2014",
        "Ana Orr on",
        "Ana Orr2026-03-05",
        "Ana Orr, 5 March 2026",
        "Ana Orr Thursday, March 5",
        "Ana Orr 9:39AM GMT",
      })
  void authors_withWhatStandsBehind_isTheName(String byline) {
    assertThat(meta("<p class=byline>" + byline + "</p>" + TEXT).provenance().authors())
        .containsExactly("Ana Orr");
  }

  @Test
  void captions_areKeptApartWithTheirCredit() {
    String page =
        "<article>"
            + TEXT
            + "<figure><img><figcaption>The ferry last week. <span class=credit>Photo: Ana Orr/Sella"
            + " Wire</span></figcaption></figure><figure><img><figcaption>Divers at work (Photo by Tom"
            + " Vale / Coast Agency)</figcaption></figure><figure><figcaption>No"
            + " credit</figcaption></figure></article>";
    Html read = Html.parse(page.getBytes(UTF_8), null);
    assertThat(read.meta().provenance().captions())
        .containsExactly(
            new Caption("The ferry last week.", "Ana Orr/Sella Wire"),
            new Caption("Divers at work", "Tom Vale / Coast Agency"),
            new Caption("No credit", null));
    assertThat(read.text()).doesNotContain("last week", "Divers", "credit");
  }

  @Test
  void of_hostileScripts_isBoundedAndSilent() throws Exception {
    String deep = "{\"@type\":\"NewsArticle\",\"headline\":" + "[".repeat(5_000);
    String wide = "[" + "{},".repeat(400_000) + "{\"@type\":\"Article\",\"headline\":\"x\"}]";
    assertThat(soon(linked(deep)).title()).isNull();
    assertThat(soon(linked(wide)).title()).isNull();
    assertThat(soon("<p class=date>" + "March 5, 2026 ".repeat(50_000) + TEXT).published())
        .isNull();
    assertThat(
            soon("<figcaption>" + "( photo".repeat(100_000) + "</figcaption>" + TEXT)
                .provenance()
                .captions())
        .isEmpty();
  }
}
