package org.hearsay.gazetteer.resolve;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.hearsay.gazetteer.Place;
import org.hearsay.model.Span;

/**
 * What a name in a report was taken to mean.
 *
 * @param span the name's
 * @param meaning empty where it cannot be told
 */
public record Resolution(Span span, Optional<Meaning> meaning) {
  public Resolution {
    requireNonNull(span, "span is null");
    requireNonNull(meaning, "meaning is null");
  }

  /** A name that no place can be told for. */
  static Resolution unknown(Span span) {
    return new Resolution(span, Optional.empty());
  }

  /**
   * A place with the reasons for it.
   *
   * @param demonym whether the name is one of people ("Ukrainians"), so that the place is theirs
   *     and nothing happened in it for that
   * @param confidence share of the chosen place among all of that name, 0 to 1
   * @param reasons for a person to read, the weightiest first
   */
  public record Meaning(
      Place place, Precision precision, boolean demonym, double confidence, List<String> reasons) {
    public Meaning {
      requireNonNull(place, "place is null");
      requireNonNull(precision, "precision is null");
      reasons = List.copyOf(reasons);
    }

    /** The same, near the place instead of in it. */
    Meaning around() {
      return precision == Precision.EXACT
          ? new Meaning(place, Precision.NEAR, demonym, confidence, reasons)
          : this;
    }
  }
}
