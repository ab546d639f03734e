package org.hearsay.source.feed;

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
import org.hearsay.model.Report;
import org.hearsay.model.Warning;
import org.hearsay.source.Capture;
import org.hearsay.source.Fixtures;
import org.hearsay.source.Outcome.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedsTest {
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
    assertThat(Feeds.entries(map.getBytes(UTF_8)))
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
  void entries_hostile_areBoundedAndNotExpanded() {
    String bomb =
        "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><rss><channel>"
            + "<item><title>&a;</title><link>javascript:alert(1)</link><description>x</description></item>"
            + "</channel></rss>";
    assertThat(Feeds.entries(bomb.getBytes(UTF_8)))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.title()).isEqualTo("&a;");
              assertThat(entry.link()).isNull();
            });
    long start = System.nanoTime();
    String many = "<rss><channel>" + "<item><title>x</title>".repeat(60_000);
    assertThat(Feeds.entries(many.getBytes(UTF_8))).hasSizeLessThanOrEqualTo(10_000);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.rss/good.xml", "x.rss/atom.xml", "x.rss/rdf.xml"})
  void captures_cutOrChangedAtEachByte_throwNothing(String fixture) throws IOException {
    Fixtures.hold("f.xml", bytes(fixture));
  }
}
