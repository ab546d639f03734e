package org.hearsay.eval;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.hearsay.ledger.origin.CopyDetector;
import org.hearsay.ledger.origin.Fingerprints;
import org.hearsay.ledger.origin.MemoryFingerprintIndex;
import org.hearsay.ledger.origin.ReportKey;

/**
 * Origins: which text each row was taken from, {@code {id, origin}}, the rows in the order of
 * publication. The origin is named after its first row.
 */
public final class OriginsTask {
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, String> roots = new HashMap<>();
  private final MemoryFingerprintIndex index = new MemoryFingerprintIndex();
  private final CopyDetector copies = new CopyDetector(index, id -> texts.getOrDefault(id, ""));

  private OriginsTask() {}

  public static EvalRun task() {
    return new StreamTask("origin", new OriginsTask()::origin, root -> root);
  }

  private String origin(DocumentRow row) {
    ReportKey key = new ReportKey(Instant.ofEpochSecond(texts.size()), row.id());
    String root =
        copies
            .link(key, row.text())
            .map(link -> roots.getOrDefault(link.earlier(), link.earlier()))
            .orElse(row.id());
    texts.put(row.id(), row.text());
    roots.put(row.id(), root);
    index.add(key, Fingerprints.of(row.text()));
    return root;
  }
}
