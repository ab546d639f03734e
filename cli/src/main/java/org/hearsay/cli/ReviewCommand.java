package org.hearsay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearsay.cli.text.TerminalText;
import org.hearsay.json.Json;
import org.hearsay.json.ReadingJson;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.assess.Reliabilities.Subject;
import org.hearsay.ledger.assess.Reliability;
import org.hearsay.ledger.projection.EventSnapshot;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.review.Anchor;
import org.hearsay.ledger.review.Decision;
import org.hearsay.ledger.review.Review;
import org.hearsay.ledger.review.ReviewJson;
import org.hearsay.ledger.review.ReviewText;
import org.hearsay.model.Commitment;
import org.hearsay.model.Commitment.Certainty;
import org.hearsay.model.Commitment.Polarity;
import org.hearsay.model.Commitment.Tense;
import org.hearsay.model.EventType;
import org.hearsay.model.Reading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;

/** {@code hearsay review}: what a person decides about claims, events and sources. */
@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    version = "hearsay 0.1.0",
    description =
        "Corrects the ledger. Each decision is an entry of the journal with a name and a"
            + " reason, and can be undone.",
    footer = {
      "",
      "CLAIM is the id that hearsay event shows (r1f0c3a9e55d20b46/c3).",
      "",
      "Examples:",
      "  hearsay review type r1f0c3a9e55d20b46/c3 RETREAT --reason \"they left\"",
      "  hearsay review speaker r1f0c3a9e55d20b46/c3 \"Ida Moor\" --by Ada --reason misread",
      "  hearsay review merge r1f0c3a9e55d20b46/c3 r77aa01b2c3d4e5f6/c1 --reason \"one withdrawal\"",
      "  hearsay review grade \"Coast Wire\" B --reason \"ten years of it\"",
      "  hearsay review undo 41 --reason \"was right\"",
      "  hearsay review export > gold.jsonl"
    })
final class ReviewCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private final Terminal terminal;

  ReviewCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "which decision? See hearsay review --help for what there is");
  }

  /** Who decides, and why. */
  static final class Who {
    @Mixin LedgerOption ledger = new LedgerOption();

    @Option(
        names = "--by",
        paramLabel = "NAME",
        description = "Who decides; the default is the name of the user.")
    @Nullable String by;

    @Option(
        names = "--reason",
        paramLabel = "TEXT",
        required = true,
        description = "Why; one word will do.")
    String reason = "";

    String name() {
      String user = System.getProperty("user.name", "");
      return by != null ? by : user;
    }
  }

  private static Anchor anchor(Ledger ledger, String id) {
    return claim(ledger, id)
        .map(Anchor::of)
        .orElseThrow(() -> new IllegalArgumentException(id + ": no such claim"));
  }

  /** Of an event's id the claim that founds it. */
  private static Optional<StoredClaim> claim(Ledger ledger, String id) {
    return ledger.claim(EventSnapshot.founder(id));
  }

  private int decide(Who who, Function<Ledger, Review> review) throws IOException {
    try (Ledger ledger = who.ledger.toWrite(terminal)) {
      Decision made = ledger.review(who.name(), who.reason, review.apply(ledger));
      String told = told(ledger, made);
      terminal.out().write((made.entry() + "  " + TerminalText.line(told) + "\n").getBytes(UTF_8));
      return ExitStatus.DONE;
    } catch (IllegalArgumentException e) {
      terminal.complain(String.valueOf(e.getMessage()));
      return ExitStatus.SOME_FAILED;
    }
  }

  private static String told(Ledger ledger, Decision made) {
    return ReviewText.of(made.review(), made.claim().flatMap(ledger::claim));
  }

  private static <E extends Enum<E>> E one(Class<E> type, String word) {
    String name = word.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    word
                        + ": not one of "
                        + Arrays.stream(type.getEnumConstants())
                            .map(Enum::name)
                            .collect(Collectors.joining(", "))));
  }

  @Command(
      name = "type",
      mixinStandardHelpOptions = true,
      description = "The event type of a claim.")
  int type(
      @Mixin Who who,
      @Parameters(paramLabel = "CLAIM") String id,
      @Parameters(paramLabel = "TYPE", description = "One of PLOVER's: RETREAT, ASSAULT ...")
          String type,
      @Option(names = "--sub-type", paramLabel = "NAME", description = "ACLED's.")
          @Nullable String subType)
      throws IOException {
    return decide(
        who, ledger -> new Review.FixType(anchor(ledger, id), one(EventType.class, type), subType));
  }

  @Command(name = "speaker", mixinStandardHelpOptions = true, description = "Who asserts a claim.")
  int speaker(
      @Mixin Who who,
      @Parameters(paramLabel = "CLAIM") String id,
      @Parameters(paramLabel = "NAME", arity = "0..1", description = "None: the outlet itself.")
          @Nullable String name,
      @Option(names = "--actor", paramLabel = "ID", description = "A known actor: state:RU.")
          @Nullable String actor)
      throws IOException {
    return decide(who, ledger -> new Review.FixSpeaker(anchor(ledger, id), name, actor));
  }

  @Command(name = "place", mixinStandardHelpOptions = true, description = "Where it happened.")
  int place(
      @Mixin Who who,
      @Parameters(paramLabel = "CLAIM") String id,
      @Parameters(
              paramLabel = "NAME",
              arity = "0..1",
              description = "None: the report names no place.")
          @Nullable String name,
      @Option(names = "--lat", paramLabel = "DEGREES") @Nullable Double latitude,
      @Option(names = "--lon", paramLabel = "DEGREES") @Nullable Double longitude,
      @Option(names = "--geonames", paramLabel = "ID") @Nullable Integer geonames,
      @Option(
              names = "--precision",
              paramLabel = "1-3",
              defaultValue = "0",
              description = "1 the place itself, 2 near it, 3 somewhere in a region.")
          int precision)
      throws IOException {
    return decide(
        who,
        ledger ->
            new Review.FixPlace(
                anchor(ledger, id), name, geonames, latitude, longitude, precision));
  }

  @Command(
      name = "commitment",
      mixinStandardHelpOptions = true,
      description = "How far the asserter commits to it; what is not given stays.")
  int commitment(
      @Mixin Who who,
      @Parameters(paramLabel = "CLAIM") String id,
      @Option(names = "--certainty", paramLabel = "WORD") @Nullable String certainty,
      @Option(names = "--polarity", paramLabel = "POS|NEG") @Nullable String polarity,
      @Option(names = "--tense", paramLabel = "WORD") @Nullable String tense)
      throws IOException {
    return decide(
        who,
        ledger -> {
          Anchor anchor = anchor(ledger, id);
          Commitment now = claim(ledger, id).orElseThrow().claim().commitment();
          return new Review.FixCommitment(
              anchor,
              certainty == null ? now.certainty() : one(Certainty.class, certainty),
              polarity == null ? now.polarity() : one(Polarity.class, polarity),
              tense == null ? now.tense() : one(Tense.class, tense));
        });
  }

  @Command(name = "reject", mixinStandardHelpOptions = true, description = "It is no claim.")
  int reject(@Mixin Who who, @Parameters(paramLabel = "CLAIM") String id) throws IOException {
    return decide(who, ledger -> new Review.RejectClaim(anchor(ledger, id)));
  }

  @Command(
      name = "merge",
      mixinStandardHelpOptions = true,
      description = "The events of two claims are one.")
  int merge(
      @Mixin Who who,
      @Parameters(paramLabel = "CLAIM") String id,
      @Parameters(paramLabel = "OTHER") String other)
      throws IOException {
    return decide(who, ledger -> new Review.Merge(anchor(ledger, id), anchor(ledger, other)));
  }

  @Command(
      name = "split",
      mixinStandardHelpOptions = true,
      description = "A claim is of another event than the one it is in.")
  int split(@Mixin Who who, @Parameters(paramLabel = "CLAIM") String id) throws IOException {
    return decide(who, ledger -> new Review.Split(anchor(ledger, id)));
  }

  @Command(
      name = "grade",
      mixinStandardHelpOptions = true,
      description = "The reliability of a source (A to F), or the grade of an event (3, B2).")
  int grade(
      @Mixin Who who,
      @Parameters(paramLabel = "SOURCE|EVENT") String what,
      @Parameters(paramLabel = "GRADE") String grade,
      @Option(
              names = "--on",
              paramLabel = "SUBJECT",
              description = "ITSELF, OPPONENT or OTHERS; the default is whatever it says.")
          @Nullable String subject)
      throws IOException {
    return decide(
        who,
        ledger ->
            grade.matches("[A-Fa-f]?\\d")
                ? ofEvent(anchor(ledger, what), grade)
                : new Review.SetReliability(
                    what,
                    one(Reliability.class, grade),
                    subject == null ? null : one(Subject.class, subject)));
  }

  /** "3", "B2". */
  private static Review ofEvent(Anchor event, String grade) {
    int last = grade.length() - 1;
    return new Review.SetGrade(
        event,
        last == 0 ? null : one(Reliability.class, grade.substring(0, last)),
        ReviewJson.credibility(grade.charAt(last) - '0'));
  }

  @Command(
      name = "undo",
      mixinStandardHelpOptions = true,
      description = "Undoes a decision, by its number in hearsay review list.")
  int undo(@Mixin Who who, @Parameters(paramLabel = "NUMBER") long entry) throws IOException {
    return decide(who, ledger -> new Review.Undo(entry));
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "The decisions, with those that were undone.")
  int list(@Mixin LedgerOption ledger) throws IOException {
    try (Ledger open = ledger.toRead()) {
      StringBuilder out = new StringBuilder();
      for (Decision one : open.decisions(AsOf.NOW)) {
        out.append(one.entry())
            .append("  ")
            .append(one.recorded().toString(), 0, 10)
            .append("  ")
            .append(TerminalText.line(one.by()))
            .append(": ")
            .append(TerminalText.line(told(open, one)))
            .append(" (")
            .append(TerminalText.line(one.why()))
            .append(')')
            .append(one.applies() ? "" : "  not in effect")
            .append('\n');
      }
      terminal.out().write(out.toString().getBytes(UTF_8));
      return ExitStatus.DONE;
    }
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description =
          "The readings that reviewers corrected, with their corrections, as gold data: a reading a"
              + " line, in the form of hearsay read.")
  int export(@Mixin LedgerOption ledger) throws IOException {
    try (Ledger open = ledger.toRead()) {
      Set<String> revisions = new LinkedHashSet<>();
      List<Decision> decisions = open.decisions(AsOf.NOW);
      for (Decision one : decisions) {
        boolean changes =
            !(one.review() instanceof Review.SetGrade)
                && !(one.review() instanceof Review.Merge)
                && !(one.review() instanceof Review.Split);
        if (one.applies() && changes) {
          one.claim().map(id -> id.substring(0, id.indexOf('/'))).ifPresent(revisions::add);
        }
      }
      for (String revision : revisions) {
        Optional<Reading> reading = open.corrected(revision);
        if (reading.isPresent()) {
          ByteArrayOutputStream line = new ByteArrayOutputStream();
          try (JsonGenerator json = Json.line(line)) {
            ReadingJson.write(json, reading.get());
          }
          line.write('\n');
          terminal.out().write(line.toByteArray());
        }
      }
      return ExitStatus.DONE;
    }
  }
}
