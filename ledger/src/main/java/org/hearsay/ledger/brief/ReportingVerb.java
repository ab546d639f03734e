package org.hearsay.ledger.brief;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearsay.table.TsvTable;

/** The verbs of reporting that a brief has; no other. By reporting.tsv. */
enum ReportingVerb {
  SAID("said"),
  ANNOUNCED("announced"),
  CLAIMED("claimed"),
  CONFIRMED("confirmed"),
  DENIED("denied"),
  DID_NOT_CONFIRM("did not confirm");

  private static final List<Row> ROWS =
      TsvTable.beside(ReportingVerb.class, "reporting.tsv").rows().stream()
          .map(
              row ->
                  new Row(
                      ReportingVerb.valueOf(row.get(0)),
                      Pattern.compile(row.get(1), Pattern.CASE_INSENSITIVE)))
          .toList();

  private final String text;

  ReportingVerb(String text) {
    this.text = text;
  }

  private record Row(ReportingVerb verb, Pattern pattern) {}

  String text() {
    return text;
  }

  /** Whether what follows is held to be so. */
  boolean holds() {
    return this != DENIED && this != DID_NOT_CONFIRM;
  }

  /** The verb that these words bear. */
  static Optional<ReportingVerb> in(String words) {
    return ROWS.stream()
        .filter(row -> row.pattern.matcher(words).find())
        .map(Row::verb)
        .findFirst();
  }
}
