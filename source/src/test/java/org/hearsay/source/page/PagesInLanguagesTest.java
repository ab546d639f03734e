package org.hearsay.source.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hearsay.table.TsvTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sixty made pages in thirty languages, in shapes that real sites have (pages.tsv). */
class PagesInLanguagesTest {
  private static final String TEXT =
      "<p>"
          + "Ana Orr, Sella. The harbour office told Coast Wire of 3,000 passengers, of two cuts in the"
          + " cable some forty metres apart, and of a ship of the coast guard that lay in the strait.</p>"
          + "<p>On 14 May 2019 a storm had cut the same cable, the office said, and it took the"
          + " company nine days, three ships and forty divers to mend what an anchor had done.</p>";

  /** $L language, $T headline, $D the day as it is written, $P paragraphs. */
  private static final Map<String, String> SHAPES =
      Map.ofEntries(
          Map.entry(
              "below",
              "<title>$T - Harbour Post</title><div class=top><a href=/>Harbour Post</a></div><div"
                  + " class=story><h1>$T</h1><div class=date>$D</div>$P</div>"),
          Map.entry(
              "named",
              "<title>$T | Harbour Post</title><main><article><h1 class=headline>$T</h1><p"
                  + " class=lead>The harbour office speaks of two cuts and names nobody.</p><span"
                  + " class=article__publish-date>$D</span><div class=article__body>$P</div></article></main>"),
          Map.entry(
              "byline",
              "<title>$T</title><article><h1>$T</h1><div class=byline><span class=name>Ada Orr</span>"
                  + " | <span>$D</span></div>$P</article>"),
          Map.entry(
              "above",
              "<title>Harbour Post · $T</title><div id=content><p class=rubric>World</p><p"
                  + " class=news-date>$D</p><h1>$T</h1><div class=text>$P</div></div>"),
          Map.entry(
              "modules",
              "<title>$T | HP</title><div id=__next><header class=css-1a2b3c><a href=/>HP</a></header><div"
                  + " class=css-9x8y7z><h1 class=css-q1w2e3>$T</h1><div class=css-4r5t6y><span>Ada"
                  + " Orr</span></div><div class=css-7u8i9o><span>$D</span></div><section"
                  + " class=css-body>$P</section></div></div>"),
          Map.entry(
              "list",
              "<title>$T — Harbour Post</title><article><h1>$T</h1><ul class=article-info><li>Ada"
                  + " Orr</li><li class=time>$D</li><li><a href=/c>Comments</a></li></ul>$P</article>"),
          Map.entry(
              "drupal",
              "<title>$T | Harbour Post</title><div class=node><h1 class=page-title>$T</h1><div"
                  + " class=\"field field--name-created field--type-created\">$D</div><div class=\"field"
                  + " field--name-body\">$P</div></div>"),
          Map.entry(
              "wordpress",
              "<title>$T – Harbour Post</title><article class=\"post hentry\"><header"
                  + " class=entry-header><h1 class=entry-title>$T</h1><div class=entry-meta><span"
                  + " class=posted-on><a href=/x rel=bookmark>$D</a></span></div></header><div"
                  + " class=entry-content>$P</div></article><aside class=sidebar><ul><li><a href=/y>A"
                  + " story of the older ferry</a> <span class=post-date>2 January 2025</span></li></ul></aside>"),
          Map.entry(
              "logo",
              "<title>$T | Harbour Post</title><header><h1><a href=/>Harbour Post</a></h1></header><div"
                  + " class=story><h2 class=headline>$T</h2><p class=info>$D</p>$P</div>"),
          Map.entry(
              "head-of-page",
              "<title>$T | Harbour Post</title><div class=masthead><span class=today-date>5 January"
                  + " 2027</span></div><article><h1>$T</h1><p class=meta>$D</p>$P</article>"),
          Map.entry(
              "other-stories",
              "<title>$T | Harbour Post</title><div class=latest><article><h3><a href=/z>Another ferry"
                  + " of another harbour</a></h3><time datetime=2020-02-02>2 February"
                  + " 2020</time></article></div><article class=main><h1>$T</h1><div"
                  + " class=published>$D</div>$P</article><section class=comments><div"
                  + " class=comment><time datetime=2026-12-01>1 December 2026</time><p>I never trusted"
                  + " that ferry, and neither did my aunt.</p></div></section>"),
          Map.entry(
              "published-updated",
              "<title>$T | Harbour Post</title><article><h1>$T</h1><div"
                  + " class=story-dates>$D</div>$P</article>"),
          Map.entry(
              "utc",
              "<title>$T | Harbour Post</title><meta property=article:published_time"
                  + " content=2026-03-04T01:40:00Z><article><h1>$T</h1><time>$D</time>$P</article>"));

  static Stream<List<String>> pages() {
    return TsvTable.beside(PagesInLanguagesTest.class, "pages.tsv").rows().stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void of_page_hasItsDayAndItsHeadline(List<String> row) {
    String page =
        "<!doctype html><html lang=$L><meta charset=utf-8>"
            .concat(SHAPES.get(row.get(1)))
            .replace("$L", row.get(0))
            .replace("$T", row.get(2))
            .replace("$D", row.get(3))
            .replace("$P", TEXT);
    PageMeta meta = Html.parse(page.getBytes(UTF_8), null).meta();
    assertThat(meta.published()).isEqualTo(LocalDate.parse(row.get(4)));
    assertThat(meta.title()).isEqualTo(row.get(2));
  }
}
