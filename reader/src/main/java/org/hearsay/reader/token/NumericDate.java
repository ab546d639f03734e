package org.hearsay.reader.token;

/** Where a date written in numbers ends: "2022-11-10", "25/12/2021", "24.02.2022". */
final class NumericDate {
  private static final int NONE = -1;

  private NumericDate() {}

  /** The index behind the date that starts here; -1 if none does. */
  static int end(String text, int start, int limit) {
    int first = digits(text, start, limit);
    int width = first - start;
    if (first + 2 >= limit || (width != 4 && width > 2)) {
      return NONE;
    }
    char mark = text.charAt(first);
    if (mark != '-' && mark != '/' && mark != '.') {
      return NONE;
    }
    int second = digits(text, first + 1, limit);
    int middle = second - first - 1;
    if (middle < 1 || middle > 2 || second + 1 >= limit || text.charAt(second) != mark) {
      return NONE;
    }
    int third = digits(text, second + 1, limit);
    int last = third - second - 1;
    boolean fits = width == 4 ? last >= 1 && last <= 2 : last == 4;
    boolean goesOn = third < limit && goesOn(text, third, limit);
    return fits && !goesOn ? third : NONE;
  }

  private static boolean goesOn(String text, int index, int limit) {
    char c = text.charAt(index);
    boolean digitBehind = index + 1 < limit && Character.isDigit(text.charAt(index + 1));
    return Character.isLetterOrDigit(c) || ("-/.".indexOf(c) >= 0 && digitBehind);
  }

  private static int digits(String text, int from, int limit) {
    int to = from;
    while (to < limit && to < from + 5 && text.charAt(to) >= '0' && text.charAt(to) <= '9') {
      to++;
    }
    return to;
  }
}
