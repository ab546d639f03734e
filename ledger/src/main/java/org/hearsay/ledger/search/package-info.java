/**
 * Finding: words in reports and claims, events by what applies to them and by what became of them.
 */
@NullMarked
package org.hearsay.ledger.search;

import org.jspecify.annotations.NullMarked;
