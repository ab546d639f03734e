/** Formats of news agencies: NewsML-G2, NITF, ninjs. */
@NullMarked
package org.hearsay.source.wire;

import org.jspecify.annotations.NullMarked;
