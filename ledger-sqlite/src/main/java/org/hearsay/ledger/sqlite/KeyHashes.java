package org.hearsay.ledger.sqlite;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.ledger.Party;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.linking.KeyHash;
import org.hearsay.model.Claim;
import org.hearsay.model.Claim.EventPlace;
import org.hearsay.model.Claim.Participant;

/** What lists are narrowed by, as numbers of 64 bits: {@link KeyHash}. */
final class KeyHashes {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private KeyHashes() {}

  static long actor(String name) {
    return KeyHash.of("actor " + folded(name));
  }

  static long place(String name) {
    return KeyHash.of("place " + folded(name));
  }

  static long type(String type) {
    return KeyHash.of("type " + type);
  }

  static long outlet(String name) {
    return KeyHash.of("outlet " + folded(name));
  }

  /** Without case, accents and what stands around it. */
  static String folded(String name) {
    String plain = name.strip();
    if (plain.chars().allMatch(c -> c < 128)) {
      return plain.toLowerCase(Locale.ROOT);
    }
    plain = Normalizer.normalize(plain, Normalizer.Form.NFKD);
    return MARKS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** What a list can be narrowed by to find this claim. */
  static Set<Long> facets(StoredClaim kept) {
    Claim claim = kept.claim();
    Set<Long> facets = new LinkedHashSet<>();
    facets.add(type(claim.type().name()));
    claim.agents().forEach(participant -> add(participant, facets));
    claim.patients().forEach(participant -> add(participant, facets));
    kept.chain().forEach(party -> add(party, facets));
    add(kept.party(), facets);
    String outlet = kept.revision().report().outlet();
    if (outlet != null) {
      facets.add(outlet(outlet));
    }
    EventPlace place = claim.place();
    if (place != null) {
      facets.add(place(place.name()));
      place.names().forEach(name -> facets.add(place(name)));
    }
    return facets;
  }

  private static void add(Participant participant, Set<Long> facets) {
    facets.add(actor(participant.name()));
    participant.names().forEach(name -> facets.add(actor(name)));
    String id = participant.actor();
    if (id != null) {
      facets.add(actor(id));
    }
  }

  private static void add(Party party, Set<Long> facets) {
    facets.add(actor(party.name()));
    facets.add(actor(party.key()));
  }
}
