/**
 * The ledger as JSON over HTTP, described by openapi.yaml, and the page that shows it.
 *
 * <p>A request passes the {@link org.hearsay.web.Guard}, is asked of a ledger of its own, and is
 * answered as JSON; nothing of a report leaves here as markup.
 */
@NullMarked
package org.hearsay.web;

import org.jspecify.annotations.NullMarked;
