package org.hearsay.ledger.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hearsay.model.Span;

/** Invented reports for the tests: what happened in some town, told in a few ways. */
public final class Reports {
  public static final StemLexicon LEXICON = StemLexicon.load();
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

  /**
   * A report with its mentions.
   *
   * @param document with its words in order
   */
  public record Told(DocumentWords document, Instant known, List<EventMention> mentions) {}

  private Reports() {}

  /** So many reports of three mentions, each known an hour after the one before. */
  public static List<Told> random(long seed, int reports) {
    Random random = new Random(seed);
    List<Told> out = new ArrayList<>();
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
        text.append(" of ").append(town).append(" on day ").append(i % 30).append(".");
        sentences.add(new Span(start, text.length()));
        text.append(' ');
      }
      DocumentWords document = DocumentWords.of(LEXICON, "r" + i, text.toString());
      Instant known = Instant.ofEpochSecond(3600L * i);
      List<EventMention> mentions = new ArrayList<>();
      for (int s = 0; s < 3; s++) {
        mentions.add(
            EventMention.of(
                document, "r" + i + "/c" + s, known, sentences.get(s), triggers.get(s)));
      }
      out.add(new Told(document, known, mentions));
    }
    return out;
  }

  /** A report of one sentence with one mention, known at an hour. */
  public static Told one(String id, int hour, String text, String trigger) {
    return one(id, hour, text, trigger, ClaimParts.NONE);
  }

  public static Told one(String id, int hour, String text, String trigger, ClaimParts parts) {
    DocumentWords document = DocumentWords.of(LEXICON, id, text);
    int start = text.indexOf(trigger);
    Span span = new Span(start, start + trigger.length());
    Instant known = Instant.ofEpochSecond(3600L * hour);
    EventMention bare =
        EventMention.of(document, id + "/c1", known, new Span(0, text.length()), span);
    EventMention whole =
        new EventMention(
            bare.id(),
            bare.known(),
            document.withoutOrder(),
            span,
            bare.sentence(),
            bare.trigger(),
            bare.surroundings(),
            parts);
    return new Told(document, known, List.of(whole));
  }

  private static String pick(Random random, String[] of) {
    return of[random.nextInt(of.length)];
  }
}
