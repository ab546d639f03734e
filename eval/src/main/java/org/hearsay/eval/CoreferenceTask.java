package org.hearsay.eval;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.hearsay.ledger.ClaimRef;
import org.hearsay.ledger.ReportRef;
import org.hearsay.ledger.identity.DocumentWords;
import org.hearsay.ledger.identity.EventMention;
import org.hearsay.ledger.identity.SearchBounds;
import org.hearsay.ledger.identity.StemLexicon;
import org.hearsay.ledger.linking.ClaimLinker;
import org.hearsay.ledger.linking.EventLinker;
import org.hearsay.ledger.linking.Linking;
import org.hearsay.ledger.linking.MemoryLinkState;
import org.hearsay.ledger.linking.ReportDigest;
import org.hearsay.ledger.origin.Shingles;
import org.hearsay.model.CodePoints;
import org.hearsay.model.Span;
import org.hearsay.reader.en.English;
import org.hearsay.reader.language.LanguagePack;
import org.hearsay.reader.text.Sentences;
import org.hearsay.source.Limits;
import org.hearsay.source.text.Lines;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Which mentions of a whole corpus are of one event, {@code {id, events: [{s, e, chain}]}}: the
 * rows' events as one stream, each joined to what came before it.
 *
 * <p>Told is where the mentions and the sentences stand. The stream is in the rows' order, or
 * shuffled by document; each document is known a second after the one before.
 *
 * @param seed null for the rows' order
 * @param note is told the mean number of mentions compared, in the first and the last tenth
 */
public record CoreferenceTask(@Nullable Long seed, Consumer<String> note) implements EvalRun {
  /** The corpora are English. */
  private static final LanguagePack ENGLISH = English.pack();

  private static final String EVENTS = "events";
  private static final String SENTENCES = "sents";
  private static final int TENTH = 10;

  public CoreferenceTask {
    requireNonNull(note, "note is null");
  }

  @Override
  public Count run(
      String name,
      InputStream in,
      OutputStream out,
      Consumer<String> problems,
      Consumer<Long> progress)
      throws IOException {
    List<SpanRow> rows = new ArrayList<>();
    long failed = read(name, in, rows, problems);
    List<SpanRow> stream = new ArrayList<>(rows);
    if (seed != null) {
      Collections.shuffle(stream, new Random(seed));
    }
    Map<SpanRow, List<ClaimRef>> events = new IdentityHashMap<>();
    Map<ReportRef, SpanRow> byRef = new HashMap<>();
    StemLexicon lexicon = StemLexicon.load();
    List<Integer> compared = new ArrayList<>();
    ClaimLinker linker = new EventLinker(lexicon, SearchBounds.DEFAULT, compared::add);
    Linking linking = new Linking(linker);
    MemoryLinkState state = new MemoryLinkState();
    Shingles noText = Shingles.of("");
    for (SpanRow row : stream) {
      ReportDigest report = digest(lexicon, row, events.size(), linker);
      state.add(report, noText, linking.link(state, report, noText));
      byRef.put(report.ref(), row);
      events.put(row, state.events(report.ref()));
      progress.accept((long) events.size());
    }
    for (SpanRow row : rows) {
      List<String> chains = new ArrayList<>();
      for (ClaimRef event : events.getOrDefault(row, List.of())) {
        chains.add(id(requireNonNull(byRef.get(event.report()), "no such row"), event.place()));
      }
      out.write(line(row, chains));
    }
    note.accept(cost(compared));
    return new Count(rows.size(), failed);
  }

  private static long read(
      String name, InputStream in, List<SpanRow> rows, Consumer<String> problems)
      throws IOException {
    Lines lines = new Lines(Gzip.plain(in), Limits.DEFAULT.bytes());
    long failed = 0;
    for (byte[] line = lines.next(); line != null; line = lines.next()) {
      try {
        rows.add(SpanRow.of(line, Set.of(EVENTS, SENTENCES)));
      } catch (IllegalArgumentException e) {
        problems.accept(name + ":" + lines.number() + ": " + e.getMessage());
        failed++;
      }
    }
    return failed;
  }

  private static ReportDigest digest(
      StemLexicon lexicon, SpanRow row, int second, ClaimLinker linker) {
    String text = row.report().text();
    List<Span> sentences =
        row.of(SENTENCES).isEmpty() ? Sentences.of(text, ENGLISH) : row.of(SENTENCES);
    DocumentWords document = DocumentWords.of(lexicon, row.report().id(), text);
    List<EventMention> out = new ArrayList<>();
    for (Span span : ordered(row)) {
      Span sentence =
          sentences.stream()
              .filter(s -> s.contains(span.start()))
              .findFirst()
              .orElse(new Span(0, text.length()));
      out.add(
          EventMention.of(
              document, id(row, out.size()), Instant.ofEpochSecond(second), sentence, span));
    }
    ReportRef ref = new ReportRef(Instant.ofEpochSecond(second).toEpochMilli(), 0);
    return ReportDigest.of(ref, document.withoutOrder(), out, linker);
  }

  /** Several mentions may stand at one place: the id decides their order. */
  private static List<Span> ordered(SpanRow row) {
    return row.of(EVENTS).stream()
        .sorted(Comparator.comparingInt(Span::start).thenComparing(Span::end))
        .toList();
  }

  private static String id(SpanRow row, int number) {
    return String.format(Locale.ROOT, "%s/%05d", row.report().id(), number);
  }

  private static byte[] line(SpanRow row, List<String> chains) {
    CodePoints points = CodePoints.of(row.report().text());
    List<Span> spans = ordered(row);
    return Prediction.done(
            json -> {
              json.writeStartObject();
              json.writeStringProperty("id", row.report().id());
              json.writeArrayPropertyStart(EVENTS);
              for (int i = 0; i < chains.size(); i++) {
                event(json, points, spans.get(i), chains.get(i));
              }
              json.writeEndArray();
              json.writeEndObject();
            })
        .line();
  }

  private static void event(JsonGenerator json, CodePoints points, Span span, String chain) {
    json.writeStartObject();
    json.writeNumberProperty("s", points.at(span.start()));
    json.writeNumberProperty("e", points.at(span.end()));
    json.writeStringProperty("chain", chain);
    json.writeEndObject();
  }

  /** "compared per mention: 21.0 in the first tenth, 40.2 in the last, 96 at most". */
  private static String cost(List<Integer> compared) {
    int tenth = Math.max(1, compared.size() / TENTH);
    if (compared.isEmpty()) {
      return "no mentions";
    }
    return String.format(
        Locale.ROOT,
        "compared per mention: %.1f in the first tenth, %.1f in the last, %d at most",
        mean(compared.subList(0, tenth)),
        mean(compared.subList(compared.size() - tenth, compared.size())),
        Collections.max(compared));
  }

  private static double mean(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).average().orElse(0);
  }
}
