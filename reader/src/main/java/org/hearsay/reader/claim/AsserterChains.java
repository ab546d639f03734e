package org.hearsay.reader.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.model.Attribution;
import org.hearsay.model.Claim.Asserter;
import org.hearsay.model.Span;
import org.hearsay.reader.language.LanguagePack;
import org.hearsay.reader.language.WordClass;
import org.hearsay.reader.text.Spans;
import org.jspecify.annotations.Nullable;

/**
 * Who asserts what stands at a place of the report: the innermost speaker first, the author last
 * and unsaid.
 */
final class AsserterChains {
  private static final Comparator<Attribution> SHORTEST =
      Comparator.comparingInt(AsserterChains::length).thenComparing(Attribution::id);

  private final Map<String, Attribution> byId = new HashMap<>();
  private final Spans<Attribution> contents;
  private final Spans<Attribution> orders;

  AsserterChains(String text, LanguagePack language, List<Attribution> attributions) {
    List<Attribution> told =
        attributions.stream().filter(a -> !isAuthors(text, language, a)).toList();
    told.forEach(a -> byId.put(a.id(), a));
    List<Attribution> directives =
        told.stream().filter(a -> isDirective(text, language, a)).toList();
    orders = Spans.of(directives, Attribution::content);
    // "Had been asked to leave": nobody says so.
    contents =
        Spans.of(
            told.stream().filter(a -> !a.source().isEmpty() || !directives.contains(a)).toList(),
            Attribution::content);
  }

  /** "As we reported before": the outlet's own words, outside any quotation. */
  private static boolean isAuthors(String text, LanguagePack language, Attribution a) {
    return a.inside() == null
        && a.speaker() == null
        && a.kind() != Attribution.Kind.DIRECT
        && a.source().stream()
            .anyMatch(
                s -> language.has(WordClass.FIRST_PERSON, s.of(text).toLowerCase(Locale.ROOT)));
  }

  /** "Ordered its troops to withdraw": the content is what the speaker wants done. */
  private static boolean isDirective(String text, LanguagePack language, Attribution a) {
    return !a.cue().isEmpty()
        && language.has(WordClass.DIRECTIVES, a.cue().getFirst().of(text).toLowerCase(Locale.ROOT))
        && a.kind() == Attribution.Kind.INDIRECT;
  }

  /** The attribution in whose content the words stand; of several the innermost. */
  @Nullable Attribution innermost(Span words) {
    return contents.overlapping(words).stream()
        .filter(a -> a.cue().stream().noneMatch(span -> span.overlaps(words)))
        .min(SHORTEST)
        .orElse(null);
  }

  /** The order in whose content the words stand; of several the innermost. */
  @Nullable Attribution ordered(Span words) {
    return orders.overlapping(words).stream().min(SHORTEST).orElse(null);
  }

  /** The chain from the attribution outwards; empty for null, which is the author. */
  List<Asserter> from(@Nullable Attribution innermost) {
    List<Asserter> out = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Attribution a = innermost;
    while (a != null && seen.add(a.id())) {
      out.add(asserter(a));
      a = a.inside() == null ? null : byId.get(a.inside());
    }
    return out;
  }

  static Asserter asserter(Attribution a) {
    return new Asserter(a.speaker() == null ? null : a.speaker().name(), a.id());
  }

  private static int length(Attribution a) {
    return a.content().stream().mapToInt(Span::length).sum();
  }
}
