package org.hearsay.source.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.hearsay.model.CpuTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleTest {
  private static final String FIRST =
      "The harbour office of Port Sella said on Monday that the ferry, which had been out of service"
          + " since Friday, would sail again on Wednesday.";
  private static final String SECOND =
      "Divers had found two cuts in the cable, the minister told reporters, and neither looked like"
          + " the work of an anchor.";

  private static String article(String body) {
    return Pages.article(("<!doctype html><html><body>" + body + "</body></html>").getBytes(UTF_8));
  }

  private static String p(String... paragraphs) {
    return "<p>" + String.join("</p><p>", paragraphs) + "</p>";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<article>%s</article>",
        "<div class=\"story-body\">%s</div>",
        "<form><table><tr><td><div>%s</div></td></tr></table></form>",
        "<div class=\"page-ad-free newsletter\"><section>%s</section></div>",
        "<div class=\"sidebar\"><p>All our news in one place, every day.</p></div><main>%s</main>",
      })
  void of_whateverIsAround_isTheParagraphs(String page) {
    assertThat(article(page.replace("%s", p(FIRST, SECOND)))).isEqualTo(FIRST + "\n" + SECOND);
  }

  @Test
  void of_whatIsNoArticle_isLeftOut() {
    String page =
        "<header><nav><a href=/>Home</a></nav></header><h1>Ferry to sail</h1><article>"
            + "<figure><img><figcaption>The ferry in the harbour last week.</figcaption></figure>"
            + p(FIRST)
            + "<div class=\"relatedStories\"><a href=/1>Another cable, another ferry, a year ago</a></div>"
            + "<p>Read more: what we know of the cable</p>"
            + p(SECOND)
            + "<p><a href=/2>Ministers meet over the cable that was cut</a></p></article>"
            + "<div id=\"comments\"><p>I have always said that this ferry was a mistake, and so on.</p></div>";
    assertThat(article(page)).isEqualTo(FIRST + "\n" + SECOND);
  }

  @Test
  void of_listsQuotesAndHeadings_areKept() {
    String page =
        "<article>"
            + p(FIRST)
            + "<h2>What was found</h2><ul><li>two cuts</li><li>a saw</li></ul><blockquote>This was no"
            + " anchor.</blockquote>"
            + p(SECOND)
            + "</article>";
    assertThat(article(page))
        .contains("What was found\ntwo cuts\na saw\nThis was no anchor.\n" + SECOND);
  }

  @Test
  void of_linesBrokenInOneForm_areTheArticle() {
    String page =
        "<form><div class=toolbar><a href=/>Home</a></div><span>"
            + FIRST
            + "<br><br>"
            + SECOND
            + "</span></form><div class=footer><p>All rights.</p></div>";
    assertThat(article(page)).isEqualTo(FIRST + "\n" + SECOND);
  }

  @Test
  void of_storyCutByWhatHasToBeOpened_isWhole() {
    String page =
        "<div>"
            + p(FIRST, SECOND)
            + "<div class=toggle>"
            + p(FIRST + " 2", SECOND + " 2").repeat(6);
    assertThat(article(page)).startsWith(FIRST + "\n" + SECOND + "\n" + FIRST + " 2");
  }

  @Test
  void of_teasersLongerThanTheStory_areNotIt() {
    String teaser = "<article><h3><a href=/2>Another ferry</a></h3><p>" + FIRST + " It was...</p>";
    String page =
        "<main><article>"
            + p(FIRST, SECOND)
            + "</article></main><aside><div>"
            + teaser.repeat(8)
            + "</div></aside>";
    assertThat(article(page)).isEqualTo(FIRST + "\n" + SECOND);
  }

  @Test
  void of_whatReadersDoNotSee_isLeftOut() {
    String page =
        "<article><p>"
            + FIRST
            + "<span style=\"color: red; display: none\"> Print me.</span></p><p style=\"visibility:hidden\">"
            + SECOND
            + "</p>"
            + p(SECOND)
            + "</article>";
    assertThat(article(page)).isEqualTo(FIRST + "\n" + SECOND);
  }

  @Test
  void of_wordsInASentence_areKeptWhateverTheyAreNamed() {
    String page =
        "<article><p>The <a class=tag-link href=/f>Sella ferry</a> sails, the <span class=\"author"
            + " bio\">harbour master</span> said.</p>"
            + p(SECOND)
            + "</article>";
    assertThat(article(page)).startsWith("The Sella ferry sails, the harbour master said.");
  }

  @Test
  void of_sentencesThatBeginAsLabelsDo_areKept() {
    String[] kept = {
      "Share prices of the ferry's owner fell by a third.",
      "Published figures show that one in five ferries is late.",
      "Subscribers left the company in droves",
      "Posted on a wall of the harbour was the minister's order.",
      "Related attacks on two more cables were feared, he said.",
    };
    String[] left = {
      "Share this story", "Published 2 hours ago", "Related stories", "Posted on May 3"
    };
    assertThat(article("<article>" + p(FIRST) + p(left) + p(kept) + "</article>"))
        .isEqualTo(FIRST + "\n" + String.join("\n", kept));
  }

  @Test
  void of_wordsAtAPicture_areNoneOfIt() {
    String page =
        "<article>"
            + p(FIRST)
            + "<div class=\"image top\"><img src=/f.jpg><p>In this file photo the ferry leaves the"
            + " harbour. (Coast Wire)</p></div><div class=\"photo-story\"><img src=/g.jpg>"
            + p((SECOND + " ").repeat(6).strip())
            + "</div></article>";
    assertThat(article(page)).isEqualTo(FIRST + "\n" + (SECOND + " ").repeat(6).strip());
    assertThat(Html.parse(page.getBytes(UTF_8), null).meta().provenance().captions())
        .extracting(org.hearsay.model.Provenance.Caption::text)
        .containsExactly("In this file photo the ferry leaves the harbour. (Coast Wire)");
  }

  @Test
  void of_bodyToldToMachines_showsWhereItIs() {
    String other = p(FIRST.repeat(4), FIRST.repeat(4));
    String told = (SECOND + " ").repeat(4).strip();
    String page =
        "<script type=\"application/ld+json\">{\"articleBody\": \""
            + told
            + "\"}</script><div>"
            + other
            + "</div><div>"
            + p(told)
            + "</div>";
    assertThat(article(page)).isEqualTo(told);
  }

  @Test
  void of_spacesAndSoftHyphens_areAsAReaderSeesThem() {
    assertThat(
            article(
                "<article><p>The har\u00adbour&nbsp;&nbsp;office\n said&shy; so.<br>Twice, it said.</p></article>"))
        .isEqualTo("The harbour office said so.\nTwice, it said.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"datePublished\":"
            + " \"2026-03-05T07:10:00Z\"}</script><meta name=date content=2020-01-01>",
        "<meta property=article:published_time content=2026-03-05>",
        "<article><time datetime=\"2026-03-05T10:00\">Thursday</time><p>The ferry sails.</p></article>",
      })
  void published_whereThePageTellsIt_isThatDay(String page) {
    Html read = Html.parse((page + "<p>The ferry sails.</p>").getBytes(UTF_8), null);
    assertThat(read.meta().published()).isEqualTo(java.time.LocalDate.of(2026, 3, 5));
  }

  @Test
  void published_ofSomethingElse_isNotTaken() {
    String page =
        "<script type=\"application/ld+json\">{\"@type\": \"VideoObject\", \"datePublished\":"
            + " \"2026-03-05\"}</script><footer><time datetime=2026-03-05></time></footer><p>It"
            + " sails.";
    assertThat(Html.parse(page.getBytes(UTF_8), null).meta().published()).isNull();
  }

  @Test
  void of_hostilePages_endSoon() throws Exception {
    String[] pages = {
      "<div class=comment>".repeat(50_000) + FIRST,
      "<p>".repeat(200_000),
      ("<div class=\"" + "share-".repeat(20_000) + "\">").repeat(5) + FIRST,
      "<table><tr><td>".repeat(20_000) + FIRST,
      "<script type=application/ld+json>{\"articleBody\":\"" + "\\\\".repeat(400_000),
      "<a href=x>".repeat(100_000) + FIRST,
    };
    for (String page : pages) {
      assertThat(CpuTime.within(Duration.ofSeconds(8), () -> article(page))).isNotNull();
    }
  }
}
