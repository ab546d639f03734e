package org.hearsay.ledger.export;

import java.util.Locale;
import org.hearsay.json.Json;
import org.hearsay.ledger.Revision;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A report without its text, as JSON: the same wherever one is named. */
public final class ReportJson {
  private static final int SCHEME = 8;

  private ReportJson() {}

  /** As an object. */
  public static void write(JsonGenerator json, Revision revision) {
    json.writeStartObject();
    json.writeStringProperty("id", revision.id());
    json.writeStringProperty("address", revision.address());
    Json.text(json, "url", url(revision.address()));
    json.writeNumberProperty("revision", revision.number());
    Json.text(json, "title", revision.report().title());
    Json.text(json, "outlet", revision.report().outlet());
    JsonFields.text(json, "published", revision.report().published());
    json.writeStringProperty("recorded", revision.recorded().toString());
    json.writeStringProperty("known", revision.known().toString());
    json.writeEndObject();
  }

  /** An address that may be made a link: of the web, and with nothing in it that ends it. */
  public static @Nullable String url(String address) {
    String start =
        address.substring(0, Math.min(SCHEME, address.length())).toLowerCase(Locale.ROOT);
    boolean web = start.startsWith("http://") || start.startsWith("https://");
    boolean plain =
        address.chars().allMatch(c -> c > ' ' && c < 127 && "\"'<>\\^`{|}".indexOf(c) < 0);
    return web && plain
        ? start.substring(0, start.indexOf(':')) + address.substring(start.indexOf(':'))
        : null;
  }
}
