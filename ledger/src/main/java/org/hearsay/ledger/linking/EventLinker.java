package org.hearsay.ledger.linking;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.hearsay.ledger.identity.Candidate;
import org.hearsay.ledger.identity.DocumentWords;
import org.hearsay.ledger.identity.EventMention;
import org.hearsay.ledger.identity.LinkReason;
import org.hearsay.ledger.identity.MentionLink;
import org.hearsay.ledger.identity.MentionLinker;
import org.hearsay.ledger.identity.NearReport;
import org.hearsay.ledger.identity.PairCache;
import org.hearsay.ledger.identity.SearchBounds;
import org.hearsay.ledger.identity.StemLexicon;

/**
 * Claims are of one event by {@link MentionLinker}: words, reports, participants, place and time
 * weighed together. Not for several threads.
 */
public final class EventLinker implements ClaimLinker {
  /** Half of what the evaluation looks at (docs/identity.md), for half of the time. */
  private static final SearchBounds REACH = new SearchBounds(Duration.ofDays(30), 16, 12, 8, 32, 8);

  private static final double CLAIM_KEY = 4;

  private final StemLexicon lexicon;
  private final SearchBounds reach;
  private final IntConsumer compared;
  private final MentionLinker linker = new MentionLinker();
  private final PairCache remembered = PairCache.some();

  /** As the ledger links. */
  public EventLinker(StemLexicon lexicon) {
    this(lexicon, REACH, count -> {});
  }

  /**
   * @param compared is told of each mention with how many it was compared
   */
  public EventLinker(StemLexicon lexicon, SearchBounds reach, IntConsumer compared) {
    this.lexicon = requireNonNull(lexicon, "lexicon is null");
    this.reach = requireNonNull(reach, "reach is null");
    this.compared = requireNonNull(compared, "compared is null");
  }

  @Override
  public String rules() {
    return "same event 2";
  }

  @Override
  public Duration window() {
    return reach.window();
  }

  @Override
  public int perKey() {
    return reach.posted();
  }

  @Override
  public int reports() {
    return reach.reports();
  }

  @Override
  public List<String> keys(EventMention mention) {
    return mention.keys();
  }

  @Override
  public double weight(String key) {
    return suffices(key) ? CLAIM_KEY : lexicon.rarity(key.substring(2));
  }

  @Override
  public boolean suffices(String key) {
    return !key.startsWith("w:");
  }

  @Override
  public boolean isAbout(DocumentWords document, DocumentWords earlier) {
    return remembered.isAbout(document, earlier);
  }

  @Override
  public Optional<Target> link(EventMention mention, List<NearReport> near) {
    MentionLink link =
        linker.link(mention, NearReport.candidates(mention, near, reach, remembered), remembered);
    compared.accept(link.compared());
    Candidate linked = link.linked();
    return linked == null
        ? Optional.empty()
        : Optional.of(
            new Target(
                linked.claim(),
                link.score(),
                link.reasons().stream().map(EventLinker::text).toList()));
  }

  private static String text(LinkReason reason) {
    String detail = reason.detail().isEmpty() ? "" : ": " + reason.detail();
    String side = reason.weight() < 0 ? "against: " : "";
    return side + reason.evidence().text() + detail;
  }
}
