package org.hearsay.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.parser.pdf.PDFParserConfig.OCR_STRATEGY;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Tika's parser of PDF, given no more of a document than its pages: attachments, scripts, forms,
 * annotations, outlines and XMP are taken away before it looks. For one document.
 */
final class PdfParser extends PDFParser {
  private static final long serialVersionUID = 1;

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

  private final transient byte[] bytes;
  private final transient Budget budget;

  private PdfParser(byte[] bytes, Budget budget) {
    this.bytes = bytes;
    this.budget = budget;
    PDFParserConfig config = getPDFParserConfig();
    config.setOcrStrategy(OCR_STRATEGY.NO_OCR);
    config.setExtractInlineImages(false);
    config.setExtractAcroFormContent(false);
    config.setExtractAnnotationText(false);
    config.setExtractBookmarksText(false);
    config.setExtractIncrementalUpdateInfo(false);
    config.setParseIncrementalUpdates(false);
    config.setSuppressDuplicateOverlappingText(true); // Bold by printing twice.
    config.setCatchIntermediateIOExceptions(true);
    config.setMaxMainMemoryBytes(-1); // No files; the heap is bounded.
  }

  /** Tells a handler the pages' text. */
  static void parse(byte[] bytes, ContentHandler pages, Metadata metadata, Budget budget)
      throws IOException, SAXException, TikaException {
    ParseContext context = new ParseContext();
    context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
    new PdfParser(bytes, budget).parse(new ByteArrayInputStream(bytes), pages, metadata, context);
  }

  @Override
  protected PDDocument getPDDocument(
      InputStream none,
      String password,
      StreamCacheCreateFunction cache,
      Metadata metadata,
      ParseContext context)
      throws IOException {
    PDDocument document = document(password, cache);
    budget.check();
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    NOT_PAGES.forEach(name -> catalog.removeItem(COSName.getPDFName(name)));
    bound(document);
    return document;
  }

  private PDDocument document(String password, StreamCacheCreateFunction cache) throws IOException {
    try {
      return new org.apache.pdfbox.pdfparser.PDFParser(
              new RandomAccessReadBuffer(bytes), password, null, null, cache)
          .parse();
    } catch (NoClassDefFoundError e) {
      // Only what is encrypted for certain persons needs Bouncy Castle, which is left out.
      throw new IOException("No security handler for filter, by which Tika knows it", e);
    }
  }

  /** Throws if the pages are too many, or have too much on them. */
  private void bound(PDDocument document) {
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

  /** Pictures, files and other documents inside stay closed. */
  private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        InputStream in, ContentHandler handler, Metadata metadata, boolean outputHtml) {
      // Never asked to.
    }
  }
}
