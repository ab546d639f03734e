/** Claims: which events a report speaks of, who did what to whom, where, when, and how sure. */
@NullMarked
package org.hearsay.reader.claim;

import org.jspecify.annotations.NullMarked;
