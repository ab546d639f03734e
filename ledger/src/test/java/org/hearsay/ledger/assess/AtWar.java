package org.hearsay.ledger.assess;

import java.util.List;
import java.util.Set;
import org.hearsay.ledger.Party;

/** Norland and Vale are at war; their ministries and officials are theirs. */
public final class AtWar implements Parties {
  @Override
  public String side(Party party) {
    if (party.actor() != null) {
      return party.actor();
    }
    if (party.name().startsWith("Norland")) {
      return "state:NO";
    }
    return party.name().startsWith("Vale") ? "state:VA" : party.key();
  }

  @Override
  public boolean opposed(String side, String other) {
    return !side.equals(other) && Set.of("state:NO", "state:VA").containsAll(List.of(side, other));
  }
}
