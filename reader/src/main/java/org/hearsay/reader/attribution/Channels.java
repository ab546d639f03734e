package org.hearsay.reader.attribution;

import java.util.List;
import java.util.Locale;
import org.hearsay.model.Span;
import org.hearsay.reader.language.LanguagePack;
import org.jspecify.annotations.Nullable;

/**
 * Where something was said, when the words beside the cue say so: "wrote on Twitter".
 *
 * <p>The phrases are data, channels.tsv: phrase, tab, channel; the first that stands in the cue's
 * sentence outside of the content counts. Immutable.
 */
final class Channels {
  private static final int REACH = 80;

  private final List<ChannelPhrase> phrases;

  private record ChannelPhrase(String words, String channel) {}

  private Channels(List<ChannelPhrase> phrases) {
    this.phrases = phrases;
  }

  /** The channels of a language. */
  static Channels of(LanguagePack language) {
    return new Channels(
        language.table("channels.tsv").rows().stream()
            .map(row -> new ChannelPhrase(row.get(0), row.get(1).strip()))
            .toList());
  }

  /** The channel of an attribution; null where the words name none. */
  @Nullable String of(String text, Span cue, List<Span> content) {
    String near = near(text, cue, content);
    for (ChannelPhrase phrase : phrases) {
      int at = near.indexOf(phrase.words());
      if (at >= 0 && wordEdge(near, at - 1) && wordEdge(near, at + phrase.words().length())) {
        return phrase.channel();
      }
    }
    return null;
  }

  private static boolean wordEdge(String text, int i) {
    return i < 0 || i >= text.length() || !Character.isLetterOrDigit(text.charAt(i));
  }

  /**
   * The cue and what stands on either side of it up to the content or the paragraph's edge, in
   * small letters.
   */
  private static String near(String text, Span cue, List<Span> content) {
    int from = Math.max(0, cue.start() - REACH);
    int to = Math.min(text.length(), cue.end() + REACH);
    for (Span c : content) {
      if (c.end() <= cue.start()) {
        from = Math.max(from, c.end());
      }
      if (c.start() >= cue.end()) {
        to = Math.min(to, c.start());
      }
    }
    String before = text.substring(Math.min(from, cue.start()), cue.start());
    String behind = text.substring(cue.end(), Math.max(to, cue.end()));
    int line = before.lastIndexOf('\n') + 1;
    return (before.substring(line) + cue.of(text) + behind.substring(0, sentenceEnd(behind)))
        .toLowerCase(Locale.ROOT);
  }

  private static int sentenceEnd(String text) {
    int line = text.indexOf('\n');
    int stop = text.indexOf(". ");
    int end = line < 0 ? text.length() : line;
    return stop < 0 ? end : Math.min(end, stop);
  }
}
