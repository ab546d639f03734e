/** Addresses: what is asked for, how, and what is refused. */
@NullMarked
package org.hearsay.source.web;

import org.jspecify.annotations.NullMarked;
