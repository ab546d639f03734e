package org.hearsay.gazetteer.resolve;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.gazetteer.Place;
import org.hearsay.gazetteer.PlaceNames;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/** What the words right beside a name say: "Kherson region", "the west bank of the Dnipro". */
final class ToponymContext {
  private static final Set<String> AROUND =
      Set.of("near", "outside", "around", "toward", "towards", "off", "beyond", "approaching");
  private static final Set<String> SUBURBS = Set.of("area", "suburb", "suburbs", "outskirts");

  private ToponymContext() {}

  /** What the words say of the kind of place, if any of these places is of that kind. */
  static @Nullable Designator designator(ToponymWords words, Span span, List<Place> places) {
    int next = words.at(span.end());
    if (next < words.size() && follows(words, span, next)) {
      Designator after = Designator.after(PlaceNames.key(words.word(next)));
      if (after != null && places.stream().anyMatch(after::fits)) {
        return after;
      }
    }
    int first = words.at(span.start());
    if (first >= 1 && words.word(first - 1).equals("the")) {
      first--;
    }
    if (first >= 2 && words.joined(first - 2, first - 1, "")) {
      Designator before = Designator.before(PlaceNames.key(words.between(first - 2, first - 1)));
      if (before != null && places.stream().anyMatch(before::fits)) {
        return before;
      }
    }
    return null;
  }

  /** Whether what is told lies by the place rather than in it: "outside Kherson". */
  static boolean isAround(ToponymWords words, Span span) {
    int first = words.at(span.start());
    if (first >= 1 && AROUND.contains(words.word(first - 1).toLowerCase(Locale.ROOT))) {
      return true;
    }
    int next = words.at(span.end());
    return next < words.size() && follows(words, span, next) && SUBURBS.contains(words.word(next));
  }

  private static boolean follows(ToponymWords words, Span span, int next) {
    return words.text().substring(span.end(), words.spans().get(next).start()).equals(" ");
  }
}
