package org.hearsay.source.page;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.hearsay.model.Provenance;
import org.hearsay.model.Report;
import org.hearsay.model.Warning;
import org.hearsay.source.Capture;
import org.hearsay.source.Capture.Method;
import org.hearsay.source.Item;
import org.hearsay.source.Outcome;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.hearsay.source.page.LiveBlog.Post;
import org.hearsay.source.text.Dates;
import org.hearsay.source.text.PlainText;
import org.hearsay.source.text.TextTraits;
import org.jspecify.annotations.Nullable;

/** Web pages to reports. */
public final class Pages {
  private Pages() {}

  /** The paragraphs of a page's article, a line each, without headline and standfirst. */
  public static String article(byte[] html) {
    return Html.article(requireNonNull(html, "html is null"));
  }

  /** The address of the feed that a page names for itself; null if there is none. */
  public static @Nullable String feed(Item.Raw raw) {
    return Html.feed(raw.bytes(), raw.base());
  }

  /** The report that a page is; of a live page its posts. */
  public static List<Capture> captures(Item.Raw raw) {
    Html page = Html.parse(raw.bytes(), raw.type(), raw.address());
    List<Capture> posts = page.posts().stream().map(post -> capture(raw, page, post)).toList();
    return posts.isEmpty() ? List.of(Capture.of(raw, report(raw, page))) : posts;
  }

  private static Capture capture(Item.Raw raw, Html page, Post post) {
    String address = raw.address() + "#" + post.id();
    PageMeta meta = page.meta();
    String url = meta.provenance().url();
    Outcome outcome =
        outcome(address, Html.text(post.title(), post.paragraphs()), meta)
            .map(
                report ->
                    report
                        .withTitle(post.title() == null ? meta.title() : post.title())
                        .withPublished(post.time() == null ? null : Dates.day(post.time()))
                        .withProvenance(
                            Provenance.NONE
                                .withUrl(url == null ? null : url + "#" + post.id())
                                .withAuthors(
                                    post.authors().isEmpty()
                                        ? meta.provenance().authors()
                                        : post.authors())
                                .withPublishedAt(post.moment())
                                .or(report.provenance())));
    return new Capture(
        address, Method.POST, raw.type(), raw.fetched(), Optional.of(post.bytes()), outcome);
  }

  private static Outcome report(Item.Raw raw, Html page) {
    if (page.rejection() != null) {
      return new Rejected(raw.address(), Reason.NO_ARTICLE, page.rejection());
    }
    return outcome(raw.address(), page.text(), page.meta())
        .map(report -> report.withProvenance(page.meta().provenance().or(report.provenance())))
        .map(report -> warned(report, page.warnings()));
  }

  private static Report warned(Report report, List<Warning> warnings) {
    Report out = report;
    for (Warning warning : warnings) {
      out = out.withWarning(warning);
    }
    return out;
  }

  private static Outcome outcome(String address, String text, PageMeta meta) {
    if (TextTraits.isBinary(text)) {
      return new Rejected(address, Reason.BINARY, "a binary file, not a page");
    }
    return PlainText.report(address, text, meta.language())
        .map(
            report ->
                report
                    .withTitle(meta.title())
                    .withOutlet(meta.outlet())
                    .withPublished(meta.published()));
  }
}
