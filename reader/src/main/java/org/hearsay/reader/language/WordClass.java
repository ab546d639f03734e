package org.hearsay.reader.language;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The classes of words that the rules ask a language for; the examples are English. All words are
 * in small letters unless a class says otherwise.
 *
 * <p>A class is a row of word-classes.tsv, or a table of its own. A language that has no such words
 * names one that no text has.
 */
public enum WordClass {

  // Articles, pronouns and other words of grammar

  /** Articles that a name or a noun goes without: "the". */
  DEFINITE_ARTICLES,
  /** Articles that stand for one: "a dozen". */
  INDEFINITE_ARTICLES,
  /** All articles. */
  ARTICLES,
  /** What opens a phrase for somebody new to the report: "a spokesman". */
  INDEFINITE_DETERMINERS,
  /** What opens a phrase for somebody or something named before: "this city". */
  DEMONSTRATIVES,
  /** Words for whose it is: "their claim". */
  POSSESSIVES,
  /** The same, of the third person. */
  THIRD_POSSESSIVES,
  /**
   * What is left of a possessive where an apostrophe is a word of its own: the "s" of "Orlen's".
   */
  POSSESSIVE_MARKS,
  /** Pronouns for who speaks. */
  FIRST_PERSON,
  /** Pronouns for somebody or something named before. */
  THIRD_PERSON,
  /** Those for a man. */
  MASCULINE,
  /** Those for a woman. */
  FEMININE,
  /** Those for no person. */
  NEUTER,
  /** Those by which an organisation that speaks may mean itself. */
  PRONOUNS_OF_ORGANISATIONS,
  /** Joins two words or numbers of a kind. */
  AND,
  /** Joins two alternatives. */
  OR,
  /** Joins the last of a list. */
  LISTING,
  /** Before whose or of what it is: "half of", "the age of". */
  OF,
  /** Before a stretch of time: "in the morning". */
  IN,
  /** Before a beginning, or whence: "from 20 to 30". */
  FROM,
  /** Before an end, or an infinitive: "20 to 30", "to visit". */
  TO,
  /** Before an amount: "by half". */
  BY,
  /** Before two ends that "and" joins. */
  BETWEEN,
  /** The infinitive that passives take: "to be held". */
  BE,

  // Sentences, words and numbers

  /** Short forms whose full stop ends no sentence, without that stop. */
  ABBREVIATIONS,
  /** Words of one capital letter that are no initials. */
  NO_INITIALS,
  /** Short forms of months and days, whose full stop is part of them. */
  STOPPED_SHORT_FORMS,
  /** What makes an ordinal of digits: "10th". */
  ORDINAL_ENDINGS,
  /** What makes a decade of digits: "1990s". */
  DECADE_ENDINGS,

  // Attributions and names

  /** Nouns that say that somebody said something: "the threat to cut the cable". */
  CUE_NOUNS("cue-nouns.tsv"),
  /** What opens the content of such a noun. */
  CONTENT_OPENERS,
  /** What opens the phrase that stands for somebody: "the minister". */
  MENTION_DETERMINERS,
  /** Short forms at the end of a name, whose full stop is part of it. */
  NAME_SUFFIXES,

  // Speakers

  /** Cues whose content is what somebody wants done, and which nobody asserts by them. */
  DIRECTIVES("directives.tsv"),
  /** Cues by which a party gives an event another name. */
  LABEL_CUES("label-cues.tsv"),
  /** Words for those and that through which a state or a group acts. */
  INSTRUMENTS("instruments.tsv"),
  /** First words of cues right behind which the source stands: "according | to". */
  CUES_BEFORE_SOURCES,
  /** Cues by which a medium has somebody's words: "quoted". */
  QUOTING_CUES,
  /** Things that kill without anybody's hand at them: "mine". */
  WEAPONS,
  /** Nouns for land that belongs to nobody who is named: "territory". */
  GROUNDS,
  /** Nouns for whoever a report says has been charged or arrested: "suspect". */
  ACCUSED,
  /** Nouns for somebody whom the report does not mean to name: "source". */
  NAMELESS,
  /** Cues whose content is a clause: "said". */
  SAYING,
  /** Verbs whose subject is the victim: "died". */
  DYING,
  /** Past participles without the usual ending: "shot". */
  PARTICIPLES,
  /** What a passive opens with: "was | condemned". */
  PASSIVE_OPENERS,
  /** Pronouns that open a clause on whoever is named before them: "which". */
  RELATIVE_PRONOUNS,
  /** Nouns for who may speak, beside those of nouns.tsv: "presidency". */
  SOURCE_NOUNS,
  /** Nouns for what somebody says or writes: "statement". */
  SPEECH_NOUNS,
  /** Nouns that stand for several people, whatever their form. */
  GROUP_NOUNS,
  /** Nouns that look like plurals of people and are none. */
  NO_GROUP_NOUNS,
  /** Nouns for a body that are nouns for people too: "the general staff". */
  STAFF_NOUNS,
  /** Nouns for whoever holds some office. */
  OFFICIALS,
  /** Adjectives for the highest of them. */
  TOP,
  /** The first word of the row of roles.tsv that has the highest offices of all. */
  TOP_OFFICES,
  /** Words for whoever leads, whatever the office is called. */
  GENERAL_OFFICES,
  /** Words in a title that name neither office nor owner. */
  TITLE_FUNCTION_WORDS,
  /** Words that a title before a name does not go back over. */
  TITLE_STOPS,
  /** Forms of address for a man; the pattern "address" has all. */
  MASCULINE_ADDRESSES,
  /** Words of names that stand for no name by themselves: "the north". */
  VAGUE_HEADS,
  /** Nouns for places that are states. */
  STATE_NOUNS,
  /** Nouns for places that are none. */
  NOUNS_WITHIN_STATES,
  /** Nouns for a place that is named right behind: "the island of Busuanga". */
  NAMED_BEHIND_OF,

  // Places of events

  /** Nouns for settlements. */
  SETTLEMENTS,
  /** Nouns for areas. */
  AREAS,
  /** Other nouns that may point back to a named place: "island". */
  LANDFORMS,
  /** Those areas that are countries. */
  COUNTRIES,
  /** What an oblast is called behind its name. */
  OBLAST,
  /** Adjectives for a place of the same name. */
  EPONYMOUS,

  // Times

  /** What makes a time one without an end: "since February". */
  BEFORE_NO_END,
  /** What makes a time one without a beginning: "until Friday". */
  BEFORE_NO_BEGINNING,
  /** What joins the ends of a range behind "from". */
  UNTIL,
  /** Verbs that make what follows one to come. */
  MODALS,
  /** What may stand between such a verb and its participle. */
  AUXILIARIES,
  /** What opens another clause behind a comma. */
  CLAUSE_CONJUNCTIONS,
  /** What may follow a "to" that opens no infinitive, and "be". */
  NO_VERBS_BEHIND_TO,
  /** Verbs of a sentence that plans nothing. */
  STATING_VERBS,
  /** What makes a noun of a time, or of what stands behind it. */
  TIME_DETERMINERS,
  /** What weekdays end in. */
  WEEKDAY_ENDINGS,
  /** Words that make another name of a month: "Black September". */
  BEFORE_MONTH_NAME,
  /** Months that are surnames: "by May". */
  SURNAME_MONTHS,
  /** What stands before those. */
  BEFORE_SURNAMES,
  /** What a month may stand behind that is a verb or a name as well. */
  BEFORE_MONTH,
  /** What such a month may stand behind before a noun: "a March meeting". */
  BEFORE_MONTH_NOUN,
  /** What a time of day in bare digits stands behind. */
  BEFORE_CLOCK,
  /** What a part of a day stands behind: "at dawn". */
  BEFORE_PART,
  /** What goes on a part of a day: "in the morning hours". */
  PART_NOUNS,
  /** What a season or "the past" stands behind. */
  BEFORE_SEASON,
  /** What a bare year stands behind. */
  BEFORE_YEAR,
  /** Verbs of which a year is the subject: "2014 saw". */
  YEAR_VERBS,
  /** What is counted and no year: "2014 people". */
  COUNTED_BY_YEARS,
  /** What makes a temperature of a number. */
  DEGREES,
  /** What a duration of one, or of some, stands behind: "for a day". */
  BEFORE_DURATION,
  /** What stands behind one that stands for itself: "a day of". */
  BEHIND_DURATION,
  /** What makes the ends of a stretch of its units: "the last days of". */
  STRETCH_ENDS,
  /** The last ones, which are recent ones too. */
  LAST,
  /** What "soon" is no time behind: "as soon as". */
  BEFORE_SOON,
  /** What "shortly" is no time before: "shortly after". */
  BEHIND_SOON,
  /** What may follow a time that no noun belongs to. */
  CLOSING_WORDS,
  /** What makes an age of a number of years. */
  AGE_ADJECTIVES,
  /** Nouns of ages: "years of age". */
  AGE_NOUNS,
  /** What stands before an age. */
  AGED,

  // Figures

  /** What stands behind an age: "41-year-old". */
  AGE_UNITS,
  /** What joins two ages. */
  AGE_RANGE,
  /** Whose age it may be: "she is 41". */
  AGED_PERSONS,
  /** What stands before such an age. */
  AGE_VERBS,
  /** A count of nought. */
  NO,
  /** The half of something. */
  HALF,
  /** Coins that are weights as well. */
  POUNDS,
  /** How verbs and nouns of weight begin. */
  WEIGHING,
  /** What stands between a sum and what it buys. */
  WORTH,
  /** What stands behind the strength of a force. */
  STRONG,
  /** What stands between a share and what it is of. */
  FRACTION_OF,
  /** Words before a number that leave it exact. */
  EXACT_BOUNDS,
  /** Words behind which "one" and "two" count nothing. */
  NOT_BEFORE_ONE,
  /** What makes a share of "a third", which else is an ordinal. */
  BEFORE_FRACTION,
  /** What follows a half that is a share. */
  BEHIND_HALF,
  /** What stands before a half that is none: "the second half of". */
  BEFORE_HALF,
  /** What makes a multiple, a time or a manner of a number. */
  MULTIPLES,
  /** Numbers too open to be figures. */
  OPEN_WORDS,
  /** What may stand between a number and what it counts. */
  COUNTED_DETERMINERS,
  /** The same, behind those. */
  MORE;

  private final @Nullable String table;

  WordClass() {
    this.table = null;
  }

  WordClass(String table) {
    this.table = table;
  }

  /** What the class is called in word-classes.tsv: "definite-articles". */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The table in whose first column the words stand; null where that is word-classes.tsv. */
  @Nullable String table() {
    return table;
  }
}
