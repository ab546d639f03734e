package org.hearsay.cli.text;

/** How a stretch of output looks; the codes are ANSI SGR parameters. */
enum Style {
  PLAIN(""),
  SOURCE("1;36"),
  CUE("1;33"),
  CONTENT("32"),
  /** Content inside another's content. */
  NESTED("35"),
  /** Brackets, numbers, rules: what is ours and not the report's. */
  MARK("2"),
  /** A mark that no line may end in. */
  LABEL("2"),
  HEAD("1"),
  WARNING("1;31");

  private static final Style[] VALUES = values();

  private final String code;

  Style(String code) {
    this.code = code;
  }

  /** A byte that stands for the style in a long text. */
  @SuppressWarnings("EnumOrdinal") // lives no longer than the text in memory
  byte index() {
    return (byte) ordinal();
  }

  static Style of(byte index) {
    return VALUES[index];
  }

  /** The escape that switches to this style from any other. */
  String escape() {
    return code.isEmpty() ? "\u001B[0m" : "\u001B[0;" + code + "m";
  }
}
