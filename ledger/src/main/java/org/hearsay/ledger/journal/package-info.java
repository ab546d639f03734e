/** The journal: entries in a chain of hashes, and the file that they are kept in. */
@NullMarked
package org.hearsay.ledger.journal;

import org.jspecify.annotations.NullMarked;
