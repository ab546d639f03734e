package org.hearsay.ledger.identity;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.model.Claim.EventPlace;
import org.hearsay.model.EventType;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * The words and the mentions of a report as bytes: each word once, all else by its number. Weights
 * are not kept but made again from counts, so that they come out the same to the last bit.
 */
public final class MentionCodec {
  /** What was read from bytes. */
  public record Mentions(DocumentWords document, List<EventMention> mentions) {}

  private MentionCodec() {}

  /**
   * @param document with its words in order
   */
  public static byte[] encode(DocumentWords document, List<EventMention> mentions) {
    Writer writer = new Writer();
    writer.counts(DocumentWords.counts(document.words(), DocumentWords.Word::tells));
    writer.counts(DocumentWords.counts(document.words(), DocumentWords.Word::name));
    writer.strings(document.numbers());
    writer.number(mentions.size());
    mentions.forEach(writer::mention);
    return writer.bytes();
  }

  /**
   * @param id of the report
   * @param known when its mentions became known
   */
  public static Mentions decode(StemLexicon lexicon, String id, Instant known, byte[] bytes) {
    Reader reader = new Reader(lexicon, bytes);
    DocumentWords document =
        DocumentWords.of(
            lexicon, id, List.of(), reader.counts(), reader.counts(), reader.strings());
    int count = reader.number();
    List<EventMention> mentions = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      mentions.add(reader.mention(document, known));
    }
    return new Mentions(document, mentions);
  }

  /** Writes numbers of variable length, and words by their number. */
  private static final class Writer {
    private final Map<String, Integer> words = new LinkedHashMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    void mention(EventMention mention) {
      string(mention.id().substring(mention.document().id().length()));
      number(mention.span().start());
      number(mention.span().end() - mention.span().start());
      number(mention.sentence());
      string(mention.trigger().head());
      string(mention.trigger().stem());
      strings(mention.trigger().stems());
      number(mention.trigger().definite() ? 1 : 0);
      TriggerContext around = mention.surroundings();
      strings(List.of(around.all().words()));
      strings(around.left());
      strings(around.right());
      strings(List.of(around.names().words()));
      strings(around.numbers());
      parts(mention.parts());
    }

    private void parts(ClaimParts parts) {
      strings(parts.types().stream().map(EventType::name).toList());
      strings(parts.agents());
      strings(parts.patients());
      strings(parts.doers());
      strings(parts.objects());
      day(parts.from());
      day(parts.to());
      EventPlace place = parts.place();
      string(place == null ? "" : place.name());
      if (place != null) {
        number(place.names().size());
        place.names().forEach(this::string);
        string(place.geonamesId() == null ? "" : String.valueOf(place.geonamesId()));
        string(place.latitude() == null ? "" : String.valueOf(place.latitude()));
        string(place.longitude() == null ? "" : String.valueOf(place.longitude()));
        number(place.precision());
        number(place.span().start());
        number(place.span().end() - place.span().start());
      }
    }

    private void day(@Nullable LocalDate day) {
      string(day == null ? "" : day.toString());
    }

    void counts(Map<String, Integer> counts) {
      number(counts.size());
      counts.forEach(
          (word, count) -> {
            string(word);
            number(count);
          });
    }

    /** In an order that does not hang on how the set was made. */
    void strings(Collection<String> strings) {
      number(strings.size());
      strings.stream().sorted().forEach(this::string);
    }

    void string(String string) {
      number(words.computeIfAbsent(string, word -> words.size()));
    }

    void number(int number) {
      write(body, number);
    }

    private static void write(ByteArrayOutputStream out, int number) {
      int left = number;
      while (left >= 0x80 || left < 0) {
        out.write(left & 0x7f | 0x80);
        left >>>= 7;
      }
      out.write(left);
    }

    byte[] bytes() {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (DataOutputStream data = new DataOutputStream(out)) {
        data.writeInt(words.size());
        for (String word : words.keySet()) {
          data.writeUTF(word);
        }
        body.writeTo(data);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return out.toByteArray();
    }
  }

  /** Reads what {@link Writer} wrote. */
  private static final class Reader {
    private final StemLexicon lexicon;
    private final DataInputStream in;
    private final String[] words;

    Reader(StemLexicon lexicon, byte[] bytes) {
      this.lexicon = lexicon;
      this.in = new DataInputStream(new ByteArrayInputStream(bytes));
      try {
        words = new String[in.readInt()];
        for (int i = 0; i < words.length; i++) {
          words[i] = in.readUTF();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    EventMention mention(DocumentWords document, Instant known) {
      String id = document.id() + string();
      int start = number();
      Span span = new Span(start, start + number());
      int sentence = number();
      Trigger trigger = Trigger.of(lexicon, string(), string(), strings(), number() == 1);
      TriggerContext around =
          TriggerContext.of(lexicon, strings(), strings(), strings(), strings(), strings());
      return new EventMention(id, known, document, span, sentence, trigger, around, parts());
    }

    private ClaimParts parts() {
      Set<EventType> types = new LinkedHashSet<>();
      strings().forEach(type -> types.add(EventType.valueOf(type)));
      Set<String> agents = strings();
      Set<String> patients = strings();
      Set<String> doers = strings();
      Set<String> objects = strings();
      LocalDate from = day();
      LocalDate to = day();
      return new ClaimParts(types, agents, patients, doers, objects, place(), from, to);
    }

    private @Nullable EventPlace place() {
      String name = string();
      if (name.isEmpty()) {
        return null;
      }
      List<String> names = new ArrayList<>();
      for (int left = number(); left > 0; left--) {
        names.add(string());
      }
      String id = string();
      String latitude = string();
      String longitude = string();
      int precision = number();
      int start = number();
      return new EventPlace(
          name,
          names,
          id.isEmpty() ? null : Integer.valueOf(id),
          latitude.isEmpty() ? null : Double.valueOf(latitude),
          longitude.isEmpty() ? null : Double.valueOf(longitude),
          precision,
          new Span(start, start + number()));
    }

    private @Nullable LocalDate day() {
      String day = string();
      return day.isEmpty() ? null : LocalDate.parse(day);
    }

    Map<String, Integer> counts() {
      Map<String, Integer> counts = new TreeMap<>();
      for (int left = number(); left > 0; left--) {
        String word = string();
        counts.put(word, number());
      }
      return counts;
    }

    Set<String> strings() {
      Set<String> strings = new LinkedHashSet<>();
      for (int left = number(); left > 0; left--) {
        strings.add(string());
      }
      return strings;
    }

    String string() {
      return words[number()];
    }

    int number() {
      try {
        int number = 0;
        int shift = 0;
        int next = in.readUnsignedByte();
        while (next >= 0x80) {
          number |= (next & 0x7f) << shift;
          shift += 7;
          next = in.readUnsignedByte();
        }
        return number | next << shift;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
