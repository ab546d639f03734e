package org.hearsay.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Tells a PDF's lines, page by page and block by block ({@link ReadingOrder}). What is written in
 * another direction than the page, as a stamp in its margin is, comes last.
 */
final class PageText extends PDFTextStripper {
  private final PageLines lines;
  private final Budget budget;
  private final StringBuilder text = new StringBuilder();
  private final List<TextPosition> positions = new ArrayList<>();
  private boolean sorted;
  private boolean damaged;

  PageText(PageLines lines, Budget budget) {
    this.lines = lines;
    this.budget = budget;
    setShouldSeparateByBeads(false); // Any number of them can be in it.
    setSuppressDuplicateOverlappingText(true); // Bold by printing twice.
  }

  /** Whether something of a page could not be read. */
  boolean isDamaged() {
    return damaged;
  }

  @Override
  public void processPage(PDPage page) throws IOException {
    try {
      super.processPage(page);
    } catch (IOException | RuntimeException e) {
      budget.check();
      damaged = true;
      charactersByArticle.clear();
    }
    lines.endPage();
  }

  @Override
  public boolean getSortByPosition() {
    return sorted;
  }

  @Override
  protected void writePage() throws IOException {
    Map<Integer, List<TextPosition>> directions = new LinkedHashMap<>();
    charactersByArticle.stream()
        .flatMap(List::stream)
        .forEach(
            position ->
                directions
                    .computeIfAbsent((int) position.getDir(), direction -> new ArrayList<>())
                    .add(position));
    List<Map.Entry<Integer, List<TextPosition>>> all = new ArrayList<>(directions.entrySet());
    all.sort((one, other) -> other.getValue().size() - one.getValue().size());
    for (Map.Entry<Integer, List<TextPosition>> one : all) {
      sorted = one.getKey() != getCurrentPage().getRotation();
      charactersByArticle.clear();
      charactersByArticle.addAll(blocks(one.getValue()));
      super.writePage();
    }
    charactersByArticle.clear();
  }

  private static List<List<TextPosition>> blocks(List<TextPosition> positions) {
    List<List<TextPosition>> out = new ArrayList<>();
    for (List<Glyph> block : ReadingOrder.blocks(positions.stream().map(Glyph::of).toList())) {
      // PDFBox sorts them where they are.
      out.add(new ArrayList<>(block.stream().map(Glyph::position).toList()));
    }
    return out;
  }

  @Override
  protected void writeString(String part, List<TextPosition> of) {
    budget.check();
    text.append(part);
    positions.addAll(of);
  }

  @Override
  protected void writeWordSeparator() {
    text.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  /** By fonts' boxes, whose height is often far from that of their letters: not asked. */
  @Override
  protected void writeParagraphStart() {}

  @Override
  protected void writeParagraphEnd() {
    endLine();
  }

  @Override
  protected void endArticle() {
    endLine();
    lines.endBlock();
  }

  private void endLine() {
    String line = text.toString().strip();
    List<Glyph> signs = positions.stream().map(Glyph::of).filter(sign -> !sign.isBlank()).toList();
    if (!line.isEmpty() && !signs.isEmpty()) {
      lines.add(Line.of(line, signs));
    }
    text.setLength(0);
    positions.clear();
  }
}
