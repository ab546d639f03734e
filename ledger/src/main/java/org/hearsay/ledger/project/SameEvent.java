package org.hearsay.ledger.project;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hearsay.ledger.KeptClaim;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.identity.DocumentWords;
import org.hearsay.ledger.identity.Join;
import org.hearsay.ledger.identity.Lexicon;
import org.hearsay.ledger.identity.Linker;
import org.hearsay.ledger.identity.Mention;
import org.hearsay.ledger.identity.Reach;
import org.hearsay.ledger.identity.Reason;

/**
 * Claims are of one event by {@link Linker}: words, reports, participants, place and time weighed
 * together. Not for several threads.
 */
public final class SameEvent implements ClaimLinker {
  /** Half of what the evaluation looks at (docs/identity.md), for half of the time. */
  private static final Reach REACH = new Reach(Duration.ofDays(30), 16, 12, 8, 32);

  private static final int DOCUMENTS = 500;
  private static final int MENTIONS = 20_000;

  private final Lexicon lexicon = Lexicon.load();
  private final Linker linker = new Linker();
  private final Map<String, DocumentWords> documents = recent(DOCUMENTS);
  private final Map<String, Mention> mentions = recent(MENTIONS);

  @Override
  public String rules() {
    return "same event 1";
  }

  @Override
  public Duration window() {
    return REACH.window();
  }

  @Override
  public int perKey() {
    return REACH.posted();
  }

  @Override
  public Collection<String> keys(KeptClaim claim) {
    return mention(claim).keys();
  }

  /** An event is weighed by all of its mentions that are compared. */
  @Override
  public boolean looksAtEvents() {
    return true;
  }

  @Override
  public Optional<ClaimLink> link(KeptClaim claim, List<NearReport> near) {
    Mention mention = mention(claim);
    List<org.hearsay.ledger.identity.NearReport> reports = near.stream().map(this::looked).toList();
    Join join =
        linker.link(
            mention, org.hearsay.ledger.identity.NearReport.choose(mention, reports, REACH));
    return join.linked() == null
        ? Optional.empty()
        : Optional.of(
            new ClaimLink(
                join.linked(),
                join.score(),
                join.reasons().stream().map(SameEvent::told).toList()));
  }

  private org.hearsay.ledger.identity.NearReport looked(NearReport near) {
    return new org.hearsay.ledger.identity.NearReport(
        near.revision().id(),
        near.keys(),
        () -> document(near.revision()),
        () ->
            near.claims().stream()
                .map(
                    earlier ->
                        new org.hearsay.ledger.identity.Candidate(
                            earlier.event(), mention(earlier.claim())))
                .toList());
  }

  private static String told(Reason reason) {
    String detail = reason.detail().isEmpty() ? "" : ": " + reason.detail();
    String side = reason.weight() < 0 ? "against: " : "";
    return side + reason.evidence().text() + detail;
  }

  private Mention mention(KeptClaim claim) {
    return get(mentions, claim.id(), id -> Mention.of(document(claim.revision()), claim));
  }

  private DocumentWords document(Revision revision) {
    return get(
        documents,
        revision.id(),
        id -> DocumentWords.of(lexicon, revision.id(), revision.report().text()));
  }

  private static <V> V get(Map<String, V> values, String id, Function<String, V> maker) {
    V there = values.get(id);
    if (there == null) {
      there = maker.apply(id);
      values.put(id, there);
    }
    return there;
  }

  private static <V> Map<String, V> recent(int most) {
    return new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > most;
      }
    };
  }
}
