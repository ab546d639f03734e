/** A ledger in one SQLite file: the journal, and what follows from it in tables. */
@NullMarked
package org.hearsay.ledger.sqlite;

import org.jspecify.annotations.NullMarked;
