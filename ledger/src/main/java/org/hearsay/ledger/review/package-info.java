/** What reviewers decide about claims and sources: corrections, each with a name and a reason. */
@NullMarked
package org.hearsay.ledger.review;

import org.jspecify.annotations.NullMarked;
