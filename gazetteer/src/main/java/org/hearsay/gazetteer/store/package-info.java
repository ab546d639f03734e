/** Gazetteer files made from GeoNames dumps, and the folder that a user keeps them in. */
@NullMarked
package org.hearsay.gazetteer.store;

import org.jspecify.annotations.NullMarked;
