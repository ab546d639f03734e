/**
 * HTTP, whatever is served: requests and responses, the guard, the page's files, the stream of
 * events, caching and compression.
 */
@NullMarked
package org.hearsay.web.http;

import org.jspecify.annotations.NullMarked;
