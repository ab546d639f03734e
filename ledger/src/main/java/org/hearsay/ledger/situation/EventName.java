package org.hearsay.ledger.situation;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.projection.ListedEvent;
import org.hearsay.model.Claim.Participant;
import org.hearsay.model.Commitment;
import org.hearsay.model.Commitment.Certainty;
import org.hearsay.model.Commitment.Polarity;
import org.hearsay.model.Commitment.Tense;
import org.hearsay.model.EventType;
import org.hearsay.model.Span;

/**
 * What an event is called, the same in lists, briefs and the API: a sentence, "Russia withdraws
 * from Kherson", where the words of a claim bear one; else a title of its reports that has the
 * event word, else a report's words around it, both in quotation marks.
 *
 * <p>A doer that the claims do not agree on, or of an attack that only others tell of, is left out
 * ("The dam is destroyed"), for a name accuses nobody. Depends on the claims alone.
 */
public record EventName(String text) {
  /** Characters on each side of the event word, of a name in the report's words. */
  private static final int BEFORE = 24;

  private static final int AFTER = 40;

  public EventName {
    requireNonNull(text, "text is null");
  }

  /** The shortest title of its reports that has the event word, in quotation marks. */
  private static Optional<EventName> title(List<StoredClaim> claims) {
    Set<String> stems = LeadWords.stems(leading(claims).words());
    return claims.stream()
        .flatMap(claim -> Optional.ofNullable(claim.revision().report().title()).stream())
        .map(String::strip)
        .filter(title -> LeadWords.stems(title).stream().anyMatch(stems::contains))
        .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
        .map(title -> new EventName("\u201c" + title + "\u201d"));
  }

  /** The claim with the most frequent event word that stands nearest to the head of its report. */
  private static StoredClaim leading(List<StoredClaim> claims) {
    Map<String, Long> counts =
        claims.stream().collect(Collectors.groupingBy(EventName::word, Collectors.counting()));
    return claims.stream()
        .max(
            Comparator.comparing((StoredClaim claim) -> counts.getOrDefault(word(claim), 0L))
                .thenComparing(claim -> -claim.claim().trigger().start())
                .thenComparing(StoredClaim.BY_TIME.reversed()))
        .orElseThrow();
  }

  /** How much of the event is told with the same verb, in roles. */
  private static double share(StoredClaim claim, List<StoredClaim> claims) {
    String word = word(claim);
    return 3.0 * claims.stream().filter(one -> word(one).equals(word)).count() / claims.size();
  }

  private static String word(StoredClaim claim) {
    return EventVerb.of(claim.words())
        .map(EventVerb::base)
        .orElseGet(() -> claim.words().toLowerCase(Locale.ROOT));
  }

  private record Candidate(String text, int roles, StoredClaim claim) {}

  /** Whether it is a sentence of its own, and no report's words. */
  public boolean isSentence() {
    return !text.startsWith("\u201c");
  }

  /**
   * @param all claims of one event, or the first {@value ListedEvent#FIRST} of them, by which it is
   *     named; at least one
   */
  public static EventName of(List<StoredClaim> all) {
    List<StoredClaim> claims = all.subList(0, Math.min(ListedEvent.FIRST, all.size()));
    boolean contested = doers(claims) > 1 || (isHostile(claims) && isToldByOthers(claims));
    boolean undone = claims.stream().noneMatch(EventName::isBegun);
    return claims.stream()
        .filter(claim -> claim.claim().commitment().polarity() == Polarity.POS)
        .map(claim -> sentence(claim, contested, undone))
        .flatMap(Optional::stream)
        .max(
            Comparator.comparingDouble((Candidate one) -> one.roles + share(one.claim, claims))
                .thenComparing(Candidate::claim, StoredClaim.BY_TIME.reversed()))
        .map(best -> new EventName(best.text))
        .or(() -> title(claims))
        .orElseGet(() -> new EventName(excerpt(leading(claims))));
  }

  private static long doers(List<StoredClaim> claims) {
    Set<String> actors = new HashSet<>();
    claims.forEach(
        claim ->
            claim.claim().agents().stream()
                .map(Participant::actor)
                .forEach(
                    actor -> {
                      if (actor != null) {
                        actors.add(actor);
                      }
                    }));
    return actors.size();
  }

  private static boolean isHostile(List<StoredClaim> claims) {
    EventType type = claims.getFirst().claim().type();
    return type == EventType.ASSAULT || type == EventType.COERCE;
  }

  /** Whether no report tells it in its own words. */
  private static boolean isToldByOthers(List<StoredClaim> claims) {
    return claims.stream().noneMatch(claim -> claim.claim().assertedBy().isEmpty());
  }

  private static boolean isBegun(StoredClaim claim) {
    Commitment held = claim.claim().commitment();
    return held.tense() != Tense.FUTURE
        && held.polarity() == Polarity.POS
        && held.certainty() == Certainty.CERTAIN;
  }

  private static Optional<Candidate> sentence(
      StoredClaim claim, boolean contested, boolean undone) {
    EventVerb verb = EventVerb.of(claim.words()).orElse(null);
    if (verb == null) {
      return Optional.empty();
    }
    NamedRole roles = new NamedRole(claim);
    Optional<String> agent = contested ? Optional.empty() : roles.agent();
    Optional<String> patient = roles.patient();
    String place = roles.place();
    String text = "";
    if (verb.direct()) {
      if (agent.isPresent() && patient.isPresent()) {
        text = agent.get() + active(agent.get(), verb, undone) + " " + patient.get() + place;
      } else if (patient.isPresent()) {
        text = patient.get() + passive(patient.get(), verb, undone) + place;
      }
    } else if (agent.isPresent()) {
      text = agent.get() + active(agent.get(), verb, undone) + place;
    }
    int told = (agent.isPresent() ? 2 : 0) + (patient.isPresent() ? 2 : 0);
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(new Candidate(capital(text), told + (place.isEmpty() ? 0 : 1), claim));
  }

  private static String active(String agent, EventVerb verb, boolean undone) {
    boolean plural = isPlural(agent);
    if (undone) {
      return (plural ? " are to " : " is to ") + verb.base();
    }
    return " " + (plural ? verb.base() : verb.third());
  }

  private static String passive(String patient, EventVerb verb, boolean undone) {
    String be = isPlural(patient) ? " are " : " is ";
    return be + (undone ? "to be " : "") + verb.participle();
  }

  private static boolean isPlural(String words) {
    String head = words.replaceFirst(" (?:of|in|from|at|near) .*", "");
    String last = head.substring(head.lastIndexOf(' ') + 1);
    return head.contains(" and ")
        || last.matches("(?i)people|police|troops|forces|hundreds|thousands|dozens")
        || (last.length() > 3
            && last.endsWith("s")
            && !last.endsWith("ss")
            && !Character.isUpperCase(last.charAt(0)));
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** Words around the event word, cut at clauses and whole words. */
  private static String excerpt(StoredClaim claim) {
    String text = claim.revision().report().text();
    Span trigger = claim.claim().trigger();
    Span sentence = claim.sentence();
    int from = Math.min(trigger.start(), Math.max(sentence.start(), trigger.start() - BEFORE));
    int to = Math.max(trigger.end(), Math.min(sentence.end(), trigger.end() + AFTER));
    while (from > sentence.start() && from < trigger.start() && !isEdge(text, from)) {
      from++;
    }
    while (to < sentence.end() && to > trigger.end() && !isEdge(text, to)) {
      to--;
    }
    String words = text.substring(from, to).strip().replaceAll("\\s+", " ");
    String open = from > sentence.start() ? "\u2026 " : "";
    String close = to < sentence.end() ? " \u2026" : "";
    return "\u201c" + open + words + close + "\u201d";
  }

  private static boolean isEdge(String text, int index) {
    return Character.isWhitespace(text.charAt(index))
        || Character.isWhitespace(text.charAt(index - 1));
  }
}
