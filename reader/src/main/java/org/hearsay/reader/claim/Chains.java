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
import org.hearsay.reader.text.Spans;
import org.hearsay.reader.text.Table;
import org.jspecify.annotations.Nullable;

/**
 * Who asserts what stands at a place of the report: the innermost speaker first, the author last
 * and unsaid.
 */
final class Chains {
  private static final Comparator<Attribution> SHORTEST =
      Comparator.comparingInt(Chains::length).thenComparing(Attribution::id);

  private static final Set<String> DIRECTIVES = directives();

  private final Map<String, Attribution> byId = new HashMap<>();
  private final Spans<Attribution> contents;
  private final Spans<Attribution> orders;

  Chains(String text, List<Attribution> attributions) {
    List<Attribution> asserted = attributions.stream().filter(a -> !isDirective(text, a)).toList();
    asserted.forEach(a -> byId.put(a.id(), a));
    contents = Spans.of(asserted, Attribution::content);
    orders =
        Spans.of(
            attributions.stream().filter(a -> isDirective(text, a)).toList(), Attribution::content);
  }

  private static Set<String> directives() {
    Set<String> out = new HashSet<>();
    Table.rows("directives.tsv").forEach(row -> out.add(row.getFirst()));
    return Set.copyOf(out);
  }

  /**
   * "Ordered its troops to withdraw": the content is what is wanted, and nobody asserts it by that.
   */
  private static boolean isDirective(String text, Attribution a) {
    return !a.cue().isEmpty()
        && DIRECTIVES.contains(a.cue().getFirst().of(text).toLowerCase(Locale.ROOT))
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
