package org.hearsay.ledger.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import org.hearsay.ledger.Party;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.StoredClaim;

/** Names of what a ledger holds, for formats that want an IRI; the same in every ledger. */
final class Urns {
  /** Of the fields and types that are ours. */
  static final String VOCABULARY = "urn:hearsay:vocabulary:";

  private Urns() {}

  static String claim(StoredClaim claim) {
    return "urn:hearsay:claim:" + claim.id().replace('/', ':');
  }

  static String event(String id) {
    return "urn:hearsay:event:" + id;
  }

  static String report(Revision revision) {
    return "urn:hearsay:report:" + revision.id();
  }

  static String party(Party party) {
    return "urn:hearsay:party:" + escaped(party.key());
  }

  /** The address where it is one of the web, else the revision. */
  static String source(Revision revision) {
    return isWeb(revision) ? revision.address() : report(revision);
  }

  /** No other scheme goes into a link: what reads it may follow it. */
  static boolean isWeb(Revision revision) {
    String address = revision.address();
    return address.startsWith("https://") || address.startsWith("http://");
  }

  private static String escaped(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
