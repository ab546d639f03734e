package org.hearsay.ledger.identity;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.model.Claim;
import org.hearsay.model.Claim.EventPlace;
import org.hearsay.model.Claim.Participant;
import org.hearsay.model.EventType;
import org.hearsay.model.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * What a reader found out about an event, as far as it helps to tell two apart. Whether it is
 * denied, by whom and with which figures is not here: those are positions on one event.
 *
 * @param types the deed's, and those of the labels that parties give it
 * @param agents ids of actors and folded names, of those that have a name
 * @param patients likewise
 * @param doers stems of the words for the agents: "missile" of "a missile"
 * @param objects likewise of the patients: "dam", "embassy"
 * @param from first day; null where it is not told
 * @param to last day, inclusive; null where it is not told
 */
public record ClaimParts(
    Set<EventType> types,
    Set<String> agents,
    Set<String> patients,
    Set<String> doers,
    Set<String> objects,
    @Nullable EventPlace place,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {
  /** Nothing is known. */
  public static final ClaimParts NONE =
      new ClaimParts(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, null);

  /** Words that stand for anybody and anything. */
  private static final Set<String> ANYBODY =
      Set.of(
          ("it they them he she his her its their people person man men one some other others all"
                  + " many")
              .split(" "));

  public ClaimParts {
    types = Set.copyOf(types);
    agents = Set.copyOf(agents);
    patients = Set.copyOf(patients);
    doers = Set.copyOf(doers);
    objects = Set.copyOf(objects);
    requireNonNull(types, "types is null");
  }

  public static ClaimParts of(Claim claim, StemLexicon lexicon) {
    Set<EventType> types = EnumSet.of(claim.type());
    for (Claim.Label label : claim.labels()) {
      if (label.type() != null) {
        types.add(label.type());
      }
    }
    TimeExpression time = claim.time();
    return new ClaimParts(
        types,
        keys(claim.agents()),
        keys(claim.patients()),
        stems(claim.agents(), lexicon),
        stems(claim.patients(), lexicon),
        claim.place(),
        time == null ? null : time.from(),
        time == null ? null : time.to());
  }

  boolean isEmpty() {
    return types.isEmpty();
  }

  private static Set<String> stems(List<Participant> participants, StemLexicon lexicon) {
    Set<String> out = new HashSet<>();
    for (Participant participant : participants) {
      Stream.concat(Stream.of(participant.name()), participant.names().stream())
          .flatMap(name -> DocumentWords.words(lexicon, name).stream())
          .filter(word -> word.tells() && !word.isNumber() && !ANYBODY.contains(word.small()))
          .forEach(word -> out.add(word.stem()));
    }
    return out;
  }

  private static Set<String> keys(List<Participant> participants) {
    Set<String> out = new HashSet<>();
    for (Participant participant : participants) {
      if (participant.actor() != null) {
        out.add(participant.actor());
      }
      Stream.concat(Stream.of(participant.name()), participant.names().stream())
          .filter(name -> !name.isEmpty() && Character.isUpperCase(name.codePointAt(0)))
          .forEach(name -> out.add(name.strip().toLowerCase(Locale.ROOT)));
    }
    return out;
  }
}
