/** Which place of the gazetteer a name in a report means, from the whole report. */
@NullMarked
package org.hearsay.gazetteer.resolve;

import org.jspecify.annotations.NullMarked;
