package org.hearsay.reader.speaker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.NameKind;
import org.hearsay.model.Span;
import org.hearsay.reader.language.LanguagePack;
import org.hearsay.reader.language.PhrasePattern;
import org.hearsay.reader.language.WordClass;
import org.hearsay.reader.names.DecodedName;
import org.hearsay.reader.speaker.Actors.Actor;
import org.jspecify.annotations.Nullable;

/**
 * The names of a report, those of one and the same together.
 *
 * <p>By string: the same words; a known actor's other names; a surname after the full name; the
 * initials of an organisation. Two persons of one surname stay apart, and the bare surname is the
 * one named last before it.
 */
final class Entities {
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final String text;
  private final Actors actors;
  private final LanguagePack language;
  private final List<Entity> all = new ArrayList<>();
  private final Map<String, Entity> byForm = new HashMap<>();
  private final Map<String, Entity> bySurname = new HashMap<>();
  private final Map<String, NavigableMap<Integer, Entity>> fullNames = new HashMap<>();
  private final Map<String, Entity> byInitials = new HashMap<>();
  private final List<NamedEntity> placed = new ArrayList<>();

  /** A name and whose it is. */
  record NamedEntity(DecodedName name, Entity entity) {}

  private Entities(String text, WorldTables knowledge) {
    this.text = text;
    this.actors = knowledge.actors();
    this.language = knowledge.language();
  }

  static Entities of(String text, List<DecodedName> names, WorldTables knowledge) {
    Entities out = new Entities(text, knowledge);
    List<DecodedName> bare = new ArrayList<>();
    for (DecodedName name : names) {
      if (!actorLike(name.kind())) {
        continue;
      }
      if (name.kind() == NameKind.PERSON && isSingle(name.span().of(text))) {
        bare.add(name);
      } else {
        out.place(name, out.entity(name));
      }
    }
    out.placeBare(bare);
    out.placed.sort((a, b) -> a.name().span().compareTo(b.name().span()));
    return out;
  }

  List<Entity> all() {
    return all;
  }

  /** The one that goes by this name; null if none does. */
  @Nullable Entity named(String name) {
    return all.stream().filter(entity -> entity.name().equals(name)).findFirst().orElse(null);
  }

  /** Names with their entities, in the order of the text. */
  List<NamedEntity> placed() {
    return placed;
  }

  static boolean actorLike(NameKind kind) {
    return switch (kind) {
      case PERSON, ORG, PLACE, NORP, THING, EVENT -> true;
      case DATE, TIME, WEAPON, PLATFORM, VEHICLE, QUANTITY, MONEY -> false;
    };
  }

  private void place(DecodedName name, Entity entity) {
    entity.add(name, form(name));
    int start = name.span().start();
    Matcher m =
        language.pattern(PhrasePattern.ADDRESS).matcher(text).region(Math.max(0, start - 6), start);
    if (name.kind() == NameKind.PERSON && m.find()) {
      String address = m.group(1).toLowerCase(Locale.ROOT);
      entity.addressed(language.has(WordClass.MASCULINE_ADDRESSES, address));
    }
    placed.add(new NamedEntity(name, entity));
    String form = key(form(name));
    if (name.kind() == NameKind.PERSON && !isSingle(form)) {
      fullNames
          .computeIfAbsent(form.substring(form.lastIndexOf(' ') + 1), k -> new TreeMap<>())
          .put(start, entity);
    }
  }

  private String form(DecodedName name) {
    return SPACES.matcher(name.span().of(text)).replaceAll(" ");
  }

  private String key(String form) {
    String small = form.toLowerCase(Locale.ROOT).replace(".", "").replace("\u2019", "'");
    return language.withoutArticle(small);
  }

  private static boolean isSingle(String form) {
    return form.indexOf(' ') < 0;
  }

  private Entity entity(DecodedName name) {
    String form = form(name);
    String key = key(form);
    Actor actor = name.kind() == NameKind.PERSON ? null : actors.named(form);
    if (actor != null) {
      key = actor.id();
    }
    Entity known = byForm.get(key);
    if (known == null && name.kind() == NameKind.ORG && isSingle(form)) {
      known = byInitials.get(form.replace(".", ""));
    }
    if (known == null) {
      known = new Entity(actor == null ? form : actor.name(), name.kind(), actor);
      all.add(known);
      remember(known, form, name.kind());
    }
    byForm.putIfAbsent(key, known);
    return known;
  }

  private void remember(Entity entity, String form, NameKind kind) {
    if (kind == NameKind.PERSON) {
      bySurname.putIfAbsent(key(form.substring(form.lastIndexOf(' ') + 1)), entity);
      bySurname.putIfAbsent(key(form.substring(0, form.indexOf(' '))), entity);
    } else if (!isSingle(form)) {
      StringBuilder initials = new StringBuilder();
      for (String word : form.split(" ", -1)) {
        if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
          initials.append(word.charAt(0));
        }
      }
      if (initials.length() > 1) {
        byInitials.putIfAbsent(initials.toString(), entity);
      }
    }
  }

  /** Surnames and first names alone, now that all full names are known. */
  private void placeBare(List<DecodedName> bare) {
    for (DecodedName name : bare) {
      Entity owner = lastWith(key(form(name)), name.span().start());
      if (owner == null) {
        owner = bySurname.get(key(form(name)));
      }
      if (owner == null) {
        owner = byForm.get("person " + key(form(name)));
      }
      if (owner == null) {
        owner = new Entity(form(name), NameKind.PERSON, null);
        all.add(owner);
        byForm.put("person " + key(form(name)), owner);
      }
      place(name, owner);
    }
  }

  /**
   * The person whom a bare word means here though the model did not take it for a name; null if
   * none.
   */
  @Nullable Entity person(String word, int at) {
    if (word.isEmpty() || !Character.isUpperCase(word.charAt(0))) {
      return null;
    }
    Entity owner = lastWith(key(word), at);
    return owner == null ? bySurname.get(key(word)) : owner;
  }

  /** The person with this surname whose full name stands last before this place. */
  private @Nullable Entity lastWith(String surname, int before) {
    NavigableMap<Integer, Entity> places = fullNames.get(surname);
    Map.Entry<Integer, Entity> last = places == null ? null : places.lowerEntry(before);
    return last == null ? null : last.getValue();
  }

  /** Number of the first name in {@link #placed} that starts at or behind this index. */
  int firstAt(int index) {
    int low = 0;
    int high = placed.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (placed.get(middle).name().span().start() < index) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The names that stand in the span, in order. */
  List<NamedEntity> within(Span span) {
    int from = firstAt(span.start());
    int to = from;
    while (to < placed.size() && placed.get(to).name().span().start() < span.end()) {
      to++;
    }
    return placed.subList(from, to).stream().filter(p -> span.contains(p.name().span())).toList();
  }
}
