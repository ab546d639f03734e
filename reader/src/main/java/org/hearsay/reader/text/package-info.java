/** Text as the encoder sees it: word pieces, their features, sentences, windows. */
@NullMarked
package org.hearsay.reader.text;

import org.jspecify.annotations.NullMarked;
