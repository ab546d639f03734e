package org.hearsay.ledger;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * The moment of which a question is asked.
 *
 * @param known what had been published by then ({@code --as-of}); null for all
 * @param recorded what this ledger had captured by then, joined as it was then ({@code
 *     --recorded-as-of}); null for all
 */
public record AsOf(@Nullable Instant known, @Nullable Instant recorded) {
  /** All that the ledger has. */
  public static final AsOf NOW = new AsOf(null, null);

  /** What had been published by this moment. */
  public static AsOf published(Instant moment) {
    return new AsOf(requireNonNull(moment, "moment is null"), null);
  }

  /** Whether a claim is among what is asked of: whether its report is. */
  public boolean holds(StoredClaim claim) {
    return holds(claim.revision());
  }

  /** Whether a report is among what is asked of. */
  public boolean holds(Revision revision) {
    return (known == null || !revision.known().isAfter(known))
        && (recorded == null || !revision.recorded().isAfter(recorded));
  }

  /**
   * A moment as a user writes it: "2022-11-09", which is the end of that day, UTC, or
   * "2022-11-09T12:00:00Z".
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static Instant moment(String text) {
    try {
      return text.indexOf('T') < 0 ? Revision.endOf(LocalDate.parse(text)) : Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "not a day (2022-11-09) nor a moment (2022-11-09T12:00:00Z): " + text, e);
    }
  }
}
