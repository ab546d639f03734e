/**
 * What became of an event as of a moment: who holds what of it, its status, drift and grade.
 *
 * <p>Pure functions of its claims (docs/decisions/0007-ledger.md, docs/grading.md); nothing here is
 * stored.
 */
@NullMarked
package org.hearsay.ledger.assess;

import org.jspecify.annotations.NullMarked;
