package org.hearsay.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hearsay.ledger.journal.JournalRecord.Captured;
import org.hearsay.ledger.projection.ReadReport;
import org.hearsay.model.Attribution;
import org.hearsay.model.Claim;
import org.hearsay.model.Claim.Participant;
import org.hearsay.model.Commitment;
import org.hearsay.model.EventType;
import org.hearsay.model.Figure;
import org.hearsay.model.Reading;
import org.hearsay.model.Report;
import org.hearsay.model.Span;
import org.hearsay.model.Speaker;
import org.jspecify.annotations.Nullable;

/** Reports that nobody wrote and readings that no model made, the same for the same seed. */
public final class Invented {
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
  private static final String[] ACTORS = {"Norland", "Südmark", "the Guard 😀", "Vale", "Oster"};
  private static final String[] PLACES = {"Port Ard", "Lower Kell", "Mirn"};
  private static final String[] DEEDS = {"seized", "shelled", "left", "blocked"};

  private final Random random;

  public Invented(long seed) {
    this.random = new Random(seed);
  }

  /** Reports over some three weeks, each from an address of its own. */
  public List<ReadReport> reports(int count) {
    List<ReadReport> out = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      out.add(
          report("wire/" + i + ".txt", FIRST.plusDays(random.nextInt(20)), 1 + random.nextInt(5)));
    }
    return out;
  }

  /** A report with so many claims. */
  public ReadReport report(String address, @Nullable LocalDate published, int claims) {
    StringBuilder text = new StringBuilder();
    List<Span> sentences = new ArrayList<>();
    List<Attribution> said = new ArrayList<>();
    List<Claim> made = new ArrayList<>();
    for (int i = 1; i <= claims; i++) {
      int from = text.length();
      sentence(i, text, said, made);
      sentences.add(new Span(from, text.length()));
      text.append('\n');
    }
    Report report =
        Report.of(address, text.toString()).withPublished(published).withOutlet("Coast Wire");
    return of(
        address,
        new Reading(
            report,
            "invented 1",
            sentences,
            said,
            made,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of()));
  }

  /** A reading as it comes from an address. */
  public static ReadReport of(String address, Reading reading) {
    return ReadReport.of(
        new Captured(address, "file", Instant.EPOCH, null, reading.report().text().getBytes(UTF_8)),
        reading);
  }

  private void sentence(int i, StringBuilder text, List<Attribution> said, List<Claim> made) {
    int start = text.length();
    String who = one(ACTORS);
    Span agent = put(text, who);
    text.append(' ');
    Span deed = put(text, one(DEEDS));
    text.append(' ');
    Span number = put(text, String.valueOf(2 + random.nextInt(40)));
    text.append(" boats of ");
    String whose = one(ACTORS);
    Span patient = put(text, whose);
    text.append(" at ");
    String where = one(PLACES);
    Span place = put(text, where);
    int end = text.length();
    List<Claim.Asserter> by = new ArrayList<>();
    if (random.nextBoolean()) {
      text.append(", ");
      String speaker = one(ACTORS);
      Span source = put(text, speaker);
      text.append(' ');
      Span cue = put(text, "said");
      by.add(new Claim.Asserter(speaker, "a" + i));
      said.add(
          new Attribution(
              "a" + i,
              Attribution.Kind.INDIRECT,
              List.of(source),
              List.of(cue),
              List.of(new Span(start, end)),
              Speaker.named(speaker),
              null,
              null,
              1));
    }
    text.append('.');
    double boats = Double.parseDouble(number.of(text.toString()));
    made.add(
        new Claim(
            "c" + i,
            one(EventType.AGREE, EventType.ASSAULT, EventType.RETREAT),
            null,
            deed,
            List.of(new Participant(who, List.of(), null, agent)),
            List.of(new Participant(whose, List.of("its fleet"), "state:" + whose, patient)),
            new Claim.EventPlace(where, List.of(), null, null, null, 1, place),
            null,
            List.of(new Figure(number, Figure.Dimension.COUNT, boats, boats, false, null, null)),
            new Commitment(
                one(Commitment.Certainty.values()),
                Commitment.Polarity.POS,
                Commitment.Tense.DONE,
                null),
            by,
            List.of(),
            0.5));
  }

  private static Span put(StringBuilder text, String words) {
    int start = text.length();
    text.append(words);
    return new Span(start, text.length());
  }

  @SafeVarargs
  private final <T> T one(T... some) {
    return some[random.nextInt(some.length)];
  }
}
