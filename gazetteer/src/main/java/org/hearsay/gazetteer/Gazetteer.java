package org.hearsay.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The gazetteer as a whole: files of which an earlier one goes before a later one.
 *
 * <p>Example: {@code find("Kherson")} gives the city and the oblast. Thread-safe.
 */
public final class Gazetteer {
  /** Sources put the point of a county or a lake that far apart. */
  private static final double SAME_KM = 30;

  private final List<GazetteerFile> files;

  /**
   * @param files where two have the same GeoNames id, the first one's entry stands
   */
  public Gazetteer(List<GazetteerFile> files) {
    this.files = List.copyOf(files);
  }

  /** What is built in, and nothing else. */
  public static Gazetteer embedded() {
    return new Gazetteer(List.of(GazetteerFile.embedded()));
  }

  public List<GazetteerFile> files() {
    return files;
  }

  /** The added files with their checksums, joined by "+"; empty where nothing is added. */
  public String label() {
    return files.stream()
        .map(GazetteerFile::label)
        .filter(label -> !label.isEmpty())
        .collect(Collectors.joining("+"));
  }

  /** Places that have this name in any spelling, each once; see {@link PlaceNames}. */
  public List<Place> find(String name) {
    String key = PlaceNames.key(name);
    return key.isEmpty() ? List.of() : places(key);
  }

  /**
   * The country or the first-order area with this code, {@code UA} or {@code UA.08}; empty if there
   * is none.
   */
  public List<Place> area(String code) {
    return places(GazetteerLayout.CODE + code);
  }

  /** The countries whose people this demonym names: Ukraine for "Ukrainians". */
  public List<Place> people(String demonym) {
    String key = PlaceNames.key(demonym);
    return key.isEmpty() ? List.of() : places(GazetteerLayout.PEOPLE + key);
  }

  private List<Place> places(String key) {
    if (files.size() == 1) {
      return files.get(0).find(key);
    }
    List<Place> found = new ArrayList<>();
    for (GazetteerFile file : files) {
      for (Place place : file.find(key)) {
        if (found.stream().noneMatch(other -> same(other, place))) {
          found.add(place);
        }
      }
    }
    return List.copyOf(found);
  }

  /** The same id; or one has none and both are of one kind in one place. */
  private static boolean same(Place one, Place other) {
    if (one.geonamesId() != null && other.geonamesId() != null) {
      return one.same(other);
    }
    return one.feature().equals(other.feature()) && one.kilometres(other) < SAME_KM;
  }
}
