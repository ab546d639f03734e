/** PDF and DOCX by Apache Tika. */
@NullMarked
package org.hearsay.documents;

import org.jspecify.annotations.NullMarked;
