/** Foreign JSON, bounded. */
@NullMarked
package org.hearsay.source.json;

import org.jspecify.annotations.NullMarked;
