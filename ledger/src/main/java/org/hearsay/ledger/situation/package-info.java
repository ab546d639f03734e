/**
 * Situations: the stories that reports belong to, what their events are called and which of them a
 * reader should see first.
 */
@NullMarked
package org.hearsay.ledger.situation;

import org.jspecify.annotations.NullMarked;
