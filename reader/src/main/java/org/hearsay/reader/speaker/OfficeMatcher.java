package org.hearsay.reader.speaker;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.reader.speaker.Actors.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Whether an unnamed office holder ("the alliance's secretary general") is a person whose office
 * the report names.
 */
final class OfficeMatcher {
  private static final Pattern CAPITALISED =
      Pattern.compile("[\\p{Lu}][\\p{L}.]*(?: [\\p{Lu}][\\p{L}.]*)?");

  private final OfficeWords roles;
  private final Actors actors;

  OfficeMatcher(OfficeWords roles, Actors actors) {
    this.roles = roles;
    this.actors = actors;
  }

  boolean isOffice(String phrase) {
    return roles.hasOffice(phrase);
  }

  /** Whether all of the words are the name of an office: "head of government". */
  boolean isOneOffice(String words) {
    return roles.isOffice(words);
  }

  /**
   * The office is the same, and whatever state or organisation the phrase names is named in the
   * title too.
   */
  boolean fits(String phrase, Entity person) {
    for (String title : person.titles()) {
      if (roles.sameOffice(phrase, title)) {
        Set<String> wanted = actorsIn(phrase);
        Set<String> has = actorsIn(title);
        if (wanted.isEmpty() || has.isEmpty() || has.containsAll(wanted)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether the phrase and every title of the person in the report name other states or alliances.
   */
  boolean contradicts(String phrase, Entity person) {
    Set<String> wanted = actorsIn(phrase);
    if (wanted.isEmpty() || person.titles().isEmpty()) {
      return false;
    }
    for (String title : person.titles()) {
      Set<String> has = actorsIn(title);
      if (has.isEmpty() || !Collections.disjoint(has, wanted)) {
        return false;
      }
    }
    return true;
  }

  /** The one known actor that the person's titles name: the state of its minister; else null. */
  @Nullable String stateOf(Entity person) {
    Set<String> out = new HashSet<>();
    person.titles().forEach(title -> out.addAll(actorsIn(title)));
    return out.size() == 1 ? out.iterator().next() : null;
  }

  /**
   * Ids of the known actors in some words: "Ukraine's president" and "Ukrainian President" name the
   * same state.
   */
  Set<String> actorsIn(String words) {
    Set<String> out = new HashSet<>();
    Matcher m = CAPITALISED.matcher(words);
    while (m.find()) {
      Actor actor = actors.acting(m.group());
      String first =
          m.group().contains(" ") ? m.group().substring(0, m.group().indexOf(' ')) : m.group();
      actor = actor == null ? actors.acting(first) : actor;
      if (actor != null) {
        out.add(actor.id());
      }
    }
    return out;
  }
}
