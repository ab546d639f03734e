package org.hearsay.source.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The {@code <meta>} elements of a page by their property, name or itemprop, in small letters. */
final class MetaTags {
  private static final List<String> NAMES = List.of("property", "name", "itemprop", "http-equiv");

  private final Map<String, List<String>> contents = new HashMap<>();

  private MetaTags() {}

  static MetaTags of(Document page) {
    MetaTags out = new MetaTags();
    for (Element meta : page.getElementsByTag("meta")) {
      String content = meta.attr("content").strip();
      for (String attribute : NAMES) {
        String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
        if (!content.isEmpty() && !name.isEmpty()) {
          out.contents.computeIfAbsent(name, key -> new ArrayList<>()).add(content);
        }
      }
    }
    return out;
  }

  /** What is told under the first of these names that is there. */
  Optional<String> first(String... names) {
    return all(names).findFirst();
  }

  /** What is told under these names, in their order. */
  Stream<String> all(String... names) {
    return Stream.of(names).flatMap(name -> contents.getOrDefault(name, List.of()).stream());
  }
}
