package org.hearsay.ledger.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hearsay.model.Span;

/** Invented reports for the tests: what happened in some town, told in a few ways. */
final class Reports {
  static final StemLexicon LEXICON = StemLexicon.load();
  private static final String[] TOWNS = {
    "Arlenko", "Beshtau", "Corvina", "Dolmire", "Esterhan", "Farnovo", "Galitza", "Horvatin"
  };
  private static final String[] PEOPLE = {"Maric", "Olenska", "Petrenko", "Quint", "Rasmus"};
  private static final String[] DEEDS = {
    "shelled", "attacked", "evacuated", "visited", "flooded", "bombed", "seized", "inspected"
  };
  private static final String[] THINGS = {
    "harbour", "bridge", "granary", "hospital", "refinery", "barracks"
  };

  private Reports() {}

  /** Mentions of so many reports, each known an hour after the one before. */
  static List<EventMention> random(long seed, int reports) {
    Random random = new Random(seed);
    List<EventMention> out = new ArrayList<>();
    for (int i = 0; i < reports; i++) {
      String town = pick(random, TOWNS);
      StringBuilder text = new StringBuilder();
      List<Span> sentences = new ArrayList<>();
      List<Span> triggers = new ArrayList<>();
      for (int s = 0; s < 3; s++) {
        int start = text.length();
        text.append(pick(random, PEOPLE)).append("'s troops ");
        String deed = pick(random, DEEDS);
        triggers.add(new Span(text.length(), text.length() + deed.length()));
        text.append(deed).append(" the ").append(pick(random, THINGS));
        text.append(" of ").append(town).append(".");
        sentences.add(new Span(start, text.length()));
        text.append(' ');
      }
      DocumentWords document = DocumentWords.of(LEXICON, "r" + i, text.toString());
      for (int s = 0; s < 3; s++) {
        out.add(
            EventMention.of(
                document,
                "r" + i + "/c" + s,
                Instant.ofEpochSecond(3600L * i),
                sentences.get(s),
                triggers.get(s)));
      }
    }
    return out;
  }

  /** The only mention of a report of one sentence, known at an hour. */
  static EventMention one(String id, int hour, String text, String trigger) {
    return one(id, hour, text, trigger, ClaimParts.NONE);
  }

  static EventMention one(String id, int hour, String text, String trigger, ClaimParts parts) {
    DocumentWords document = DocumentWords.of(LEXICON, id, text);
    int start = text.indexOf(trigger);
    Span span = new Span(start, start + trigger.length());
    EventMention bare =
        EventMention.of(
            document,
            id + "/c1",
            Instant.ofEpochSecond(3600L * hour),
            new Span(0, text.length()),
            span);
    return new EventMention(
        bare.id(),
        bare.known(),
        document,
        span,
        bare.sentence(),
        bare.trigger(),
        bare.surroundings(),
        parts);
  }

  private static String pick(Random random, String[] of) {
    return of[random.nextInt(of.length)];
  }
}
