package org.hearsay.documents;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.hearsay.source.Limits;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.hearsay.source.input.DocumentReader;
import org.hearsay.source.input.Form;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads PDF and DOCX by Tika. Nothing that is embedded is opened, no macro looked at, no picture
 * recognised, nothing fetched.
 *
 * <p>What a document says of itself is as a rule its program's and its owner's: a title and an
 * author are taken only if readers see them at its beginning, and no date, for none is that of
 * publication.
 */
public final class TikaReader implements DocumentReader {
  /** Characters at the beginning in which a title and an author must stand. */
  private static final int BEGINNING = 2_000;

  /** What a part of a DOCX unpacks to at most, and against its packed size. */
  private static final long PART = 64L << 20;

  private static final double RATIO = 1.0 / 200;
  private static final int SHORTEST_TITLE = 8;
  private static final Pattern SPACE = Pattern.compile("\\s+");

  static {
    ZipSecureFile.setMinInflateRatio(RATIO);
    ZipSecureFile.setMaxEntrySize(PART);
    ZipSecureFile.setMaxFileCount(10_000);
  }

  @Override
  public Read read(String name, Form form, byte[] bytes, Limits limits) throws Unreadable {
    // A parser that loops cannot be stopped: it is left alone with its thread, which ends with us.
    FutureTask<Read> task = new FutureTask<>(() -> parse(name, form, bytes, limits));
    Thread.ofPlatform().daemon().name("documents").start(task);
    try {
      return task.get(Math.max(1, limits.time().toMillis()), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      throw unreadable(name, "not read within " + limits.time().toSeconds() + " s");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Unreadable known) {
        throw known;
      }
      throw unreadable(name, form.title() + " that cannot be read: " + message(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unreadable(name, "interrupted");
    }
  }

  private static Read parse(String name, Form form, byte[] bytes, Limits limits) throws Unreadable {
    PageLines lines = new PageLines(limits.bytes());
    Metadata metadata = new Metadata();
    boolean damaged = false;
    try (TikaInputStream in = TikaInputStream.get(bytes)) {
      (form == Form.PDF ? pdf() : new OOXMLParser()).parse(in, lines, metadata, context());
    } catch (EncryptedDocumentException e) {
      throw new Unreadable(new Rejected(name, Reason.FORMAT, form.title() + " that is encrypted"));
    } catch (IOException | SAXException | TikaException | RuntimeException e) {
      if (lines.isEmpty()) {
        throw unreadable(name, form.title() + " that cannot be read: " + message(e));
      }
      damaged = true;
    }
    List<String> paragraphs = lines.paragraphs();
    if (paragraphs.isEmpty()) {
      throw new Unreadable(
          new Rejected(name, Reason.EMPTY, "no text in it: pictures of pages cannot be read"));
    }
    if (isUntold(paragraphs)) {
      throw unreadable(
          name, form.title() + " whose letters cannot be told: its fonts are damaged or say not");
    }
    String beginning = beginning(paragraphs);
    String title = seen(metadata.get(TikaCoreProperties.TITLE), beginning);
    return new Read(
        title == null || title.length() < SHORTEST_TITLE ? null : title,
        List.of(metadata.getValues(TikaCoreProperties.CREATOR)).stream()
            .map(author -> seen(author, beginning))
            .filter(java.util.Objects::nonNull)
            .toList(),
        paragraphs,
        damaged || lines.isFull());
  }

  private static Parser pdf() {
    PDFParser parser = new PDFParser();
    PDFParserConfig config = parser.getPDFParserConfig();
    config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    config.setExtractInlineImages(false);
    config.setExtractAnnotationText(false);
    config.setExtractBookmarksText(false);
    config.setExtractAcroFormContent(false);
    config.setSuppressDuplicateOverlappingText(true);
    config.setCatchIntermediateIOExceptions(true);
    return parser;
  }

  private static ParseContext context() {
    ParseContext context = new ParseContext();
    OfficeParserConfig office = new OfficeParserConfig();
    office.setUseSAXDocxExtractor(true);
    office.setExtractMacros(false);
    office.setIncludeDeletedContent(false);
    office.setIncludeMoveFromContent(false);
    office.setIncludeHeadersAndFooters(false);
    office.setIncludeShapeBasedContent(false);
    context.set(OfficeParserConfig.class, office);
    context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
    return context;
  }

  /** Whether one in ten characters or more is none. */
  private static boolean isUntold(List<String> paragraphs) {
    long all = 0;
    long none = 0;
    for (String paragraph : paragraphs) {
      all += paragraph.length();
      none +=
          paragraph
              .chars()
              .filter(
                  one ->
                      one == '\ufffd'
                          || switch (Character.getType(one)) {
                            case Character.CONTROL, Character.PRIVATE_USE, Character.UNASSIGNED ->
                                true;
                            default -> false;
                          })
              .count();
    }
    return none * 10 > all;
  }

  private static String beginning(List<String> paragraphs) {
    StringBuilder out = new StringBuilder();
    for (String paragraph : paragraphs) {
      if (out.length() > BEGINNING) {
        break;
      }
      out.append(paragraph).append(' ');
    }
    return out.substring(0, Math.min(BEGINNING, out.length()));
  }

  /** What readers see too; null if they do not. */
  private static @Nullable String seen(@Nullable String told, String beginning) {
    String one = told == null ? "" : SPACE.matcher(told).replaceAll(" ").strip();
    return !one.isEmpty()
            && beginning.toLowerCase(Locale.ROOT).contains(one.toLowerCase(Locale.ROOT))
        ? one
        : null;
  }

  private static Unreadable unreadable(String name, String message) {
    return new Unreadable(new Rejected(name, Reason.UNREADABLE, message));
  }

  private static String message(@Nullable Throwable cause) {
    Throwable root = cause;
    while (root != null && root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root == null
        ? "no reason given"
        : root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
  }

  /** Pictures, files and other documents inside stay closed. */
  private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        java.io.InputStream in, ContentHandler handler, Metadata metadata, boolean outputHtml) {
      // Never asked to.
    }
  }
}
