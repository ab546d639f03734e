/** Figures: how many, how much of what, by rules and word lists that are data. */
@NullMarked
package org.hearsay.reader.figure;

import org.jspecify.annotations.NullMarked;
