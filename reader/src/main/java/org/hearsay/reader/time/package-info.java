/** Time expressions: rules that are data (time-rules.tsv), and their values as TIMEX3 has them. */
@NullMarked
package org.hearsay.reader.time;

import org.jspecify.annotations.NullMarked;
