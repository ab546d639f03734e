/**
 * Where a report and a claim come from: copies of one text, utterances of one speaker, stories.
 *
 * <p>All joins go to something earlier (docs/decisions/0007-ledger.md), and all of it is pure:
 * texts and claims in, links and trees out.
 */
@NullMarked
package org.hearsay.ledger.origin;

import org.jspecify.annotations.NullMarked;
