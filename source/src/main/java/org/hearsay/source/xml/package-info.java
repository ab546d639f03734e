/** Foreign XML: no entities, no fetching, bounded depth. */
@NullMarked
package org.hearsay.source.xml;

import org.jspecify.annotations.NullMarked;
