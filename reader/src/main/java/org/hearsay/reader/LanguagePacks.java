package org.hearsay.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.reader.en.English;
import org.hearsay.reader.language.LanguagePack;

/** The packs that the reader has, by language. Immutable. */
public final class LanguagePacks {
  private final Map<String, LanguagePack> byTag = new HashMap<>();

  private LanguagePacks(List<LanguagePack> packs) {
    packs.forEach(pack -> byTag.put(pack.tag(), pack));
  }

  /** Those that are built in. */
  public static LanguagePacks builtIn() {
    return new LanguagePacks(List.of(English.pack()));
  }

  /**
   * The pack for a report's language; empty if there is none.
   *
   * @param language a tag, with a region or without: "en", "en-GB"
   */
  public Optional<LanguagePack> forLanguage(String language) {
    int region = language.indexOf('-');
    return Optional.ofNullable(byTag.get(region < 0 ? language : language.substring(0, region)));
  }

  /** All packs, in no order. */
  public List<LanguagePack> all() {
    return List.copyOf(byTag.values());
  }
}
