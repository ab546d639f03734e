package org.hearsay.reader.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.model.Attribution;
import org.hearsay.model.Claim;
import org.hearsay.model.Claim.Label;
import org.hearsay.model.Span;
import org.hearsay.reader.language.LanguagePack;
import org.hearsay.reader.language.PhrasePattern;
import org.hearsay.reader.language.WordClass;

/**
 * Names that a party gives to an event of the author's: "evacuating civilians in what Ukraine calls
 * a forced deportation". The label is kept with the author's claim; the event under the other name
 * is a claim of its own, of that party.
 */
final class PartyLabels {
  /** Characters between the event and the label. */
  private static final int REACH = 220;

  private final String text;
  private final LanguagePack language;

  PartyLabels(String text, LanguagePack language) {
    this.text = text;
    this.language = language;
  }

  /** The claims, those with other names with their labels. */
  List<Claim> put(List<Claim> claims, List<Attribution> attributions) {
    List<Claim> out = new ArrayList<>(claims);
    for (Attribution a : attributions) {
      if (isLabel(a)) {
        label(a, out);
      }
    }
    return out;
  }

  private boolean isLabel(Attribution a) {
    if (a.cue().isEmpty() || a.source().isEmpty()) {
      return false;
    }
    String cue = a.cue().getFirst().of(text).toLowerCase(Locale.ROOT);
    int start = Math.min(a.source().getFirst().start(), a.cue().getFirst().start());
    String before = text.substring(Math.max(0, start - 8), start).toLowerCase(Locale.ROOT);
    return language.has(WordClass.LABEL_CUES, cue)
        && language.pattern(PhrasePattern.LABEL_OPENER).matcher(before).matches();
  }

  private void label(Attribution a, List<Claim> claims) {
    Span content = a.content().getFirst();
    int start = a.source().getFirst().start();
    int named = -1;
    Claim inside = null;
    for (int i = firstFrom(claims, start - REACH); i < claims.size(); i++) {
      Claim claim = claims.get(i);
      if (claim.trigger().start() >= content.end()) {
        break;
      }
      if (content.contains(claim.trigger())) {
        inside = claim;
      } else if (claim.trigger().end() <= start
          && !endsSentence(new Span(claim.trigger().end(), start))) {
        named = i; // the nearest one of the sentence
      }
    }
    if (named >= 0) {
      Claim claim = claims.get(named);
      List<Label> labels = new ArrayList<>(claim.labels());
      labels.add(
          new Label(inside == null ? null : inside.type(), content, AsserterChains.asserter(a)));
      claims.set(named, claim.withLabels(labels));
    }
  }

  /** Number of the first claim whose trigger starts at or behind this index. */
  private static int firstFrom(List<Claim> claims, int index) {
    int low = 0;
    int high = claims.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (claims.get(middle).trigger().start() < index) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private boolean endsSentence(Span between) {
    String words = between.of(text);
    return words.contains(". ") || words.contains("\n");
  }
}
