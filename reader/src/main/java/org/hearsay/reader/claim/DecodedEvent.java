package org.hearsay.reader.claim;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hearsay.model.Commitment.Certainty;
import org.hearsay.model.Commitment.Polarity;
import org.hearsay.model.Commitment.Tense;
import org.hearsay.model.EventType;
import org.hearsay.model.Span;

/**
 * What the model finds of one event, before who and where that is has been resolved.
 *
 * @param probability that the trigger names an event at all
 * @param roles phrases by role, in the order of the text; no more than one for place, time and
 *     condition
 * @param stance of the innermost source of its clause
 * @param own its type of our own, if any
 */
record DecodedEvent(
    Span trigger,
    EventType type,
    double probability,
    Map<EventRole, List<Span>> roles,
    Certainty certainty,
    Polarity polarity,
    Tense tense,
    EventStance stance,
    OwnType own) {
  DecodedEvent {
    roles = new EnumMap<>(roles);
  }

  List<Span> all(EventRole role) {
    return roles.getOrDefault(role, List.of());
  }
}
