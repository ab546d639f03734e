package org.hearsay.ledger.search;

import java.util.List;

/**
 * What was found, the best first.
 *
 * @param matching how many reports have it, no more than are ranked
 * @param cut whether there are others, published before those that were ranked
 * @param more whether there are others behind this page
 */
public record SearchPage(List<SearchHit> hits, int matching, boolean cut, boolean more) {
  public SearchPage {
    hits = List.copyOf(hits);
  }
}
