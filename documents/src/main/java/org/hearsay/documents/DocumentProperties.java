package org.hearsay.documents;

import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A document's title and creator (ECMA-376 part 2, 11: core properties; OpenDocument 1.3 part 3,
 * 4.3).
 */
final class DocumentProperties extends DefaultHandler {
  private final Metadata metadata;
  private final StringBuilder told = new StringBuilder();

  DocumentProperties(Metadata metadata) {
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
