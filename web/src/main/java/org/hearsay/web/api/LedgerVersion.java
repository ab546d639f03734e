package org.hearsay.web.api;

import static java.util.Objects.requireNonNull;

import org.hearsay.json.Json;
import org.hearsay.ledger.journal.Sha256;
import org.hearsay.ledger.projection.LedgerStats;
import org.hearsay.web.http.ETag;
import tools.jackson.core.JsonGenerator;

/**
 * The state of a ledger: the last link of its chain of hashes. As long as that is the same, so is
 * every response.
 */
public record LedgerVersion(LedgerStats.Last last) {
  private static final int DIGITS = 20;

  public LedgerVersion {
    requireNonNull(last, "last is null");
  }

  /**
   * ETag of the response to a request.
   *
   * @param start of this run of the server: another build may answer otherwise
   * @param request path and query
   */
  String tag(String start, String request) {
    String all = start + "\n" + last.hash() + "\n" + last.rules() + "\n" + request;
    return ETag.weak(Sha256.hex(Sha256.of(all)).substring(0, DIGITS));
  }

  public void write(JsonGenerator json) {
    json.writeStartObject();
    json.writeNumberProperty("entries", last.entry());
    json.writeStringProperty("hash", last.hash());
    Json.text(json, "recorded", last.recorded() == null ? null : last.recorded().toString());
    json.writeEndObject();
  }
}
