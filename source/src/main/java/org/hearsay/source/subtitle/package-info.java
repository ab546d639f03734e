/** The words of recordings: subtitles. */
@NullMarked
package org.hearsay.source.subtitle;

import org.jspecify.annotations.NullMarked;
