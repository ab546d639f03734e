/** A reading for a person at a terminal: the report with its marks, then a table. */
@NullMarked
package org.hearsay.cli.text;

import org.jspecify.annotations.NullMarked;
