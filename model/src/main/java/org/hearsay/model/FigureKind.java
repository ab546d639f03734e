package org.hearsay.model;

/**
 * What a figure tells of those whom it counts: "25 killed and 183 wounded" are two figures of two
 * kinds, which are never compared.
 */
public enum FigureKind {
  KILLED("killed", "dead, whatever killed them"),
  WOUNDED("wounded", "hurt and alive"),
  KILLED_OR_WOUNDED("killedOrWounded", "one count of both: casualties, losses of an army"),
  MISSING("missing", "unaccounted for"),
  DISPLACED("displaced", "driven from where they live: fled, evacuated, homeless"),
  DETAINED("detained", "arrested or held by an authority"),
  RESCUED("rescued", "saved or freed"),
  TAKEN("taken", "abducted, captured or seized, people or things"),
  DESTROYED("destroyed", "things that were destroyed or lost"),
  OTHER("other", "any other count, sum, share or measure");

  private final String code;
  private final String text;

  FigureKind(String code, String text) {
    this.code = code;
    this.text = text;
  }

  /** As files and the API have it: "killedOrWounded". */
  public String code() {
    return code;
  }

  public String text() {
    return text;
  }

  /** The kind of a code. */
  public static FigureKind of(String code) {
    for (FigureKind kind : values()) {
      if (kind.code.equals(code)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no kind of figure " + code);
  }
}
