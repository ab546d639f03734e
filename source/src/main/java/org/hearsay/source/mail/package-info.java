/** E-mail and what is stored as one: messages, mailboxes, saved pages (MHTML). */
@NullMarked
package org.hearsay.source.mail;

import org.jspecify.annotations.NullMarked;
