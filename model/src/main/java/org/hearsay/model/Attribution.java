package org.hearsay.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who said what: "Ukraine" (source) "said" (cue) "its forces had reclaimed a dozen villages"
 * (content).
 *
 * <p>A role may be in several pieces, in the order of the text; source and cue may be left unsaid
 * and are empty then. There is always a content.
 *
 * @param id unique in its reading: "a1"
 * @param speaker whom the source resolves to; null where it cannot be told
 * @param inside id of the attribution in whose content this one stands; null where the author has
 *     it
 * @param channel where it was said ("Twitter"); null where it is not told
 * @param confidence the reader's own, from 0 to 1
 */
public record Attribution(
    String id,
    Kind kind,
    List<Span> source,
    List<Span> cue,
    List<Span> content,
    @Nullable Speaker speaker,
    @Nullable String inside,
    @Nullable String channel,
    double confidence) {

  /** Whether the words are the speaker's own, the author's for his, or both. */
  public enum Kind {
    DIRECT("direct", "in quotation marks, the speaker's own words"),
    INDIRECT("indirect", "in the author's words"),
    MIXED("mixed", "in the author's words with some of the speaker's in quotation marks");

    private final String code;
    private final String text;

    Kind(String code, String text) {
      this.code = code;
      this.text = text;
    }

    /** As it stands in a reading's JSON. */
    public String code() {
      return code;
    }

    public String text() {
      return text;
    }

    /**
     * The kind with this code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Kind of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  public Attribution {
    requireNonNull(id, "id is null");
    requireNonNull(kind, "kind is null");
    source = List.copyOf(source);
    cue = List.copyOf(cue);
    content = List.copyOf(content);
    if (content.isEmpty()) {
      throw new IllegalArgumentException("attribution " + id + " has no content");
    }
    if (id.equals(inside)) {
      throw new IllegalArgumentException("attribution " + id + " is inside itself");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("attribution " + id + " has confidence " + confidence);
    }
  }

  public Attribution withSpeaker(@Nullable Speaker speaker) {
    return new Attribution(id, kind, source, cue, content, speaker, inside, channel, confidence);
  }

  public Attribution withInside(@Nullable String inside) {
    return new Attribution(id, kind, source, cue, content, speaker, inside, channel, confidence);
  }

  public Attribution withChannel(@Nullable String channel) {
    return new Attribution(id, kind, source, cue, content, speaker, inside, channel, confidence);
  }
}
