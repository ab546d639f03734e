/**
 * Which claims are of one event and which reports are copies: a function of what is known of the
 * reports before, {@link org.hearsay.ledger.linking.LinkState}, and of what is new.
 */
@NullMarked
package org.hearsay.ledger.linking;

import org.jspecify.annotations.NullMarked;
