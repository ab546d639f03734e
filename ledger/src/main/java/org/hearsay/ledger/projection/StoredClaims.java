package org.hearsay.ledger.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.ledger.Party;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.model.Attribution;
import org.hearsay.model.Attribution.Kind;
import org.hearsay.model.Claim;
import org.hearsay.model.Claim.Asserter;
import org.hearsay.model.Reading;
import org.hearsay.model.Span;
import org.hearsay.model.Speaker;

/** The claims of a reading, as the ledger holds them. */
public final class StoredClaims {
  private StoredClaims() {}

  /** In the order of {@link StoredClaim#BY_TIME}. */
  public static List<StoredClaim> of(Revision revision, Reading reading) {
    Map<String, Attribution> said = new HashMap<>();
    reading.attributions().forEach(attribution -> said.put(attribution.id(), attribution));
    return reading.claims().stream()
        .map(
            claim ->
                new StoredClaim(
                    revision,
                    claim,
                    chain(claim, said, revision),
                    sentence(claim.trigger(), reading.sentences())))
        .sorted(StoredClaim.BY_TIME)
        .toList();
  }

  private static List<Party> chain(Claim claim, Map<String, Attribution> said, Revision revision) {
    String text = revision.report().text();
    List<Party> chain = new ArrayList<>();
    for (Asserter asserter : claim.assertedBy()) {
      Attribution attribution = said.get(asserter.attribution());
      Speaker speaker = attribution == null ? null : attribution.speaker();
      String name = asserter.name();
      if (speaker != null) {
        chain.add(new Party(speaker.name(), speaker.actor()));
      } else if (name != null && !name.isBlank()) {
        chain.add(new Party(name, null));
      } else if (attribution != null && !attribution.source().isEmpty()) {
        Description.of(attribution, said.values(), text).ifPresent(chain::add);
      }
    }
    if (chain.isEmpty() && isUnsaid(claim, said)) {
      chain.add(StoredClaim.author(revision));
    }
    return chain;
  }

  /** "It is feared that": no word says whose the words are, so they are those of the report. */
  private static boolean isUnsaid(Claim claim, Map<String, Attribution> said) {
    return !claim.assertedBy().isEmpty()
        && claim.assertedBy().stream()
            .map(asserter -> said.get(asserter.attribution()))
            .allMatch(a -> a != null && a.source().isEmpty() && a.kind() == Kind.INDIRECT);
  }

  /** The sentence in which the words begin; the words alone where there is none. */
  private static Span sentence(Span trigger, List<Span> sentences) {
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).end() <= trigger.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    boolean found = low < sentences.size() && sentences.get(low).contains(trigger.start());
    return found ? sentences.get(low) : trigger;
  }
}
