package org.hearsay.ledger.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.hearsay.ledger.Revision;
import org.hearsay.model.Attribution;
import org.hearsay.model.Attribution.Kind;
import org.hearsay.model.Claim;
import org.hearsay.model.Claim.Asserter;
import org.hearsay.model.Commitment;
import org.hearsay.model.Commitment.Certainty;
import org.hearsay.model.Commitment.Polarity;
import org.hearsay.model.Commitment.Tense;
import org.hearsay.model.EventType;
import org.hearsay.model.Reading;
import org.hearsay.model.Report;
import org.hearsay.model.Span;
import org.junit.jupiter.api.Test;

class StoredClaimsTest {
  @Test
  void party_cueWithoutSource_isTheReports() {
    assertThat(party("It was alleged that the fleet had left.", "", Kind.INDIRECT))
        .isEqualTo("Coast Wire");
    assertThat(party("Fears grew that the fleet had left.", "", Kind.INDIRECT))
        .isEqualTo("Coast Wire");
  }

  @Test
  void party_sourceWithoutName_isUnnamed() {
    assertThat(party("They alleged that the fleet had left.", "They", Kind.INDIRECT))
        .isEqualTo("an unnamed source of Coast Wire");
  }

  @Test
  void party_quotationWithoutSource_isUnnamed() {
    assertThat(party("It was alleged: \"The fleet has left.\"", "", Kind.DIRECT))
        .isEqualTo("an unnamed source of Coast Wire");
  }

  private static String party(String text, String source, Kind kind) {
    Report report = Report.of("r", text).withOutlet("Coast Wire");
    Revision revision = new Revision("r1", "r", 1, report, Instant.EPOCH);
    Span left = span(text, "left");
    Attribution attribution =
        new Attribution(
            "a1",
            kind,
            source.isEmpty() ? List.of() : List.of(span(text, source)),
            List.of(),
            List.of(left),
            null,
            null,
            null,
            1);
    Claim claim =
        new Claim(
            "c1",
            EventType.RETREAT,
            null,
            left,
            List.of(),
            List.of(),
            null,
            null,
            List.of(),
            new Commitment(Certainty.CERTAIN, Polarity.POS, Tense.DONE, null),
            List.of(new Asserter(null, "a1")),
            List.of(),
            0.9);
    Reading reading =
        new Reading(
            report,
            "m",
            List.of(new Span(0, text.length())),
            List.of(attribution),
            List.of(claim),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return StoredClaims.of(revision, reading).getFirst().party().name();
  }

  private static Span span(String text, String words) {
    int at = text.indexOf(words);
    return new Span(at, at + words.length());
  }
}
