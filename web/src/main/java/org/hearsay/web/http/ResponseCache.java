package org.hearsay.web.http;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Responses by their ETags: as long as the ledger is in the same state, the same request has the
 * same response. The most recently used are kept, up to a number of bytes. Thread-safe.
 */
public final class ResponseCache {
  private final long most;
  private final Map<String, ApiResponse> responses = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  /**
   * @param most bytes of bodies
   */
  public ResponseCache(long most) {
    this.most = most;
  }

  public synchronized Optional<ApiResponse> get(String tag) {
    return Optional.ofNullable(responses.get(tag));
  }

  /** Keeps it, unless it would fill a quarter of the cache alone. */
  public synchronized void put(String tag, ApiResponse response) {
    long size = response.body().length;
    if (size > most / 4 || responses.putIfAbsent(tag, response) != null) {
      return;
    }
    bytes += size;
    Iterator<ApiResponse> oldest = responses.values().iterator();
    while (bytes > most && oldest.hasNext()) {
      bytes -= oldest.next().body().length;
      oldest.remove();
    }
  }
}
