/** Feeds and sitemaps, and how they are followed. */
@NullMarked
package org.hearsay.source.feed;

import org.jspecify.annotations.NullMarked;
