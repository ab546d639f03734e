package org.hearsay.documents;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Hands on what an XML holds so long as it is no deeper and no longer than a text's. */
final class BoundedXml extends DefaultHandler {
  private static final int DEPTH = 256;

  private final DefaultHandler to;
  private final Budget budget;
  private int depth;

  /** Gives a handler what a part of a document holds; no document type is read. */
  static void parse(InputStream part, DefaultHandler handler, Budget budget)
      throws IOException, SAXException {
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

  BoundedXml(DefaultHandler to, Budget budget) {
    this.to = to;
    this.budget = budget;
  }

  @Override
  public void startDocument() throws SAXException {
    to.startDocument();
  }

  @Override
  public void endDocument() throws SAXException {
    to.endDocument();
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    depth++;
    if (depth > DEPTH) {
      budget.end("that nests deeper than any text does");
    }
    budget.check();
    to.startElement(uri, name, qualified, attributes);
  }

  @Override
  public void endElement(String uri, String name, String qualified) throws SAXException {
    depth--;
    to.endElement(uri, name, qualified);
  }

  @Override
  public void characters(char[] characters, int from, int length) throws SAXException {
    budget.written(length);
    to.characters(characters, from, length);
  }
}
