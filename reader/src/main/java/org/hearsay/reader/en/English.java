package org.hearsay.reader.en;

import org.hearsay.reader.language.LanguagePack;

/** The pack for English; its tables are the resources beside this class. */
public final class English {
  /** The language's tag, as reports have it. */
  public static final String TAG = "en";

  private English() {}

  /** Reads the tables; to be asked once, since a pack is immutable. */
  public static LanguagePack pack() {
    return LanguagePack.load(TAG, English.class, new EnglishInflection());
  }
}
