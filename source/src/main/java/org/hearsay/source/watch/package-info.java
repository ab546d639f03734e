/** Feeds and sitemaps, followed: what is new in them, politely asked for, once. */
@NullMarked
package org.hearsay.source.watch;

import org.jspecify.annotations.NullMarked;
