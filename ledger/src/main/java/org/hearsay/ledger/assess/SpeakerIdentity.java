package org.hearsay.ledger.assess;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearsay.ledger.Party;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.model.Claim.Participant;
import org.jspecify.annotations.Nullable;

/** Who is one and the same among those who speak of one event: "Peskov" and "Dmitry Peskov". */
final class SpeakerIdentity {
  private final Map<String, Party> byKey = new LinkedHashMap<>();
  private final Map<String, Party> byName = new HashMap<>();
  private final Map<String, Optional<Party>> fuller = new HashMap<>();

  /**
   * @param claims of one event in the order of {@link StoredClaim#BY_TIME}
   */
  SpeakerIdentity(List<StoredClaim> claims) {
    for (StoredClaim claim : claims) {
      Party party = claim.party();
      byKey.putIfAbsent(party.key(), party);
      claim.chain().forEach(speaker -> byName.putIfAbsent(folded(speaker), speaker));
      claim.claim().agents().forEach(this::learn);
      claim.claim().patients().forEach(this::learn);
    }
  }

  private void learn(Participant participant) {
    if (participant.actor() != null && !participant.name().isBlank()) {
      Party party = new Party(participant.name(), participant.actor());
      byName.putIfAbsent(folded(party), party);
    }
  }

  private static String folded(Party party) {
    return new Party(party.name(), null).key();
  }

  /** The party under the fullest name that it has here. */
  Party of(StoredClaim claim) {
    Party party = claim.party();
    if (claim.claim().assertedBy().isEmpty() || party.actor() != null) {
      return byKey.getOrDefault(party.key(), party);
    }
    return fuller(party).orElseGet(() -> byKey.getOrDefault(party.key(), party));
  }

  /** Who is meant by the name in a label; empty if it is not told. */
  Optional<Party> named(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return Optional.empty();
    }
    Party party = new Party(name, null);
    Party known = byName.get(party.key());
    return Optional.of(known != null ? known : fuller(party).orElse(party));
  }

  /** A last name is that of the only one here who has it. */
  private Optional<Party> fuller(Party party) {
    return fuller.computeIfAbsent(party.key(), key -> find(party));
  }

  private Optional<Party> find(Party party) {
    String key = party.key();
    if (key.contains(" ") || !Character.isUpperCase(party.name().strip().codePointAt(0))) {
      return Optional.empty();
    }
    Map<String, Party> full = new TreeMap<>();
    byName.values().stream()
        .filter(other -> other.actor() == null && other.key().endsWith(" " + key))
        .forEach(other -> full.putIfAbsent(other.key(), other));
    return full.size() == 1 ? Optional.of(full.values().iterator().next()) : Optional.empty();
  }
}
