/**
 * Which claims of many reports are about one event: each is joined to an earlier one, or founds.
 */
@NullMarked
package org.hearsay.ledger.identity;

import org.jspecify.annotations.NullMarked;
