/** Exports of press databases: many articles in one file. */
@NullMarked
package org.hearsay.source.press;

import org.jspecify.annotations.NullMarked;
