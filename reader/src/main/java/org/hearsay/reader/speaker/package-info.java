/** Whom a source means, as far as the report tells. */
@NullMarked
package org.hearsay.reader.speaker;

import org.jspecify.annotations.NullMarked;
