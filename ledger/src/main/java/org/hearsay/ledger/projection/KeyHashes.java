package org.hearsay.ledger.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.ledger.Party;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.model.Claim;
import org.hearsay.model.Claim.EventPlace;
import org.hearsay.model.Claim.Participant;

/**
 * Words as numbers of 64 bits, for the indices.
 *
 * <p>FNV-1a with a last mixing step; two words that fall together cost a comparison, or a row that
 * a list would not need, once in billions.
 */
final class KeyHashes {
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private KeyHashes() {}

  static long hash(String word) {
    long hash = OFFSET;
    for (byte b : word.getBytes(UTF_8)) {
      hash = (hash ^ (b & 0xff)) * PRIME;
    }
    hash = (hash ^ (hash >>> 32)) * 0x9e3779b97f4a7c15L;
    return hash ^ (hash >>> 29);
  }

  static long actor(String name) {
    return hash("actor " + folded(name));
  }

  static long place(String name) {
    return hash("place " + folded(name));
  }

  static long type(String type) {
    return hash("type " + type);
  }

  static long outlet(String name) {
    return hash("outlet " + folded(name));
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
