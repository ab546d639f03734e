package org.hearsay.source.subtitle;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.source.text.Paragraphs;
import org.jsoup.parser.Parser;

/**
 * The words of cues as running text. A paragraph ends where another speaks (a dash, ">>", a voice),
 * where nobody does for a while, and at a sentence's end when it has become long.
 */
final class CueText {
  /** Seconds of silence behind a sentence's end. */
  private static final double SILENCE = 4;

  /** Characters of a paragraph; captions that a machine made have no sentences. */
  private static final int LONG = 800;

  /** Characters in which a sentence's end is. */
  private static final int END = 8;

  private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^>\\s]*)?\\s+([^>]{1,80})>");
  private static final Pattern TAG =
      Pattern.compile("</?[A-Za-z][^<>]{0,200}>|<\\d[\\d:.]*>|\\{\\\\[^{}]{0,100}\\}");

  /** "[Applause]", "(music)", notes: sounds, not words. */
  private static final Pattern SOUND =
      Pattern.compile(
          "[\\[(][^\\[\\]()]{1,60}[\\])]|[\\u266a\\u266b]++[^\\u266a\\u266b]*+[\\u266a\\u266b]*+");

  private static final Pattern SPEAKER =
      Pattern.compile("\\s*(?:-|\\u2013|\\u2014|&?>>+:?|>>>)\\s*(?=\\S)");
  private static final Pattern SENTENCE_ENDS =
      Pattern.compile(".*[.!?\\u2026\\u3002][\"'\\u201d\\u2019)]*", Pattern.DOTALL);

  private final List<String> paragraphs = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private List<String> before = List.of();
  private String voice = "";
  private double end;

  /**
   * @param from seconds
   * @param to seconds
   */
  void cue(double from, double to, List<String> lines) {
    boolean quiet = from - end > SILENCE;
    if (open.length() > 4 * LONG || (quiet || open.length() > LONG) && isEnded()) {
      close();
    }
    end = to;
    List<String> now = new ArrayList<>();
    for (String line : lines) {
      voice(line);
      String words =
          Paragraphs.line(Parser.unescapeEntities(TAG.matcher(line).replaceAll(""), false));
      if (!words.isEmpty()) {
        now.add(words);
        // What rolls up is shown again with the next line (YouTube's own captions).
        if (!before.contains(words)) {
          add(words);
        }
      }
    }
    before = now;
  }

  private boolean isEnded() {
    return SENTENCE_ENDS.matcher(open.substring(Math.max(0, open.length() - END))).matches();
  }

  private void voice(String line) {
    Matcher found = VOICE.matcher(line);
    if (found.find() && !found.group(1).equals(voice)) {
      close();
      voice = found.group(1);
      open.append(Paragraphs.line(voice)).append(":");
    }
  }

  private void add(String words) {
    Matcher speaker = SPEAKER.matcher(words);
    String said = words;
    if (speaker.lookingAt()) {
      close();
      said = words.substring(speaker.end());
    }
    said = SOUND.matcher(said).replaceAll(" ").strip();
    if (!said.isEmpty()) {
      open.append(open.isEmpty() ? "" : " ").append(said);
    }
  }

  private void close() {
    String paragraph = Paragraphs.line(open.toString());
    open.setLength(0);
    if (!paragraph.isEmpty() && !paragraph.equals(Paragraphs.line(voice) + ":")) {
      paragraphs.add(paragraph);
    }
  }

  List<String> paragraphs() {
    close();
    return List.copyOf(paragraphs);
  }
}
