package org.hearsay.web.api;

import static java.util.Objects.requireNonNull;

import org.hearsay.web.http.ApiRequest;
import org.hearsay.web.http.ApiResponse;
import org.hearsay.web.http.ETag;
import org.hearsay.web.http.ResponseCache;

/**
 * Queries the ledger, unless the client or the cache has the response of the ledger's present state
 * already. Thread-safe.
 */
final class CachedQueries {
  private static final long BYTES = 24L << 20;

  private final ResponseCache cache = new ResponseCache(BYTES);
  private final String start;
  private final LedgerPool ledgers;

  /**
   * @param start of this run of the server: another build may answer otherwise
   */
  CachedQueries(String start, LedgerPool ledgers) {
    this.start = requireNonNull(start, "start is null");
    this.ledgers = requireNonNull(ledgers, "ledgers is null");
  }

  ApiResponse answer(Endpoint endpoint, ApiRequest request) {
    endpoint.check(request);
    return ledgers.query(ledger -> tagged(ledger, endpoint, request));
  }

  private ApiResponse tagged(LedgerConnection ledger, Endpoint endpoint, ApiRequest request) {
    String tag = ledger.refresh().tag(start, request.target().raw());
    ApiResponse response =
        ETag.matches(request.ifNoneMatch(), tag)
            ? ApiResponse.empty(304)
            : cache.get(tag).orElseGet(() -> queried(ledger, endpoint, request, tag));
    return response.with("ETag", tag).with("Cache-Control", "private, no-cache");
  }

  private ApiResponse queried(
      LedgerConnection ledger, Endpoint endpoint, ApiRequest request, String tag) {
    ApiResponse response = endpoint.query().answer(ledger, request);
    cache.put(tag, response);
    return response;
  }
}
