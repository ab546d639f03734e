package org.hearsay.ledger.projection;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.ledger.Party;
import org.hearsay.ledger.origin.UnnamedSources;
import org.hearsay.model.Attribution;

/**
 * What an unnamed source is called: its own words, and for "the official" those with which the
 * report brings the official in, "a U.S. official".
 */
final class Description {
  private static final String DEFINITE = "the ";

  private Description() {}

  static Optional<Party> of(Attribution attribution, Collection<Attribution> all, String text) {
    Optional<Party> own = UnnamedSources.described(words(attribution, text));
    String name = own.map(party -> party.name().toLowerCase(Locale.ROOT)).orElse("");
    if (!name.startsWith(DEFINITE)) {
      return own;
    }
    String noun = name.substring(DEFINITE.length());
    int at = attribution.source().getFirst().start();
    Optional<Party> first =
        all.stream()
            .filter(a -> a.speaker() == null && !a.source().isEmpty())
            .filter(a -> a.source().getFirst().start() < at)
            .sorted(Comparator.comparingInt((Attribution a) -> a.source().getFirst().start()))
            .flatMap(a -> UnnamedSources.described(words(a, text)).stream())
            .filter(party -> !party.name().toLowerCase(Locale.ROOT).startsWith(DEFINITE))
            .filter(party -> hasWord(party.name(), noun))
            .reduce((earlier, later) -> later);
    return first.or(() -> own);
  }

  private static boolean hasWord(String name, String noun) {
    return (" " + name.toLowerCase(Locale.ROOT) + " ").contains(" " + noun + " ");
  }

  private static String words(Attribution attribution, String text) {
    return attribution.source().getFirst().of(text);
  }
}
