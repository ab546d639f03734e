/** Words and numbers of a sentence, for the rules on times and figures. */
@NullMarked
package org.hearsay.reader.token;

import org.jspecify.annotations.NullMarked;
