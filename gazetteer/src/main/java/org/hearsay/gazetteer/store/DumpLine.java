package org.hearsay.gazetteer.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.gazetteer.Area;

/**
 * A line of a GeoNames dump, by the number of its columns.
 *
 * <p>Places have 19 (allCountries, UA, cities500), alternate names 10 (alternateNamesV2; 8 before),
 * codes of first and second-order areas 4.
 */
sealed interface DumpLine {
  /** A place with its names. */
  record PlaceLine(GazetteerEntry entry) implements DumpLine {}

  /**
   * More names of a place that is known by its id.
   *
   * @param names may be empty: a link, a post code
   */
  record NamesLine(int id, List<String> names) implements DumpLine {
    public NamesLine {
      names = List.copyOf(names);
    }
  }

  /** Kinds of alternate names that are none: addresses, codes. */
  Set<String> NO_NAMES =
      Set.of("link", "wkdt", "post", "iata", "icao", "faac", "tcid", "unlc", "phon", "piny");

  Pattern COUNTRY = Pattern.compile("([A-Z]{2})?");
  Pattern CLASS = Pattern.compile("[A-Z]?");
  Pattern CODE = Pattern.compile("[A-Z0-9_.-]{0,20}");
  Pattern NUMBER = Pattern.compile("[0-9]{1,10}");
  int LONGEST_NAME = 255;

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException with the cause if it is damaged
   */
  static DumpLine of(String line) {
    if (line.startsWith("#")) {
      throw new IllegalArgumentException("a comment: GeoNames' dumps of places have none");
    }
    String[] cells = line.split("\t", -1);
    return switch (cells.length) {
      case 19 -> place(cells);
      case 8, 10 -> names(cells);
      case 4 -> codes(cells);
      default ->
          throw new IllegalArgumentException(
              cells.length
                  + " columns; places have 19, alternate names 10, admin codes 4, apart by tabs");
    };
  }

  private static DumpLine place(String[] cells) {
    int id = id(cells[0], "geonameid");
    List<String> names = new ArrayList<>();
    names.add(name(cells[1], "name"));
    if (!cells[2].isEmpty()) {
      names.add(cells[2]);
    }
    Arrays.stream(cells[3].split(",", -1)).filter(name -> !name.isBlank()).forEach(names::add);
    String kind = matching(CLASS, cells[6], "feature class");
    String code = matching(CODE, cells[7], "feature code");
    return new PlaceLine(
        new GazetteerEntry(
            id,
            degrees(cells[4], 90, "latitude"),
            degrees(cells[5], 180, "longitude"),
            kind + "." + code,
            new Area(
                matching(COUNTRY, cells[8], "country code"),
                part(cells[10], "admin1 code"),
                part(cells[11], "admin2 code")),
            cells[14].isEmpty() ? 0 : number(cells[14], "population"),
            names));
  }

  private static DumpLine names(String[] cells) {
    int id = id(cells[1], "geonameid");
    return new NamesLine(
        id, NO_NAMES.contains(cells[2]) ? List.of() : List.of(name(cells[3], "alternate name")));
  }

  private static DumpLine codes(String[] cells) {
    if (!cells[0].matches("[A-Z]{2}\\.[^.]{1,20}(\\.[^.]{1,40})?")) {
      throw new IllegalArgumentException("not an admin code: \"" + shown(cells[0]) + '"');
    }
    return new NamesLine(
        id(cells[3], "geonameid"),
        List.of(
            name(cells[1], "name"), name(cells[2].isEmpty() ? cells[1] : cells[2], "ascii name")));
  }

  private static int id(String cell, String what) {
    long id = number(cell, what);
    if (id <= 0 && !cell.equals("0") || id > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(what + " out of range: " + cell);
    }
    return (int) id;
  }

  private static long number(String cell, String what) {
    return Long.parseLong(matching(NUMBER, cell, what));
  }

  private static double degrees(String cell, double limit, String what) {
    double degrees;
    try {
      degrees =
          Double.parseDouble(
              matching(Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,12})?"), cell, what));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("not a " + what + ": \"" + shown(cell) + '"', e);
    }
    if (Math.abs(degrees) > limit) {
      throw new IllegalArgumentException(what + " out of range: " + cell);
    }
    return degrees;
  }

  private static String name(String cell, String what) {
    if (cell.isBlank()) {
      throw new IllegalArgumentException("no " + what);
    }
    return cell;
  }

  private static String part(String cell, String what) {
    if (cell.length() > 80 || cell.indexOf('.') >= 0) {
      throw new IllegalArgumentException("not an " + what + ": \"" + shown(cell) + '"');
    }
    return cell;
  }

  private static String matching(Pattern pattern, String cell, String what) {
    if (!pattern.matcher(cell).matches()) {
      throw new IllegalArgumentException("not a " + what + ": \"" + shown(cell) + '"');
    }
    return cell;
  }

  /** A cell in a message: short, and nothing that a terminal would act on. */
  private static String shown(String cell) {
    String cut = cell.length() > 40 ? cell.substring(0, 40) + "..." : cell;
    return cut.replaceAll("\\p{C}", "?");
  }
}
