/**
 * Foreign bytes to {@link org.hearsay.model.Report}s; whatever cannot be one is rejected with a
 * reason, never thrown.
 */
@NullMarked
package org.hearsay.source;

import org.jspecify.annotations.NullMarked;
