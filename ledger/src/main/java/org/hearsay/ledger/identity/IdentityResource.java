package org.hearsay.ledger.identity;

import java.io.InputStream;

/** Files that the build carries for this package. */
final class IdentityResource {
  private IdentityResource() {}

  /** The bytes of a file; the caller closes it. */
  static InputStream open(String name) {
    InputStream in =
        IdentityResource.class.getResourceAsStream("/org/hearsay/ledger/identity/" + name);
    if (in == null) {
      throw new IllegalStateException("the build lacks " + name);
    }
    return in;
  }
}
