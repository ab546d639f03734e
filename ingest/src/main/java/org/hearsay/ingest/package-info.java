/**
 * From an input to its result: captured, read, and stored in the ledger or rejected; once for all
 * commands.
 */
@NullMarked
package org.hearsay.ingest;

import org.jspecify.annotations.NullMarked;
