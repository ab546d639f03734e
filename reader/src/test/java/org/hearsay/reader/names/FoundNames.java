package org.hearsay.reader.names;

import org.hearsay.model.NameKind;
import org.hearsay.model.Span;

/** Names as if a network had found them, for tests of other packages. */
public final class FoundNames {
  private FoundNames() {}

  /** The first of these words in a text. */
  public static DecodedName of(String text, String words, NameKind kind) {
    int at = text.indexOf(words);
    return new DecodedName(new Span(at, at + words.length()), kind, 0, new float[0]);
  }
}
