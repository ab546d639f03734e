package org.hearsay.web.api;

import org.hearsay.web.http.ApiRequest;
import org.hearsay.web.http.Problem;

/** A page of a list that is paged by counting. */
record ListPage(int offset, int limit) {
  private static final int DEEPEST = 100_000;

  static ListPage of(ApiRequest request) {
    long offset = request.number("cursor", 0);
    if (offset > DEEPEST) {
      throw Problem.badRequest("too far down the list: narrow it by filters").exception();
    }
    return new ListPage((int) offset, request.limit());
  }

  /** Writes where the next page begins; null at the end. */
  void next(ApiJson json, boolean more) {
    json.text("next", more ? offset + limit : null);
  }
}
