package org.hearsay.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResponseCacheTest {
  @Test
  void cache_beyondItsBytes_keepsTheMostRecentlyUsed() {
    ResponseCache cache = new ResponseCache(100);
    for (int i = 0; i < 10; i++) {
      cache.put("tag" + i, ApiResponse.of(ApiResponse.JSON, new byte[20]));
      cache.get("tag0");
    }
    cache.put("large", ApiResponse.of(ApiResponse.JSON, new byte[30]));

    assertThat(cache.get("tag0")).isPresent();
    assertThat(cache.get("tag9")).isPresent();
    assertThat(cache.get("tag1")).isEmpty();
    assertThat(cache.get("large")).isEmpty();
  }
}
