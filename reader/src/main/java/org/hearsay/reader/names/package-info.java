/** Names and the phrases that stand for them. */
@NullMarked
package org.hearsay.reader.names;

import org.jspecify.annotations.NullMarked;
