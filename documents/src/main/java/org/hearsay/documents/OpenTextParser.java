package org.hearsay.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.metadata.Metadata;
import org.hearsay.source.input.CountedInput;
import org.hearsay.source.text.Paragraphs;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * An OpenDocument text (ODT, ISO 26300), read as a stream as a DOCX is: of its parts only the text
 * and the properties. Notes, remarks, changes that were deleted, indexes and pictures are passed
 * over.
 */
final class OpenTextParser extends DefaultHandler {
  private static final int ENTRIES = 10_000;
  private static final int LONGEST_BLANK = 100;

  private static final Set<String> PASSED_OVER =
      Set.of(
          "note",
          "annotation",
          "tracked-changes",
          "table-of-content",
          "alphabetical-index",
          "bibliography",
          "illustration-index",
          "hidden-text",
          "hidden-paragraph",
          "script",
          "forms",
          "sequence-decls",
          "object",
          "object-ole",
          "image",
          "title",
          "desc");

  private final Budget budget;
  private final List<String> paragraphs = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private int passed;
  private int inside;

  private OpenTextParser(Budget budget) {
    this.budget = budget;
  }

  static WordParser.Text read(byte[] bytes, Metadata metadata, Budget budget) {
    OpenTextParser parser = new OpenTextParser(budget);
    Exception damage = null;
    try {
      parser.entries(bytes, metadata);
    } catch (IOException | SAXException | IllegalArgumentException e) {
      budget.check();
      damage = e;
    }
    return new WordParser.Text(parser.paragraphs, damage);
  }

  private void entries(byte[] bytes, Metadata metadata) throws IOException, SAXException {
    CountedInput packed = new CountedInput(new ByteArrayInputStream(bytes));
    boolean found = false;
    try (ZipInputStream zip = new ZipInputStream(packed)) {
      int count = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        count++;
        if (count > ENTRIES) {
          budget.end("that has more than " + ENTRIES + " parts");
        }
        InputStream part = new ZipPart(zip, packed, budget);
        if (entry.getName().equals("content.xml") && !found) {
          found = true;
          BoundedXml.parse(part, this, budget);
        } else if (entry.getName().equals("meta.xml")) {
          BoundedXml.parse(part, new DocumentProperties(metadata), budget);
        }
        part.transferTo(OutputStream.nullOutputStream());
      }
    }
    if (!found) {
      throw new IOException("it has no text's part");
    }
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    if (passed > 0 || PASSED_OVER.contains(name)) {
      passed++;
      return;
    }
    switch (name) {
      case "p", "h" -> {
        end(); // One in another is a text box's.
        inside++;
      }
      case "tab" -> open.append(' ');
      case "line-break" -> open.append('\n');
      case "s" -> open.append(" ".repeat(blanks(attributes)));
      default -> {}
    }
  }

  private static int blanks(Attributes attributes) {
    for (int i = 0; i < attributes.getLength(); i++) {
      if (attributes.getLocalName(i).equals("c") && attributes.getValue(i).matches("\\d{1,4}")) {
        return Math.clamp(Integer.parseInt(attributes.getValue(i)), 1, LONGEST_BLANK);
      }
    }
    return 1;
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    if (passed > 0) {
      passed--;
    } else if (name.equals("p") || name.equals("h")) {
      end();
      inside--;
    }
  }

  @Override
  public void characters(char[] characters, int from, int length) {
    if (passed == 0 && inside > 0) {
      // A line end of the file is white space, not one of the text.
      open.append(new String(characters, from, length).replace('\n', ' ').replace('\r', ' '));
    }
  }

  private void end() {
    paragraphs.addAll(Paragraphs.plain(open.toString()));
    open.setLength(0);
  }
}
