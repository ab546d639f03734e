/** The reader over corpora: predictions for the scorers. */
@NullMarked
package org.hearsay.eval;

import org.jspecify.annotations.NullMarked;
