/** Cues, sources and contents out of the rows, and attributions out of those. */
@NullMarked
package org.hearsay.reader.attribution;

import org.jspecify.annotations.NullMarked;
