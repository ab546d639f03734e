package org.hearsay.web;

import static java.util.Objects.requireNonNull;

import org.hearsay.json.Json;
import org.hearsay.ledger.journal.Sha256;
import org.hearsay.ledger.projection.LedgerStats;
import tools.jackson.core.JsonGenerator;

/**
 * The state of a ledger, as the last link of its chain of hashes tells it: as long as that is the
 * same, so is every answer.
 */
record Mark(LedgerStats.Last last) {
  private static final int DIGITS = 20;

  Mark {
    requireNonNull(last, "last is null");
  }

  /**
   * Tag of the answer to a request.
   *
   * @param start of this run of the server: another program may answer otherwise
   * @param request path and query
   */
  String tag(String start, String request) {
    String all = start + "\n" + last.hash() + "\n" + last.rules() + "\n" + request;
    return "\"" + Sha256.hex(Sha256.of(all)).substring(0, DIGITS) + "\"";
  }

  void write(JsonGenerator json) {
    json.writeStartObject();
    json.writeNumberProperty("entries", last.entry());
    json.writeStringProperty("hash", last.hash());
    Json.text(json, "recorded", last.recorded() == null ? null : last.recorded().toString());
    json.writeEndObject();
  }
}
