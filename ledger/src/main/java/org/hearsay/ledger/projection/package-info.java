/** What is written beside the journal so that questions are quick; all of it can be made anew. */
@NullMarked
package org.hearsay.ledger.projection;

import org.jspecify.annotations.NullMarked;
