/** Claims: which events a report speaks of, who did what to whom, where, when, how certain. */
@NullMarked
package org.hearsay.reader.claim;

import org.jspecify.annotations.NullMarked;
