package org.hearsay.source.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.model.Provenance.Caption;
import org.hearsay.source.text.Bylines;
import org.hearsay.source.xml.Xml;
import org.jsoup.nodes.Element;

/**
 * The News Industry Text Format (IPTC NITF 3.x), alone or inside of NewsML.
 *
 * <p>An id that is registered with somebody ({@code regsrc}) is the same in all files. A correction
 * has the id of what it corrects, and so becomes a revision of it.
 */
final class Nitf {
  private static final Pattern STAMP =
      Pattern.compile(
          "\\b\\d{8}(?:T?\\d{4,6})?(?:Z|[+-]\\d{2}:?\\d{2})?(?!\\w)|\\b\\d{4}-\\d{2}-\\d{2}T?[\\d:.]*(?:Z|[+-]\\d{2}:?\\d{2})?");

  /** Those of a desk: "gr/bp". */
  private static final Pattern INITIALS = Pattern.compile("\\p{Ll}{1,4}(?:[/ ]\\p{Ll}{1,4})*");

  private Nitf() {}

  static WireItem of(Element nitf) {
    Optional<Element> docdata = Xml.child(nitf, "head/docdata");
    Optional<Element> head = Xml.child(nitf, "body/body.head");
    String title =
        head.flatMap(one -> Xml.child(one, "hedline"))
            .flatMap(one -> Xml.text(one, "hl1").or(() -> Optional.of(one.text().strip())))
            .or(() -> Xml.text(nitf, "head/title"))
            .filter(text -> !text.isEmpty())
            .orElse(null);
    List<Element> bylines = head.map(one -> Xml.children(one, "byline")).orElse(List.of());
    List<String> authors = new ArrayList<>();
    for (Element byline : bylines) {
      List<Element> persons = Xml.all(byline, "person");
      if (persons.isEmpty()) {
        Element names = byline.clone();
        List.copyOf(Xml.all(names, "byttl")).forEach(Element::remove);
        authors.addAll(Bylines.names(spaced(names)));
      } else {
        persons.forEach(person -> authors.addAll(Bylines.names(person.text())));
      }
    }
    return new WireItem(
        docdata.flatMap(one -> id(one, "correction").or(() -> id(one, "doc-id"))).orElse(null),
        docdata.flatMap(one -> attribute(one, "du-key", "version")).orElse(null),
        title,
        paragraphs(nitf),
        docdata
            .flatMap(one -> Xml.attribute(one, "management-status"))
            .map(WireItem::code)
            .orElse(null),
        docdata.stream()
            .flatMap(
                one ->
                    Stream.concat(
                        Xml.children(one, "correction").stream(),
                        Xml.children(one, "ed-msg").stream()))
            .flatMap(one -> Xml.attribute(one, "info").stream())
            .toList(),
        docdata.flatMap(one -> Xml.child(one, "correction")).isPresent()
            ? Set.of("correction")
            : Set.of(),
        dates(nitf, docdata),
        List.of(),
        Xml.child(nitf, "head/pubdata")
            .flatMap(one -> Xml.attribute(one, "name"))
            .or(() -> head.flatMap(one -> Xml.text(one, "distributor")))
            .or(() -> docdata.flatMap(one -> attribute(one, "doc.copyright", "holder")))
            .orElse(null),
        head.flatMap(one -> Xml.text(one, "distributor")).orElse(null),
        authors.stream().filter(name -> !INITIALS.matcher(name).matches()).toList(),
        head.flatMap(one -> Xml.child(one, "dateline"))
            .map(Nitf::dateline)
            .filter(text -> !text.isEmpty())
            .orElse(null),
        Xml.attribute(nitf, "xml:lang").or(() -> Xml.attribute(nitf, "baselang")).orElse(null),
        null,
        captions(nitf),
        nitf.outerHtml().getBytes(UTF_8));
  }

  private static Optional<String> id(Element docdata, String child) {
    return attribute(docdata, child, "id-string")
        .map(
            id ->
                attribute(docdata, child, "regsrc")
                    .map(who -> ("nitf:" + who + "/" + id).replaceAll("\\s+", "-"))
                    .orElse(id));
  }

  /** The words of elements that may stand without white space between: a place and a day. */
  private static String spaced(Element element) {
    Element words = element.clone();
    words.getAllElements().forEach(one -> one.appendText(" "));
    return words.text().replaceAll("\\s+(?=[,.;:)])", "").strip();
  }

  /** Without a moment that is for machines, which some put between a story's words. */
  private static String dateline(Element dateline) {
    String told = STAMP.matcher(spaced(dateline)).replaceAll(" ").strip();
    return told.replaceAll("^[,;.\\s-]+|[,;\\s-]+$", "").replaceAll("\\s+", " ");
  }

  private static Optional<String> attribute(Element in, String child, String name) {
    return Xml.child(in, child).flatMap(one -> Xml.attribute(one, name));
  }

  private static List<String> dates(Element nitf, Optional<Element> docdata) {
    return Stream.of(
            docdata.flatMap(one -> date(one, "date.release")),
            docdata.flatMap(one -> date(one, "date.issue")),
            Xml.child(nitf, "head/pubdata").flatMap(one -> Xml.attribute(one, "date.publication")),
            Xml.child(nitf, "body/body.head/dateline").flatMap(one -> date(one, "story.date")))
        .flatMap(Optional::stream)
        .toList();
  }

  /** As it is told to machines, else in words. */
  private static Optional<String> date(Element in, String child) {
    return attribute(in, child, "norm").or(() -> Xml.text(in, child));
  }

  /** Of the body itself: a note has a body.content too. */
  private static List<String> paragraphs(Element nitf) {
    List<String> out = new ArrayList<>();
    Xml.child(nitf, "body").stream()
        .flatMap(body -> Xml.children(body, "body.content").stream())
        .forEach(content -> out.addAll(WireBody.of(content, Nitf::isNotForReaders)));
    Xml.child(nitf, "body/body.end").ifPresent(end -> out.addAll(WireBody.of(end)));
    // What the desk wrote above the story; in some it is the story's own beginning.
    List<String> above =
        Xml.child(nitf, "body/body.head/abstract").map(WireBody::of).orElse(List.of());
    String words = String.join(" ", out);
    above.reversed().stream().filter(line -> !words.contains(line)).forEach(out::addFirst);
    return out;
  }

  /** Captions are kept apart; the notes of editors are not for readers. */
  private static boolean isNotForReaders(Element part) {
    return Xml.name(part).equalsIgnoreCase("media")
        || (Xml.name(part).equalsIgnoreCase("note")
            && part.attr("noteclass").equals("editorsnote"));
  }

  private static List<Caption> captions(Element nitf) {
    List<Caption> out = new ArrayList<>();
    for (Element media : Xml.all(nitf, "media")) {
      Xml.text(media, "media-caption")
          .ifPresent(
              text -> out.add(new Caption(text, Xml.text(media, "media-producer").orElse(null))));
    }
    return out;
  }
}
