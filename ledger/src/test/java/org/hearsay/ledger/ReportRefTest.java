package org.hearsay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hearsay.ledger.journal.Sha256;
import org.hearsay.ledger.origin.ReportKey;
import org.hearsay.ledger.projection.ReadReport;
import org.hearsay.model.Provenance;
import org.hearsay.model.Report;
import org.junit.jupiter.api.Test;

class ReportRefTest {
  private static final LocalDate DAY = LocalDate.of(2023, 5, 4);

  private static Revision revision(String folder, int number, Provenance provenance) {
    String address = folder + "/" + number + ".txt";
    Report report =
        Report.of(address, "The ferry to Arlenko sank. Rescued: " + number)
            .withPublished(DAY)
            .withProvenance(provenance);
    String id = ReadReport.revision(address, Sha256.of(report.text()));
    return new Revision(id, address, 1, report, Instant.EPOCH);
  }

  private static List<Revision> all(String folder) {
    List<Revision> out = new ArrayList<>();
    for (int number = 0; number < 50; number++) {
      out.add(revision(folder, number, Provenance.NONE));
    }
    return out;
  }

  private static List<String> texts(List<Revision> revisions, Comparator<Revision> order) {
    return revisions.stream().sorted(order).map(one -> one.report().text()).toList();
  }

  @Test
  void of_otherFolder_sameOrder() {
    List<String> here = texts(all("here"), Comparator.comparing(ReportRef::of));
    assertThat(texts(all("there"), Comparator.comparing(ReportRef::of))).isEqualTo(here);
    assertThat(here).isNotEqualTo(here.stream().sorted().toList());
  }

  @Test
  void of_keyOfReport_sameOrder() {
    List<Revision> all = all("here");
    all.addAll(all("there"));
    assertThat(all.stream().sorted(Comparator.comparing(ReportKey::of)).toList())
        .isEqualTo(all.stream().sorted(Comparator.comparing(ReportRef::of)).toList());
  }

  @Test
  void of_statedMoment_beforeTheEndOfTheDay() {
    Revision stated =
        revision(
            "here", 1, Provenance.NONE.withPublishedAt(OffsetDateTime.parse("2023-05-04T09:30Z")));
    assertThat(stated.known()).isEqualTo(Instant.parse("2023-05-04T09:30:00Z"));
    assertThat(all("here"))
        .allSatisfy(other -> assertThat(ReportRef.of(other)).isGreaterThan(ReportRef.of(stated)));
  }

  @Test
  void of_momentOfAnotherDay_isTheEndOfTheStatedDay() {
    Revision stated =
        revision(
            "here", 1, Provenance.NONE.withPublishedAt(OffsetDateTime.parse("2023-05-05T01:00Z")));
    assertThat(stated.known()).isEqualTo(Revision.endOf(DAY));
  }
}
