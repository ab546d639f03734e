package org.hearsay.reader.names;

import java.util.ArrayList;
import java.util.List;

/** The names of a report and the phrases that stand for names, each in the order of the text. */
public record Mentions(List<FoundName> names, List<Mention> phrases) {
  public static Mentions none() {
    return new Mentions(new ArrayList<>(), new ArrayList<>());
  }
}
