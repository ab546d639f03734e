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
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.microsoft.ooxml.OOXMLWordAndPowerPointTextHandler;
import org.hearsay.source.input.CountedInput;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

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

  /** More than so many bytes are looked at for their ratio to the packed ones. */
  private static final int FREE = 1 << 20;

  private static final int RATIO = 200;

  /** What the zip's reader may have taken of the entry before its first byte is asked for. */
  private static final int AHEAD = 512;

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
        InputStream part = new Part(zip, packed, budget);
        if (!found && TEXT.matcher(entry.getName()).matches()) {
          found = true;
          parse(
              part,
              new VisibleText(
                  new OOXMLWordAndPowerPointTextHandler(text, Map.of(), true, true), text));
        } else if (entry.getName().equals(PROPERTIES)) {
          parse(part, new WordProperties(metadata));
        }
        part.transferTo(OutputStream.nullOutputStream());
      }
    }
    if (!found) {
      throw new IOException("it has no text's part");
    }
  }

  private void parse(InputStream part, DefaultHandler handler) throws IOException, SAXException {
    SAXParserFactory factory = SAXParserFactory.newInstance();
    factory.setNamespaceAware(true);
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.newSAXParser().parse(part, new BoundedXml(handler, budget));
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The properties' title and creator (ECMA-376 part 2, 11: core properties). */
  private static final class WordProperties extends DefaultHandler {
    private final Metadata metadata;
    private final StringBuilder told = new StringBuilder();

    WordProperties(Metadata metadata) {
      this.metadata = metadata;
    }

    @Override
    public void startElement(
        String uri, String name, String qualified, org.xml.sax.Attributes attributes) {
      told.setLength(0);
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
      switch (name) {
        case "title" -> metadata.set(TikaCoreProperties.TITLE, told.toString());
        case "creator" -> metadata.add(TikaCoreProperties.CREATOR, told.toString());
        default -> {}
      }
      told.setLength(0);
    }

    @Override
    public void characters(char[] characters, int from, int length) {
      told.append(characters, from, length);
    }
  }

  /**
   * An entry's bytes, so long as they are in proportion to the packed ones; never closes the zip.
   */
  private static final class Part extends InputStream {
    private final ZipInputStream zip;
    private final CountedInput packed;
    private final Budget budget;
    private final long start;
    private long length;

    Part(ZipInputStream zip, CountedInput packed, Budget budget) {
      this.zip = zip;
      this.packed = packed;
      this.budget = budget;
      this.start = packed.count() - AHEAD;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
      int read = zip.read(bytes, from, count);
      if (read > 0) {
        length += read;
        budget.check();
        if (length > FREE && length > RATIO * (packed.count() - start)) {
          budget.end("that unpacks to far more than it is");
        }
      }
      return read;
    }
  }
}
