/** A report to its reading: who said what, in which words. */
@NullMarked
package org.hearsay.reader;

import org.jspecify.annotations.NullMarked;
