package org.hearsay.reader.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.model.NameKind;

/**
 * One sense per report (Gale, Church and Yarowsky 1992): a word that is a name in one place is one
 * in the others.
 *
 * <p>The model reads each window by itself and is unsure of a name that opens a paragraph, where
 * every word is capitalised.
 */
public final class OneSensePerReport {
  private final String text;
  private final Map<String, NameKind> kinds = new HashMap<>();

  private OneSensePerReport(String text, List<DecodedName> names) {
    this.text = text;
    for (DecodedName name : names) {
      String form = name.span().of(text);
      kinds.putIfAbsent(form, name.kind());
      if (name.kind() == NameKind.PERSON && form.indexOf(' ') > 0) {
        kinds.putIfAbsent(form.substring(0, form.indexOf(' ')), NameKind.PERSON);
        kinds.putIfAbsent(form.substring(form.lastIndexOf(' ') + 1), NameKind.PERSON);
      }
    }
  }

  /**
   * To be called after the last window. Adds to the names those doubtful ones that are names
   * elsewhere; they are no phrases then.
   */
  public static void settle(String text, DecodedMentions mentions) {
    OneSensePerReport repeats = new OneSensePerReport(text, mentions.names());
    Set<Integer> starts = new HashSet<>();
    for (DecodedName word : mentions.doubtful()) {
      NameKind kind = repeats.kinds.get(word.span().of(repeats.text));
      if (kind != null) {
        mentions.names().add(word.as(kind));
        starts.add(word.span().start());
      }
    }
    if (!starts.isEmpty()) {
      mentions.names().sort((a, b) -> a.span().compareTo(b.span()));
      mentions.phrases().removeIf(phrase -> starts.contains(phrase.head().start()));
    }
  }
}
