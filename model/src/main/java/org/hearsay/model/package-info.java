/** The words of the design as immutable records; depends on nothing. */
@NullMarked
package org.hearsay.model;

import org.jspecify.annotations.NullMarked;
