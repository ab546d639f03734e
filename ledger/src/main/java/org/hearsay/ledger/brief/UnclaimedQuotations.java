package org.hearsay.ledger.brief;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.brief.Brief.Footnote;
import org.hearsay.model.Attribution;
import org.hearsay.model.Span;

/** What somebody is quoted with that no telling of a claim stands on: "many soldiers drowned". */
record UnclaimedQuotations(StatementBuilder teller) {
  List<Statement> besides(List<Revision> reports, List<Footnote> told) {
    List<Statement> out = new ArrayList<>();
    Set<String> said = new HashSet<>();
    for (Revision revision : reports) {
      List<Span> taken =
          new ArrayList<>(
              told.stream()
                  .filter(footnote -> footnote.revision().id().equals(revision.id()))
                  .map(Footnote::span)
                  .toList());
      for (Attribution attribution : teller.attributions(revision.id()).values()) {
        QuotedAttribution saying = new QuotedAttribution(revision, attribution);
        quote(saying, taken)
            .filter(telling -> said.add(key(telling)))
            .ifPresent(
                telling -> {
                  taken.add(telling.footnote().span());
                  out.add(telling);
                });
      }
    }
    return out;
  }

  private static String key(Statement telling) {
    return (telling.voice() + telling.body()).toLowerCase(Locale.ROOT);
  }

  private static Optional<Statement> quote(QuotedAttribution saying, List<Span> taken) {
    boolean free = taken.stream().noneMatch(saying.span()::overlaps);
    return free && saying.isWhole() && saying.hasCue()
        ? saying.voice().map(voice -> Statement.quoted(saying, voice))
        : Optional.empty();
  }
}
