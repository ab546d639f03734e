package org.hearsay.ledger.brief;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.ledger.Revision;
import org.hearsay.model.Attribution;
import org.hearsay.model.Span;
import org.hearsay.model.Speaker;

/**
 * An attribution in its report: who said it, by which verb, in which words.
 *
 * @param revision the report that the attribution stands in
 */
record QuotedAttribution(Revision revision, Attribution attribution) {
  private static final Pattern NAME = Pattern.compile("\\b\\p{Lu}[\\p{L}.]+");
  private static final Pattern ARTICLE = Pattern.compile("^(?:The|A|An)(?= )");
  private static final Pattern WHOSE =
      Pattern.compile("(?:\\p{Lu}\\p{L}+(?:'s|\u2019s) |\\b[Tt]he )$");
  private static final Pattern PIECE =
      Pattern.compile("\\b(?:near|in|of|to|at|from|for|with|on|by)$");

  /** What is no part of what was said: a subordinator, a dateline. */
  private static final Pattern BEFORE =
      Pattern.compile("^(?:that\\s+|\\p{Lu}[\\p{Lu} ,]+ [-\u2013\u2014] )");

  private static final int REACH = 40;
  private static final int LEAST_WORDS = 3;
  private static final Set<String> PRONOUNS =
      Set.of("he", "she", "it", "they", "we", "i", "who", "which", "that", "this", "one");

  QuotedAttribution {
    requireNonNull(revision, "revision is null");
    requireNonNull(attribution, "attribution is null");
  }

  private String text() {
    return revision.report().text();
  }

  /**
   * Who said it: the speaker's name, if the words of the source could mean him; the words
   * themselves, if they name somebody ("Ukraine's military intelligence") whom the speaker's names
   * do not; nobody, where there is but a pronoun or a piece of a phrase.
   */
  Optional<String> voice() {
    String words = words(attribution.source());
    Speaker speaker = attribution.speaker();
    if (PIECE.matcher(words).find()) {
      return Optional.empty();
    }
    boolean pronoun = PRONOUNS.contains(words.toLowerCase(Locale.ROOT));
    boolean named = !pronoun && NAME.matcher(words).find();
    if (speaker != null && (!named || names(speaker, words))) {
      boolean inWords = speaker.actor() == null && speaker.name().equals(words);
      return Optional.of((inWords ? whose() : "") + speaker.name());
    }
    return words.isBlank() || pronoun ? Optional.empty() : Optional.of(lowered(whose() + words));
  }

  /** "Russia's " before "defence ministry", "the " before "ministry". */
  private String whose() {
    int start = attribution.source().getFirst().start();
    Matcher whose = WHOSE.matcher(text().substring(Math.max(0, start - REACH), start));
    return whose.find() ? whose.group().replaceFirst("^The ", "the ") : "";
  }

  /** Whether the last word of one of his names is among the words. */
  private static boolean names(Speaker speaker, String words) {
    String folded = words.toLowerCase(Locale.ROOT);
    return Stream.concat(Stream.of(speaker.name()), speaker.names().stream())
        .map(name -> name.toLowerCase(Locale.ROOT))
        .map(name -> name.substring(name.lastIndexOf(' ') + 1))
        .anyMatch(folded::contains);
  }

  private static String lowered(String words) {
    Matcher article = ARTICLE.matcher(words);
    return article.find()
        ? article.group().toLowerCase(Locale.ROOT) + words.substring(article.end())
        : words;
  }

  ReportingVerb verb() {
    return ReportingVerb.in(words(attribution.cue())).orElse(ReportingVerb.SAID);
  }

  /** The words of the content, on one line, without a "that" or a dateline before them. */
  String quote() {
    List<Span> content = new ArrayList<>(attribution.content());
    content.set(0, new Span(span().start(), content.getFirst().end()));
    return words(content);
  }

  /** Whether the content can stand for itself: not "humiliation", not "to begin". */
  boolean isWhole() {
    String quote = quote();
    return quote.split(" ").length >= LEAST_WORDS && !quote.startsWith("to ");
  }

  /** From the first word of the content to its last. */
  Span span() {
    List<Span> content = attribution.content();
    Span first = content.getFirst();
    Matcher before = BEFORE.matcher(first.of(text()));
    int skipped = before.find() && before.end() < first.length() ? before.end() : 0;
    return new Span(first.start() + skipped, content.getLast().end());
  }

  /** Whether there is a word of saying, and not just a colon. */
  boolean hasCue() {
    return attribution.cue().stream()
        .anyMatch(cue -> cue.of(text()).chars().anyMatch(Character::isLetter));
  }

  /** Where the cue is; empty where it is left unsaid. */
  Optional<Span> cue() {
    return attribution.cue().stream().findFirst();
  }

  boolean sourceHolds(Span span) {
    return attribution.source().stream().anyMatch(source -> source.contains(span));
  }

  private String words(List<Span> spans) {
    return spans.stream()
        .map(span -> span.of(text()))
        .collect(Collectors.joining(" … "))
        .strip()
        .replaceAll("\\s+", " ");
  }
}
