/** Web pages: the article in them, and what they tell of themselves. */
@NullMarked
package org.hearsay.source.page;

import org.jspecify.annotations.NullMarked;
