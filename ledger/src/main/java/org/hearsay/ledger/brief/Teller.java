package org.hearsay.ledger.brief;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.hearsay.ledger.KeptClaim;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.brief.Brief.Footnote;
import org.hearsay.model.Attribution;
import org.hearsay.model.Commitment;
import org.hearsay.model.Commitment.Certainty;
import org.hearsay.model.Commitment.Polarity;
import org.hearsay.model.Commitment.Tense;
import org.hearsay.model.Reading;
import org.hearsay.model.Span;

/**
 * Claims to tellings. A clause of the brief's own stands only where the claim is plain: certain, so
 * that no word of likelihood is needed, either so or denied, and with all that its verb needs. All
 * else is quoted: of "he denies that the withdrawal was a humiliation" no cell says what is denied.
 */
final class Teller {
  private static final Pattern NEGATION =
      Pattern.compile(
          "\\b(?:no|not|never|without|neither|nor|cannot)\\b|n't\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern DETERMINER =
      Pattern.compile(
          "(?:\\b(?:the|a|an|its|their|his|her|no|any)|['\u2019]s|s['\u2019])"
              + "(?: [\\p{L}-]+)?\\s$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NOMINAL =
      Pattern.compile("(?:al|[st]ion|ment|back|out|ure|ance|ence)s?$");

  private final Function<String, Optional<Reading>> readings;
  private final Map<String, Map<String, Attribution>> attributions = new HashMap<>();

  /**
   * @param readings of revisions, by id
   */
  Teller(Function<String, Optional<Reading>> readings) {
    this.readings = readings;
  }

  /** The attributions of a revision, by id. */
  Map<String, Attribution> attributions(String revision) {
    return attributions.computeIfAbsent(
        revision,
        id -> {
          Map<String, Attribution> out = new LinkedHashMap<>();
          readings
              .apply(id)
              .ifPresent(
                  reading -> reading.attributions().forEach(said -> out.put(said.id(), said)));
          return out;
        });
  }

  /** The innermost attribution that a claim stands in. */
  Optional<Saying> saying(KeptClaim claim) {
    Revision revision = claim.revision();
    return claim.claim().assertedBy().stream()
        .findFirst()
        .map(by -> attributions(revision.id()).get(by.attribution()))
        .map(said -> new Saying(revision, said));
  }

  /** What a claim lets be told; nothing where it cannot be told who says it. */
  Optional<Telling> telling(KeptClaim claim) {
    Optional<Saying> saying = saying(claim);
    if (saying.isEmpty() && !claim.claim().assertedBy().isEmpty()) {
      return Optional.empty();
    }
    Optional<String> voice = saying.isPresent() ? saying.get().voice() : Optional.of(outlet(claim));
    return voice.map(name -> telling(claim, name, saying));
  }

  private static String outlet(KeptClaim claim) {
    return new Footnote(claim.revision(), claim.sentence()).outlet();
  }

  private Telling telling(KeptClaim claim, String voice, Optional<Saying> saying) {
    Verb verb = verb(claim, saying);
    Commitment commitment = claim.claim().commitment();
    if (isPlain(claim, verb, saying)) {
      Verb told = told(verb, claim, voice);
      String clause = Clause.of(claim, voice, saying);
      Footnote words = new Footnote(claim.revision(), claim.sentence());
      return new Telling(claim.known(), voice, told, clause, commitment.tense(), words);
    }
    return saying
        .filter(Saying::isWhole)
        .map(said -> Telling.quoted(said, voice))
        .orElseGet(() -> sentence(claim, outlet(claim)));
  }

  private static Telling sentence(KeptClaim claim, String voice) {
    Span sentence = claim.sentence();
    String words = sentence.of(claim.revision().report().text()).strip().replaceAll("\\s+", " ");
    Footnote footnote = new Footnote(claim.revision(), sentence);
    return new Telling(claim.known(), voice, Verb.SAID, words, null, footnote);
  }

  /** The cue's verb, or that of a refusal to confirm which stands between cue and deed. */
  private static Verb verb(KeptClaim claim, Optional<Saying> saying) {
    Verb cue = saying.map(Saying::verb).orElse(Verb.SAID);
    Optional<Verb> between = Verb.in(between(claim, saying)).filter(verb -> !verb.holds());
    return between.orElse(cue);
  }

  private static String between(KeptClaim claim, Optional<Saying> saying) {
    int trigger = claim.claim().trigger().start();
    return saying
        .flatMap(Saying::cue)
        .filter(cue -> claim.sentence().contains(cue) && cue.start() < trigger)
        .map(cue -> new Span(cue.start(), trigger).of(claim.revision().report().text()))
        .orElse("");
  }

  private static String before(KeptClaim claim) {
    int from = claim.sentence().start();
    return claim.revision().report().text().substring(from, claim.claim().trigger().start());
  }

  private static boolean isPlain(KeptClaim claim, Verb verb, Optional<Saying> saying) {
    Commitment commitment = claim.claim().commitment();
    if (Deed.of(claim).isHalf()) {
      return false;
    }
    if (verb == Verb.DID_NOT_CONFIRM) {
      return true;
    }
    if (commitment.certainty() != Certainty.CERTAIN || commitment.condition() != null) {
      return false;
    }
    boolean noun = isNoun(claim);
    if (!noun && Clause.lacksObject(claim, saying)) {
      return false;
    }
    if (commitment.polarity() == Polarity.NEG) {
      return verb == Verb.DENIED && !noun;
    }
    // What somebody says about "the withdrawal", or how long it takes "to withdraw", is seldom that
    // there is one.
    boolean argument = saying.isPresent() && (noun || before(claim).endsWith("to "));
    return verb.holds() && !argument && !NEGATION.matcher(before(claim)).find();
  }

  private static boolean isNoun(KeptClaim claim) {
    return NOMINAL.matcher(claim.words().toLowerCase(Locale.ROOT)).find()
        || DETERMINER.matcher(before(claim)).find();
  }

  /** Who tells of his own deed as done claims it. */
  private static Verb told(Verb verb, KeptClaim claim, String voice) {
    boolean own = claim.claim().agents().stream().anyMatch(agent -> agent.name().equals(voice));
    boolean done = claim.claim().commitment().tense() != Tense.FUTURE;
    return verb == Verb.SAID && own && done ? Verb.CLAIMED : verb;
  }
}
