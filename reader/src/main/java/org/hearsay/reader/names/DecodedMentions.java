package org.hearsay.reader.names;

import java.util.ArrayList;
import java.util.List;

/**
 * What a report names, each list in the order of the text.
 *
 * @param names the names
 * @param phrases phrases that stand for names
 * @param doubtful capitalised words that were no names to the model but might be
 */
public record DecodedMentions(
    List<DecodedName> names, List<PhraseMention> phrases, List<DecodedName> doubtful) {
  public static DecodedMentions none() {
    return new DecodedMentions(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }
}
