package org.hearsay.source.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.model.Provenance.Caption;
import org.hearsay.source.text.Bylines;
import org.hearsay.source.text.Paragraphs;
import org.hearsay.source.xml.Xml;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * IPTC NewsML-G2: news items, alone, in a message, or in what a package has of them. Items of
 * pictures give their captions to the text beside them, if there is one.
 */
final class NewsMl {
  private NewsMl() {}

  private static final Pattern HOST =
      Pattern.compile(
          "(?i)https?://(?:www\\.)?([^/:]+)(?::\\d+)?/?(?:(?:about|home|info)(?:[-_]us)?/?)?(?:[?#].*)?|https?://(?:www\\.)?([^/:]+)/.*/");

  /** Of those who made an item, those who wrote it. */
  private static final Set<String> WRITERS = Set.of("author", "writer", "reporter", "byline");

  /** The items with a text, or that withdraw one; empty if there are none. */
  static List<WireItem> of(List<Element> items) {
    List<Caption> captions =
        items.stream().filter(NewsMl::isPicture).flatMap(item -> caption(item).stream()).toList();
    List<WireItem> texts =
        items.stream().filter(item -> !isPicture(item)).map(NewsMl::item).toList();
    // Of several texts it is not told whose picture it is.
    boolean told = texts.stream().filter(text -> !text.isWithdrawn()).count() == 1;
    return texts.stream()
        .map(text -> told && !text.isWithdrawn() ? text.withCaptions(captions) : text)
        .toList();
  }

  private static boolean isPicture(Element item) {
    return Xml.child(item, "itemMeta/itemClass")
        .flatMap(one -> qcode(one))
        .map(WireItem::code)
        .filter(Set.of("picture", "graphic", "video", "audio")::contains)
        .isPresent();
  }

  private static Optional<Caption> caption(Element item) {
    List<Element> told =
        Xml.child(item, "contentMeta").stream()
            .flatMap(meta -> Xml.children(meta, "description").stream())
            .filter(Element::hasText)
            .toList();
    return told.stream()
        .filter(one -> one.attr("role").contains("caption"))
        .findFirst()
        .or(() -> told.stream().findFirst())
        .map(Element::text)
        .map(
            text ->
                new Caption(
                    text,
                    Xml.text(item, "contentMeta/creditline")
                        .or(() -> name(item, "contentMeta/creator"))
                        .orElse(null)));
  }

  private static WireItem item(Element item) {
    Optional<WireItem> nitf = Xml.outermost(item, "nitf").stream().findFirst().map(Nitf::of);
    String title =
        Xml.text(item, "contentMeta/headline")
            .or(() -> nitf.flatMap(one -> Optional.ofNullable(one.title())))
            .or(() -> Xml.text(item, "itemMeta/title"))
            .orElse(null);
    return new WireItem(
        Xml.attribute(item, "guid").orElse(null),
        Xml.attribute(item, "version").orElse(null),
        title,
        nitf.map(WireItem::paragraphs).filter(one -> !one.isEmpty()).orElseGet(() -> body(item)),
        Xml.child(item, "itemMeta/pubStatus")
            .flatMap(NewsMl::qcode)
            .map(WireItem::code)
            .orElse(null),
        Xml.child(item, "itemMeta").stream()
            .flatMap(meta -> Xml.children(meta, "edNote").stream())
            .map(Element::text)
            .filter(note -> !note.isBlank())
            .toList(),
        Xml.child(item, "itemMeta").stream()
            .flatMap(meta -> Xml.children(meta, "signal").stream())
            .flatMap(signal -> qcode(signal).stream())
            .map(WireItem::code)
            .collect(Collectors.toUnmodifiableSet()),
        texts(
            item, "contentMeta/contentCreated", "itemMeta/firstCreated", "itemMeta/versionCreated"),
        texts(item, "itemMeta/versionCreated", "contentMeta/contentModified"),
        name(item, "itemMeta/provider")
            .or(() -> name(item, "rightsInfo/copyrightHolder"))
            .orElse(null),
        Xml.text(item, "contentMeta/creditline")
            .or(() -> name(item, "contentMeta/infoSource"))
            .orElse(null),
        authors(item, nitf.orElse(null)),
        Xml.text(item, "contentMeta/dateline")
            .or(() -> nitf.flatMap(one -> Optional.ofNullable(one.dateline())))
            .orElse(null),
        Xml.child(item, "contentMeta/language")
            .flatMap(one -> Xml.attribute(one, "tag"))
            .or(() -> Xml.attribute(item, "xml:lang"))
            .orElse(null),
        Xml.child(item, "itemMeta").stream()
            .flatMap(meta -> Xml.children(meta, "link").stream())
            .filter(link -> link.attr("rel").endsWith("canonical"))
            .flatMap(link -> Xml.attribute(link, "href").stream())
            .findFirst()
            .orElse(null),
        nitf.map(WireItem::captions).orElse(List.of()),
        item.outerHtml().getBytes(UTF_8));
  }

  private static List<String> authors(Element item, @Nullable WireItem nitf) {
    List<String> by =
        Xml.child(item, "contentMeta").stream()
            .flatMap(meta -> Xml.children(meta, "by").stream())
            .flatMap(one -> Bylines.names(one.text()).stream())
            .toList();
    List<String> more = by.isEmpty() && nitf != null ? nitf.authors() : by;
    return more.isEmpty() ? writers(item) : more;
  }

  /** Creators may be the agency too: only whose role is to write, or who is a person, is one. */
  private static List<String> writers(Element item) {
    return Xml.child(item, "contentMeta").stream()
        .flatMap(meta -> Xml.children(meta, "creator").stream())
        .filter(
            one ->
                WRITERS.contains(WireItem.code(one.attr("role")))
                    || WireItem.code(one.attr("type")).equals("person"))
        .flatMap(one -> Xml.text(one, "name").or(() -> Xml.attribute(one, "literal")).stream())
        .toList();
  }

  /** The body: inline XML of any kind, else inline data. */
  private static List<String> body(Element item) {
    List<String> out = new ArrayList<>();
    Xml.child(item, "contentSet/inlineXML")
        .ifPresent(
            inline -> {
              List<Element> bodies = Xml.all(inline, "body");
              out.addAll(WireBody.of(bodies.isEmpty() ? inline : bodies.getFirst()));
            });
    if (out.isEmpty()) {
      Xml.child(item, "contentSet/inlineData")
          .ifPresent(
              inline ->
                  out.addAll(
                      inline.attr("contenttype").contains("html")
                          ? Paragraphs.html(inline.wholeText())
                          : WireBody.of(inline.wholeText())));
    }
    return out;
  }

  private static List<String> texts(Element item, String... paths) {
    return Stream.of(paths).flatMap(path -> Xml.text(item, path).stream()).toList();
  }

  /** By name, by literal, or by the code's last part. */
  private static Optional<String> name(Element item, String path) {
    return Xml.child(item, path)
        .flatMap(
            one ->
                Xml.text(one, "name")
                    .or(() -> Xml.attribute(one, "literal"))
                    .or(() -> qcode(one).map(NewsMl::lastOrHost)))
        .filter(name -> !name.isBlank());
  }

  /** "CoastWire" of a code; of an address that ends with a stroke whose it is. */
  private static String lastOrHost(String code) {
    Matcher host = HOST.matcher(code);
    if (!host.matches()) {
      return WireItem.last(code);
    }
    return host.group(1) == null ? host.group(2) : host.group(1);
  }

  private static Optional<String> qcode(Element element) {
    return Xml.attribute(element, "qcode")
        .or(() -> Xml.attribute(element, "uri"))
        .or(() -> Xml.attribute(element, "literal"));
  }
}
