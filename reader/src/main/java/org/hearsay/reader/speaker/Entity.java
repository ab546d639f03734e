package org.hearsay.reader.speaker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.model.NameKind;
import org.hearsay.model.Span;
import org.hearsay.model.Speaker;
import org.hearsay.reader.names.DecodedName;
import org.hearsay.reader.speaker.Actors.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Everyone and everything that goes under one name in a report, with all places where it is named.
 */
final class Entity {
  private final List<DecodedName> names = new ArrayList<>();
  private final List<Span> mentions = new ArrayList<>();
  private final Set<String> forms = new TreeSet<>();
  private final Set<String> words = new HashSet<>();
  private final List<String> titles = new ArrayList<>();
  private final NameKind kind;
  private final @Nullable Actor actor;
  private String name;
  private boolean man;
  private boolean woman;

  Entity(String name, NameKind kind, @Nullable Actor actor) {
    this.name = name;
    this.kind = kind;
    this.actor = actor;
  }

  void add(DecodedName found, String form) {
    names.add(found);
    mentions.add(found.span());
    if (forms.add(form)) {
      words.addAll(List.of(form.toLowerCase(Locale.ROOT).split(" ", -1)));
    }
    if (form.length() > name.length() && actor == null) {
      name = form;
    }
  }

  /** A form of address shows the sex: "Mrs Petrov". */
  void addressed(boolean male) {
    man |= male;
    woman |= !male;
  }

  /** Whether a form of address shows that this is not he, or not she. */
  boolean isNot(boolean male) {
    return male ? woman && !man : man && !woman;
  }

  void mention(Span span) {
    mentions.add(span);
  }

  void title(String title) {
    if (!title.isBlank() && !titles.contains(title)) {
      titles.add(title);
    }
  }

  /** Words beside the name that name the office: "NATO Secretary-General". */
  List<String> titles() {
    return titles;
  }

  /** The fullest form of the name in the report. */
  String name() {
    return name;
  }

  /** Whether one of the names has this word of small letters: "storm" in "Storm Ada". */
  boolean hasWord(String word) {
    return words.contains(word);
  }

  NameKind kind() {
    return kind;
  }

  @Nullable Actor actor() {
    return actor;
  }

  List<DecodedName> names() {
    return names;
  }

  /** Where the report names it first. */
  Span firstNamed() {
    return names.stream().map(DecodedName::span).sorted().findFirst().orElseThrow();
  }

  /** Names and the phrases tied to them, in the order of the text. */
  List<Span> mentions() {
    return mentions.stream().sorted().distinct().toList();
  }

  Speaker speaker() {
    if (actor != null) {
      Set<String> others = new TreeSet<>(actor.names());
      others.addAll(forms);
      others.remove(actor.name());
      return new Speaker(actor.name(), List.copyOf(others), actor.id());
    }
    List<String> others = forms.stream().filter(f -> !f.equals(name)).toList();
    return new Speaker(name, others, null);
  }
}
