/**
 * What is kept: claims of many reports, joined into events, counted by origin, as of any moment.
 */
@NullMarked
package org.hearsay.ledger;

import org.jspecify.annotations.NullMarked;
