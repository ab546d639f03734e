/** Web archives: captures that others made, one after the other. */
@NullMarked
package org.hearsay.source.archive;

import org.jspecify.annotations.NullMarked;
