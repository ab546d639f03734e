package org.hearsay.ledger.brief;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.search.AssessedEvent;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * The situation as of a moment: sections of sentences, each with the words that it stands on.
 *
 * @param since only what became known later than this; null for all
 * @param sections the top, and the events with the most salient first
 */
public record Brief(AsOf asOf, @Nullable Instant since, List<Section> sections) {
  /**
   * Sentences about one event, or the top of the brief.
   *
   * @param event empty for the top
   */
  public record Section(Optional<AssessedEvent> event, String title, List<Sentence> sentences) {
    public Section {
      requireNonNull(event, "event is null");
      requireNonNull(title, "title is null");
      sentences = List.copyOf(sentences);
    }
  }

  /** What a sentence is about. */
  public enum Kind {
    /** What somebody is reported to have said, or a report tells, in its words. */
    TOLD,
    /** The status that the ledger's rules give the event, and from how many independent origins. */
    STATUS,
    /** What has not been said, or not by both. */
    OPEN,
    /** What became known since a moment. */
    CHANGED
  }

  /**
   * One sentence.
   *
   * @param footnotes at least one
   */
  public record Sentence(Kind kind, String text, List<Footnote> footnotes) {
    public Sentence {
      requireNonNull(kind, "kind is null");
      requireNonNull(text, "text is null");
      footnotes = List.copyOf(new LinkedHashSet<>(footnotes));
      if (footnotes.isEmpty()) {
        throw new IllegalArgumentException("stands on nothing: " + text);
      }
    }
  }

  /**
   * Words of a report.
   *
   * @param span in UTF-16 indices of the report's text
   */
  public record Footnote(Revision revision, Span span) {
    public Footnote {
      requireNonNull(revision, "revision is null");
      requireNonNull(span, "span is null");
      if (span.isEmpty()) {
        throw new IllegalArgumentException("no words of " + revision.id());
      }
      span.of(revision.report().text());
    }

    /** The exact words. */
    public String words() {
      return span.of(revision.report().text());
    }

    /** Who published it; its address where that is not told. */
    public String outlet() {
      String outlet = revision.report().outlet();
      return outlet == null || outlet.isBlank() ? revision.address() : outlet;
    }

    /** The page that the report names as its own, else its address in the ledger. */
    public String page() {
      String url = revision.report().provenance().url();
      return url == null || url.isBlank() ? revision.address() : url;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Footnote that
          && revision.id().equals(that.revision.id())
          && span.equals(that.span);
    }

    @Override
    public int hashCode() {
      return Objects.hash(revision.id(), span);
    }
  }

  public Brief {
    requireNonNull(asOf, "asOf is null");
    sections = List.copyOf(sections);
  }

  public Stream<Sentence> sentences() {
    return sections.stream().flatMap(section -> section.sentences().stream());
  }

  /** All footnotes in the order of the sentences, each once: the first has the number 1. */
  public List<Footnote> footnotes() {
    Set<Footnote> out = new LinkedHashSet<>();
    sentences().forEach(sentence -> out.addAll(sentence.footnotes()));
    return List.copyOf(out);
  }
}
