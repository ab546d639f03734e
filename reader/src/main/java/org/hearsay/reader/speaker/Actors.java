package org.hearsay.reader.speaker;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.hearsay.model.Speaker;
import org.hearsay.reader.language.LanguagePack;
import org.jspecify.annotations.Nullable;

/**
 * States, alliances and large organisations under their names, demonyms and seats (actors.tsv).
 * Immutable.
 */
public final class Actors {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private final Map<String, Actor> byName = new HashMap<>();
  private final Map<String, Actor> bySeat = new HashMap<>();
  private final Map<String, Actor> byId = new HashMap<>();

  /**
   * One known actor.
   *
   * @param id "state:RU", "org:NATO"
   * @param names other names, demonyms and seats
   */
  public record Actor(String id, String name, List<String> names) {
    public Actor {
      names = List.copyOf(names);
    }

    Speaker speaker() {
      return new Speaker(name, names, id);
    }
  }

  private final LanguagePack language;

  private Actors(LanguagePack language) {
    this.language = language;
  }

  /** The actors under the names that a language has for them. */
  public static Actors of(LanguagePack language) {
    Actors out = new Actors(language);
    language.table("actors.tsv").rows().forEach(out::add);
    return out;
  }

  private void add(List<String> cells) {
    List<String> names = parts(cells.get(2));
    List<String> seats = parts(cells.get(3));
    List<String> all = new ArrayList<>(names);
    all.addAll(seats);
    Actor actor = new Actor(cells.get(0), cells.get(1), all);
    byId.put(actor.id(), actor);
    byName.put(key(cells.get(1)), actor);
    names.forEach(n -> byName.put(key(n), actor));
    seats.forEach(n -> bySeat.put(key(n), actor));
  }

  private static List<String> parts(String cell) {
    return cell.isBlank() ? List.of() : List.of(cell.strip().split(";", -1));
  }

  /** The actor with this id; null if there is none. */
  @Nullable Actor withId(String id) {
    return byId.get(id);
  }

  /** The actor of this name or demonym; seats ("Moscow") are not asked. */
  public @Nullable Actor named(String name) {
    return byName.get(key(name));
  }

  /** The actor that speaks or acts under this name: "Moscow" is Russia here. */
  public @Nullable Actor acting(String name) {
    Actor actor = named(name);
    return actor != null ? actor : bySeat.get(key(name));
  }

  /** Whether it is the name of a capital or a seat, as which it acts: "Moscow". */
  boolean isSeat(String name) {
    return bySeat.containsKey(key(name));
  }

  /**
   * Case counts in short names: "us" is not the US, "who" not the WHO. Marks on letters do not:
   * "Bogot\u00e1" is Bogota.
   */
  private String key(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    plain = language.withoutArticle(plain);
    return plain.length() <= 5 ? plain : plain.toLowerCase(Locale.ROOT);
  }
}
