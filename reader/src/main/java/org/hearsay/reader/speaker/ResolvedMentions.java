package org.hearsay.reader.speaker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.model.Name;
import org.hearsay.model.NameKind;
import org.hearsay.model.Span;
import org.hearsay.reader.encoder.ReaderModel;
import org.hearsay.reader.language.LanguagePack;
import org.hearsay.reader.names.DecodedMentions;
import org.hearsay.reader.names.DecodedName;
import org.hearsay.reader.names.PhraseMention;
import org.hearsay.reader.speaker.Actors.Actor;
import org.jspecify.annotations.Nullable;

/** Who is who inside one report: entities by name, and the phrases that stand for them. */
public final class ResolvedMentions {
  /** From how many nats over "none" a phrase joins a chain. Set on gum, meantime and gap dev. */
  private static final double JOINS = 0.0;

  /** The same for a nominal, which the model was shown less often and scores lower. */
  private static final double NOMINAL_JOINS = -3;

  private final String text;
  private final DecodedMentions mentions;
  private final Entities entities;
  private final OfficeMatcher offices;
  private final WorldTables knowledge;
  private final NavigableMap<Integer, PhraseMention> phrases = new TreeMap<>();
  private final Map<Span, Antecedents.Antecedent> answers = new HashMap<>();

  private ResolvedMentions(
      String text,
      DecodedMentions mentions,
      Entities entities,
      OfficeMatcher offices,
      WorldTables knowledge) {
    this.text = text;
    this.mentions = mentions;
    this.entities = entities;
    this.offices = offices;
    this.knowledge = knowledge;
    mentions.phrases().forEach(m -> phrases.putIfAbsent(m.head().start(), m));
  }

  /** Resolves a report's names and phrases. */
  public static ResolvedMentions of(
      String text, DecodedMentions mentions, ReaderModel model, WorldTables knowledge) {
    Capitals.settle(text, mentions.names(), knowledge.actors());
    Entities entities = Entities.of(text, mentions.names(), knowledge);
    new TitleCollector(text, knowledge).collect(entities);
    OfficeMatcher offices = new OfficeMatcher(knowledge.roles(), knowledge.actors());
    ResolvedMentions out = new ResolvedMentions(text, mentions, entities, offices, knowledge);
    Antecedents antecedents = new Antecedents(text, model, entities, offices, knowledge);
    NavigableMap<Integer, Span> heads = new TreeMap<>();
    Map<Span, Entity> byHead = new HashMap<>();
    new HeadWords(text, entities, knowledge.language())
        .find(
            (span, entity) -> {
              heads.put(span.start(), span);
              byHead.put(span, entity);
            });
    for (PhraseMention m : mentions.phrases()) {
      Antecedents.Antecedent owner = antecedents.best(out.owner(m), null);
      Antecedents.Antecedent answer = antecedents.best(m, owner == null ? null : owner.entity());
      if (answer != null && answer.score() > (m.pronoun() ? JOINS : NOMINAL_JOINS)) {
        out.answers.put(m.head(), answer);
        answer.entity().mention(m.span());
        Map.Entry<Integer, Span> same = heads.floorEntry(m.head().start());
        if (same != null && same.getValue().overlaps(m.head())) {
          byHead.remove(same.getValue());
        }
      }
    }
    byHead.forEach((span, entity) -> entity.mention(span));
    return out;
  }

  /** "His" in "his wife", who is somebody else; null where no pronoun opens the phrase. */
  private @Nullable PhraseMention owner(PhraseMention mention) {
    PhraseMention first = mention.pronoun() ? null : phrases.get(mention.span().start());
    return first != null && first.pronoun() ? first : null;
  }

  /** The names as they stand in the text. */
  public List<Name> names() {
    List<Name> out = new ArrayList<>();
    mentions
        .names()
        .forEach(
            n -> {
              boolean acts = n.kind() != NameKind.PERSON && Entities.actorLike(n.kind());
              Actor actor = acts ? actors().named(n.span().of(text)) : null;
              out.add(new Name(n.span(), n.kind(), actor == null ? null : actor.id()));
            });
    out.sort(Comparator.comparing(Name::span));
    return out;
  }

  /**
   * Names and phrases for one and the same, each chain in order, the chains by their first mention.
   */
  public List<List<Span>> chains() {
    return entities.all().stream()
        .map(Entity::mentions)
        .sorted(Comparator.comparing(List::getFirst))
        .toList();
  }

  /**
   * Where the report names what a phrase stands for: last before the phrase, else first; null where
   * that cannot be resolved.
   */
  public @Nullable Span nameFor(Span phrase) {
    PhraseMention mention = phraseIn(phrase);
    Antecedents.Antecedent answer = mention == null ? null : answer(mention);
    if (answer == null) {
      return null;
    }
    Span best = answer.entity().firstNamed();
    for (DecodedName name : answer.entity().names()) {
      boolean later = name.span().start() > best.start();
      best = later && name.span().end() <= phrase.start() ? name.span() : best;
    }
    return best;
  }

  String text() {
    return text;
  }

  /** What is known of the report's language. */
  public LanguagePack language() {
    return knowledge.language();
  }

  Entities entities() {
    return entities;
  }

  OfficeMatcher offices() {
    return offices;
  }

  Actors actors() {
    return knowledge.actors();
  }

  /** Whether a noun is one for organisations and nothing else: "ministry". */
  boolean isBody(String noun) {
    return knowledge.nouns().kinds(noun).equals(Set.of(NameKind.ORG));
  }

  boolean knowsNoun(String noun) {
    return knowledge.nouns().knows(noun);
  }

  /** The kinds of names for which a noun may stand. */
  Set<NameKind> kindsOf(String noun) {
    return knowledge.nouns().kinds(noun);
  }

  /**
   * The phrase whose head word lies in the span; of several the last, since English heads stand
   * last.
   */
  @Nullable PhraseMention phraseIn(Span span) {
    Map.Entry<Integer, PhraseMention> last = phrases.lowerEntry(span.end());
    return last != null && span.contains(last.getValue().head()) ? last.getValue() : null;
  }

  /** Whom the phrase stands for; null where that cannot be resolved. */
  Antecedents.@Nullable Antecedent answer(PhraseMention mention) {
    return answers.get(mention.head());
  }
}
