package org.hearsay.reader.language;

import java.util.Locale;

/**
 * The patterns that the rules ask a language for, each a row of patterns.tsv; the examples are
 * English. Which groups a pattern must have is said here.
 */
public enum PhrasePattern {

  // Speakers

  /** A form of address right before a name; group 1 is its word. */
  ADDRESS,
  /** Where a source's words say only more of its head: "officials | familiar with the talks". */
  HEAD_END,
  /**
   * An office and whose it is, right before a name; group 1 is the office: "Adviser to President |
   * Orlen".
   */
  OFFICE_OF,
  /** The preposition between a noun and its name, spaces and all: "the island of Busuanga". */
  OF,
  /** How a phrase begins that says more of a noun: "the ministry of". */
  OF_START,
  /** The words of a title up to the name behind them. */
  TITLE_BEFORE,
  /** A title between commas behind the name. */
  TITLE_BEHIND,
  /** The source right behind a cue, which is group 1: "according to | the mayor". */
  SOURCE_BEHIND,
  /** The subject right before a cue, from the clause's beginning on, which is group 1. */
  SUBJECT_BEFORE,
  /** A source and its cue between commas; groups "source" and "cue": ", Petrov claimed, ". */
  PARENTHESIS,
  /** Whom a medium quotes, behind its cue; groups "source" and "cue": "Petrov as saying". */
  QUOTED_AS,
  /** What stands in a content before its subject: "that", or nothing. */
  CONTENT_OPENING,
  /** What may be a given name, with the space behind it. */
  GIVEN_NAME,
  /** The subject of a passive, which is group 1, up to the participle: "A commander | was also". */
  PASSIVE_SUBJECT,
  /** An age behind the name of somebody who is brought in: ", 61,". */
  AGE_BEHIND,
  /** Somebody without a name who may be named further on: "A man". */
  INTRODUCED,
  /** What says more of a source behind it: "the jail | , which they control". */
  MORE_OF_SOURCE,
  /** A possessive before the last word: "the country's | ministry". */
  POSSESSIVE_INSIDE,
  /**
   * A source behind its cue, behind a comma; groups "cue", "source", and "more" where the content
   * goes on: ", | alleges | the junta".
   */
  INVERTED,
  /**
   * A clause that says something inside what somebody else says; groups "source", "cue" and
   * "content", of which only the beginning counts: "Iran | said | it had seized".
   */
  INNER_CLAUSE,
  /** The same behind a relative pronoun: "the troops | who | say | that they took". */
  INNER_RELATIVE,
  /** A source and its cue between commas, with a day behind it: ", | the ministry | said |". */
  INNER_ASIDE,
  /** Where a clause ends, or the speaker around it goes on. */
  CLAUSE_END,
  /**
   * A source beside a noun for what it says; groups "adjunct" for all, and either "cue" and
   * "source" ("by the | count | of | the rescuers") or "owner" and "noun" ("by | their | account").
   */
  SOURCE_ADJUNCT,
  /**
   * A source behind a passive; groups "cue", "source" and, where somebody was told, "told" with who
   * was: "denied by | the ministry", "AFP was | told by | an official".
   */
  PASSIVE_SOURCE,
  /** Two words in capitals or more, none of them with a possessive: "Operational Command South". */
  CAPITAL_RUN,
  /** How the author goes on behind a cue: ", | while the region struggles". */
  ASIDE,
  /**
   * A headline that ends in its source; groups "content", "source" and "cue": "Two dead, Ukraine
   * says".
   */
  HEADLINE_SOURCE,
  /** A clause that says more of a source: "the junta | that took power". */
  RELATIVE_CLAUSE,
  /** A noun for words, group 1, and whose they are, group 2: "a statement by | the ministry". */
  WORDS_OF,
  /** What joins a name with another one behind it: "Renner | and Voss". */
  LISTED_NEXT,
  /** All words of a title, as they stand before a name. */
  TITLE_ONLY,
  /** A definite phrase of one noun, which is group 1: "the bridge". */
  DEFINITE_NOUN,

  // Claims

  /** What joins two names of one list; group 1 is "and" where it ends the list. */
  NAMES_JOINT,
  /** The same for persons, who may have titles. */
  PERSONS_JOINT,
  /** The words of a sentence up to a list that is its subject. */
  LIST_OPENS,
  /** The words between an event and a list that it is done to. */
  LIST_BEHIND,
  /** What follows a list that is no subject. */
  LIST_CLOSES,
  /** What stands between two parties in one phrase: "troops | and | rebels". */
  TWO_PARTIES,
  /** The rest of a list from one of its names on: "Jordan | and Qatar". */
  LIST_ENDS,
  /** What stands before a name that only says whose others are: "the mayors of | Kilis". */
  OWNED_BY,
  /** How a content begins that is a clause: "that". */
  SAID_CLAUSE,
  /** Words with which a speaker speaks of himself or of what he will do. */
  OF_ONESELF,
  /** Who does it behind a passive, which is group 1: "removed from the hall by | police". */
  BY_WHOM,

  /** What stands between an event and another that is a part of it: ", | killing two". */
  PARTICIPLE_JOINT,
  /** What stands between an event and another that it leads to: "ordered its troops to | leave". */
  INFINITIVE_JOINT,
  /** The article that opens a phrase. */
  LEADING_ARTICLE,
  /** Words that no phrase ends in. */
  PHRASE_TAIL,
  /** What parts a place from the one whence something comes. */
  FROM,
  /** What a denial denies of an event and not the event: "responsibility for". */
  A_PART,
  /** The beginning of another clause. */
  OTHER_CLAUSE,
  /** The event as the subject of what is denied of it. */
  DENIED_SUBJECT,
  /** What is said of the event, other than that it took place. */
  DENIED_PREDICATE,
  /** What stands before a party that gives an event another name: "what | Ukraine calls". */
  LABEL_OPENER,
  /**
   * The words behind an event up to a place that a preposition ties to it, which is group 1, the
   * space before it included.
   */
  PLACE_BEHIND,
  /** A place right behind an event; group 1 as before. */
  PLACE_DIRECT,
  /** A settlement that has the name of its area, as its seat mostly does. */
  EPONYMOUS_AREA,
  /** How phrases begin that stand for a place named before. */
  PLACE_PRONOUN,
  /** What stands before a place where somebody only spoke. */
  SPEAKING_AT;

  /** What the pattern is called in patterns.tsv: "head-end". */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
