package org.hearsay.reader.claim;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Figure;
import org.hearsay.model.FigureKind;
import org.hearsay.model.Span;
import org.hearsay.reader.figure.FigureKinds;
import org.hearsay.reader.figure.KindedFigure;
import org.hearsay.reader.text.Spans;

/**
 * Which figures belong to an event: those that the model links to it, and those whose kind its own
 * word tells ("183 wounded") or that count it ("two leaks"); of what another event's word tells
 * none of another kind, so the killed never have the number of the wounded.
 */
final class EventFigures {
  private final String text;
  private final FigureKinds kinds;
  private final Spans<KindedFigure> bySpan;
  private final Spans<KindedFigure> byTold;
  private final Spans<KindedFigure> byWhat;

  EventFigures(String text, FigureKinds kinds, List<KindedFigure> figures) {
    this.text = text;
    this.kinds = kinds;
    this.bySpan = Spans.of(figures, figure -> List.of(figure.figure().span()));
    this.byTold =
        Spans.of(figures, figure -> figure.told() == null ? List.of() : List.of(figure.told()));
    this.byWhat =
        Spans.of(
            figures,
            figure -> figure.figure().what() == null ? List.of() : List.of(figure.figure().what()));
  }

  /** The figures of an event, in the order of the text. */
  List<Figure> of(DecodedEvent event, Spans<DecodedEvent> events) {
    FigureKind own = kinds.of(text, event.trigger());
    List<KindedFigure> some = new ArrayList<>(byTold.overlapping(event.trigger()));
    byWhat.overlapping(event.trigger()).stream().filter(f -> !some.contains(f)).forEach(some::add);
    for (Span words : event.all(EventRole.FIGURE)) {
      for (KindedFigure figure : bySpan.overlapping(words)) {
        if (!some.contains(figure) && !isAnothers(figure, own, event, events)) {
          some.add(figure);
        }
      }
    }
    return some.stream()
        .map(figure -> kinded(figure, own, event))
        .sorted((a, b) -> a.span().compareTo(b.span()))
        .distinct()
        .toList();
  }

  private static boolean isAnothers(
      KindedFigure figure, FigureKind own, DecodedEvent event, Spans<DecodedEvent> events) {
    Span told = figure.told();
    return told != null
        && own != FigureKind.OTHER
        && own != figure.figure().kind()
        && events.overlapping(told).stream().anyMatch(other -> !other.equals(event));
  }

  /** Where nothing beside the number tells its kind, the event of its own clause does. */
  private Figure kinded(KindedFigure kinded, FigureKind own, DecodedEvent event) {
    Figure figure = kinded.figure();
    boolean open = kinded.told() == null && own != FigureKind.OTHER;
    return open && isInClause(figure.span(), event.trigger()) ? figure.withKind(own) : figure;
  }

  private boolean isInClause(Span figure, Span trigger) {
    int from = Math.min(figure.end(), trigger.end());
    int to = Math.max(figure.start(), trigger.start());
    for (int i = from; i < to; i++) {
      if (",;:.()\n".indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }
}
