/** Rows of a batch, one report each. */
@NullMarked
package org.hearsay.source.table;

import org.jspecify.annotations.NullMarked;
