package org.hearsay.reader;

import org.hearsay.reader.en.English;
import org.hearsay.reader.language.LanguagePack;

/** The language of the tests, whose pack is read once. */
public final class TestLanguage {
  public static final LanguagePack ENGLISH = English.pack();

  private TestLanguage() {}
}
