/** Events and claims in the forms that other tools read. */
@NullMarked
package org.hearsay.ledger.export;

import org.jspecify.annotations.NullMarked;
