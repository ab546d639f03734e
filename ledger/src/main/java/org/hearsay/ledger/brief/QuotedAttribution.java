package org.hearsay.ledger.brief;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

  /** What is no part of what was said: a subordinator, a dateline. */
  private static final Pattern BEFORE =
      Pattern.compile("^(?:that\\s+|\\p{Lu}[\\p{Lu} ,]+ [-\u2013\u2014] )");

  private static final Pattern CUT =
      Pattern.compile("\\b(?:the|a|an|of|at|in|on|to|by|and|or|with|from|that|as)$");

  private static final int LEAST_WORDS = 3;

  QuotedAttribution {
    requireNonNull(revision, "revision is null");
    requireNonNull(attribution, "attribution is null");
  }

  private String text() {
    return revision.report().text();
  }

  /** How it was said, in the report's word. */
  String verb() {
    return ReportedCue.of(words(attribution.cue()));
  }

  /** Whether the words of the source name somebody, and stand in this sentence. */
  boolean namesSourceIn(Span sentence) {
    return !attribution.source().isEmpty()
        && attribution.source().stream().allMatch(sentence::contains)
        && NAME.matcher(words(attribution.source())).find();
  }

  /** Who it was, if the report tells it by name, here or elsewhere. */
  Optional<String> speaker() {
    Speaker speaker = attribution.speaker();
    return Optional.ofNullable(speaker)
        .map(Speaker::name)
        .filter(name -> name.length() > 2 && Character.isUpperCase(name.charAt(0)));
  }

  /** The words of the content, on one line, without a "that" or a dateline before them. */
  String quote() {
    List<Span> content = new ArrayList<>(attribution.content());
    content.set(0, new Span(span().start(), content.getFirst().end()));
    return words(content);
  }

  /**
   * Whether the content can stand for itself: a sentence, what stands in quotation marks or behind
   * a "that"; not "humiliation", not "to begin".
   */
  boolean isWhole() {
    String quote = quote();
    Span first = attribution.content().getFirst();
    String before = text().substring(Math.max(0, first.start() - 1), first.start());
    boolean clause =
        first.of(text()).startsWith("that ")
            || Character.isUpperCase(quote.charAt(0))
            || before.matches("[\"\u201c\u2018]");
    return clause
        && quote.split(" ").length >= LEAST_WORDS
        && !quote.startsWith("to ")
        && !CUT.matcher(quote).find();
  }

  /** From the first word of the content to its last. */
  Span span() {
    List<Span> content = attribution.content();
    Span first = content.getFirst();
    Matcher before = BEFORE.matcher(first.of(text()));
    int skipped = before.find() && before.end() < first.length() ? before.end() : 0;
    return new Span(first.start() + skipped, content.getLast().end());
  }

  private String words(List<Span> spans) {
    return spans.stream()
        .map(span -> span.of(text()))
        .collect(Collectors.joining(" … "))
        .strip()
        .replaceAll("\\s+", " ");
  }
}
