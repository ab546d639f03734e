package org.hearsay.source.feed;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
import org.hearsay.source.Capture;
import org.hearsay.source.Item;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.text.Dates;
import org.hearsay.source.text.Paragraphs;
import org.hearsay.source.xml.Xml;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Feeds: RSS 0.9 to 2.0, RSS 1.0 (RDF), Atom; and sitemaps, those of news and others.
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

  /** RSS has its authors as an address with a name: "desk@post.example (Ana Orr)". */
  private static final Pattern MAIL =
      Pattern.compile("\\S+@\\S+\\s*\\(([^()]+)\\)|([^<>]+?)\\s*<\\S+@\\S+>");

  private Feeds() {}

  /** The reports that a feed's own words are. */
  public static List<Capture> captures(Item.Raw raw) {
    Xml.Read read = read(raw);
    List<Capture> out = new ArrayList<>();
    entries(read.document(), raw.base()).forEach(entry -> out.add(entry.capture(raw.address())));
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
        case "item" -> rss(element, channel).ifPresent(out::add);
        case "entry" -> atom(element, channel).ifPresent(out::add);
        case "url" -> sitemap(element).ifPresent(out::add);
        default -> {}
      }
    }
    return once(out);
  }

  /**
   * Without those that are told twice: of one guid and one page the first. Where a guid stands for
   * several pages, which some feeds do, it is none.
   */
  private static List<FeedEntry> once(List<FeedEntry> entries) {
    Map<String, Set<String>> pages = new HashMap<>();
    entries.forEach(
        one ->
            pages.computeIfAbsent(one.id(), id -> new HashSet<>()).add(String.valueOf(one.link())));
    Map<String, FeedEntry> out = new LinkedHashMap<>();
    for (FeedEntry entry : entries) {
      Set<String> links = pages.get(entry.id());
      FeedEntry own =
          links != null && links.size() > 1 ? entry.withId(entry.id() + " " + entry.link()) : entry;
      out.putIfAbsent(own.id(), own);
    }
    return List.copyOf(out.values());
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
                ""));
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
            content));
  }

  /** The first of these that has words: markup that is escaped or in CDATA, or stands as it is. */
  private static String markup(Element item, String... names) {
    for (String name : names) {
      for (Element element : Xml.children(item, name)) {
        String words = element.children().isEmpty() ? element.wholeText() : element.html();
        if (!words.isBlank()) {
          return words;
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

  private static boolean isAddress(String text) {
    return text.length() < 4_000 && text.matches("(?i)https?://\\S+");
  }
}
