package org.hearsay.eval;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hearsay.ledger.journal.JournalRecord.Captured;
import org.hearsay.ledger.projection.ReadReport;
import org.hearsay.model.Attribution;
import org.hearsay.model.Claim;
import org.hearsay.model.Claim.Asserter;
import org.hearsay.model.Claim.EventPlace;
import org.hearsay.model.Claim.Participant;
import org.hearsay.model.Commitment;
import org.hearsay.model.EventType;
import org.hearsay.model.Reading;
import org.hearsay.model.Report;
import org.hearsay.model.Span;
import org.hearsay.model.Speaker;
import org.hearsay.model.TimeExpression;

/**
 * A stream of reports that nobody wrote, with readings that no model made, for measuring a ledger.
 *
 * <p>What is reused is drawn as news reuses it: actors, places and words by Zipf's law, and most
 * reports tell of stories that run for some weeks, the newest most. A story has a few deeds, each
 * with its type, actors, place and day, and words of its own, that its reports share; four claims
 * of five are of the report's story. A day has so many reports, in no order; a twentieth of them
 * come a day or more late. The same seed gives the same stream.
 */
public final class SyntheticReports {
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final int PER_DAY = 40;
  private static final int CLAIMS = 10;
  private static final int ACTORS = 5_000;
  private static final int PLACES = 20_000;
  private static final int RUNNING = 200;
  private static final double LATE = .05;
  private static final double TOLD_BEFORE = .9;
  private static final double FROM_STORY = .8;
  private static final int DEEDS_OF_A_STORY = 5;
  private static final int WORDS_OF_A_STORY = 30;
  private static final int WORDS = 20_000;
  private static final EventType[] TYPES =
      Arrays.stream(EventType.values()).filter(EventType::isPlover).toArray(EventType[]::new);

  /** Told in words that the linker's tables know. */
  private static final String[] DEEDS = {
    "seized", "shelled", "left", "blocked", "visited", "accused", "warned", "met", "freed",
    "banned", "attacked", "arrested", "killed", "signed", "rejected", "sent", "closed", "struck",
    "captured", "praised", "fined", "searched", "evacuated", "mined", "recalled", "elected"
  };

  /** Of which words are made that no table knows. */
  private static final String[] SYLLABLES = {
    "ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "qui", "ro", "su", "ta",
    "ve", "wi", "xo", "zu"
  };

  private final Random random;
  private final List<Story> running = new ArrayList<>();
  private long made;

  /** A deed that several reports tell of. */
  private record Deed(
      int agent, int patient, int place, String word, EventType type, LocalDate day) {}

  /** What several reports are about. */
  private record Story(List<Deed> deeds, List<String> words) {}

  public SyntheticReports(long seed) {
    this.random = new Random(seed);
  }

  /** The next report, with some ten claims. */
  public ReadReport next() {
    long number = made++;
    LocalDate day = FIRST.plusDays(number / PER_DAY);
    if (random.nextDouble() < LATE) {
      day = day.minusDays(1 + random.nextInt(5));
    }
    Story story = story(day);
    Writer writer = new Writer();
    for (int i = 1; i <= CLAIMS; i++) {
      boolean own = random.nextDouble() < FROM_STORY;
      writer.claim(
          i,
          own ? story.deeds.get(random.nextInt(story.deeds.size())) : deed(day),
          List.of(word(story), word(story), word(story), word(), word()),
          random);
    }
    Report report =
        Report.of("synthetic/" + number, writer.text.toString())
            .withPublished(day)
            .withOutlet("Outlet " + zipf(300));
    return ReadReport.of(
        new Captured(report.id(), "synthetic", Instant.EPOCH, null, report.text().getBytes(UTF_8)),
        new Reading(
            report,
            "synthetic 1",
            writer.sentences,
            writer.attributions,
            writer.claims,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of()));
  }

  private Story story(LocalDate day) {
    if (!running.isEmpty() && random.nextDouble() < TOLD_BEFORE) {
      // The newest most: the square leans to the end of the list.
      double at = 1 - Math.pow(random.nextDouble(), 2);
      return running.get((int) Math.min(running.size() - 1, at * running.size()));
    }
    List<Deed> deeds = new ArrayList<>();
    for (int i = 0; i < DEEDS_OF_A_STORY; i++) {
      deeds.add(deed(day));
    }
    List<String> words = new ArrayList<>();
    for (int i = 0; i < WORDS_OF_A_STORY; i++) {
      words.add(word());
    }
    Story story = new Story(deeds, words);
    running.add(story);
    if (running.size() > RUNNING) {
      running.removeFirst();
    }
    return story;
  }

  private Deed deed(LocalDate day) {
    return new Deed(
        zipf(ACTORS),
        zipf(ACTORS),
        zipf(PLACES),
        DEEDS[random.nextInt(DEEDS.length)],
        TYPES[random.nextInt(TYPES.length)],
        day.minusDays(random.nextInt(3)));
  }

  private String word(Story story) {
    return story.words.get(random.nextInt(story.words.size()));
  }

  /** "bakimu": one of many that nobody says. */
  private String word() {
    StringBuilder word = new StringBuilder();
    for (int left = zipf(WORDS) + SYLLABLES.length; left > 0; left /= SYLLABLES.length) {
      word.append(SYLLABLES[left % SYLLABLES.length]);
    }
    return word.toString();
  }

  /** Of so many, the first far more often than the last: the inverse of a harmonic distribution. */
  private int zipf(int count) {
    return (int) Math.min(count - 1, Math.pow(count + 1.0, random.nextDouble()) - 1);
  }

  /** A text as it grows, with what is in it. */
  private static final class Writer {
    private final StringBuilder text = new StringBuilder();
    private final List<Span> sentences = new ArrayList<>();
    private final List<Attribution> attributions = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();

    void claim(int number, Deed told, List<String> around, Random random) {
      int start = text.length();
      Participant agent = participant(actor(told.agent()));
      text.append(' ');
      Span deed = put(told.word());
      text.append(" the men of ");
      Participant patient = participant(actor(told.patient()));
      text.append(" near ");
      String name = "Place" + told.place();
      Span at = put(name);
      EventPlace place =
          new EventPlace(
              name, List.of(), told.place(), told.place() / 500.0, told.place() % 170.0, 2, at);
      text.append(" on ");
      TimeExpression day =
          new TimeExpression(
              put(told.day().toString()),
              TimeExpression.Type.DATE,
              told.day().toString(),
              told.day(),
              told.day(),
              TimeExpression.Precision.DAY,
              false);
      int end = text.length();
      text.append(" after a ").append(String.join(" ", around)).append(" of ");
      text.append(random.nextInt(1_000_000)).append(" shots, ");
      List<Asserter> by = new ArrayList<>();
      if (random.nextBoolean()) {
        by.add(said(number, "Speaker" + random.nextInt(400), new Span(start, end)));
      } else {
        text.append("as it seemed");
      }
      text.append(".");
      sentences.add(new Span(start, text.length()));
      text.append(' ');
      claims.add(
          new Claim(
              "c" + number,
              told.type(),
              null,
              deed,
              List.of(agent),
              List.of(patient),
              place,
              day,
              List.of(),
              new Commitment(
                  Commitment.Certainty.CERTAIN,
                  random.nextInt(9) == 0 ? Commitment.Polarity.NEG : Commitment.Polarity.POS,
                  Commitment.Tense.DONE,
                  null),
              by,
              List.of(),
              .9));
    }

    private static String actor(int number) {
      return "Actor" + number;
    }

    private Asserter said(int number, String speaker, Span content) {
      Span source = put(speaker);
      text.append(' ');
      Span cue = put("said");
      attributions.add(
          new Attribution(
              "a" + number,
              Attribution.Kind.INDIRECT,
              List.of(source),
              List.of(cue),
              List.of(content),
              Speaker.named(speaker),
              null,
              null,
              .9));
      return new Asserter(speaker, "a" + number);
    }

    private Participant participant(String name) {
      return new Participant(name, List.of(), null, put(name));
    }

    private Span put(String words) {
      int start = text.length();
      text.append(words);
      return new Span(start, text.length());
    }
  }
}
