package org.hearsay.ledger.brief;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.brief.Brief.Footnote;
import org.hearsay.model.Attribution;
import org.hearsay.model.Reading;
import org.hearsay.model.Span;

/**
 * Claims to statements in the reports' own words.
 *
 * <p>A sentence that names its source is quoted whole: it carries the source, the cue and every
 * doubt as the report has them. Where the source is named elsewhere ("he added", a quotation over
 * several sentences), the words are quoted behind the speaker's name. Nothing is paraphrased: of
 * the clauses that an earlier brief made from a claim's cells, a reader found one in four right
 * (docs/brief.md).
 */
final class StatementBuilder {
  /** A quotation of more words is cut to the sentence of the event word. */
  private static final int LONGEST = 50;

  private final Function<String, Optional<Reading>> readings;
  private final Map<String, Map<String, Attribution>> attributions = new HashMap<>();

  /**
   * @param readings of revisions, by id
   */
  StatementBuilder(Function<String, Optional<Reading>> readings) {
    this.readings = readings;
  }

  private Map<String, Attribution> attributions(String revision) {
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
  private Optional<QuotedAttribution> saying(StoredClaim claim) {
    Revision revision = claim.revision();
    return claim.claim().assertedBy().stream()
        .findFirst()
        .map(by -> attributions(revision.id()).get(by.attribution()))
        .map(said -> new QuotedAttribution(revision, said));
  }

  Statement of(StoredClaim claim) {
    Optional<QuotedAttribution> saying = saying(claim);
    boolean named =
        claim.claim().assertedBy().isEmpty()
            || saying.map(said -> said.namesSourceIn(claim.sentence())).orElse(false);
    return named
        ? sentence(claim, true)
        : saying.flatMap(said -> said(claim, said)).orElseGet(() -> sentence(claim, false));
  }

  /**
   * Behind the speaker's name, if it is the party that the ledger has, and the words do not speak
   * of it as of another.
   */
  private static Optional<Statement> said(StoredClaim claim, QuotedAttribution said) {
    Optional<String> speaker =
        said.speaker()
            .filter(name -> name.equals(claim.party().name()) && said.isWhole())
            .filter(name -> !said.quote().contains(name));
    return speaker.map(
        name -> {
          Span span = said.span();
          String quote = said.quote();
          if (BriefLength.words(quote) > LONGEST) {
            Span sentence = claim.sentence();
            span =
                new Span(
                    Math.max(span.start(), sentence.start()), Math.min(span.end(), sentence.end()));
            quote = line(span.of(claim.revision().report().text()));
          }
          return new Statement(
              claim, name, said.verb(), quote, new Footnote(claim.revision(), span), true);
        });
  }

  private static Statement sentence(StoredClaim claim, boolean named) {
    Span sentence = claim.sentence();
    String words = line(sentence.of(claim.revision().report().text()));
    return new Statement(
        claim, "", ReportedCue.SAID, words, new Footnote(claim.revision(), sentence), named);
  }

  private static String line(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
