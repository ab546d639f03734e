package org.hearsay.ledger.brief;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.model.Claim.EventPlace;
import org.hearsay.model.Claim.Participant;
import org.hearsay.model.Figure;
import org.hearsay.model.Span;
import org.hearsay.model.TimeExpression;
import org.hearsay.model.TimeExpression.Precision;

/**
 * The parts of a claim as they can stand in a sentence, and only those that stand in the claim's
 * own sentence: what was carried over from elsewhere has no words in the footnote.
 */
record ClaimPhrases(StoredClaim claim) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
  private static final Pattern PREPOSITION =
      Pattern.compile(
          "\\b(from|in|into|at|to|near|towards?|across|around|outside|on|over|through) "
              + "(?:the |its )?(?:(?:\\p{L}+ )?(?:city|town|village|region|area|area|bank) of )?"
              + "(?:the )?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DIRECTLY =
      Pattern.compile("^ (?:the )?(?:(?:city|town|village|region) of )?$");
  private static final Pattern CUT =
      Pattern.compile("^ (?:Minister|Ministry|Secretary|\\p{Lu}\\p{L}+ \\p{Lu})");
  private static final Pattern POSSESSIVE =
      Pattern.compile("^(?:his|her|its|their) ", Pattern.CASE_INSENSITIVE);
  private static final Pattern ORDER =
      Pattern.compile("\\border(?:s|ed)?\\b", Pattern.CASE_INSENSITIVE);
  private static final Set<String> PRONOUNS =
      Set.of("he", "she", "it", "they", "his", "her", "its", "their", "them", "him", "who", "we");

  private String text() {
    return claim.revision().report().text();
  }

  private boolean here(Span span) {
    return claim.sentence().contains(span);
  }

  /** Those who did it, as the party that says so would be heard. */
  List<String> agents(String voice, Optional<QuotedAttribution> saying) {
    return claim.claim().agents().stream()
        .filter(agent -> here(agent.span()) && tells(agent, voice))
        .filter(agent -> agent.name().equals(voice) || saying.isEmpty() || !inSource(agent, saying))
        .map(agent -> name(agent, voice))
        .distinct()
        .toList();
  }

  /** Whether the words of an agent stand before this place of the text. */
  boolean agentBefore(int index) {
    return claim.claim().agents().stream().anyMatch(agent -> agent.span().end() <= index);
  }

  /** Where the sentence has "ordered" before the deed; -1 where it does not. */
  int order() {
    int start = claim.sentence().start();
    Matcher order = ORDER.matcher(new Span(start, claim.claim().trigger().start()).of(text()));
    return order.find() ? start + order.start() : -1;
  }

  /** "NATO's Jens Stoltenberg" does not make NATO the agent of what he speaks of. */
  private static boolean inSource(Participant agent, Optional<QuotedAttribution> saying) {
    return saying.map(said -> said.sourceHolds(agent.span())).orElse(false);
  }

  /** A pronoun tells somebody only if it is the speaker himself. */
  private boolean tells(Participant participant, String voice) {
    String words = participant.span().of(text()).strip().toLowerCase(Locale.ROOT);
    boolean pronoun = PRONOUNS.contains(words);
    return participant.name().length() > 1
        && !isCut(participant)
        && !PRONOUNS.contains(participant.name().toLowerCase(Locale.ROOT))
        && (!pronoun || participant.name().equals(voice));
  }

  private String name(Participant participant, String voice) {
    String words = participant.span().of(text()).strip().replaceAll("\\s+", " ");
    Matcher possessive = POSSESSIVE.matcher(words);
    String actor = participant.actor();
    if (participant.name().equals(voice)) {
      if (actor != null && (actor.startsWith("state:") || actor.startsWith("org:"))) {
        return "it";
      }
      return possessive.find() ? lower(words) : voice;
    }
    if (possessive.find()) {
      // Whose they are has no words here but a pronoun, which means the speaker or is left out.
      return claim.claim().assertedBy().isEmpty()
          ? words.substring(possessive.end())
          : lower(words);
    }
    if (actor != null) {
      return articled(participant.name());
    }
    boolean named = Character.isUpperCase(words.charAt(0));
    String name = participant.name();
    return words.contains(name) || (named && name.contains(words))
        ? withArticle(participant.span(), name)
        : withArticle(participant.span(), lowered(words));
  }

  private static String lowered(String words) {
    return words.replaceFirst("^The ", "the ").replaceFirst("^A(n?) ", "a$1 ");
  }

  private static String articled(String name) {
    return name.startsWith("United ") ? "the " + name : name;
  }

  private String withArticle(Span span, String words) {
    String before = text().substring(claim.sentence().start(), span.start()).stripTrailing();
    boolean article = before.matches("(?is).*\\bthe") && !words.startsWith("the ");
    return article && span.of(text()).startsWith(words) ? "the " + words : words;
  }

  /** "Russian Defence" of "Russian Defence Minister Sergei Shoigu". */
  private boolean isCut(Participant participant) {
    String after = text().substring(participant.span().end());
    return participant.actor() == null && CUT.matcher(after).find();
  }

  private static String lower(String words) {
    return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }

  /** To whom or what it was done, with the figures that count them. */
  List<String> patients(String voice) {
    List<String> names =
        claim.claim().patients().stream()
            .filter(patient -> here(patient.span()) && tells(patient, voice))
            .map(patient -> counted(patient, voice))
            .distinct()
            .toList();
    return names.isEmpty() ? figures() : names;
  }

  /** Whether it was done to the place, so that the place need not be named again. */
  boolean toPlace() {
    EventPlace place = claim.claim().place();
    return place != null
        && claim.claim().patients().stream()
            .anyMatch(patient -> patient.span().overlaps(place.span()));
  }

  private String counted(Participant patient, String voice) {
    return claim.claim().figures().stream()
        .filter(figure -> counts(figure, patient.span()))
        .map(this::words)
        .findFirst()
        .orElseGet(() -> owned(patient).orElseGet(() -> name(patient, voice)));
  }

  /** "Its troops", where who they belong to is told beside it. */
  private Optional<String> owned(Participant patient) {
    String words = patient.span().of(text()).strip().replaceAll("\\s+", " ");
    return POSSESSIVE.matcher(words).find() && !claim.claim().agents().isEmpty()
        ? Optional.of(words)
        : Optional.empty();
  }

  private static boolean counts(Figure figure, Span patient) {
    Span what = figure.what();
    return patient.overlaps(figure.span()) || (what != null && what.overlaps(patient));
  }

  /** "41 settlements", "1,381 square kilometres". */
  List<String> figures() {
    return claim.claim().figures().stream()
        .filter(figure -> here(figure.span()))
        .map(this::words)
        .toList();
  }

  private String words(Figure figure) {
    Span what = figure.what();
    String number = figure.span().of(text());
    return (what == null || what.overlaps(figure.span()) ? number : number + " " + what.of(text()))
        .replaceAll("\\s+", " ");
  }

  /** " from Kherson", with the report's own preposition; "" if it has none there. */
  String place() {
    EventPlace place = claim.claim().place();
    if (place == null || !here(place.span()) || !Character.isUpperCase(first(place))) {
      return "";
    }
    if (place.span().end() < claim.claim().trigger().start()
        && new Span(place.span().end(), claim.claim().trigger().start())
            .of(text())
            .contains(" and ")) {
      return ""; // Of the deed before: "advanced towards Kherson and retook villages".
    }
    String before = text().substring(claim.sentence().start(), place.span().start());
    Matcher preposition = PREPOSITION.matcher(before);
    return preposition.find()
        ? " " + preposition.group(1).toLowerCase(Locale.ROOT) + " " + words(place)
        : "";
  }

  private char first(EventPlace place) {
    return text().charAt(place.span().start());
  }

  private String words(EventPlace place) {
    return withArticle(place.span(), place.span().of(text()).replaceAll("\\s+", " "));
  }

  /** The place as the object of "left Kherson", "entered the city of Kherson". */
  Optional<String> object() {
    EventPlace place = claim.claim().place();
    if (place == null || !here(place.span()) || place.span().start() < end()) {
      return Optional.empty();
    }
    return DIRECTLY.matcher(text().substring(end(), place.span().start())).find()
        ? Optional.of(place.span().of(text()).replaceAll("\\s+", " "))
        : Optional.empty();
  }

  private int end() {
    return claim.claim().trigger().end();
  }

  /** " on 10 November 2022"; "" where the sentence tells no day. */
  String time() {
    TimeExpression time = claim.claim().time();
    if (time == null || !here(time.span()) || time.from() == null) {
      return "";
    }
    LocalDate from = time.from();
    LocalDate to = time.to();
    if (to == null) {
      return " since " + DAY.format(from);
    }
    if (time.precision() == Precision.MONTH) {
      return " in " + MONTH.format(from);
    }
    return from.equals(to)
        ? " on " + DAY.format(from)
        : " between " + DAY.format(from) + " and " + DAY.format(to);
  }
}
