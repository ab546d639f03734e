package org.hearsay.reader.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hearsay.model.EventType;
import org.hearsay.model.Span;
import org.hearsay.reader.figure.KindedFigure;
import org.hearsay.reader.language.LanguagePack;
import org.hearsay.reader.text.Spans;
import org.hearsay.reader.token.PhraseTable;
import org.hearsay.reader.token.Token;
import org.hearsay.reader.token.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds by their words the events for which PLOVER has no type (own-events.tsv): disasters,
 * accidents, deaths and tolls, elections, appointments, laws, crimes.
 *
 * <p>A word counts only where what stands around it says that it is meant so: "the bridge
 * collapsed" and not "the talks collapsed", "the flood killed nine" and not "the film killed". Of
 * the dead, what killed them makes the type. Linear in the text. Thread-safe.
 */
public final class OwnEvents {
  /** Words before and behind a trigger among which those of a condition count. */
  private static final int BESIDE = 8;

  /** The same for words that make it a figure of speech. */
  private static final int NEAR = 4;

  /** A report in which a disaster is named so often is of one. */
  private static final int RULES = 3;

  private static final String CAUSE = "CAUSE";

  /** A word that may name an event, and under what condition; the type is null for the dead. */
  private record OwnWord(@Nullable EventType type, String condition) {}

  /**
   * A word of a report that names an event.
   *
   * @param violent whether its sentence tells of violence
   */
  record OwnTrigger(Span span, EventType type, boolean violent) {}

  private final LanguagePack language;
  private final PhraseTable<List<OwnWord>> triggers = new PhraseTable<>();
  private final Map<String, PhraseTable<String>> classes = new HashMap<>();

  private OwnEvents(LanguagePack language) {
    this.language = language;
  }

  /** The words of a language. */
  public static OwnEvents of(LanguagePack language) {
    OwnEvents out = new OwnEvents(language);
    Map<String, List<OwnWord>> words = new HashMap<>();
    for (List<String> row : language.table("own-events.tsv").rows()) {
      List<String> phrases = row.subList(2, row.size());
      if (row.getFirst().equals("words")) {
        PhraseTable<String> table =
            out.classes.computeIfAbsent(row.get(1), name -> new PhraseTable<>());
        phrases.forEach(phrase -> table.add(phrase, phrase));
        continue;
      }
      EventType type = row.getFirst().equals(CAUSE) ? null : EventType.valueOf(row.getFirst());
      OwnWord word = new OwnWord(type, row.get(1));
      phrases.forEach(p -> words.computeIfAbsent(p, phrase -> new ArrayList<>()).add(word));
    }
    words.forEach((phrase, senses) -> out.triggers.add(phrase, List.copyOf(senses)));
    return out;
  }

  /**
   * The words of a text that name such an event, in its order.
   *
   * @param sentences of the text, in order
   * @param figures of the text
   */
  public OwnTriggers of(String text, List<Span> sentences, List<KindedFigure> figures) {
    Spans<KindedFigure> told =
        Spans.of(figures, f -> f.told() == null ? List.of() : List.of(f.told()));
    List<List<Token>> pieces = new ArrayList<>();
    Tokens.pieces(text, language, sentences, pieces::add);
    ReportWords report = new ReportWords(pieces);
    List<OwnTrigger> out = new ArrayList<>();
    for (List<Token> tokens : pieces) {
      if (!has("unserious", tokens, 0, tokens.size())) {
        find(tokens, told, report, out);
      }
    }
    return new OwnTriggers(Spans.of(out, trigger -> List.of(trigger.span())));
  }

  private void find(
      List<Token> tokens, Spans<KindedFigure> told, ReportWords report, List<OwnTrigger> out) {
    boolean violent = has("violence", tokens, 0, tokens.size());
    for (int i = 0; i < tokens.size(); ) {
      PhraseTable.PhraseHit<List<OwnWord>> hit = triggers.at(tokens, i);
      if (hit == null) {
        i++;
        continue;
      }
      Span span = new Span(tokens.get(i).start(), tokens.get(hit.next() - 1).end());
      TriggerSite site = new TriggerSite(tokens, i, hit.next(), told.overlapping(span), report);
      hit.value().stream()
          .map(word -> type(word, site))
          .filter(Objects::nonNull)
          .findFirst()
          .ifPresent(type -> out.add(new OwnTrigger(span, type, violent)));
      i = hit.next();
    }
  }

  /** A trigger in its sentence, with the figures whose kind it tells. */
  private record TriggerSite(
      List<Token> tokens, int from, int to, List<KindedFigure> figures, ReportWords report) {}

  /** The words of a whole report. */
  private final class ReportWords {
    private final List<List<Token>> pieces;
    private final Map<String, Integer> counts = new HashMap<>();

    ReportWords(List<List<Token>> pieces) {
      this.pieces = pieces;
    }

    boolean isAbout(String name) {
      return count(name) >= RULES;
    }

    private int count(String name) {
      return counts.computeIfAbsent(name, this::counted);
    }

    private int counted(String name) {
      int out = 0;
      for (List<Token> tokens : pieces) {
        for (int i = 0; i < tokens.size(); i++) {
          out += hasAt(name, tokens, i) ? 1 : 0;
        }
      }
      return out;
    }

    /** What it is of: a disaster, an accident or violence; null if it is of neither. */
    @Nullable EventType ruling() {
      int violence = count("violence");
      if (Math.max(count("disaster"), count("accident")) >= Math.max(RULES, violence)) {
        return count("disaster") >= count("accident") ? EventType.DISASTER : EventType.ACCIDENT;
      }
      return violence > 0 ? EventType.ASSAULT : null;
    }
  }

  /** The type of the event that a word names; null if its condition does not hold. */
  private @Nullable EventType type(OwnWord word, TriggerSite site) {
    if (isFigurative(site)) {
      return null;
    }
    EventType cause = word.type() == null ? cause(site) : byViolence(word.type(), site);
    String condition = word.condition();
    boolean counted = !site.figures().isEmpty();
    boolean holds =
        switch (condition) {
          case "-" -> true;
          case "count" -> counted;
          case "toll" -> counted || named(site) != null;
          case "state" -> counted || named(site) != null && !isDefinite(site);
          default -> stands(condition, site);
        };
    return holds ? cause : null;
  }

  /** "A diplomatic earthquake", "the talks collapsed", "Russian-appointed". */
  private boolean isFigurative(TriggerSite site) {
    List<Token> tokens = site.tokens();
    int from = site.from();
    boolean compound = from > 0 && tokens.get(from - 1).isDash() && tokens.get(from).glued();
    int before = Math.max(0, from - 1);
    return compound
        || has("figurative", tokens, before, from)
        || has("figurative", tokens, site.to(), Math.min(tokens.size(), site.to() + 1))
        || has("abstract", tokens, Math.max(0, from - NEAR), from)
        || has("abstract", tokens, site.to(), Math.min(tokens.size(), site.to() + NEAR));
  }

  /** "The injured" are persons, where nobody counts them. */
  private boolean isDefinite(TriggerSite site) {
    return site.from() > 0 && hasAt("determiner", site.tokens(), site.from() - 1);
  }

  /** What shells damage is no accident. */
  private EventType byViolence(EventType type, TriggerSite site) {
    return type == EventType.ACCIDENT && has("violence", site.tokens(), 0, site.tokens().size())
        ? EventType.ASSAULT
        : type;
  }

  /** "with CLASS", "about CLASS". */
  private boolean stands(String condition, TriggerSite site) {
    int space = condition.indexOf(' ');
    String name = condition.substring(space + 1);
    return switch (condition.substring(0, space)) {
      case "with" -> beside(name, site);
      case "about" ->
          has(name, site.tokens(), 0, site.tokens().size()) || site.report().isAbout(name);
      default -> throw new IllegalStateException("own-events.tsv has no condition " + condition);
    };
  }

  private boolean beside(String name, TriggerSite site) {
    int from = Math.max(0, site.from() - BESIDE);
    int to = Math.min(site.tokens().size(), site.to() + BESIDE);
    return has(name, site.tokens(), from, site.from()) || has(name, site.tokens(), site.to(), to);
  }

  /**
   * What killed: what the sentence names, violence before an accident, else what rules the report.
   */
  private EventType cause(TriggerSite site) {
    EventType named = named(site);
    if (named == EventType.DISASTER) {
      return named;
    }
    if (has("violence", site.tokens(), 0, site.tokens().size())) {
      return EventType.ASSAULT;
    }
    EventType ruling = site.report().ruling();
    return named != null ? named : ruling == null ? EventType.DEATH : ruling;
  }

  /** The disaster or accident of the sentence; null if it names none. */
  private @Nullable EventType named(TriggerSite site) {
    List<Token> tokens = site.tokens();
    if (has("disaster", tokens, 0, tokens.size())) {
      return EventType.DISASTER;
    }
    return has("accident", tokens, 0, tokens.size()) ? EventType.ACCIDENT : null;
  }

  private boolean has(String name, List<Token> tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      if (hasAt(name, tokens, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasAt(String name, List<Token> tokens, int index) {
    PhraseTable<String> table = classes.get(name);
    if (table == null) {
      throw new IllegalArgumentException("own-events.tsv has no words of " + name);
    }
    return table.at(tokens, index) != null;
  }
}
