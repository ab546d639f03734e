package org.hearsay.source.feed;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.model.Warning;
import org.hearsay.source.Capture;
import org.hearsay.source.Item;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.text.Dates;
import org.hearsay.source.text.FileHead;
import org.hearsay.source.text.Paragraphs;
import org.hearsay.source.xml.Xml;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Feeds: RSS 0.9 to 2.0, RSS 1.0 (RDF), Atom, JSON Feed; and sitemaps, those of news and others.
 *
 * <p>Read leniently, since feeds are: what is badly nested or cut gives the entries that can be
 * told apart.
 */
public final class Feeds {
  private static final int MOST = 10_000;

  /**
   * What is told of pictures and recordings, under names that an entry has for itself: {@code
   * media:title}, {@code media:content}, {@code itunes:author}.
   */
  private static final Set<String> OF_MEDIA = Set.of("media", "itunes", "googleplay", "podcast");

  private static final Pattern OF_MEDIA_SPACE =
      Pattern.compile(
          "(?i).*(/mrss/?|podcast-1\\.0\\.dtd|/play-podcasts/.*|podcastindex\\.org/.*)");

  /** Of WordPress's; other feeds' {@code status} is none of its words. */
  private static final Set<String> DRAFTS =
      Set.of("draft", "pending", "private", "future", "trash", "auto-draft", "inherit");

  private static final Set<String> NO_POSTS =
      Set.of(
          "attachment",
          "revision",
          "nav_menu_item",
          "custom_css",
          "customize_changeset",
          "oembed_cache",
          "user_request",
          "wp_block",
          "wp_template",
          "wp_template_part",
          "wp_global_styles",
          "wp_navigation",
          "feedback");

  /** RSS has its authors as an address with a name: "desk@post.example (Ana Orr)". */
  private static final Pattern MAIL =
      Pattern.compile("\\S+@\\S+\\s*\\(([^()]+)\\)|([^<>]+?)\\s*<\\S+@\\S+>");

  /** Content systems store paragraphs by empty lines, and mark them when they show them. */
  private static final Pattern BLOCK = Pattern.compile("(?i)<(?:p|div|br|li|td|h[1-6])\\b");

  private static final Pattern EMPTY_LINE = Pattern.compile("\\n[ \\t\\r]*\\n\\s*");

  private Feeds() {}

  /** Whether a file begins as a feed of JSON does. */
  public static boolean isJson(FileHead head) {
    return JsonFeed.fits(head);
  }

  /** The reports that a feed's own words are. */
  public static List<Capture> captures(Item.Raw raw) {
    if (JsonFeed.fits(new FileHead(raw.address(), raw.type(), raw.bytes()))) {
      return JsonFeed.captures(raw);
    }
    Xml.Read read = read(raw);
    List<Capture> out = new ArrayList<>();
    for (FeedEntry entry : entries(read.document(), raw.base())) {
      Capture capture = entry.capture(raw.address());
      Warning odd = read.characters();
      out.add(
          odd == null
              ? capture
              : capture.with(capture.outcome().map(report -> report.withWarning(odd))));
    }
    if (!read.isWhole()) {
      String kept = out.isEmpty() ? "" : "; what stands before is read";
      out.add(Capture.rejected(raw, Reason.FORMAT, "the feed is cut: its XML does not end" + kept));
    } else if (out.isEmpty()) {
      out.add(Capture.rejected(raw, Reason.EMPTY, "a feed without entries"));
    }
    return out;
  }

  /**
   * The entries of a feed or a sitemap in its order, {@value #MOST} at most, each once; of one that
   * is cut those that are whole.
   */
  public static List<FeedEntry> entries(Item.Raw raw) {
    if (JsonFeed.fits(new FileHead(raw.address(), raw.type(), raw.bytes()))) {
      return once(JsonFeed.entries(raw));
    }
    return entries(read(raw).document(), raw.base());
  }

  private static Xml.Read read(Item.Raw raw) {
    return Xml.readParts(raw.bytes(), raw.type(), "item", "entry", "url", "sitemap");
  }

  private static List<FeedEntry> entries(Document document, String base) {
    document.setBaseUri(base);
    // Not removed: of many children each removal would move all behind it.
    document.getAllElements().stream()
        .filter(Feeds::isOfMedia)
        .forEach(element -> element.tagName("of-media"));
    List<FeedEntry> out = new ArrayList<>();
    Optional<Element> channel =
        Stream.concat(Xml.all(document, "channel").stream(), Xml.all(document, "feed").stream())
            .findFirst();
    for (Element element : document.getAllElements()) {
      if (out.size() == MOST) {
        break;
      }
      switch (Xml.name(element)) {
        case "item" -> {
          if (isPublished(element)) {
            rss(element, channel).ifPresent(out::add);
          }
        }
        case "entry" -> {
          if (isPublished(element)) {
            atom(element, channel).ifPresent(out::add);
          }
        }
        case "url" -> sitemap(element).ifPresent(out::add);
        default -> {}
      }
    }
    return once(out);
  }

  /**
   * Without those that are told twice: of one guid and one page the first, and of one page those of
   * the same words. Where a guid stands for several pages, which some feeds do, it is none; where
   * several stand for one page, or no guid tells apart what is told of it, each is its own.
   */
  static List<FeedEntry> once(List<FeedEntry> entries) {
    Map<String, Set<String>> pages = new HashMap<>();
    Map<String, Set<Integer>> words = new HashMap<>();
    for (FeedEntry one : entries) {
      String link = String.valueOf(one.link());
      pages.computeIfAbsent(one.id(), id -> new HashSet<>()).add(link);
      words.computeIfAbsent(link, page -> new HashSet<>()).add(one.words());
    }
    Map<String, FeedEntry> out = new LinkedHashMap<>();
    Set<String> said = new HashSet<>();
    for (FeedEntry entry : entries) {
      FeedEntry own = entry;
      String link = String.valueOf(entry.link());
      if (pages.getOrDefault(entry.id(), Set.of()).size() > 1) {
        own = entry.withId(entry.id() + " " + link);
      }
      boolean several = entry.link() != null && words.getOrDefault(link, Set.of()).size() > 1;
      if (several && entry.id().equals(link)) {
        own = own.withId(Integer.toHexString(entry.words()));
      }
      boolean repeated = entry.link() != null && !said.add(entry.words() + " " + link);
      if (!repeated) {
        out.putIfAbsent(own.id(), own);
      }
    }
    return shared(out.values());
  }

  /** Of those that are left, which link to the same page. */
  private static List<FeedEntry> shared(Collection<FeedEntry> entries) {
    Map<String, Integer> links = new HashMap<>();
    entries.forEach(one -> links.merge(String.valueOf(one.link()), 1, Integer::sum));
    return entries.stream()
        .map(
            one ->
                one.link() != null && links.getOrDefault(one.link(), 0) > 1
                    ? one.withSharedLink()
                    : one)
        .toList();
  }

  /**
   * Not a draft, nor what a content system's export has beside its posts: pictures, menus, comments
   * (WordPress's WXR; the Atom Publishing Protocol's control, and Blogger's kinds).
   */
  private static boolean isPublished(Element entry) {
    Optional<String> kind =
        Xml.children(entry, "category").stream()
            .filter(one -> one.attr("scheme").endsWith("#kind"))
            .map(one -> one.attr("term"))
            .findFirst();
    return Xml.text(entry, "status").filter(DRAFTS::contains).isEmpty()
        && Xml.text(entry, "post_type").filter(NO_POSTS::contains).isEmpty()
        && Xml.text(entry, "post_password").isEmpty()
        && Xml.text(entry, "control/draft").map(draft -> !draft.equals("yes")).orElse(true)
        && kind.map(one -> one.endsWith("#post") || one.endsWith("#page")).orElse(true);
  }

  private static boolean isOfMedia(Element element) {
    String name = element.tagName();
    int colon = name.indexOf(':');
    return colon > 0
        && (OF_MEDIA.contains(name.substring(0, colon).toLowerCase(Locale.ROOT))
            || OF_MEDIA_SPACE.matcher(element.tag().namespace()).matches());
  }

  /**
   * The sitemaps that an index of them names and that changed since, as far as it tells; those that
   * changed last first.
   */
  public static List<String> sitemaps(Item.Raw raw, Instant since) {
    record Changed(String address, Instant at) {}
    return Xml.all(read(raw).document(), "sitemap").stream()
        .flatMap(
            one ->
                Xml.text(one, "loc").filter(Feeds::isAddress).stream()
                    .map(address -> new Changed(address, changed(one, since))))
        .filter(map -> !map.at.isBefore(since))
        .sorted(Comparator.comparing(Changed::at).reversed())
        .map(Changed::address)
        .limit(MOST)
        .toList();
  }

  /** Of one that does not tell, the moment that is asked about. */
  private static Instant changed(Element map, Instant since) {
    return Xml.text(map, "lastmod")
        .map(Dates::moment)
        .map(OffsetDateTime::toInstant)
        .or(
            () ->
                Xml.text(map, "lastmod")
                    .map(Dates::day)
                    .map(day -> day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()))
        .orElse(since);
  }

  private static Optional<FeedEntry> rss(Element item, Optional<Element> channel) {
    Optional<String> guid = Xml.text(item, "guid");
    Optional<String> link =
        Stream.concat(
                Xml.children(item, "link").stream().flatMap(one -> words(one).stream()),
                Xml.attribute(item, "rdf:about").stream())
            .findFirst()
            .map(told -> resolved(item, told))
            .or(
                () ->
                    guid.filter(
                        one ->
                            Xml.child(item, "guid")
                                .map(element -> !element.attr("isPermaLink").equals("false"))
                                .orElse(false)))
            .filter(Feeds::isAddress);
    return entry(
        link,
        guid.or(() -> link),
        item,
        first(item, "pubDate", "date", "issued", "created"),
        first(item, "modified", "updated"),
        texts(item, "creator", "author"),
        Xml.text(item, "source"),
        channel,
        markup(item, "encoded", "content", "description", "summary"));
  }

  private static Optional<FeedEntry> atom(Element item, Optional<Element> channel) {
    Optional<String> link =
        Xml.children(item, "link").stream()
            .filter(one -> one.attr("rel").isEmpty() || one.attr("rel").equals("alternate"))
            .filter(one -> !one.attr("href").isBlank())
            .map(one -> resolved(one, one.attr("href").strip()))
            .filter(Feeds::isAddress)
            .findFirst();
    return entry(
        link,
        Xml.text(item, "id").or(() -> link),
        item,
        first(item, "published", "issued", "created").or(() -> Xml.text(item, "updated")),
        first(item, "updated", "modified"),
        authors(item, channel),
        Xml.text(item, "source/title"),
        channel,
        markup(item, "content", "summary"));
  }

  /**
   * The entry's own, else those of the feed it was taken from, else the feed's (RFC 4287, 4.2.1).
   */
  private static List<String> authors(Element entry, Optional<Element> feed) {
    return Stream.of(Optional.of(entry), Xml.child(entry, "source"), feed)
        .flatMap(Optional::stream)
        .map(
            one ->
                Xml.children(one, "author").stream()
                    .flatMap(author -> Xml.text(author, "name").or(() -> words(author)).stream())
                    .toList())
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static Optional<FeedEntry> sitemap(Element url) {
    Optional<String> link = Xml.text(url, "loc").filter(Feeds::isAddress);
    Optional<Element> news = Xml.child(url, "news");
    return link.map(
        address ->
            new FeedEntry(
                address,
                address,
                news.flatMap(one -> Xml.text(one, "title")).orElse(null),
                news.flatMap(one -> Xml.text(one, "publication_date")).orElse(null),
                Xml.text(url, "lastmod").orElse(null),
                List.of(),
                null,
                news.flatMap(one -> Xml.text(one, "publication/name")).orElse(null),
                news.flatMap(one -> Xml.text(one, "publication/language")).orElse(null),
                "",
                false));
  }

  private static Optional<FeedEntry> entry(
      Optional<String> link,
      Optional<String> id,
      Element item,
      Optional<String> published,
      Optional<String> modified,
      List<String> authors,
      Optional<String> source,
      Optional<Element> channel,
      String content) {
    String title =
        Xml.child(item, "title")
            .map(one -> Paragraphs.html(one.wholeText()))
            .map(lines -> String.join(" ", lines))
            .filter(text -> !text.isEmpty())
            .orElse(null);
    if (id.isEmpty() && title == null && content.isBlank()) {
      return Optional.empty();
    }
    String own = id.orElseGet(() -> Integer.toHexString((title + content).hashCode()));
    return Optional.of(
        new FeedEntry(
            link.orElse(null),
            own.length() > 1_000 ? Integer.toHexString(own.hashCode()) : own,
            title,
            published.orElse(null),
            modified.orElse(null),
            authors,
            source.orElse(null),
            channel.flatMap(one -> Xml.text(one, "title")).orElse(null),
            channel
                .flatMap(one -> Xml.text(one, "language").or(() -> Xml.attribute(one, "xml:lang")))
                .map(code -> code.split("-", 2)[0])
                .orElse(null),
            content,
            false));
  }

  /** The first of these that has words: markup that is escaped or in CDATA, or stands as it is. */
  private static String markup(Element item, String... names) {
    for (String name : names) {
      for (Element element : Xml.children(item, name)) {
        String words = element.children().isEmpty() ? element.wholeText() : element.html();
        if (!words.isBlank()) {
          return BLOCK.matcher(words).find() ? words : EMPTY_LINE.matcher(words).replaceAll("<br>");
        }
      }
    }
    return "";
  }

  private static Optional<String> first(Element item, String... names) {
    return Stream.of(names).flatMap(name -> Xml.text(item, name).stream()).findFirst();
  }

  private static List<String> texts(Element item, String... names) {
    return Stream.of(names)
        .flatMap(name -> Xml.children(item, name).stream())
        .flatMap(one -> words(one).stream())
        .map(Feeds::name)
        .distinct()
        .toList();
  }

  private static Optional<String> words(Element element) {
    return Optional.of(element.text().strip()).filter(text -> !text.isEmpty());
  }

  private static String name(String author) {
    Matcher mail = MAIL.matcher(author);
    if (!mail.matches()) {
      return author;
    }
    String told = mail.group(1) == null ? mail.group(2) : mail.group(1);
    return told.isBlank() ? author : told.strip();
  }

  /**
   * A link as an address: against each {@code xml:base} around it, and these against where the feed
   * is.
   */
  private static String resolved(Element at, String told) {
    if (isAddress(told)) {
      return told;
    }
    String base = at.ownerDocument() == null ? "" : at.ownerDocument().baseUri();
    List<Element> around = new ArrayList<>(at.parents());
    around.addFirst(at);
    for (Element one : around.reversed()) {
      String own = one.attr("xml:base").strip();
      base = own.isEmpty() ? base : against(base, own);
    }
    return against(base, told);
  }

  private static String against(String base, String told) {
    Element link = new Element("a").attr("href", told);
    link.setBaseUri(base);
    return link.absUrl("href");
  }

  static boolean isAddress(String text) {
    return text.length() < 4_000 && text.matches("(?i)https?://\\S+");
  }
}
