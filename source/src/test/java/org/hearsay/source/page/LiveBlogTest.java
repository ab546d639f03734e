package org.hearsay.source.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.hearsay.model.Report;
import org.hearsay.source.Capture;
import org.hearsay.source.Item;
import org.hearsay.source.Outcome.Accepted;
import org.junit.jupiter.api.Test;

class LiveBlogTest {
  private static final String ADDRESS = "https://post.example/live";

  private static List<Capture> captures(String page) {
    return Pages.captures(
        new Item.Raw(ADDRESS, Capture.Method.HTTP, null, null, page.getBytes(UTF_8)));
  }

  private static Report report(Capture capture) {
    assertThat(capture.outcome()).isInstanceOf(Accepted.class);
    return ((Accepted) capture.outcome()).report();
  }

  @Test
  void captures_postsToldToMachines_areReportsOfTheirOwn() {
    List<Capture> posts =
        captures(
            """
            <!doctype html><h1>Ferry: live</h1><script type="application/ld+json">
            {"@type": "LiveBlogPosting", "headline": "Ferry: live", "datePublished": "2026-03-04",
             "liveBlogUpdate": [
              {"@type": "BlogPosting", "@id": "https://post.example/live#p2", "headline": "Cable found",
               "datePublished": "2026-03-05T10:00:00Z",
               "articleBody": "<p>Divers found the cable.</p>\\n<p>It was cut, Orr said.</p>"},
              {"@type": "BlogPosting", "@id": "https://post.example/live#p1",
               "datePublished": "2026-03-04T22:00:00Z", "articleBody": "The ferry has stopped off Port Sella."}]}
            </script><div>Read on</div>""");
    assertThat(posts)
        .extracting(Capture::address)
        .containsExactly(ADDRESS + "#p2", ADDRESS + "#p1");
    Report found = report(posts.getFirst());
    assertThat(found.text())
        .isEqualTo("Cable found\n\nDivers found the cable.\n\nIt was cut, Orr said.");
    assertThat(found.published()).isEqualTo(LocalDate.of(2026, 3, 5));
    assertThat(found.title()).isEqualTo("Cable found");
    assertThat(report(posts.getLast()).published()).isEqualTo(LocalDate.of(2026, 3, 4));
    assertThat(posts.getFirst().method()).isEqualTo(Capture.Method.POST);
  }

  @Test
  void captures_postsThatAreNamedSo_areSplit() {
    StringBuilder page = new StringBuilder("<html><h1>Ferry: live</h1><main>");
    for (int i = 3; i > 0; i--) {
      page.append("<div class=\"live-blog-post\" id=post-" + i + "><h2>Post " + i + "</h2>")
          .append("<time datetime=\"2026-03-05T0" + i + ":00:00Z\">0" + i + ":00</time>")
          .append("<p>The harbour office said that number " + i + " had sailed.</p></div>");
    }
    List<Capture> posts = captures(page.append("</main>").toString());
    assertThat(posts)
        .extracting(Capture::address)
        .containsExactly(ADDRESS + "#post-3", ADDRESS + "#post-2", ADDRESS + "#post-1");
    assertThat(report(posts.getFirst()).text())
        .isEqualTo("Post 3\n\nThe harbour office said that number 3 had sailed.");
  }

  @Test
  void captures_samePostAgain_hasTheSameAddressAndText() {
    String post =
        "<div class=\"live-post-entry\"><time datetime=\"2026-03-05T0%d:00:00Z\"></time><p>The harbour"
            + " office said that number %d had sailed.</p></div>";
    String before = "<main>" + post.formatted(2, 2) + post.formatted(1, 1) + post.formatted(0, 0);
    String after = "<main>" + post.formatted(3, 3) + before.substring(6);
    List<Capture> first = captures("<html>" + before);
    List<Capture> second = captures("<html>" + after);
    assertThat(first).hasSize(3);
    assertThat(second).hasSize(4);
    for (int i = 0; i < 3; i++) {
      assertThat(second.get(i + 1).address()).isEqualTo(first.get(i).address());
      assertThat(report(second.get(i + 1)).text()).isEqualTo(report(first.get(i)).text());
    }
  }

  @Test
  void captures_articleWithATimeOrTwo_isOneReport() {
    String page =
        "<html><h1>Ferry sails again</h1><article><time datetime=2026-03-05></time><p>The ferry of Port"
            + " Sella sails again, the harbour office said.</p></article><div class=\"live-post\"><time"
            + " datetime=2026-03-04></time><p>One post of elsewhere, with some words.</p></div>";
    assertThat(captures(page)).singleElement().extracting(Capture::address).isEqualTo(ADDRESS);
  }
}
