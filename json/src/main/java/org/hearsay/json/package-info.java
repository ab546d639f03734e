/** Readings as JSON; offsets leave the JVM as Unicode code points. */
@NullMarked
package org.hearsay.json;

import org.jspecify.annotations.NullMarked;
