package org.hearsay.ledger.assess;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.hearsay.ledger.assess.Reliabilities.Subject;

/** Reliability of those who hold positions, each on the subject that it speaks of. */
record SourceReliability(Parties parties, Reliabilities reliabilities) {
  /** Of whom a party speaks, if these did it. */
  Subject subject(String side, Set<String> agents) {
    if (agents.contains(side)) {
      return Subject.ITSELF;
    }
    return agents.stream().anyMatch(agent -> parties.opposed(side, agent))
        ? Subject.OPPONENT
        : Subject.OTHERS;
  }

  Reliability of(Position position, Set<String> agents) {
    return reliabilities.of(position.party(), subject(position.side(), agents));
  }

  /** The best of several; F if none was judged. */
  Reliability best(List<Position> positions, Set<String> agents) {
    return positions.stream()
        .map(position -> of(position, agents))
        .min(Comparator.naturalOrder())
        .orElse(Reliability.F);
  }
}
