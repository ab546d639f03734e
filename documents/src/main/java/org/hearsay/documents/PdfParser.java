package org.hearsay.documents;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * A PDF by PDFBox, given no more of it than its pages: attachments, scripts, forms, annotations,
 * outlines and XMP are taken away before it looks. Tika's own parser stands on PDFBox as well, but
 * tells the text alone: neither where a line stands, by which columns and paragraphs are told, nor
 * can the order of what it reads be given to it.
 */
final class PdfParser {
  private static final int PAGES = 10_000;

  private static final List<String> NOT_PAGES =
      List.of(
          "AcroForm",
          "AA",
          "AF",
          "Collection",
          "Metadata",
          "Names",
          "OpenAction",
          "Outlines",
          "StructTreeRoot",
          "URI");

  /** Held, since a logger that nobody holds forgets its level. What they say is in the outcome. */
  private static final List<Logger> QUIET =
      List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

  static {
    QUIET.forEach(logger -> logger.setLevel(Level.OFF));
    FontMappers.set(new BuiltInFonts());
  }

  private final Budget budget;

  private PdfParser(Budget budget) {
    this.budget = budget;
  }

  /**
   * Tells the pages' lines, and in the metadata what the document says of itself.
   *
   * @return whether something of a page could not be read
   */
  static boolean parse(byte[] bytes, PageLines lines, Metadata metadata, Budget budget)
      throws IOException, EncryptedDocumentException {
    try (PDDocument document = document(bytes)) {
      budget.check();
      new PdfParser(budget).bound(document);
      told(document.getDocumentInformation(), metadata);
      PageText text = new PageText(lines, budget);
      text.writeText(document, Writer.nullWriter());
      return text.isDamaged();
    }
  }

  private static PDDocument document(byte[] bytes) throws IOException, EncryptedDocumentException {
    try {
      // In memory, and no files: the heap is bounded.
      return new PDFParser(
              new RandomAccessReadBuffer(bytes),
              "",
              null,
              null,
              IOUtils.createMemoryOnlyStreamCache())
          .parse();
    } catch (NoClassDefFoundError e) {
      // Only what is encrypted for certain persons needs Bouncy Castle, which is left out.
      throw new EncryptedDocumentException(e);
    } catch (InvalidPasswordException e) {
      throw new EncryptedDocumentException(e);
    } catch (IOException e) {
      if (String.valueOf(e.getMessage()).contains("No security handler for filter")) {
        throw new EncryptedDocumentException(e);
      }
      throw e;
    }
  }

  private static void told(PDDocumentInformation information, Metadata metadata) {
    @Nullable String title = information.getTitle();
    @Nullable String author = information.getAuthor();
    if (title != null) {
      metadata.set(TikaCoreProperties.TITLE, title);
    }
    if (author != null) {
      metadata.add(TikaCoreProperties.CREATOR, author);
    }
  }

  /** Throws if the pages are too many, or have too much on them. */
  private void bound(PDDocument document) {
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    NOT_PAGES.forEach(name -> catalog.removeItem(COSName.getPDFName(name)));
    PageCost cost = new PageCost(budget);
    int count = 0;
    for (PDPage page : document.getPages()) {
      count++;
      if (count > PAGES) {
        budget.end("that has more than " + PAGES + " pages");
      }
      page.getCOSObject().removeItem(COSName.ANNOTS);
      page.getCOSObject().removeItem(COSName.AA);
      cost.count(page);
    }
  }
}
