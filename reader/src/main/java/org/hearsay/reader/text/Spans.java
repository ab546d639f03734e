package org.hearsay.reader.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Things that stand in a text, to be asked for by place: which overlap some words, which stands
 * last before them. A question costs the logarithm of their number where they do not nest.
 * Immutable.
 */
public final class Spans<T> {
  /** One span of a thing, and how far it and all before it reach. */
  private record SpanItem<T>(Span span, T item, int reach) {}

  private final List<SpanItem<T>> placed = new ArrayList<>();

  private Spans() {}

  /**
   * Things in any order.
   *
   * @param spans where each stands; it may stand in several places
   */
  public static <T> Spans<T> of(List<T> items, Function<T, List<Span>> spans) {
    List<SpanItem<T>> all = new ArrayList<>();
    for (T item : items) {
      spans.apply(item).forEach(span -> all.add(new SpanItem<>(span, item, 0)));
    }
    all.sort(Comparator.comparing(SpanItem::span));
    Spans<T> out = new Spans<>();
    int reach = 0;
    for (SpanItem<T> p : all) {
      reach = Math.max(reach, p.span().end());
      out.placed.add(new SpanItem<>(p.span(), p.item(), reach));
    }
    return out;
  }

  /** Those that share a character with the words, in the order of the text. */
  public List<T> overlapping(Span words) {
    List<T> out = new ArrayList<>();
    for (int i = before(words.end()); i >= 0 && placed.get(i).reach() > words.start(); i--) {
      if (placed.get(i).span().overlaps(words)) {
        out.addFirst(placed.get(i).item());
      }
    }
    return out;
  }

  /** The one that starts last before this index, and the one before that, and so on. */
  public Iterable<T> backwardsFrom(int index) {
    int first = before(index);
    return () ->
        new java.util.Iterator<>() {
          private int at = first;

          @Override
          public boolean hasNext() {
            return at >= 0;
          }

          @Override
          public T next() {
            if (at < 0) {
              throw new java.util.NoSuchElementException();
            }
            return placed.get(at--).item();
          }
        };
  }

  /** The one that ends at this index; null if none does. */
  public @Nullable T endingAt(int index) {
    int i = before(index);
    return i >= 0 && placed.get(i).span().end() == index ? placed.get(i).item() : null;
  }

  /** Number of the last one that starts before this index; -1 if none does. */
  private int before(int index) {
    int low = 0;
    int high = placed.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (placed.get(middle).span().start() < index) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
