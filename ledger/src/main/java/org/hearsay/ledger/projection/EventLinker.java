package org.hearsay.ledger.projection;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.identity.DocumentWords;
import org.hearsay.ledger.identity.EventMention;
import org.hearsay.ledger.identity.LinkReason;
import org.hearsay.ledger.identity.MentionLink;
import org.hearsay.ledger.identity.MentionLinker;
import org.hearsay.ledger.identity.PairCache;
import org.hearsay.ledger.identity.SearchBounds;
import org.hearsay.ledger.identity.StemLexicon;

/**
 * Claims are of one event by {@link MentionLinker}: words, reports, participants, place and time
 * weighed together. Not for several threads.
 */
public final class EventLinker implements ClaimLinker {
  /** Half of what the evaluation looks at (docs/identity.md), for half of the time. */
  private static final SearchBounds REACH = new SearchBounds(Duration.ofDays(30), 16, 12, 8, 32);

  /** Characters of reports whose mentions are kept in memory: some thousand reports, 60 MB. */
  private static final long CHARACTERS = 6L << 20;

  /** Reports whose words are kept in their order: the one in hand, and those linked anew. */
  private static final long IN_ORDER = 16;

  private final StemLexicon lexicon = StemLexicon.load();
  private final MentionLinker linker = new MentionLinker();
  private final PairCache remembered = PairCache.some();
  private final RecentlyUsed<String, Prepared> prepared = new RecentlyUsed<>(CHARACTERS);
  private final RecentlyUsed<String, DocumentWords> inOrder = new RecentlyUsed<>(IN_ORDER);

  /**
   * A report with those of its mentions that were asked for.
   *
   * @param document without its words' order
   * @param mentions by the ids of their claims
   */
  private record Prepared(DocumentWords document, Map<String, EventMention> mentions) {}

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
  public Collection<String> keys(StoredClaim claim) {
    return mention(claim).keys();
  }

  /** An event is weighed by all of its mentions that are compared. */
  @Override
  public boolean looksAtEvents() {
    return true;
  }

  @Override
  public List<NearReport> nearest(StoredClaim claim, List<NearReport> near) {
    Map<String, NearReport> byId = new HashMap<>();
    near.forEach(report -> byId.put(report.revision().id(), report));
    return org.hearsay.ledger.identity.NearReport.nearest(
            mention(claim), near.stream().map(this::looked).toList(), REACH, remembered)
        .stream()
        .map(chosen -> byId.get(chosen.id()))
        .toList();
  }

  @Override
  public boolean mayBeNear(StoredClaim claim, Revision earlier, Set<String> shared) {
    return org.hearsay.ledger.identity.NearReport.isAbout(
        prepared(claim.revision()).document(),
        shared,
        () -> prepared(earlier).document(),
        remembered);
  }

  @Override
  public Optional<ClaimLink> link(StoredClaim claim, List<NearReport> nearest) {
    EventMention mention = mention(claim);
    List<org.hearsay.ledger.identity.Candidate> candidates =
        org.hearsay.ledger.identity.NearReport.candidates(
            mention, nearest.stream().map(this::looked).toList(), REACH);
    MentionLink join = linker.link(mention, candidates, remembered);
    return join.linked() == null
        ? Optional.empty()
        : Optional.of(
            new ClaimLink(
                join.linked(),
                join.score(),
                join.reasons().stream().map(EventLinker::told).toList()));
  }

  private org.hearsay.ledger.identity.NearReport looked(NearReport near) {
    return new org.hearsay.ledger.identity.NearReport(
        near.revision().id(),
        near.keys(),
        () -> prepared(near.revision()).document(),
        () -> candidates(near));
  }

  private List<org.hearsay.ledger.identity.Candidate> candidates(NearReport near) {
    Prepared report = prepared(near.revision());
    return near.claims().stream()
        .map(
            earlier ->
                new org.hearsay.ledger.identity.Candidate(
                    earlier.event(), mention(report, earlier.claim())))
        .toList();
  }

  private static String told(LinkReason reason) {
    String detail = reason.detail().isEmpty() ? "" : ": " + reason.detail();
    String side = reason.weight() < 0 ? "against: " : "";
    return side + reason.evidence().text() + detail;
  }

  private EventMention mention(StoredClaim claim) {
    return mention(prepared(claim.revision()), claim);
  }

  private EventMention mention(Prepared report, StoredClaim claim) {
    return report.mentions.computeIfAbsent(
        claim.claim().id(), id -> EventMention.of(inOrder(claim.revision()), claim));
  }

  private Prepared prepared(Revision revision) {
    return prepared.get(
        revision.id(),
        id -> new Prepared(inOrder(revision).withoutOrder(), new HashMap<>()),
        made -> 1000L + revision.report().text().length());
  }

  private DocumentWords inOrder(Revision revision) {
    return inOrder.get(
        revision.id(), id -> DocumentWords.of(lexicon, id, revision.report().text()), made -> 1);
  }
}
