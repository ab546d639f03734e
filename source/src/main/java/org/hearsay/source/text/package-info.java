/** Characters, days and languages: what all formats share. */
@NullMarked
package org.hearsay.source.text;

import org.jspecify.annotations.NullMarked;
