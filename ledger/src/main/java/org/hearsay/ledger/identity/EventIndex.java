package org.hearsay.ledger.identity;

/**
 * Mentions with the events that they are in, to which a later mention may be added.
 *
 * <p>Mentions come in {@link EventMention#BY_TIME} order; what is answered for one hangs on those
 * before it only.
 */
public interface EventIndex {
  /** Joins a mention to an earlier one's event, or founds one with it. */
  MentionLink add(EventMention mention);
}
