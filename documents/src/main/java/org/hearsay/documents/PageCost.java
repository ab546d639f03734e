package org.hearsay.documents;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Counts the signs of a page before its text is laid out. Each of them is an object until the page
 * is done, and forms that draw forms make any number of them from a few bytes.
 */
final class PageCost extends PDFStreamEngine {
  /** A page of a newspaper has 30,000. */
  private static final int SIGNS = 250_000;

  /** Of a document: a map has some hundred thousand on its page. */
  private static final int OPERATORS = 10_000_000;

  private final Budget budget;
  private long signs;
  private long operators;

  PageCost(Budget budget) {
    this.budget = budget;
    addOperator(new DrawObject(this));
    addOperator(new BeginText(this));
    addOperator(new ShowText(this));
    addOperator(new ShowTextAdjusted(this));
    addOperator(new ShowTextLine(this));
    addOperator(new ShowTextLineAndSpace(this));
  }

  /** Ends the reading if the page is over the limit. */
  void count(PDPage page) {
    signs = 0;
    try {
      processPage(page);
    } catch (IOException | RuntimeException e) {
      budget.check(); // What is damaged shows when it is read.
    }
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    operators++;
    if (operators > OPERATORS) {
      budget.end("that draws more than any document does");
    }
    budget.check();
    super.processOperator(operator, operands);
  }

  @Override
  public void showTextString(byte[] string) {
    add(string.length);
  }

  @Override
  public void showTextStrings(COSArray array) {
    for (COSBase part : array) {
      if (part instanceof COSString string) {
        add(string.getBytes().length);
      }
    }
  }

  private void add(int more) {
    signs += more;
    if (signs > SIGNS) {
      budget.end("that has a page with more signs than any page has");
    }
  }
}
