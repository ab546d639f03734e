package org.hearsay.reader.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.hearsay.model.Name;
import org.hearsay.model.NameKind;
import org.hearsay.model.Span;
import org.hearsay.reader.language.LanguagePack;
import org.hearsay.reader.language.PhrasePattern;
import org.jspecify.annotations.Nullable;

/**
 * Whom a list names beside those whom the model links to an event: "Egypt, | Jordan and Qatar |
 * urged", "blamed | the Islamic State and | the regime".
 */
final class ListedNames {
  private static final int MOST = 12;
  private static final int OWNER = 12;

  private final String text;
  private final LanguagePack language;
  private final List<Name> names;

  ListedNames(String text, LanguagePack language, List<Name> names) {
    this.text = text;
    this.language = language;
    this.names = names.stream().filter(name -> isParty(name.kind())).toList();
  }

  private static boolean isParty(NameKind kind) {
    return switch (kind) {
      case PERSON, ORG, PLACE, NORP -> true;
      case EVENT, DATE, TIME, THING, WEAPON, PLATFORM, VEHICLE, QUANTITY, MONEY -> false;
    };
  }

  /** The phrases and those listed with them on the same side of the trigger, in order. */
  List<Span> with(List<Span> phrases, Span trigger, Span sentence) {
    List<Span> out = new ArrayList<>(phrases);
    for (Span phrase : phrases) {
      int at = lastIn(phrase);
      if (at < 0 || isOwned(names.get(at))) {
        continue;
      }
      for (Name listed : list(at, phrase, trigger, sentence)) {
        if (out.stream().noneMatch(listed.span()::overlaps)) {
          out.add(listed.span());
        }
      }
    }
    out.sort(null);
    return out;
  }

  /** The number of the name in which the phrase ends; -1 if it ends in none. */
  private int lastIn(Span phrase) {
    int low = 0;
    int high = names.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (names.get(middle).span().start() < phrase.end()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    boolean ends = low > 0 && names.get(low - 1).span().end() == phrase.end();
    return ends ? low - 1 : -1;
  }

  private List<Name> list(int at, Span phrase, Span trigger, Span sentence) {
    boolean before = phrase.end() <= trigger.start();
    Span side =
        before
            ? new Span(sentence.start(), Math.max(sentence.start(), trigger.start()))
            : new Span(trigger.end(), Math.max(trigger.end(), sentence.end()));
    List<Name> out = new ArrayList<>(List.of(names.get(at)));
    int ends = 0;
    for (int i = at; out.size() < MOST; ) {
      int next = next(i, side);
      Joint joint = next < 0 ? null : joint(names.get(i), names.get(next));
      if (joint == null) {
        break;
      }
      out.add(names.get(next));
      ends = joint == Joint.AND ? out.size() : ends;
      i = next;
    }
    List<Name> right = ends == 0 ? List.of() : out.subList(1, ends);
    if (ends > 0 && !before && !closes(right.getLast())) {
      right = List.of();
    }
    return joined(left(at, phrase, side, before, !right.isEmpty()), right);
  }

  private static List<Name> joined(List<Name> left, List<Name> right) {
    List<Name> out = new ArrayList<>(left);
    out.addAll(right);
    return out;
  }

  private List<Name> left(int at, Span phrase, Span side, boolean before, boolean ended) {
    List<Name> out = new ArrayList<>();
    boolean end = ended;
    int i = at;
    for (int p = at - 1; p >= 0 && out.size() < MOST; p--) {
      Name name = names.get(p);
      if (name.span().start() < side.start()) {
        break;
      }
      if (isOwner(name)) {
        continue;
      }
      Joint joint = joint(name, names.get(i));
      if (joint == null || !end && joint != Joint.AND) {
        break;
      }
      end = true;
      out.addFirst(name);
      i = p;
    }
    return out.isEmpty() || opens(out.getFirst(), side, before) ? out : List.of();
  }

  /** Whether a list before its verb opens a clause, and one behind it stands close to it. */
  private boolean opens(Name first, Span side, boolean before) {
    String words = text.substring(side.start(), first.span().start());
    PhrasePattern pattern = before ? PhrasePattern.LIST_OPENS : PhrasePattern.LIST_BEHIND;
    return language.pattern(pattern).matcher(words).find();
  }

  /** Whether the object's list ends there: what follows is no verb of another clause. */
  private boolean closes(Name last) {
    return language
        .pattern(PhrasePattern.LIST_CLOSES)
        .matcher(text)
        .region(last.span().end(), text.length())
        .lookingAt();
  }

  /** The next name that owns none behind it; -1 if none is near. */
  private int next(int from, Span side) {
    int i = from + 1;
    while (i < names.size() && isOwner(names.get(i))) {
      i++;
    }
    return i < names.size() && names.get(i).span().end() <= side.end() ? i : -1;
  }

  private boolean isOwner(Name name) {
    return language.inflection().isPossessiveAt(text, name.span().end());
  }

  /** "The mayors of | Kilis": the name only says whose they are. */
  boolean isOwned(Name name) {
    int at = name.span().start();
    String before = text.substring(Math.max(0, at - OWNER), at);
    return language.pattern(PhrasePattern.OWNED_BY).matcher(before).find();
  }

  private enum Joint {
    COMMA,
    AND
  }

  private @Nullable Joint joint(Name a, Name b) {
    boolean alike = (a.kind() == NameKind.PERSON) == (b.kind() == NameKind.PERSON);
    if (!alike || a.span().end() >= b.span().start()) {
      return null;
    }
    String between = text.substring(a.span().end(), b.span().start());
    Matcher m =
        language
            .pattern(
                b.kind() == NameKind.PERSON
                    ? PhrasePattern.PERSONS_JOINT
                    : PhrasePattern.NAMES_JOINT)
            .matcher(between);
    if (!m.matches()) {
      return null;
    }
    return m.group(1) == null ? Joint.COMMA : Joint.AND;
  }
}
