package org.hearsay.reader.speaker;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.hearsay.model.NameKind;
import org.hearsay.model.Span;
import org.hearsay.reader.encoder.ReaderModel;
import org.hearsay.reader.language.LanguagePack;
import org.hearsay.reader.language.PhrasePattern;
import org.hearsay.reader.language.WordClass;
import org.hearsay.reader.names.DecodedName;
import org.hearsay.reader.names.PhraseMention;
import org.jspecify.annotations.Nullable;

/**
 * Ties "she" and "the minister" to a name of the report.
 *
 * <p>The model scores each pair; readable rules of agreement rule names out (he and she are
 * persons, it is none), and an office that stands beside a name ("NATO Secretary-General Jens ...")
 * speaks for the nominal that names it.
 */
final class Antecedents {
  private static final int BEFORE = 60;
  private static final int BEHIND = 8;
  private static final double OFFICE = 4.0;
  private static final double OTHER_OFFICE = 3.0;
  private static final double OTHER_KIND = 2.0;
  private static final double SAME_HEAD = 2.0;
  private static final double SALIENCE = 1.2;
  private static final double IN_TITLE = 2.0;
  private static final double CERTAIN = 10.0;
  private static final double NEVER = Double.NEGATIVE_INFINITY;

  private final String text;
  private final ReaderModel model;
  private final Entities entities;
  private final OfficeMatcher offices;
  private final WorldTables knowledge;
  private final LanguagePack language;
  private final Set<Span> inTitles = new HashSet<>();

  Antecedents(
      String text,
      ReaderModel model,
      Entities entities,
      OfficeMatcher offices,
      WorldTables knowledge) {
    this.text = text;
    this.model = model;
    this.entities = entities;
    this.offices = offices;
    this.knowledge = knowledge;
    this.language = knowledge.language();
    for (Entities.NamedEntity p : entities.placed()) {
      if (p.entity().kind() == NameKind.PERSON && isInTitle(p.name().span())) {
        inTitles.add(p.name().span());
      }
    }
  }

  private boolean isInTitle(Span name) {
    Matcher office =
        language
            .pattern(PhrasePattern.OFFICE_OF)
            .matcher(text)
            .region(Math.max(0, name.start() - 60), name.start());
    return office.find() && offices.isOffice(office.group(1));
  }

  /**
   * Whom a phrase stands for.
   *
   * @param score by how many nats the entity is likelier than none of the names
   * @param margin the same, whether or not the report names it often: to name a speaker, that it is
   *     much spoken of is no reason
   */
  record Antecedent(Entity entity, double score, double margin) {}

  /**
   * The likeliest name for the phrase; null where no name is at hand.
   *
   * @param owner whom the phrase does not stand for, since it is his: "his wife" (the i-within-i
   *     condition, Chomsky 1981)
   */
  @Nullable Antecedent best(@Nullable PhraseMention mention, @Nullable Entity owner) {
    if (mention == null) {
      return null;
    }
    List<Entities.NamedEntity> placed = entities.placed();
    int at = entities.firstAt(mention.head().start());
    Entity behind = mention.pronoun() ? null : namedBehind(mention, placed, at);
    if (behind != null) {
      return new Antecedent(behind, CERTAIN, CERTAIN);
    }
    MentionPhrase phrase = new MentionPhrase(mention);
    Entity best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (int k = Math.max(0, at - BEFORE); k < Math.min(placed.size(), at + BEHIND); k++) {
      Entities.NamedEntity p = placed.get(k);
      double bonus = p.entity() == owner ? NEVER : phrase.bonus(p.entity());
      if (bonus == NEVER || mention.span().overlaps(p.name().span())) {
        continue;
      }
      double score = mention.score(p.name(), model) + bonus;
      if (score > most) {
        most = score;
        best = p.entity();
      }
    }
    return best == null ? null : new Antecedent(best, most, most - phrase.salience(best));
  }

  private @Nullable Entity namedBehind(
      PhraseMention mention, List<Entities.NamedEntity> placed, int at) {
    int end = mention.head().end();
    int behind = at >= placed.size() ? -1 : language.endOf(PhrasePattern.OF, text, end);
    if (behind < 0) {
      return null;
    }
    Entities.NamedEntity next = placed.get(at);
    boolean follows = next.name().span().start() == behind;
    boolean place = next.entity().kind() == NameKind.PLACE;
    String head = mention.head().of(text).toLowerCase(Locale.ROOT);
    return follows && place && language.has(WordClass.NAMED_BEHIND_OF, head) ? next.entity() : null;
  }

  /** What the words of one phrase say; asked once, not once a name. */
  private final class MentionPhrase {
    private final String words;
    private final String head;
    private final int at;
    private final boolean pronoun;
    private final boolean office;
    private final Set<NameKind> kinds;

    private final Map<Entity, Double> bonuses = new IdentityHashMap<>();

    MentionPhrase(PhraseMention mention) {
      words = mention.span().of(text);
      head = mention.head().of(text).toLowerCase(Locale.ROOT);
      at = mention.head().start();
      pronoun = mention.pronoun();
      office =
          !mention.pronoun()
              && (offices.isOffice(words) || language.endsIn(WordClass.OFFICIALS, words));
      kinds = knowledge.nouns().kinds(mention.pronoun() ? "" : head);
    }

    /**
     * What speaks for an entity beside the model, in nats; {@link #NEVER} if it cannot be meant.
     */
    double bonus(Entity entity) {
      Double known = bonuses.get(entity);
      if (known == null) {
        known =
            agrees(entity)
                ? office(entity) + noun(entity) + salience(entity) - dependence(entity)
                : NEVER;
        bonuses.put(entity, known);
      }
      return known;
    }

    private boolean agrees(Entity entity) {
      boolean person = entity.kind() == NameKind.PERSON;
      boolean he = language.has(WordClass.MASCULINE, head);
      if (he || language.has(WordClass.FEMININE, head)) {
        return person && !entity.isNot(he);
      }
      if (office) {
        return person && !offices.contradicts(words, entity);
      }
      return person
          ? kinds.contains(NameKind.PERSON) && !language.has(WordClass.NEUTER, head)
          : true;
    }

    /**
     * "The company" is hardly a place, and "the city" hardly a state, but the kind of a name may be
     * wrong; "the storm" is the one that has the word in its name.
     */
    private double noun(Entity entity) {
      if (pronoun) {
        return 0;
      }
      if (entity.kind() != NameKind.PERSON && entity.hasWord(head)) {
        return SAME_HEAD;
      }
      boolean state = entity.actor() != null && entity.actor().id().startsWith("state:");
      boolean other =
          language.has(state ? WordClass.NOUNS_WITHIN_STATES : WordClass.STATE_NOUNS, head);
      return kinds.contains(entity.kind()) && !other ? 0 : -OTHER_KIND;
    }

    /**
     * "He" behind "an adviser to Orlen, Petrov," is hardly Orlen, who stands in another's title
     * there.
     */
    private double dependence(Entity entity) {
      boolean personal =
          language.has(WordClass.MASCULINE, head) || language.has(WordClass.FEMININE, head);
      if (!personal || inTitles.isEmpty()) {
        return 0;
      }
      Span last = null;
      for (DecodedName name : entity.names()) {
        boolean before = name.span().end() <= at;
        last = before && (last == null || last.start() < name.span().start()) ? name.span() : last;
      }
      return last != null && inTitles.contains(last) ? IN_TITLE : 0;
    }

    /** What is named often is spoken of (Lappin and Leass 1994). */
    double salience(Entity entity) {
      return pronoun ? 0 : SALIENCE * Math.log(entity.names().size());
    }

    private double office(Entity entity) {
      if (!office || entity.titles().isEmpty()) {
        return 0;
      }
      return offices.fits(words, entity) ? OFFICE : -OTHER_OFFICE;
    }
  }
}
