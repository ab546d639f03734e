package org.hearsay.documents;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import org.apache.tika.parser.microsoft.ooxml.OOXMLWordAndPowerPointTextHandler.EditType;
import org.apache.tika.parser.microsoft.ooxml.OOXMLWordAndPowerPointTextHandler.XWPFBodyContentsHandler;
import org.apache.tika.parser.microsoft.ooxml.ParagraphProperties;
import org.apache.tika.parser.microsoft.ooxml.RunProperties;
import org.hearsay.source.text.Paragraphs;
import org.jspecify.annotations.Nullable;

/**
 * Takes the paragraphs from Tika's handler of a DOCX: what stands there after all changes; notes,
 * pictures and links are left out.
 */
final class WordText implements XWPFBodyContentsHandler {
  private final Budget budget;
  private final List<String> paragraphs = new ArrayList<>();

  /** Of the paragraphs that are open, a text box's in the one that it is anchored in. */
  private final Deque<StringBuilder> open = new ArrayDeque<>();

  /** Those of a box come when the paragraph around it has ended, not in the middle of it. */
  private final List<String> inside = new ArrayList<>();

  private String goesOn = "";

  WordText(Budget budget) {
    this.budget = budget;
  }

  /** Those that have ended; of a damaged one nobody knows how it went on. */
  List<String> paragraphs() {
    List<String> out = new ArrayList<>(paragraphs);
    out.addAll(Paragraphs.plain(goesOn));
    return out;
  }

  /** A paragraph begins. */
  void open() {
    open.push(new StringBuilder(goesOn));
    goesOn = "";
  }

  /**
   * A paragraph ends.
   *
   * @param goesOn whether the next one goes on with it
   */
  void close(boolean goesOn) {
    String text = open.isEmpty() ? "" : open.pop().toString();
    if (goesOn) {
      this.goesOn = text;
      return;
    }
    // A line break within a paragraph is one to the reader too.
    List<String> lines = Paragraphs.plain(text);
    if (!open.isEmpty()) {
      inside.addAll(lines);
      return;
    }
    paragraphs.addAll(lines);
    paragraphs.addAll(inside);
    inside.clear();
  }

  @Override
  public void run(RunProperties properties, @Nullable String contents) {
    budget.check();
    if (contents != null && !open.isEmpty()) {
      open.getFirst().append(contents);
    }
  }

  @Override
  public void startParagraph(ParagraphProperties properties) {}

  @Override
  public void endParagraph() {}

  @Override
  public boolean isIncludeDeletedText() {
    return false;
  }

  @Override
  public boolean isIncludeMoveFromText() {
    return false;
  }

  @Override
  public void hyperlinkStart(@Nullable String link) {}

  @Override
  public void hyperlinkEnd() {}

  @Override
  public void startTable() {}

  @Override
  public void endTable() {}

  @Override
  public void startTableRow() {}

  @Override
  public void endTableRow() {}

  @Override
  public void startTableCell() {}

  @Override
  public void endTableCell() {}

  @Override
  public void startSDT() {}

  @Override
  public void endSDT() {}

  @Override
  public void startEditedSection(
      @Nullable String editor, @Nullable Date date, @Nullable EditType type) {}

  @Override
  public void endEditedSection() {}

  @Override
  public void footnoteReference(@Nullable String id) {}

  @Override
  public void endnoteReference(@Nullable String id) {}

  @Override
  public void embeddedOLERef(@Nullable String id) {}

  @Override
  public void linkedOLERef(@Nullable String id) {}

  @Override
  public void embeddedPicRef(@Nullable String name, @Nullable String description) {}

  @Override
  public void startBookmark(@Nullable String id, @Nullable String name) {}

  @Override
  public void endBookmark(@Nullable String id) {}
}
