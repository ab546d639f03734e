package org.hearsay.source.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.model.Provenance.Caption;
import org.hearsay.source.text.Bylines;
import org.hearsay.source.xml.Xml;
import org.jsoup.nodes.Element;

/**
 * IPTC NewsML 1.0 to 1.2, G2's forerunner: an item has components in components, whose contents are
 * texts (as NITF, as HTML, or plain) and pictures. The address is the item's public identifier
 * without its revision.
 */
final class NewsMl1 {
  private static final Pattern REVISION = Pattern.compile(":\\d{1,6}[A-Z]?$");

  /** A picture's words are its caption. */
  private static final Set<String> CAPTIONS = Set.of("caption", "photo caption");

  private NewsMl1() {}

  static boolean fits(Element item) {
    return Xml.child(item, "NewsComponent").isPresent()
        || Xml.child(item, "Identification").isPresent();
  }

  static WireItem of(Element item) {
    Optional<Element> main = Xml.child(item, "NewsComponent");
    Optional<WireItem> nitf = Xml.outermost(item, "nitf").stream().findFirst().map(Nitf::of);
    List<String> captions = new ArrayList<>();
    List<String> body = new ArrayList<>();
    main.ifPresent(one -> collect(one, "", body, captions));
    return new WireItem(
        guid(item).orElse(null),
        Xml.text(item, "Identification/NewsIdentifier/RevisionId").orElse(null),
        line(main, "HeadLine")
            .or(() -> nitf.flatMap(one -> Optional.ofNullable(one.title())))
            .orElse(null),
        body.isEmpty() ? nitf.map(WireItem::paragraphs).orElse(List.of()) : body,
        Xml.child(item, "NewsManagement/Status")
            .flatMap(NewsMl1::formal)
            .map(WireItem::code)
            .orElse(null),
        Stream.concat(
                Xml.all(item, "Instruction").stream(), Xml.all(item, "EditorialNote").stream())
            .map(one -> one.text().strip())
            .filter(note -> !note.isEmpty())
            .toList(),
        Xml.all(item, "Instruction").stream()
            .flatMap(one -> formal(one).stream())
            .map(WireItem::code)
            .collect(Collectors.toUnmodifiableSet()),
        texts(
            item,
            "NewsManagement/FirstCreated",
            "NewsManagement/ThisRevisionCreated",
            "Identification/NewsIdentifier/DateId"),
        texts(item, "NewsManagement/ThisRevisionCreated"),
        party(item, "Provider")
            .or(() -> Xml.text(item, "Identification/NewsIdentifier/ProviderId"))
            .orElse(null),
        line(main, "CreditLine")
            .or(() -> party(item, "Source"))
            .or(() -> party(item, "Provider"))
            .orElse(null),
        line(main, "ByLine")
            .map(Bylines::names)
            .filter(names -> !names.isEmpty())
            .orElseGet(() -> nitf.map(WireItem::authors).orElse(List.of())),
        line(main, "DateLine")
            .or(() -> nitf.flatMap(one -> Optional.ofNullable(one.dateline())))
            .orElse(null),
        Xml.all(item, "Language").stream()
            .flatMap(one -> formal(one).stream())
            .findFirst()
            .or(() -> Xml.attribute(item, "xml:lang"))
            .orElse(null),
        null,
        captions.stream().map(text -> new Caption(text, null)).toList(),
        item.outerHtml().getBytes(UTF_8));
  }

  /** As it is told, or of its parts. */
  private static Optional<String> guid(Element item) {
    Optional<String> told =
        Xml.text(item, "Identification/NewsIdentifier/PublicIdentifier")
            .map(id -> REVISION.matcher(id).replaceFirst(""));
    List<String> parts =
        texts(
            item,
            "Identification/NewsIdentifier/ProviderId",
            "Identification/NewsIdentifier/DateId",
            "Identification/NewsIdentifier/NewsItemId");
    return told.or(
        () ->
            parts.size() == 3
                ? Optional.of("urn:newsml:" + String.join(":", parts))
                : Optional.empty());
  }

  /** The line of the first component that has one of its own. */
  private static Optional<String> line(Optional<Element> main, String name) {
    return main.stream()
        .flatMap(one -> Xml.all(one, "NewsLines").stream())
        .flatMap(lines -> Xml.text(lines, name).stream())
        .findFirst();
  }

  /** The texts of a component and of those in it; of those that say the same, the first. */
  private static void collect(
      Element component, String roleAround, List<String> body, List<String> captions) {
    String role =
        Xml.child(component, "Role")
            .flatMap(NewsMl1::formal)
            .map(String::toLowerCase)
            .orElse(roleAround);
    for (Element content : Xml.children(component, "ContentItem")) {
      List<String> words = words(content);
      (CAPTIONS.contains(role) ? captions : body).addAll(words);
    }
    boolean same = component.attr("EquivalentsList").equalsIgnoreCase("yes");
    for (Element inside : Xml.children(component, "NewsComponent")) {
      if (!same || body.isEmpty()) {
        collect(inside, role, body, captions);
      }
    }
  }

  private static List<String> words(Element content) {
    String media = Xml.child(content, "MediaType").flatMap(NewsMl1::formal).orElse("Text");
    Optional<Element> data = Xml.child(content, "DataContent");
    if (!media.equalsIgnoreCase("Text") && !media.equalsIgnoreCase("ComplexData")
        || data.isEmpty()) {
      return List.of();
    }
    List<Element> nitf = Xml.outermost(data.get(), "nitf");
    if (!nitf.isEmpty()) {
      return Nitf.of(nitf.getFirst()).paragraphs();
    }
    List<Element> html = Xml.outermost(data.get(), "body");
    return data.get().children().isEmpty()
        ? WireBody.of(data.get().wholeText())
        : WireBody.of(html.isEmpty() ? data.get() : html.getFirst());
  }

  private static Optional<String> party(Element item, String role) {
    return Xml.all(item, role).stream()
        .flatMap(one -> Xml.children(one, "Party").stream())
        .flatMap(one -> formal(one).stream())
        .findFirst();
  }

  private static Optional<String> formal(Element element) {
    return Xml.attribute(element, "FormalName");
  }

  private static List<String> texts(Element item, String... paths) {
    return Stream.of(paths).flatMap(path -> Xml.text(item, path).stream()).toList();
  }
}
