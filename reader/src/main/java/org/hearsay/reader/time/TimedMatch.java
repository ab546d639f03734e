package org.hearsay.reader.time;

/**
 * A match with its worth.
 *
 * @param start index of its first token; before the match's own where a range was joined
 * @param next index behind its last
 */
record TimedMatch(RuleMatch match, int start, int next, TimeValue value) {}
