package org.hearsay.source.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.model.Provenance.Caption;
import org.hearsay.source.json.JsonNode;
import org.hearsay.source.text.Bylines;
import org.hearsay.source.text.Paragraphs;

/**
 * IPTC ninjs, of each of its generations: 1 has {@code body_text}, {@code headline} and {@code
 * associations} by name; 2 has lists ({@code bodies}, {@code headlines}, {@code associations}); 3
 * writes its names in camelCase.
 */
final class Ninjs {
  private Ninjs() {}

  /**
   * @param bytes that it came in
   */
  static WireItem of(JsonNode item, byte[] bytes) {
    return new WireItem(
        item.text("uri", "guid").orElse(null),
        item.text("version").orElse(null),
        title(item).orElse(null),
        body(item),
        item.text("pubstatus", "pubStatus").map(WireItem::code).orElse(null),
        Stream.of("ednote", "edNote").flatMap(name -> item.texts(name).stream()).toList(),
        signals(item),
        texts(
            item,
            "contentcreated",
            "contentCreated",
            "firstcreated",
            "firstCreated",
            "versioncreated",
            "versionCreated"),
        texts(item, "versioncreated", "versionCreated", "contentmodified", "contentModified"),
        item.text("provider", "copyrightholder", "copyrightHolder")
            .or(() -> source(item))
            .orElse(null),
        item.text("creditline", "creditLine").or(() -> source(item)).orElse(null),
        authors(item),
        item.text("dateline", "located").orElse(null),
        item.text("language").orElse(null),
        item.text("uri").filter(uri -> uri.matches("https?://.*")).orElse(null),
        captions(item),
        bytes);
  }

  /** Whether an object is an item at all. */
  static boolean fits(JsonNode item) {
    return item.text("uri", "guid").isPresent()
        && (item.fields().keySet().stream().anyMatch(name -> name.startsWith("body_"))
            || Stream.of(
                    "bodies",
                    "headline",
                    "headlines",
                    "versioncreated",
                    "versionCreated",
                    "pubstatus",
                    "pubStatus")
                .anyMatch(item.fields()::containsKey));
  }

  private static Optional<String> title(JsonNode item) {
    return item.text("headline", "headline_main")
        .or(() -> main(item.nodes("headlines")))
        .or(() -> named(item, "headline_"))
        .or(() -> item.text("title", "name"))
        .map(Paragraphs::line)
        .filter(text -> !text.isEmpty());
  }

  /** Generation 1 has a field for each role: body_main, headline_print. */
  private static Optional<String> named(JsonNode item, String prefix) {
    return item.fields().keySet().stream()
        .filter(name -> name.startsWith(prefix))
        .flatMap(name -> item.text(name).stream())
        .findFirst();
  }

  /** The value of the one whose role is the main one, else of the first that has one. */
  private static Optional<String> main(List<JsonNode> told) {
    return Stream.concat(
            told.stream().filter(one -> one.has("role", Set.of("main"))), told.stream())
        .flatMap(one -> one.text("value").stream())
        .findFirst();
  }

  private static Set<String> signals(JsonNode item) {
    return Stream.of("signal", "signals")
        .flatMap(
            name ->
                Stream.concat(
                    item.texts(name).stream(),
                    item.nodes(name).stream().flatMap(one -> one.texts("code").stream())))
        .map(WireItem::code)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<String> body(JsonNode item) {
    Optional<String> markup = item.text("body_xhtml", "body_html");
    if (markup.isPresent()) {
      return Paragraphs.html(markup.get());
    }
    Optional<String> plain = item.text("body_text", "body_main").or(() -> named(item, "body_"));
    if (plain.isPresent()) {
      return WireBody.of(plain.get());
    }
    List<String> out = new ArrayList<>();
    for (JsonNode body : item.nodes("bodies")) {
      boolean isMain = !body.has("role", Set.of("caption", "summary", "teaser"));
      if (isMain && out.isEmpty()) {
        body.text("value")
            .ifPresent(
                text ->
                    out.addAll(
                        body.text("contenttype", "contentType").orElse("").contains("plain")
                            ? WireBody.of(text)
                            : Paragraphs.html(text)));
      }
    }
    return out;
  }

  private static Optional<String> source(JsonNode item) {
    return item.text("infosource", "infosources", "infoSources", "source");
  }

  /** 1 has "byline", 2 and 3 "by"; content systems have lists of "authors" or "bylines". */
  private static List<String> authors(JsonNode item) {
    Stream<String> told =
        Stream.concat(
            Stream.of("byline", "by", "authors").flatMap(name -> item.texts(name).stream()),
            item.nodes("bylines").stream().flatMap(one -> one.text("by", "name").stream()));
    List<String> names = told.flatMap(by -> Bylines.names(by).stream()).distinct().toList();
    return names.isEmpty() ? people(item) : names;
  }

  private static List<String> people(JsonNode item) {
    return item.nodes("people").stream()
        .filter(one -> one.has("rel", Set.of("author", "creator", "byline")))
        .flatMap(one -> one.text("name").stream())
        .toList();
  }

  private static List<String> texts(JsonNode item, String... names) {
    return Stream.of(names).flatMap(name -> item.text(name).stream()).toList();
  }

  /** Of the pictures beside it, by name (1) or in a list (2 and 3). */
  private static List<Caption> captions(JsonNode item) {
    List<JsonNode> beside = new ArrayList<>();
    for (JsonNode node : item.nodes("associations")) {
      if (node.fields().containsKey("type") || node.fields().containsKey("uri")) {
        beside.add(node);
      } else {
        node.fields().keySet().forEach(name -> beside.addAll(node.nodes(name)));
      }
    }
    List<Caption> out = new ArrayList<>();
    for (JsonNode node : beside) {
      if (node.has("type", Set.of("picture", "graphic", "video"))) {
        node.text("description_text", "body_text")
            .or(() -> main(node.nodes("descriptions")))
            .map(Paragraphs::line)
            .filter(text -> !text.isEmpty())
            .ifPresent(
                text ->
                    out.add(
                        new Caption(
                            text,
                            node.text("creditline", "creditLine", "byline", "by", "copyrightholder")
                                .orElse(null))));
      }
    }
    return out;
  }
}
