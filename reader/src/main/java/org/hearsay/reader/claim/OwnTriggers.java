package org.hearsay.reader.claim;

import org.hearsay.model.EventType;
import org.hearsay.model.Span;
import org.hearsay.reader.claim.OwnEvents.OwnTrigger;
import org.hearsay.reader.text.Spans;
import org.jspecify.annotations.Nullable;

/** The words of one report that name events by themselves ({@link OwnEvents}). Immutable. */
public final class OwnTriggers {
  private final Spans<OwnTrigger> bySpan;

  OwnTriggers(Spans<OwnTrigger> bySpan) {
    this.bySpan = bySpan;
  }

  /** The trigger that this word begins; null if none does. */
  @Nullable OwnTrigger startingAt(Span word) {
    for (OwnTrigger trigger : bySpan.overlapping(word)) {
      if (trigger.span().start() == word.start()) {
        return trigger;
      }
    }
    return null;
  }

  /**
   * The type of an event that the model found: of the dead and hurt of a disaster or an accident it
   * is no ASSAULT.
   */
  EventType settled(EventType found, Span trigger) {
    if (found != EventType.ASSAULT) {
      return found;
    }
    return bySpan.overlapping(trigger).stream()
        .filter(own -> !own.violent())
        .map(OwnTrigger::type)
        .filter(type -> type == EventType.DISASTER || type == EventType.ACCIDENT)
        .findFirst()
        .orElse(found);
  }
}
