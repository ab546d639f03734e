/** Tables among the resources of a build. */
@NullMarked
package org.hearsay.table;

import org.jspecify.annotations.NullMarked;
