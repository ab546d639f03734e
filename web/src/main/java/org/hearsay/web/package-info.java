/**
 * The ledger as JSON over HTTP, described by api/openapi.yaml, and the page that shows it.
 *
 * <p>A request passes the {@link org.hearsay.web.http.RequestGuard}, is answered from a connection
 * to the ledger of its own, and leaves as JSON; nothing of a report leaves here as markup.
 */
@NullMarked
package org.hearsay.web;

import org.jspecify.annotations.NullMarked;
