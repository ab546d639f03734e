package org.hearsay.ledger.brief;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.model.Claim;
import org.hearsay.table.TsvTable;

/**
 * How a deed is named in a sentence, by deeds.tsv: "withdrawn", "withdrawing", "withdraw", "a
 * withdrawal".
 *
 * @param done behind "had"
 * @param going behind "was"
 * @param future behind "would"
 * @param noun behind "there would be"
 * @param object what stands before the patients: "." nothing, "-" it takes none, else a
 *     preposition; "?" where the cells tell but half: what is asked for, agreed to or refused
 */
record EventPhrases(String done, String going, String future, String noun, String object) {
  private static final List<Row> ROWS =
      TsvTable.beside(EventPhrases.class, "deeds.tsv").rows().stream()
          .map(
              row ->
                  new Row(
                      row.get(0),
                      new EventPhrases(row.get(1), row.get(2), row.get(3), row.get(4), row.get(5))))
          .toList();

  private record Row(String match, EventPhrases deed) {
    boolean fits(Claim claim, String trigger) {
      if (match.startsWith("=")) {
        String type = claim.type().name();
        return match.equals("=" + type) || match.equals("=" + type + "/" + claim.subType());
      }
      return Arrays.stream(match.split("\\|")).anyMatch(trigger::startsWith);
    }
  }

  EventPhrases {
    requireNonNull(done, "done is null");
    requireNonNull(going, "going is null");
    requireNonNull(future, "future is null");
    requireNonNull(noun, "noun is null");
    requireNonNull(object, "object is null");
  }

  /** By the claim's own word, else by its sub-type, else by its type. */
  static EventPhrases of(StoredClaim claim) {
    String trigger = claim.words().toLowerCase(Locale.ROOT);
    return ROWS.stream()
        .filter(row -> row.fits(claim.claim(), trigger))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no deed of " + claim.claim().type()))
        .deed();
  }

  boolean direct() {
    return object.equals(".");
  }

  boolean takesObject() {
    return !object.equals("-") && !isHalf();
  }

  /** Whether a clause made of cells would leave out what it is about. */
  boolean isHalf() {
    return object.equals("?");
  }
}
