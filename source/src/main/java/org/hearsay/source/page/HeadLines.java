package org.hearsay.source.page;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.source.text.Paragraphs;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * The short lines at the headline of a page's story, those below it first: byline, place, day. None
 * is a sentence or a heading.
 */
final class HeadLines implements NodeFilter {
  /** Words. */
  private static final int LONGEST = 14;

  private static final int SENTENCE = 4;

  /** Characters; a line that is as long is a paragraph, and the second ends the head. */
  private static final int PARAGRAPH = 120;

  private static final int ABOVE = 4;
  private static final int BELOW = 30;

  private final StoryScope scope;
  private final List<String> above = new ArrayList<>();
  private final List<String> below = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable Element around;
  private boolean begun;
  private int paragraphs;

  private HeadLines(StoryScope scope) {
    this.scope = scope;
    this.begun = scope.headline() == null;
  }

  static List<String> of(Document page, StoryScope scope) {
    HeadLines lines = new HeadLines(scope);
    page.body().filter(lines);
    List<String> out = new ArrayList<>(lines.below);
    List<String> above = lines.above;
    out.addAll(above.subList(Math.max(0, above.size() - ABOVE), above.size()));
    return out;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      if (!words.isBlank() && text.isEmpty()) {
        around = words.parent() instanceof Element parent ? parent : null;
      }
      text.append(words.getWholeText());
    } else if (node instanceof Element element) {
      if (element.nameIs("script") || element.nameIs("style") || element.nameIs("noscript")) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (element.isBlock() || element.nameIs("br")) {
        end();
      }
      begun |= element == scope.headline();
    }
    return paragraphs > 1 || below.size() > BELOW ? FilterResult.STOP : FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && element.isBlock()) {
      end();
    }
    return FilterResult.CONTINUE;
  }

  private void end() {
    String line = Paragraphs.line(text.toString());
    text.setLength(0);
    if (line.isEmpty()) {
      return;
    }
    paragraphs += begun && line.length() >= PARAGRAPH ? 1 : 0;
    if (isShort(line) && around != null && isOfHead(around)) {
      (begun ? below : above).add(line);
    }
  }

  private boolean isOfHead(Element element) {
    return element.closest("h1, h2, h3, h4, h5, h6") == null && scope.has(element);
  }

  private static boolean isShort(String line) {
    return line.length() < PARAGRAPH
        && line.split(" ", -1).length <= LONGEST
        && line.codePoints().anyMatch(Character::isDigit)
        && !(line.endsWith(".") && line.split(" ", -1).length > SENTENCE);
  }
}
