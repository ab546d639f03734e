/** English: its tables and its inflection. */
@NullMarked
package org.hearsay.reader.en;

import org.jspecify.annotations.NullMarked;
