package org.hearsay.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.microsoft.ooxml.OOXMLWordAndPowerPointTextHandler;
import org.hearsay.source.input.CountedInput;
import org.xml.sax.SAXException;

/**
 * A DOCX, read as a stream: of its parts only the text and the properties are parsed, so pictures,
 * macros, attached and linked documents are never looked at, and one that is cut gives what stands
 * before the cut. The text's marks are told apart by Tika's handler; its reader of the package
 * writes to disk first, and needs 40 MB of libraries for what is left out here.
 */
final class WordParser {
  private static final int ENTRIES = 10_000;

  /** The part that has the text; Word on the web numbers it. */
  private static final Pattern TEXT = Pattern.compile("word/document\\d{0,3}\\.xml");

  private static final String PROPERTIES = "docProps/core.xml";

  private final Budget budget;
  private final WordText text;
  private boolean found;

  private WordParser(Budget budget) {
    this.budget = budget;
    this.text = new WordText(budget);
  }

  /**
   * What was read of a DOCX.
   *
   * @param damage what ended it too early; null if nothing did
   */
  record Text(List<String> paragraphs, @org.jspecify.annotations.Nullable Exception damage) {
    Text {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  static Text read(byte[] bytes, Metadata metadata, Budget budget) {
    WordParser parser = new WordParser(budget);
    Exception damage = null;
    try {
      parser.entries(bytes, metadata);
    } catch (IOException | SAXException | IllegalArgumentException e) {
      budget.check();
      damage = e;
    }
    return new Text(parser.text.paragraphs(), damage);
  }

  private void entries(byte[] bytes, Metadata metadata) throws IOException, SAXException {
    CountedInput packed = new CountedInput(new ByteArrayInputStream(bytes));
    try (ZipInputStream zip = new ZipInputStream(packed)) {
      int count = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        count++;
        if (count > ENTRIES) {
          budget.end("that has more than " + ENTRIES + " parts");
        }
        InputStream part = new ZipPart(zip, packed, budget);
        if (!found && TEXT.matcher(entry.getName()).matches()) {
          found = true;
          BoundedXml.parse(
              part,
              new VisibleText(
                  new OOXMLWordAndPowerPointTextHandler(text, Map.of(), true, true), text),
              budget);
        } else if (entry.getName().equals(PROPERTIES)) {
          BoundedXml.parse(part, new DocumentProperties(metadata), budget);
        }
        part.transferTo(OutputStream.nullOutputStream());
      }
    }
    if (!found) {
      throw new IOException("it has no text's part");
    }
  }
}
