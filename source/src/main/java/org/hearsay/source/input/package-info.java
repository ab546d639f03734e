/** Whatever comes, taken for what it is: the one way from bytes to reports. */
@NullMarked
package org.hearsay.source.input;

import org.jspecify.annotations.NullMarked;
