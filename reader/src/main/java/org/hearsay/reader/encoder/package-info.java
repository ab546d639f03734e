/** The model: one pass over a window of text, a row of figures per word piece. */
@NullMarked
package org.hearsay.reader.encoder;

import org.jspecify.annotations.NullMarked;
