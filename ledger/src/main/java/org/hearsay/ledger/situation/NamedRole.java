package org.hearsay.ledger.situation;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.model.Claim.EventPlace;
import org.hearsay.model.Claim.Participant;
import org.hearsay.model.Span;

/**
 * The roles of a claim as a name may have them: only those whose words stand beside the event word,
 * without a pronoun, a piece of a phrase or a clause between.
 */
record NamedRole(StoredClaim claim) {
  private static final int BETWEEN = 30;
  private static final int LONGEST = 6;
  private static final Pattern BREAK = Pattern.compile("[.,;:\u201c\u201d\"()\u2013\u2014\\n]");
  private static final Pattern AUXILIARY =
      Pattern.compile("\\s(?:(?:has|have|had|also|then|later|\\p{Ll}+ly)\\s)*");
  private static final Pattern ENDS =
      Pattern.compile(
          "(?:['\u2019]s)?(?:[^\\p{L}\\p{N}"
              + " '\u2019]|$|\\s(?:of|in|on|at|by|to|and|or|but|who|which|that|with"
              + "|from|for|after|before|since|as|near|under|over|into|was|were|is|are|has|have|had|been"
              + "|said|[^\\p{L}])).*",
          Pattern.DOTALL);
  private static final Pattern BY = Pattern.compile("(?i)\\bby (?:the |its )?$");
  private static final Pattern PASSIVE =
      Pattern.compile("\\b(?:was|were|is|are|been|being|be|got)\\b(?:\\s\\p{L}+ly)?\\s$");
  private static final Pattern PREPOSITION =
      Pattern.compile(
          "(?i)\\b(from|in|into|at|to|near|towards?|across|outside|on|over) (?:the )?$");
  private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s? (?:own )?");
  private static final Pattern COMPLEMENT =
      Pattern.compile(
          "^ of (?:(?:the|a|an) )?(?:\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)*|\\p{Ll}+)");
  private static final Pattern DETERMINER =
      Pattern.compile("(?i)\\b(?:the|its|their|his|her|this|that)$");
  private static final Set<String> EMPTY =
      Set.of(
          "he",
          "she",
          "it",
          "they",
          "we",
          "i",
          "you",
          "his",
          "her",
          "its",
          "their",
          "them",
          "him",
          "who",
          "which",
          "that",
          "this",
          "these",
          "those",
          "one",
          "some",
          "many",
          "all",
          "both",
          "others",
          "other",
          "people there",
          "there",
          "what",
          "several",
          "none",
          "each",
          "any");

  private String text() {
    return claim.revision().report().text();
  }

  /** A known or capitalised agent that stands right before the event word, or behind its "by". */
  Optional<String> agent() {
    return claim.claim().agents().stream()
        .filter(agent -> isName(agent) && (beforeTrigger(agent.span()) || by(agent.span())))
        .findFirst()
        .map(agent -> words(agent.span()));
  }

  /** To whom or to what, if the words stand right behind the event word, or before a passive. */
  Optional<String> patient() {
    return claim.claim().patients().stream()
        .filter(patient -> behindTrigger(patient.span()) || passive(patient.span()))
        .filter(patient -> isPhrase(words(patient.span())) && isComplete(patient.span()))
        .map(patient -> phrase(patient.span()))
        .findFirst();
  }

  /** " from Kherson", with the report's own preposition; "" where it has none. */
  String place() {
    EventPlace place = claim.claim().place();
    if (place == null
        || !claim.sentence().contains(place.span())
        || !Character.isUpperCase(text().charAt(place.span().start()))) {
      return "";
    }
    String before = text().substring(claim.sentence().start(), place.span().start());
    Matcher preposition = PREPOSITION.matcher(before);
    return preposition.find()
        ? " " + preposition.group(1).toLowerCase(Locale.ROOT) + " " + words(place.span())
        : "";
  }

  /** Whether a phrase goes no further: "purely civilian" does, before "infrastructure". */
  private boolean isComplete(Span span) {
    int end = span.end();
    String text = text();
    return ENDS.matcher(text.substring(end, Math.min(text.length(), end + BETWEEN))).matches();
  }

  private boolean isName(Participant agent) {
    String words = words(agent.span());
    boolean capital = Character.isUpperCase(words.replaceFirst("^[Tt]he ", "").charAt(0));
    boolean initial = agent.span().start() <= claim.sentence().start() + 1;
    return isPhrase(words)
        && capital
        && (agent.actor() != null || !initial || words.contains(" "))
        && words.chars().noneMatch(Character::isDigit);
  }

  private static boolean isPhrase(String words) {
    String folded = words.toLowerCase(Locale.ROOT);
    return words.length() > 1
        && words.split(" ").length <= LONGEST
        && !EMPTY.contains(folded)
        && !folded.matches("\\p{Ll}+ed")
        && !folded.matches(".* and (?:of|in|on|at|to|for|with|by|from)\\b.*")
        && !folded.matches("(?:of|in|on|at|to|for|with|by|from|and|his|her|their|its)\\b.*")
        && !folded.matches(".*\\b(?:of|in|on|at|to|for|with|by|from|and|the|a)");
  }

  private boolean beforeTrigger(Span span) {
    Span trigger = claim.claim().trigger();
    if (span.end() > trigger.start() || trigger.start() - span.end() > BETWEEN) {
      return false;
    }
    String between = new Span(span.end(), trigger.start()).of(text());
    return isVerb() ? AUXILIARY.matcher(between).matches() : POSSESSIVE.matcher(between).matches();
  }

  /** Whether the form of the event word is a verb's and cannot be a noun's. */
  private boolean isVerb() {
    String word = claim.words().toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)[0];
    return EventVerb.of(word).filter(verb -> verb.isFinite(word)).isPresent();
  }

  private boolean by(Span span) {
    Span trigger = claim.claim().trigger();
    return span.start() > trigger.end()
        && span.start() - trigger.end() < BETWEEN
        && BY.matcher(new Span(trigger.end(), span.start()).of(text())).find();
  }

  private boolean behindTrigger(Span span) {
    Span trigger = claim.claim().trigger();
    if (span.start() < trigger.end() || span.start() - trigger.end() > BETWEEN) {
      return false;
    }
    String between = new Span(trigger.end(), span.start()).of(text());
    return between.strip().matches("(?:(?:the|a|an|of|up|down|out)\\b ?)*");
  }

  private boolean passive(Span span) {
    Span trigger = claim.claim().trigger();
    if (span.end() > trigger.start() || trigger.start() - span.end() > BETWEEN) {
      return false;
    }
    String between = new Span(span.end(), trigger.start()).of(text());
    return !BREAK.matcher(between).find() && PASSIVE.matcher(between).find();
  }

  private String words(Span span) {
    return span.of(text()).strip().replaceAll("\\s+", " ");
  }

  /** With the article that stands before it, and with "of the dam" behind "the top". */
  private String phrase(Span span) {
    String words = words(span);
    String before = text().substring(claim.sentence().start(), span.start()).stripTrailing();
    Matcher complement = COMPLEMENT.matcher(text().substring(span.end()));
    String whole = words + (complement.find() ? complement.group() : "");
    boolean article = DETERMINER.matcher(before).find();
    boolean bare = before.matches("(?is).*\\ban?$");
    if (bare) {
      return before.substring(before.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT) + " " + whole;
    }
    boolean common = Character.isLowerCase(words.charAt(0)) && !words.endsWith("s");
    return (article || common) && !words.matches("(?i)(?:the|a|an|people|police)\\b.*")
        ? "the " + whole
        : whole;
  }
}
