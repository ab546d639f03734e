package org.hearsay.eval;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.ledger.ReportRef;
import org.hearsay.ledger.identity.DocumentWords;
import org.hearsay.ledger.identity.StemLexicon;
import org.hearsay.ledger.linking.ClaimLinker;
import org.hearsay.ledger.linking.EventLinker;
import org.hearsay.ledger.linking.Linking;
import org.hearsay.ledger.linking.MemoryLinkState;
import org.hearsay.ledger.linking.ReportDigest;
import org.hearsay.ledger.origin.Shingles;

/**
 * Origins: which text each row was taken from, {@code {id, origin}}, the rows in the order of
 * publication. The origin is named after its first row.
 */
public final class OriginsTask {
  private final Linking linking;
  private final ClaimLinker linker;
  private final MemoryLinkState state = new MemoryLinkState();
  private final StemLexicon lexicon = StemLexicon.load();
  private final List<String> ids = new ArrayList<>();

  private OriginsTask() {
    linker = new EventLinker(lexicon);
    linking = new Linking(linker);
  }

  public static EvalRun task() {
    return new StreamTask("origin", new OriginsTask()::origin, root -> root);
  }

  /** Each row is known a millisecond after the one before, which is its number. */
  private String origin(DocumentRow row) {
    ReportRef ref = new ReportRef(ids.size(), 0);
    ids.add(row.id());
    DocumentWords none = DocumentWords.of(lexicon, row.id(), "");
    ReportDigest report = ReportDigest.of(ref, none, List.of(), linker);
    Shingles text = Shingles.of(row.text());
    state.add(report, text, linking.link(state, report, text));
    return ids.get((int) state.copyLink(ref).root().known());
  }
}
