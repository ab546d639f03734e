package org.hearsay.source.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Paragraphs of a text whose lines were ended by hand or by a machine's width, as agencies' wires
 * and e-mails are: a paragraph begins behind an empty line, at an indent or at a bullet; a line
 * that stands alone (a headline, "By Ada Orr") stays one.
 *
 * <p>Where no line ends in the midst of a sentence, each line is a paragraph ({@link
 * Paragraphs#plain}).
 */
public final class WrappedText {
  /** Characters of a line; a longer one was not ended by a width. */
  private static final int WIDEST = 120;

  /** Of the usual width, what a line has at least that goes on in the next. */
  private static final double FULL = 0.5;

  /** Blanks more than the text's own that begin a paragraph. */
  private static final int INDENT = 2;

  private static final Pattern LINE = Pattern.compile("\\r\\n|[\\n\\r\\u2028\\u2029\\u000b\\f]");
  private static final Pattern BULLET =
      Pattern.compile("\\s*(?:[*\\u2022\\u00b7\\u25aa-]|\\d{1,2}[.)])\\s+\\S.*");
  private static final Pattern BYLINE =
      Pattern.compile(
          "\\s*(?:By|BY|Von|Par|Por|Di)\\s+(?:\\p{Lu}[\\p{L}.'\\u2019-]*+,?\\s*+(?:and\\s++)?){1,8}+");
  private static final Pattern SENTENCE_ENDS =
      Pattern.compile(".*[.!?:\\u2026][\"'\\u201d\\u2019)]*\\s*");

  private WrappedText() {}

  /** The paragraphs, white space collapsed. */
  public static List<String> paragraphs(String text) {
    List<List<String>> blocks = blocks(text);
    int width = width(blocks);
    if (width == 0) {
      return Paragraphs.plain(text);
    }
    List<String> out = new ArrayList<>();
    for (List<String> block : blocks) {
      int margin = margin(block);
      StringBuilder paragraph = new StringBuilder();
      for (int i = 0; i < block.size(); i++) {
        String line = block.get(i);
        if (i > 0 && begins(block.get(i - 1), line, margin, width)) {
          add(paragraph, out);
        }
        paragraph.append(line).append('\n');
      }
      add(paragraph, out);
    }
    return out;
  }

  /**
   * The paragraphs of what markup has as one, which is one, unless its lines are those of a wire:
   * some of them begin with blanks more than others, and none that does so goes on with a sentence.
   */
  public static List<String> ofMarkup(String text) {
    List<List<String>> blocks = blocks(text);
    List<String> lines = blocks.stream().flatMap(List::stream).toList();
    List<Integer> indents = lines.stream().skip(1).map(WrappedText::indent).toList();
    boolean even =
        indents.isEmpty() || Collections.max(indents) - Collections.min(indents) < INDENT;
    if (even) {
      return List.of(Paragraphs.line(text));
    }
    int margin = Collections.min(indents);
    List<String> out = new ArrayList<>();
    for (List<String> block : blocks) {
      StringBuilder paragraph = new StringBuilder();
      for (int i = 0; i < block.size(); i++) {
        if (i > 0
            && (indent(block.get(i)) >= margin + INDENT
                || BULLET.matcher(block.get(i)).matches())) {
          add(paragraph, out);
        }
        paragraph.append(block.get(i)).append('\n');
      }
      add(paragraph, out);
    }
    boolean whole = out.stream().noneMatch(one -> Character.isLowerCase(one.codePointAt(0)));
    return whole ? out : List.of(Paragraphs.line(text));
  }

  /** Runs of lines between empty ones. */
  private static List<List<String>> blocks(String text) {
    List<List<String>> out = new ArrayList<>();
    List<String> block = new ArrayList<>();
    for (String line : LINE.split(text, -1)) {
      if (line.isBlank()) {
        if (!block.isEmpty()) {
          out.add(block);
        }
        block = new ArrayList<>();
      } else {
        block.add(line.stripTrailing());
      }
    }
    if (!block.isEmpty()) {
      out.add(block);
    }
    return out;
  }

  /** The usual length of lines that others follow; 0 if lines are not ended by a width. */
  private static int width(List<List<String>> blocks) {
    List<Integer> lengths = new ArrayList<>();
    int broken = 0;
    for (List<String> block : blocks) {
      for (int i = 0; i + 1 < block.size(); i++) {
        int length = block.get(i).length();
        if (length > WIDEST) {
          return 0;
        }
        lengths.add(length);
        broken += isBroken(block.get(i), block.get(i + 1)) ? 1 : 0;
      }
    }
    if (broken == 0 || lengths.isEmpty()) {
      return 0;
    }
    Integer[] sorted = lengths.toArray(Integer[]::new);
    Arrays.sort(sorted);
    return sorted[sorted.length * 3 / 4];
  }

  /** Whether a sentence goes on in the next line: in a small letter, or behind no stop. */
  private static boolean isBroken(String line, String next) {
    String follows = next.strip();
    return !BULLET.matcher(next).matches()
        && !SENTENCE_ENDS.matcher(line).matches()
        && Character.isLowerCase(follows.codePointAt(0));
  }

  /** The blanks that all lines but the first have before them. */
  private static int margin(List<String> block) {
    int least = Integer.MAX_VALUE;
    for (int i = 1; i < block.size(); i++) {
      least = Math.min(least, indent(block.get(i)));
    }
    return least == Integer.MAX_VALUE ? 0 : least;
  }

  private static boolean begins(String before, String line, int margin, int width) {
    return indent(line) >= margin + INDENT
        || BULLET.matcher(line).matches()
        || BYLINE.matcher(line).matches()
        || BYLINE.matcher(before).matches()
        || before.strip().length() < width * FULL
            && !Character.isLowerCase(line.strip().codePointAt(0));
  }

  private static int indent(String line) {
    int blanks = 0;
    for (int i = 0; i < line.length() && Character.isWhitespace(line.charAt(i)); i++) {
      blanks += line.charAt(i) == '\t' ? 4 : 1;
    }
    return blanks;
  }

  private static void add(StringBuilder paragraph, List<String> out) {
    String line = Paragraphs.line(paragraph.toString());
    paragraph.setLength(0);
    if (!line.isEmpty()) {
      out.add(line);
    }
  }
}
