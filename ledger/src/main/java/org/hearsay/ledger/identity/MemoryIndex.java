package org.hearsay.ledger.identity;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All mentions in memory. Not for two threads at once. */
public final class MemoryIndex implements EventIndex {
  /** A report's mentions so far. */
  private record Report(DocumentWords document, Instant known, List<Candidate> mentions) {}

  private final MentionLinker linker;
  private final SearchBounds reach;
  private final Map<String, Report> reports = new HashMap<>();
  private final Map<String, Deque<String>> posted = new HashMap<>();
  private @Nullable EventMention last;

  public MemoryIndex(MentionLinker linker, SearchBounds reach) {
    this.linker = linker;
    this.reach = reach;
  }

  /**
   * Adds the next mention.
   *
   * @throws IllegalArgumentException if it comes before the last one in {@link
   *     EventMention#BY_TIME}
   */
  @Override
  public MentionLink add(EventMention mention) {
    if (last != null && EventMention.BY_TIME.compare(mention, last) <= 0) {
      throw new IllegalArgumentException(mention.id() + " comes before " + last.id());
    }
    last = mention;
    MentionLink join = linker.link(mention, NearReport.choose(mention, near(mention), reach));
    post(mention);
    reports
        .computeIfAbsent(
            mention.document().id(),
            id -> new Report(mention.document(), mention.known(), new ArrayList<>()))
        .mentions()
        .add(new Candidate(join.event(), mention));
    return join;
  }

  private void post(EventMention mention) {
    for (String key : mention.keys()) {
      Deque<String> documents = posted.computeIfAbsent(key, k -> new ArrayDeque<>());
      if (!mention.document().id().equals(documents.peekFirst())) {
        documents.addFirst(mention.document().id());
      }
      if (documents.size() > reach.posted()) {
        documents.removeLast();
      }
    }
  }

  private List<NearReport> near(EventMention mention) {
    Instant since = mention.known().minus(reach.window());
    Map<String, Set<String>> shared = new LinkedHashMap<>();
    for (String key : mention.keys()) {
      for (String document : posted.getOrDefault(key, new ArrayDeque<>())) {
        shared.computeIfAbsent(document, d -> new HashSet<>()).add(key);
      }
    }
    List<NearReport> out = new ArrayList<>();
    shared.forEach(
        (id, keys) -> {
          Report report = reports.get(id);
          if (report != null && !report.known.isBefore(since)) {
            out.add(new NearReport(id, keys, () -> report.document, () -> report.mentions));
          }
        });
    return out;
  }
}
