package org.hearsay.source.subtitle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.Warning;
import org.hearsay.source.Capture;
import org.hearsay.source.Item;
import org.hearsay.source.Outcome;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.hearsay.source.text.CharsetDetector;
import org.hearsay.source.text.FileHead;
import org.hearsay.source.text.PlainText;
import org.hearsay.source.text.TextTraits;
import org.jspecify.annotations.Nullable;

/**
 * Subtitles (SubRip, WebVTT, YouTube's SBV) to the words of what was said: without numbers, times
 * and marks, sentences joined over cues.
 */
public final class Subtitles {
  private static final String CLOCK = "(?:\\d{1,3}:)?\\d{1,2}:\\d{2}[.,]\\d{1,3}";

  /** "00:00:05,000 --> 00:00:09,500", of SBV "0:00:05.000,0:00:09.500". */
  private static final Pattern TIMES =
      Pattern.compile("\\s*(" + CLOCK + ")\\s*(?:-->|,)\\s*(" + CLOCK + ")(?:\\s.*)?");

  private static final Pattern NUMBER = Pattern.compile("\\s*\\d{1,7}\\s*");
  private static final Pattern SCRIPT = Pattern.compile("WEBVTT(?:[ \\t].*)?");

  /** Blocks of WebVTT that are no cues. */
  private static final Pattern NO_CUE = Pattern.compile("(?:NOTE|STYLE|REGION)(?:[ \\t].*)?");

  private Subtitles() {}

  /** Whether a file begins as they do. */
  public static boolean fits(FileHead head) {
    if (head.text().startsWith("<")) {
      return false;
    }
    List<String> lines = head.lines();
    if (lines.isEmpty()) {
      return false;
    }
    if (SCRIPT.matcher(lines.getFirst()).matches()) {
      return true;
    }
    int at = NUMBER.matcher(lines.getFirst()).matches() ? 1 : 0;
    return at < lines.size()
        && TIMES.matcher(lines.get(at)).matches()
        && (at == 1 || lines.get(at).contains("-->") || head.isNamed(".sbv"));
  }

  /** The one report that they are. */
  public static List<Capture> captures(Item.Raw raw) {
    CharsetDetector characters =
        CharsetDetector.of(raw.bytes(), CharsetDetector.inType(raw.type()), UTF_8);
    CueText words = new CueText();
    cues(TextTraits.withUnixLines(characters.text()), words);
    List<String> paragraphs = words.paragraphs();
    Outcome outcome =
        paragraphs.isEmpty()
            ? new Rejected(raw.address(), Reason.EMPTY, "subtitles without words")
            : PlainText.report(raw.address(), String.join("\n\n", paragraphs), null);
    Warning odd = characters.warning();
    return List.of(
        Capture.of(raw, odd == null ? outcome : outcome.map(report -> report.withWarning(odd))));
  }

  private static void cues(String text, CueText out) {
    List<String> block = new ArrayList<>();
    for (String line : (text + "\n\n").split("\n", -1)) {
      // Some writers leave out the empty line between two cues.
      boolean next =
          TIMES.matcher(line).matches()
              && block.stream().anyMatch(one -> TIMES.matcher(one).matches());
      if (!line.isBlank() && !next) {
        block.add(line);
        continue;
      }
      String number = next && NUMBER.matcher(block.getLast()).matches() ? block.removeLast() : null;
      cue(block, out);
      block.clear();
      if (number != null) {
        block.add(number);
      }
      if (next) {
        block.add(line);
      }
    }
  }

  private static void cue(List<String> block, CueText out) {
    for (int i = 0; i < block.size(); i++) {
      Matcher times = TIMES.matcher(block.get(i));
      if (times.matches()) {
        out.cue(
            seconds(times.group(1)), seconds(times.group(2)), block.subList(i + 1, block.size()));
        return;
      }
      if (NO_CUE.matcher(block.get(i)).matches()) {
        return;
      }
    }
  }

  private static double seconds(@Nullable String clock) {
    double out = 0;
    for (String part : String.valueOf(clock).replace(',', '.').split(":", -1)) {
      out = out * 60 + Double.parseDouble(part);
    }
    return out;
  }
}
