package org.hearsay.ledger.brief;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.StoredClaim;
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
final class StatementBuilder {
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
  StatementBuilder(Function<String, Optional<Reading>> readings) {
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
  Optional<QuotedAttribution> saying(StoredClaim claim) {
    Revision revision = claim.revision();
    return claim.claim().assertedBy().stream()
        .findFirst()
        .map(by -> attributions(revision.id()).get(by.attribution()))
        .map(said -> new QuotedAttribution(revision, said));
  }

  /** What a claim lets be told; nothing where it cannot be told who says it. */
  Optional<Statement> telling(StoredClaim claim) {
    Optional<QuotedAttribution> saying = saying(claim);
    if (saying.isEmpty() && !claim.claim().assertedBy().isEmpty()) {
      return Optional.empty();
    }
    Optional<String> voice = saying.isPresent() ? saying.get().voice() : Optional.of(outlet(claim));
    return voice.map(name -> telling(claim, name, saying));
  }

  private static String outlet(StoredClaim claim) {
    return new Footnote(claim.revision(), claim.sentence()).outlet();
  }

  private Statement telling(StoredClaim claim, String voice, Optional<QuotedAttribution> saying) {
    ReportingVerb verb = verb(claim, saying);
    Commitment commitment = claim.claim().commitment();
    if (isPlain(claim, verb, saying)) {
      ReportingVerb told = told(verb, claim, voice);
      String clause = Clause.of(claim, voice, saying);
      Footnote words = new Footnote(claim.revision(), claim.sentence());
      return new Statement(claim.known(), voice, told, clause, commitment.tense(), words);
    }
    return saying
        .filter(QuotedAttribution::isWhole)
        .map(said -> Statement.quoted(said, voice))
        .orElseGet(() -> sentence(claim, outlet(claim)));
  }

  private static Statement sentence(StoredClaim claim, String voice) {
    Span sentence = claim.sentence();
    String words = sentence.of(claim.revision().report().text()).strip().replaceAll("\\s+", " ");
    Footnote footnote = new Footnote(claim.revision(), sentence);
    return new Statement(claim.known(), voice, ReportingVerb.SAID, words, null, footnote);
  }

  /** The cue's verb, or that of a refusal to confirm which stands between cue and deed. */
  private static ReportingVerb verb(StoredClaim claim, Optional<QuotedAttribution> saying) {
    ReportingVerb cue = saying.map(QuotedAttribution::verb).orElse(ReportingVerb.SAID);
    Optional<ReportingVerb> between =
        ReportingVerb.in(between(claim, saying)).filter(verb -> !verb.holds());
    return between.orElse(cue);
  }

  private static String between(StoredClaim claim, Optional<QuotedAttribution> saying) {
    int trigger = claim.claim().trigger().start();
    return saying
        .flatMap(QuotedAttribution::cue)
        .filter(cue -> claim.sentence().contains(cue) && cue.start() < trigger)
        .map(cue -> new Span(cue.start(), trigger).of(claim.revision().report().text()))
        .orElse("");
  }

  private static String before(StoredClaim claim) {
    int from = claim.sentence().start();
    return claim.revision().report().text().substring(from, claim.claim().trigger().start());
  }

  private static boolean isPlain(
      StoredClaim claim, ReportingVerb verb, Optional<QuotedAttribution> saying) {
    Commitment commitment = claim.claim().commitment();
    if (EventPhrases.of(claim).isHalf()) {
      return false;
    }
    if (verb == ReportingVerb.DID_NOT_CONFIRM) {
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
      return verb == ReportingVerb.DENIED && !noun;
    }
    // What somebody says about "the withdrawal", or how long it takes "to withdraw", is seldom that
    // there is one.
    boolean argument = saying.isPresent() && (noun || before(claim).endsWith("to "));
    return verb.holds() && !argument && !NEGATION.matcher(before(claim)).find();
  }

  private static boolean isNoun(StoredClaim claim) {
    return NOMINAL.matcher(claim.words().toLowerCase(Locale.ROOT)).find()
        || DETERMINER.matcher(before(claim)).find();
  }

  /** Who tells of his own deed as done claims it. */
  private static ReportingVerb told(ReportingVerb verb, StoredClaim claim, String voice) {
    boolean own = claim.claim().agents().stream().anyMatch(agent -> agent.name().equals(voice));
    boolean done = claim.claim().commitment().tense() != Tense.FUTURE;
    return verb == ReportingVerb.SAID && own && done ? ReportingVerb.CLAIMED : verb;
  }
}
