/**
 * The routes under {@code /api/v1}, as openapi.yaml describes them: each reads or changes the
 * ledger.
 */
@NullMarked
package org.hearsay.web.api;

import org.jspecify.annotations.NullMarked;
