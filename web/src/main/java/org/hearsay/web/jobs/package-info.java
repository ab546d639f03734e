/** What changes the ledger: uploads, the queue that reads them, and the one writer. */
@NullMarked
package org.hearsay.web.jobs;

import org.jspecify.annotations.NullMarked;
