package org.hearsay.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.model.Report;
import org.hearsay.reader.en.English;
import org.hearsay.reader.encoder.ReaderModel;
import org.hearsay.reader.language.LanguagePack;

/** The rules of each language that has a pack, by its tag. Immutable. */
final class LanguageRegistry {
  private final Map<String, LanguageRules> byTag = new HashMap<>();
  private final LanguageRules english;

  private LanguageRegistry(ReaderModel model, LanguageRules english, List<LanguagePack> others) {
    this.english = english;
    byTag.put(english.language().tag(), english);
    others.forEach(pack -> byTag.put(pack.tag(), LanguageRules.of(pack, model)));
  }

  /** The languages that are built in. */
  static LanguageRegistry builtIn(ReaderModel model) {
    return new LanguageRegistry(model, LanguageRules.of(English.pack(), model), List.of());
  }

  /**
   * The rules for a report. One in a language without a pack is not read ({@link #reads}); where a
   * score is asked of its words all the same, the English rules part its sentences.
   */
  LanguageRules rulesFor(Report report) {
    return byTag.getOrDefault(report.language(), english);
  }

  /** Whether there is a pack for the language of a report. */
  boolean reads(Report report) {
    return byTag.containsKey(report.language());
  }
}
