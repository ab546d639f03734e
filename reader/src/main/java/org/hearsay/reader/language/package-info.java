/**
 * What the rules know of a language: tables, classes of words, patterns and inflection.
 *
 * <p>The rules know this package; each language (org.hearsay.reader.en) fills it; neither knows the
 * other.
 */
@NullMarked
package org.hearsay.reader.language;

import org.jspecify.annotations.NullMarked;
