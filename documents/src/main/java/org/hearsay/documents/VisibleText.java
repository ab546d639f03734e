package org.hearsay.documents;

import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Stands before Tika's handler of a DOCX, and mends what that tells otherwise than Word shows it
 * (ECMA-376 part 1, 17): hidden text (vanish), text that was deleted but is written as if it stood
 * (t in del), hyphens that break no line, paragraphs inside a paragraph (a text box anchored in
 * it), and paragraphs whose end was deleted.
 */
final class VisibleText extends DefaultHandler {
  private static final Set<String> GONE = Set.of("del", "moveFrom");
  private static final Set<String> OFF = Set.of("0", "false", "off");

  private final DefaultHandler to;
  private final WordText text;
  private int gone;
  private int markProperties;
  private boolean inText;
  private boolean hidden;
  private boolean endGone;

  VisibleText(DefaultHandler to, WordText text) {
    this.to = to;
    this.text = text;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    switch (name) {
      case "p" -> text.open();
      case "pPr" -> markProperties++;
      case "r" -> hidden = false;
      case "vanish" -> hidden |= markProperties == 0 && isOn(uri, attributes);
      case "t" -> inText = true;
      case "noBreakHyphen" -> write(uri, "-");
      case "ptab" -> write(uri, " ");
      default -> {}
    }
    if (GONE.contains(name)) {
      gone++;
      endGone |= markProperties > 0;
    }
    to.startElement(uri, name, qualified, attributes);
  }

  @Override
  public void endElement(String uri, String name, String qualified) throws SAXException {
    to.endElement(uri, name, qualified);
    switch (name) {
      case "p" -> {
        text.close(endGone);
        endGone = false;
      }
      case "pPr" -> markProperties--;
      case "r" -> hidden = false;
      case "t" -> inText = false;
      default -> {}
    }
    gone -= GONE.contains(name) ? 1 : 0;
  }

  @Override
  public void characters(char[] characters, int from, int length) throws SAXException {
    if (!inText || gone == 0 && !hidden) {
      to.characters(characters, from, length);
    }
  }

  private static boolean isOn(String uri, Attributes attributes) {
    String value = attributes.getValue(uri, "val");
    return value == null || !OFF.contains(value);
  }

  private void write(String uri, String sign) throws SAXException {
    if (gone == 0 && !hidden) {
      to.startElement(uri, "t", "w:t", new AttributesImpl());
      to.characters(sign.toCharArray(), 0, sign.length());
      to.endElement(uri, "t", "w:t");
    }
  }
}
