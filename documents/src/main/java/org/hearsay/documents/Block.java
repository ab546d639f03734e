package org.hearsay.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Parts the lines of one column into paragraphs, by where they begin and end. */
final class Block {
  /**
   * Of a line's width: so far goes a line in the middle of a sentence. A line that is cut for a
   * picture ends sooner than its neighbours, and one without a division before a long word.
   */
  private static final float FAR = .75f;

  /** Where a sentence ends with its line, of the line's width: margins need not be even. */
  private static final float NEAR = .97f;

  /** Of the usual distance between two lines. */
  private static final float APART = 1.35f;

  /** Of the type's size. */
  private static final float INDENT = .8f;

  /** What a sentence ends with. */
  private static final Pattern ENDED = Pattern.compile(".*[.!?:;…][\"'”’»)\\]]*");

  /** What an entry of a list begins with. */
  private static final Pattern ENTRY =
      Pattern.compile("(?:[•‣⁃▪▫●○◦■□–—*\\uf0b7\\uf0a7-]|\\(?\\d{1,2}[.)])\\s.*");

  private final List<Line> lines;
  private final double leading;

  private Block(List<Line> lines) {
    this.lines = lines;
    this.leading = leading(lines);
  }

  static List<List<Line>> paragraphs(List<Line> lines) {
    Block block = new Block(lines);
    List<List<Line>> out = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || block.isEnd(i - 1, i - 1 == from)) {
        out.add(lines.subList(from, i));
        from = i;
      }
    }
    return out;
  }

  static boolean isEnded(String line) {
    return ENDED.matcher(line).matches();
  }

  /** Whether a paragraph's last line goes as far as the others, so that more of it may follow. */
  static boolean isFull(List<Line> paragraph) {
    Line last = paragraph.getLast();
    if (paragraph.size() < 2) {
      return false;
    }
    Line before = paragraph.get(paragraph.size() - 2);
    boolean right = last.isRightToLeft();
    return last.end(right) >= before.end(right) - last.size();
  }

  /** A quarter of the lines are nearer to the next one: most paragraphs have more than one. */
  private static double leading(List<Line> lines) {
    List<Double> all = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      double down = lines.get(i).base() - lines.get(i - 1).base();
      if (down > 0 && !lines.get(i).isOfOtherTypeThan(lines.get(i - 1))) {
        all.add(down);
      }
    }
    all.sort(null);
    return all.isEmpty() ? Double.MAX_VALUE : all.get(all.size() / 4);
  }

  /**
   * Whether a paragraph ends with a line.
   *
   * @param first whether it begins with it too
   */
  private boolean isEnd(int at, boolean first) {
    Line line = lines.get(at);
    Line next = lines.get(at + 1);
    double down = next.base() - line.base();
    return line.isOfOtherTypeThan(next)
        || next.isRow()
        || down < -line.size()
        || down > APART * leading
        || ENTRY.matcher(next.text()).matches()
        || (!first || line.isRow()) && isIndented(line, next)
        || isShort(at);
  }

  /** Another beginning than in the middle of a paragraph, whose first line may have one. */
  private static boolean isIndented(Line line, Line next) {
    boolean right = next.isRightToLeft();
    float begin = line.isRow() ? line.cell() : line.begin(right);
    return Math.abs(next.begin(right) - begin) > INDENT * line.size();
  }

  /**
   * Whether a line ends far from where the lines beside it do, though the next one's first word
   * would have gone there: a headline right above its text, or a paragraph's last line above one
   * that is only indented.
   */
  private boolean isShort(int at) {
    Line line = lines.get(at);
    Line next = lines.get(at + 1);
    Line before = at == 0 || lines.get(at - 1).base() > line.base() ? next : lines.get(at - 1);
    boolean right = next.isRightToLeft();
    float begin = Math.min(line.begin(right), next.begin(right));
    float width = Math.max(next.end(right), before.end(right)) - begin;
    float far = isEnded(line.text()) ? NEAR : FAR;
    return !Character.isLowerCase(next.text().codePointAt(0))
        && !line.endsWithHyphen()
        && line.end(right) + next.firstWord() < begin + far * width;
  }
}
