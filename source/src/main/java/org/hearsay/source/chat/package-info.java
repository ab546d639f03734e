/** Exports of messengers. */
@NullMarked
package org.hearsay.source.chat;

import org.jspecify.annotations.NullMarked;
