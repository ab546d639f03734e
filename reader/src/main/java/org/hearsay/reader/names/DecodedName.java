package org.hearsay.reader.names;

import org.hearsay.model.NameKind;
import org.hearsay.model.Span;

/**
 * A name with what is needed to tie a pronoun to it: its first piece and its key (docs/model.md).
 */
public final class DecodedName {
  private final Span span;
  private final NameKind kind;
  private final int piece;
  private final float[] key;

  DecodedName(Span span, NameKind kind, int piece, float[] key) {
    this.span = span;
    this.kind = kind;
    this.piece = piece;
    this.key = key;
  }

  public Span span() {
    return span;
  }

  public NameKind kind() {
    return kind;
  }

  /** The same name as one of another kind. */
  public DecodedName as(NameKind other) {
    return new DecodedName(span, other, piece, key);
  }

  /** The same name, with more or fewer words. */
  DecodedName at(Span other) {
    return new DecodedName(other, kind, piece, key);
  }

  int piece() {
    return piece;
  }

  float[] key() {
    return key;
  }
}
