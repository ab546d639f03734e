package org.hearsay.reader.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.Attribution;
import org.hearsay.model.Commitment;
import org.hearsay.model.Commitment.Certainty;
import org.hearsay.model.Commitment.Polarity;
import org.hearsay.model.Span;
import org.hearsay.reader.language.LanguagePack;
import org.hearsay.reader.language.PhrasePattern;
import org.jspecify.annotations.Nullable;

/**
 * What a cue, or other words that embed an event, do to it (cue-effects.tsv): a party that denies
 * that it bombed a town says that it did not, and "could neither confirm nor deny" leaves it open.
 * Immutable.
 *
 * <p>Only the first event behind such words is affected. A denial does not touch what it
 * presupposes: a part in the event ("denied responsibility for the attack"), or the event of which
 * something is said ("denied that the withdrawal was a humiliation"; presupposition of definite
 * descriptions, Strawson 1950).
 */
public final class CueEffects {
  private static final int REACH = 80;

  private final List<Effect> effects = new ArrayList<>();

  private enum EffectKind {
    OPEN,
    NEG,
    OPEN_BEHIND
  }

  private record Effect(EffectKind kind, Pattern words) {}

  private final LanguagePack language;

  private CueEffects(LanguagePack language) {
    this.language = language;
  }

  static CueEffects of(LanguagePack language) {
    CueEffects out = new CueEffects(language);
    for (List<String> row : language.table("cue-effects.tsv").rows()) {
      out.effects.add(new Effect(EffectKind.valueOf(row.get(0)), Pattern.compile(row.get(1))));
    }
    return out;
  }

  /**
   * The commitment that is left to an event.
   *
   * @param attribution the innermost one around it; null where the author speaks
   * @param since where the event before it ends, which takes what stands before that; 0 if there is
   *     none
   */
  Commitment on(
      Commitment commitment,
      @Nullable Attribution attribution,
      Span trigger,
      int since,
      String text) {
    if (openBefore(trigger, since, text) || openBehind(trigger, text)) {
      return open(commitment);
    }
    if (attribution == null || attribution.cue().isEmpty()) {
      return commitment;
    }
    int start = attribution.content().getFirst().start();
    EffectKind kind = kind(attribution.cue().getFirst().of(text).toLowerCase(Locale.ROOT));
    if (kind == null || start < since && since <= trigger.start()) {
      return commitment;
    }
    if (kind != EffectKind.NEG) {
      return open(commitment);
    }
    String before = start < trigger.start() ? text.substring(start, trigger.start()) : "";
    if (language.pattern(PhrasePattern.A_PART).matcher(before).find()) {
      return commitment;
    }
    return with(commitment, presupposed(before, trigger, text) ? Polarity.POS : Polarity.NEG);
  }

  private @Nullable EffectKind kind(String cue) {
    for (Effect effect : effects) {
      if (effect.kind != EffectKind.OPEN_BEHIND && effect.words.matcher(cue).find()) {
        return effect.kind;
      }
    }
    return null;
  }

  private boolean openBefore(Span trigger, int since, String text) {
    int from = Math.max(Math.min(since, trigger.start()), trigger.start() - REACH);
    String before = text.substring(from, trigger.start()).toLowerCase(Locale.ROOT);
    for (Effect effect : effects) {
      Matcher m = effect.words.matcher(before);
      int end = -1;
      while (effect.kind == EffectKind.OPEN && m.find()) {
        end = m.end();
      }
      if (end >= 0 && !otherClause(before.substring(end)).find()) {
        return true;
      }
    }
    return false;
  }

  private boolean openBehind(Span trigger, String text) {
    String behind =
        text.substring(trigger.end(), Math.min(text.length(), trigger.end() + REACH))
            .toLowerCase(Locale.ROOT);
    Matcher other = otherClause(behind);
    String clause = other.find() ? behind.substring(0, other.start()) : behind;
    return effects.stream()
        .anyMatch(e -> e.kind == EffectKind.OPEN_BEHIND && e.words.matcher(clause).find());
  }

  /** Another clause, which the words before no longer embed. */
  private Matcher otherClause(String words) {
    return language.pattern(PhrasePattern.OTHER_CLAUSE).matcher(words);
  }

  private boolean presupposed(String before, Span trigger, String text) {
    String behind = text.substring(trigger.end(), Math.min(text.length(), trigger.end() + REACH));
    return language.pattern(PhrasePattern.DENIED_SUBJECT).matcher(before).matches()
        && language.pattern(PhrasePattern.DENIED_PREDICATE).matcher(behind).find();
  }

  private static Commitment open(Commitment commitment) {
    return new Commitment(
        Certainty.UNDERSPECIFIED, Polarity.POS, commitment.tense(), commitment.condition());
  }

  private static Commitment with(Commitment commitment, Polarity polarity) {
    return new Commitment(
        commitment.certainty(), polarity, commitment.tense(), commitment.condition());
  }
}
