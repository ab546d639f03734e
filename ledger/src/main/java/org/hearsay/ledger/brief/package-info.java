/**
 * The situation in sentences: each made of cells of the ledger, or of the words themselves, and
 * each with the words that it stands on.
 */
@NullMarked
package org.hearsay.ledger.brief;

import org.jspecify.annotations.NullMarked;
