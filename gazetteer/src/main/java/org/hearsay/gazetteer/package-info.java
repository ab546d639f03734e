/** Places: names to entries of a compact file, GeoNames' and Natural Earth's. */
@NullMarked
package org.hearsay.gazetteer;

import org.jspecify.annotations.NullMarked;
